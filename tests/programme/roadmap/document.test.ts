import { readDocx } from '../../../src/readers';
import { readRoadmap } from '../../../src/readers/roadmap-file';
import { readRoadmapDocument, type RoadmapReading, type RoadmapRow } from '../../../src/programme/roadmap';
import { abstractNumbering, cell, numbering, paragraph, table, writeDocx, type DocxParts } from '../../fixtures/docx-writer';

const HEAD = ['№', 'Мероприятия', 'Сроки', 'Ответственные', 'Результат. Вид документа'];

function read(parts: DocxParts): RoadmapReading {
  return readRoadmap(writeDocx(parts));
}

function readBody(body: string): RoadmapReading {
  return read({ body });
}

function brief(rows: readonly RoadmapRow[]): (string | null)[][] {
  return rows.map((row) => [row.number, row.stage, row.activity, row.deadlineText]);
}

function codes(reading: RoadmapReading): string[] {
  return reading.problems.filter((problem) => problem.level !== 'info').map((problem) => problem.code);
}

describe('columns by words and content', () => {
  test('stages merged downwards, «Мероприятия» as substages, numbered activities in «Содержание деятельности»', () => {
    const reading = readBody(
      paragraph('Дорожная карта на 2026-2027 учебный год') +
        table([
          ['№', 'Наименование этапа', 'Мероприятия', 'Содержание деятельности', 'Сроки', 'Ответственные'],
          [cell('1.', { merge: 'first' }), cell('Подготовка условий', { merge: 'first' }), 'Нормативная база', cell(['1. Издание приказа', '2. Разработка плана']), 'август\n2026 г', 'директор'],
          [cell('', { merge: 'continued' }), cell('', { merge: 'continued' }), 'Выбор форм', '1. Совещание.', 'до 01.09.2026', 'куратор'],
          [cell('2.'), cell('Формирование\nбазы наставляемых'), 'Сбор данных', 'Анкетирование', 'сентябрь', 'психолог'],
        ]),
    );
    expect(reading.rows).toEqual([
      { number: '1', stage: 'Подготовка условий', canonicalStage: 1, substage: 'Нормативная база', activity: 'Издание приказа', content: null, subitems: [], deadlineText: 'август 2026 г', deadline: null, responsible: ['директор'], documents: [] },
      { number: '2', stage: 'Подготовка условий', canonicalStage: 1, substage: 'Нормативная база', activity: 'Разработка плана', content: null, subitems: [], deadlineText: 'август 2026 г', deadline: null, responsible: ['директор'], documents: [] },
      { number: '1', stage: 'Подготовка условий', canonicalStage: 1, substage: 'Выбор форм', activity: 'Совещание.', content: null, subitems: [], deadlineText: 'до 01.09.2026', deadline: { kind: 'until', start: null, end: '2026-09-01', text: 'до 01.09.2026' }, responsible: ['куратор'], documents: [] },
      { number: null, stage: 'Формирование базы наставляемых', canonicalStage: 2, substage: 'Сбор данных', activity: 'Анкетирование', content: null, subitems: [], deadlineText: 'сентябрь', deadline: null, responsible: ['психолог'], documents: [] },
    ]);
    expect(reading.schoolYear).toBe('2026-2027');
  });

  test('the same words without a column of stages: activity and its content', () => {
    const reading = readBody(
      table([
        ['№', 'Мероприятие', 'Сроки исполнения', 'Документация', 'Содержание деятельности'],
        ['1', 'Назначение куратора', 'до 01.09.2026', 'Приказ о назначении; Положение', cell(['Подготовить проекты:', '-приказа;', '-положения.'])],
        ['2', 'Завершающий этап', cell(['30.11.2026', '30.11.2027']), cell(['Отчёт', 'Приказы']), 'Подвести итоги'],
      ]),
    );
    expect(reading.rows.map((row) => [row.number, row.stage, row.canonicalStage, row.activity, row.content, row.deadlineText, row.documents])).toEqual([
      ['1', null, 1, 'Назначение куратора', 'Подготовить проекты: -приказа; -положения.', 'до 01.09.2026', ['Приказ о назначении', 'Положение']],
      ['2', null, 7, 'Завершающий этап', 'Подвести итоги', '30.11.2026 30.11.2027', ['Отчёт', 'Приказы']],
    ]);
  });

  test('other orders of columns, two-storey headings, remarks kept beside the content', () => {
    const reading = readBody(
      table(
        [
          [cell('Ответственный исполнитель', { merge: 'first' }), cell('Срок проведения мероприятия', { span: 2 }), cell('Наименование', { merge: 'first' }), cell('Примечание', { merge: 'first' })],
          [cell('', { merge: 'continued' }), 'начало', 'окончание', cell('', { merge: 'continued' }), cell('', { merge: 'continued' })],
          ['завуч', '01.09.2026', '15.09.2026', 'Собрание наставников', 'актовый зал'],
        ],
        5,
      ),
    );
    expect(reading.rows).toEqual([
      expect.objectContaining({ activity: 'Собрание наставников', content: 'Примечание: актовый зал', responsible: ['завуч'], deadlineText: '01.09.2026 – 15.09.2026', deadline: { kind: 'interval', start: '2026-09-01', end: '2026-09-15', text: '01.09.2026 – 15.09.2026' } }),
    ]);
  });

  test('no heading at all: columns by what stands in them, and the curator is told', () => {
    const reading = readBody(
      table([
        ['Анкетирование обучающихся школы', 'сентябрь 2026', 'классные руководители'],
        ['Формирование наставнических пар', 'до 01.10.2026', 'куратор'],
        ['Проведение первых встреч пар', 'октябрь 2026 г.', 'наставники'],
      ]),
    );
    expect(reading.rows.map((row) => [row.activity, row.deadlineText, row.responsible])).toEqual([
      ['Анкетирование обучающихся школы', 'сентябрь 2026', ['классные руководители']],
      ['Формирование наставнических пар', 'до 01.10.2026', ['куратор']],
      ['Проведение первых встреч пар', 'октябрь 2026 г.', ['наставники']],
    ]);
    expect(codes(reading)).toEqual(['columns-guessed']);
  });
});

function body(...rows: string[][]): string {
  return table([HEAD, ...rows]);
}

describe('rows', () => {
  test('section rows, the row «1 2 3 4 5», numbered headings over sub-rows', () => {
    const reading = readBody(
      body(
        ['1', '2', '3', '4', '5'],
        ['', cell('Нормативное обеспечение', { span: 4 })],
        ['1', 'Издание приказа', '29.05.2026', 'директор', 'Приказ'],
        [cell('Мониторинг программы', { span: 5 })],
        ['2', cell('Оценка результатов', { span: 4 })],
        ['2.1.', 'Опрос наставников', 'май', 'психолог', ''],
        ['2.2.', 'Опрос родителей', 'май', 'психолог', 'Справка'],
        ['3', 'Отчёт директору', 'июнь', 'куратор', 'Отчёт'],
      ),
    );
    expect(reading.rows.map((row) => [row.number, row.stage, row.substage, row.activity])).toEqual([
      ['1', 'Нормативное обеспечение', null, 'Издание приказа'],
      ['2.1', 'Мониторинг программы', 'Оценка результатов', 'Опрос наставников'],
      ['2.2', 'Мониторинг программы', 'Оценка результатов', 'Опрос родителей'],
      ['3', 'Мониторинг программы', null, 'Отчёт директору'],
    ]);
  });

  test('several activities under one deadline, with gaps in the numbers and points inside', () => {
    const reading = readBody(
      table([
        ['Этап', 'Мероприятия', 'Сроки', 'Ответственные'],
        ['Формирование базы наставников', cell(['1. Опрос. Сбор согласий.', '2. Анализ данных:', '- анкет;', '- запросов.', '5. База данных 10 «А» класса. 6. Отчёт.', 'продолжение отчёта']), 'сентябрь', 'куратор, психолог'],
      ]),
    );
    expect(reading.rows.map((row) => [row.number, row.activity, row.subitems])).toEqual([
      ['1', 'Опрос. Сбор согласий.', []],
      ['2', 'Анализ данных: - анкет; - запросов.', ['анкет;', 'запросов.']],
      ['5', 'База данных 10 «А» класса.', []],
      ['6', 'Отчёт. продолжение отчёта', ['продолжение отчёта']],
    ]);
    expect(new Set(reading.rows.map((row) => row.deadlineText))).toEqual(new Set(['сентябрь']));
    expect(reading.rows.every((row) => row.responsible.join('|') === 'куратор|психолог' && row.canonicalStage === 3)).toBe(true);
  });

  test('automatic numbers count like typed ones, in the activities and in the column «№»', () => {
    const definitions = abstractNumbering(0, [['decimal', '%1.']]) + numbering(1, 0, 1) + numbering(2, 0, 1) + abstractNumbering(7, [['decimal', '%1']]) + numbering(7, 7);
    const counted = cell([paragraph('', { list: [7, 0] })]);
    const [first = '', second = ''] = [1, 2].map((list) => cell(['Опрос', 'Анализ'].map((text) => paragraph(text, { list: [list, 0] }))));
    const reading = read({ numbering: definitions, body: body([counted, first, 'май', 'куратор', ''], [counted, second, 'июнь', 'куратор', ''], [counted, 'Итог', 'июль', 'куратор', '']) });
    expect(reading.rows.map((row) => [row.number, row.activity])).toEqual([['1.1', 'Опрос'], ['1.2', 'Анализ'], ['2.1', 'Опрос'], ['2.2', 'Анализ'], ['3', 'Итог']]);
  });

  test('a cell without numbers is one activity with its points', () => {
    const reading = readBody(body(['1', cell(['Изучение документов', 'Распоряжение № 1.', 'Приказ № 2.']), 'май', 'куратор', '']));
    expect(reading.rows.map((row) => [row.activity, row.subitems])).toEqual([['Изучение документов Распоряжение № 1. Приказ № 2.', ['Распоряжение № 1.', 'Приказ № 2.']]]);
  });

  test('as many deadlines as activities belong to them one by one, with a remark', () => {
    const reading = readBody(body(['', cell(['1. Опрос', '2. Итоги']), cell(['май 2026', 'июнь 2026']), 'куратор', '']));
    expect(reading.rows.map((row) => [row.activity, row.deadlineText])).toEqual([['Опрос', 'май 2026'], ['Итоги', 'июнь 2026']]);
    expect(codes(reading)).toEqual(['deadlines-by-line']);
  });

  test('a deadline merged over several rows is theirs; an activity merged over several rows is one', () => {
    const reading = readBody(
      body(
        ['1', 'Опрос', cell('май 2026', { merge: 'first' }), 'куратор', ''],
        ['2', 'Анализ', cell('', { merge: 'continued' }), 'психолог', ''],
        [cell('3', { merge: 'first' }), cell('Встречи', { merge: 'first' }), 'июнь', 'куратор', 'План'],
        [cell('', { merge: 'continued' }), cell('', { merge: 'continued' }), 'июль', 'наставники', 'Отчёт'],
      ),
    );
    expect(reading.rows.map((row) => [row.activity, row.deadlineText, row.responsible, row.documents])).toEqual([
      ['Опрос', 'май 2026', ['куратор'], []],
      ['Анализ', 'май 2026', ['психолог'], []],
      ['Встречи', 'июнь июль', ['куратор', 'наставники'], ['План', 'Отчёт']],
    ]);
  });

  test('a row in which only the activity is filled takes the deadline from above, with a remark', () => {
    const reading = readBody(table([['Этап', 'Мероприятия', 'Сроки', 'Ответственные'], ['Подготовка', 'Опрос', 'май', 'куратор'], ['', 'Анализ', '', '']]));
    expect(brief(reading.rows)).toEqual([[null, 'Подготовка', 'Опрос', 'май'], [null, 'Подготовка', 'Анализ', 'май']]);
    expect(codes(reading)).toEqual(['inherited']);
  });

  test('HTML left in the cells is taken out, its points and lines kept, marks that are no tags too', () => {
    const reading = readBody(body(['1', cell(['<p>Подготовка&nbsp;приказа</p>', '<ul><li>проект</li><li>согласование &quot;ОО&quot;</li></ul>']), '<b>май</b>', '<p>куратор</p><p>психолог</p>', 'Приказ <ФИО>']));
    expect(reading.rows.map((row) => [row.activity, row.subitems, row.deadlineText, row.responsible, row.documents])).toEqual([
      ['Подготовка приказа проект согласование "ОО"', ['проект', 'согласование "ОО"'], 'май', ['куратор', 'психолог'], ['Приказ <ФИО>']],
    ]);
    expect(reading.problems.map((problem) => problem.code)).toContain('html');
  });
});

describe('a table cut by pages', () => {
  test('the rest stands in further tables without a heading, cut in the middle of a sentence', () => {
    const head = ['Этап', 'Подэтап', 'Мероприятия', 'Сроки', 'Ответственные'];
    const reading = readBody(
      paragraph('Дорожная карта') +
        table([head, ['Подготовка условий', 'Информирование', cell(['1.1. Педсовет', '1.2. Встречи с обучающимися с целью']), 'сентябрь 2026 г.', 'классные']]) +
        paragraph('') +
        table([['', '', cell(['информирования о программе', '1.3. Рубрика на сайте']), '', 'руководители'], ['', 'Документы', 'Приказ', 'октябрь', 'директор']]) +
        paragraph('Продолжение таблицы') +
        table([head, ['Завершение', '', '1. Итоги', 'май', 'куратор']]),
    );
    expect(reading.rows.map((row) => [row.number, row.stage, row.substage, row.activity, row.deadlineText, row.responsible.join()])).toEqual([
      ['1.1', 'Подготовка условий', 'Информирование', 'Педсовет', 'сентябрь 2026 г.', 'классные руководители'],
      ['1.2', 'Подготовка условий', 'Информирование', 'Встречи с обучающимися с целью информирования о программе', 'сентябрь 2026 г.', 'классные руководители'],
      ['1.3', 'Подготовка условий', 'Информирование', 'Рубрика на сайте', 'сентябрь 2026 г.', 'классные руководители'],
      [null, 'Подготовка условий', 'Документы', 'Приказ', 'октябрь', 'директор'],
      ['1', 'Завершение', null, 'Итоги', 'май', 'куратор'],
    ]);
  });

  test('a row cut inside one table goes on in a row without a number', () => {
    const reading = readBody(
      table([
        HEAD,
        ['1', 'Разработка дорожных карт в образовательных', 'в течение всего периода', 'Кураторы образовательных', 'Дорожные'],
        ['', 'организациях', 'реализации программы', 'организаций, ИМЦ', 'карты; приказ'],
        ['2', 'Итоги', 'август-декабрь', 'УО', ''],
        ['', '', '2026 года', '', 'Отчёт'],
      ]),
    );
    expect(reading.rows.map((row) => [row.number, row.activity, row.deadlineText, row.responsible, row.documents])).toEqual([
      ['1', 'Разработка дорожных карт в образовательных организациях', 'в течение всего периода реализации программы', ['Кураторы образовательных организаций', 'ИМЦ'], ['Дорожные карты', 'приказ']],
      ['2', 'Итоги', 'август-декабрь 2026 года', ['УО'], ['Отчёт']],
    ]);
  });

  test('one table for every stage, the stage in the paragraph above', () => {
    const head = ['Мероприятия', 'Сроки', 'Ответственные'];
    const reading = readBody(paragraph('Этап 1. Подготовка') + table([head, ['Приказ', 'май', 'директор']]) + paragraph('Этап 2. База наставляемых') + table([head, ['Анкеты', 'июнь', 'куратор']]));
    expect(brief(reading.rows)).toEqual([[null, 'Этап 1. Подготовка', 'Приказ', 'май'], [null, 'Этап 2. База наставляемых', 'Анкеты', 'июнь']]);
  });
});

describe('the roadmap among other tables', () => {
  const order = paragraph('ПРИКАЗ') + table([['01.06.2026', '№ 12-о']]) + paragraph('Приказываю:') + table([['Директор', 'И. И. Иванов']]);
  const group =
    paragraph('Состав рабочей группы') +
    table([
      ['1', 'Ёлкина Анна Петровна', 'Начальник отдела'],
      ['2', 'Жукова Ольга Владимирова', 'Методист'],
      ['3', cell('Зорина Сергеевна'), cell('Наталья')],
      ['4', 'Котов Пётр Ильич', ''],
    ]);
  const map = paragraph('Дорожная карта') + table([HEAD, ['1', 'Опрос', 'май', 'куратор', 'Справка']]);
  const indicators =
    paragraph('Индикаторы оценки') +
    table([[cell('Индикаторы', { merge: 'first' }), cell('Значение', { span: 2 })], [cell('', { merge: 'continued' }), 'на входе\n2026', 'на выходе\n2027'], ['Доля  учащихся.', '', ''], ['2. Число жалоб', '1', '2']], 3);

  test('order, signature, working group, roadmap and indicators are told apart', () => {
    const reading = readBody(order + group + map + indicators);
    expect(brief(reading.rows)).toEqual([['1', null, 'Опрос', 'май']]);
    expect(reading.indicators).toEqual([{ number: 1, title: 'Доля учащихся.' }, { number: 2, title: 'Число жалоб' }]);
    expect(reading.workingGroup).toEqual([
      { name: 'Ёлкина Анна Петровна', post: 'Начальник отдела' },
      { name: 'Жукова Ольга Владимирова', post: 'Методист' },
      { name: 'Зорина Наталья Сергеевна', post: '' },
      { name: 'Котов Пётр Ильич', post: '' },
    ]);
    expect(codes(reading)).toEqual(['name-assembled', 'no-post', 'no-post']);
  });

  test('a working group and indicators as paragraphs', () => {
    const styles = '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>';
    const reading = read({ styles, body: paragraph('Создать рабочую группу в составе:') + paragraph('1. Ёлкина А. П. – завуч;') + paragraph('2. Котов Пётр Ильич, психолог.') + map + paragraph('Показатель 2026 г.', { style: 'H' }) + paragraph('охват\nобучающихся') });
    expect(reading.workingGroup).toEqual([{ name: 'Ёлкина А. П.', post: 'завуч' }, { name: 'Котов Пётр Ильич', post: 'психолог' }]);
    expect(reading.indicators).toEqual([{ number: 1, title: 'охват обучающихся' }]);
  });

  test('a roadmap laid out inside another table is found', () => {
    const reading = readBody(table([[cell([paragraph('Приложение'), table([HEAD, ['1', 'Опрос', 'май', 'куратор', '']])])]]));
    expect(brief(reading.rows)).toEqual([['1', null, 'Опрос', 'май']]);
  });
});

describe('nothing to read', () => {
  test('no table: no rows, and it says so', () => {
    const reading = readBody(paragraph('Алгоритм действий') + paragraph('1. Подготовка'));
    expect(reading.rows).toEqual([]);
    expect(reading.problems).toEqual([{ code: 'no-table', level: 'error', message: 'В документе нет ни одной таблицы: дорожная карта не найдена.' }]);
  });

  test('only other tables', () => {
    const reading = readBody(table([['Директор', 'И. И. Иванов']]));
    expect([reading.rows, codes(reading)]).toEqual([[], ['no-roadmap']]);
  });

  test('the roadmap as a picture', () => {
    const reading = read({ body: paragraph(''), entries: { 'word/media/image1.png': Uint8Array.of(1) } });
    expect(codes(reading)).toEqual(['no-table', 'picture']);
    expect(reading.problems[1]?.message).toContain('а текста нет');
  });

  test('a file that cannot be read', () => {
    expect(readRoadmap(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), { schoolYear: '2026-2027' })).toEqual({
      rows: [], places: [], indicators: [], workingGroup: [], schoolYear: '2026-2027',
      problems: [{ code: 'file', level: 'error', message: 'Формат файла не распознан. Подойдут .docx, .xlsx и .csv.' }],
    });
  });

  test('the structure alone is enough: this room knows no files', () => {
    const document = readDocx(writeDocx({ body: table([HEAD, ['1', 'Опрос', 'май', 'куратор', '']]) }));
    if (!document.ok) throw new Error(document.code);
    expect(brief(readRoadmapDocument(document).rows)).toEqual([['1', null, 'Опрос', 'май']]);
  });
});
