// Answers of every sort: wishes, measures, foreign codes, spam, formulas, long texts, late ones; and the curator's decisions, undone too.

import type { Workspace } from '../../local/host';
import { afterwards, answer, answers, codeOf, created, itemOf, peopledSchool } from './questionnaires-school';
import { call, proposals, records, value, wantedOf } from './school';

const last = (ws: Workspace): { [column: string]: string } => answers(ws).at(-1) ?? {};
const waiting = (ws: Workspace) => value(call(ws, 'waitingAnswers'));

describe('preferences after the group meeting', () => {
  let ws: Workspace;
  let made: { id: string; form: string };
  beforeAll(() => {
    ws = peopledSchool();
    made = created(ws, 'preferences mentee');
  });
  const wishes = () => records(ws, 'Решения подбора').map((d) => [d['kind'], d['by'], d['mentor'], d['mentee'], d['rank'], d['state']]);
  const label = (name: string): string => ws.forms.get(made.form)?.items.find((item) => item.kind === 'GRID')?.rows.find((row) => row.includes(name)) ?? '';

  test('the grid shows mentors by code and short name', () => {
    expect(label('Осокина')).toBe(`${codeOf(ws, 'Осокина')} Осокина В. И.`);
    expect(ws.forms.get(made.form)?.items.find((item) => item.kind === 'GRID')?.columns).toEqual(['в первую очередь', 'во вторую', 'в третью', 'не хочу']);
  });

  test('ranks with ties and «не хочу» become rows of the decisions', () => {
    const pupil = codeOf(ws, 'Аистов');
    answer(ws, made, { 'who.code': pupil, wish: { [label('Осокина')]: 'в первую очередь', [label('Камышова')]: 'в первую очередь', [label('Рогозин')]: 'не хочу' } });
    expect(ws.failures).toEqual([]);
    expect(last(ws)).toMatchObject({ code: pupil, foundBy: 'код', state: 'принят', note: '' });
    expect(wishes()).toEqual([
      ['пожелание', 'наставляемый', codeOf(ws, 'Осокина'), pupil, '1', 'действует'],
      ['запретить', 'наставляемый', codeOf(ws, 'Рогозин'), pupil, '', 'действует'],
      ['пожелание', 'наставляемый', codeOf(ws, 'Камышова'), pupil, '1', 'действует'],
    ]);
  });

  test('a later answer changes ranks and lifts what it no longer says', () => {
    ws.advance(60_000);
    const pupil = codeOf(ws, 'Аистов');
    answer(ws, made, { 'who.code': ` ${pupil.toLowerCase()} `, wish: { [label('Осокина')]: 'во вторую' } });
    expect(answers(ws).map((row) => row['state'])).toEqual(['заменён', 'принят']);
    expect(wishes().filter((wish) => wish[5] === 'действует')).toEqual([['пожелание', 'наставляемый', codeOf(ws, 'Осокина'), pupil, '2', 'действует']]);
  });

  test('who has no code is found by name and date of birth, or by e-mail, or is asked about', () => {
    ws.advance(60_000);
    answer(ws, made, { 'who.name': 'Чибисова Нина Павловна', 'who.proof': '12.01.2014', wish: { [label('Рогозин')]: 'в третью' } });
    expect(last(ws)).toMatchObject({ code: codeOf(ws, 'Чибисова'), foundBy: 'имя и дата', state: 'принят' });
    ws.advance(60_000);
    answer(ws, made, { 'who.name': 'дроздов ян маркович', 'who.proof': 'Drozdov@school.example', wish: { [label('Рогозин')]: 'в третью' } });
    expect(last(ws)).toMatchObject({ code: codeOf(ws, 'Дроздов'), foundBy: 'почта', state: 'принят' });
    ws.advance(60_000);
    answer(ws, made, { 'who.name': 'Сойкина Ева Игоревна', wish: { [label('Рогозин')]: 'в третью' } });
    expect(last(ws)).toMatchObject({ code: '', state: 'ждёт куратора', note: 'имя есть в реестре, но дата рождения или почта не подтвердила, что это тот же человек' });
    expect(waiting(ws)[0]).toMatchObject({ identity: 'code', candidates: [{ code: codeOf(ws, 'Сойкина'), name: 'Сойкина Ева Игоревна' }] });
  });

  test('wrong and foreign codes are asked about', () => {
    const tried = (values: { [key: string]: unknown }): string => {
      ws.advance(60_000);
      answer(ws, made, { wish: { [label('Рогозин')]: 'в третью' }, ...values });
      expect(last(ws)['state']).toBe('ждёт куратора');
      return last(ws)['note'] ?? '';
    };
    const pupil = codeOf(ws, 'Аистов');
    const wrong = `${pupil.slice(0, 4)}${pupil.endsWith('Г') ? 'Д' : 'Г'}`;
    expect(tried({ 'who.code': wrong })).toBe('код написан с ошибкой');
    expect(tried({ 'who.code': '9999Ш' })).toMatch(/код написан с ошибкой|такого кода в реестре нет/);
    expect(tried({ 'who.code': codeOf(ws, 'Осокина') })).toBe('человека с этим кодом эта анкета не спрашивает');
    expect(tried({ 'who.code': pupil, 'who.name': 'Дроздов Ян Маркович' })).toBe('рядом с кодом написано другое имя: возможно, код чужой');
    expect(ws.respond(made.form, { [itemOf(ws, made.id, 'who.code')]: 'не знаю' })).toMatchObject({ ok: false, code: 'invalid' });
  });

  test('the curator gives an answer to its person, and takes that back', () => {
    const [first] = waiting(ws);
    const code = codeOf(ws, 'Сойкина');
    const before = wishes().length;
    const settled = call(ws, 'settleAnswer', 'settle-1', first?.id ?? '', { person: code });
    expect(settled).toMatchObject({ ok: true, value: { code } });
    expect(answers(ws).find((row) => row['id'] === first?.id)).toMatchObject({ state: 'принят', code, foundBy: 'куратор' });
    expect(wishes()).toHaveLength(before + 1);
    expect(call(ws, 'settleAnswer', 'settle-1', first?.id ?? '', { person: code })).toMatchObject({ ok: true, value: { code } });
    value(call(ws, 'undoEntry', 'undo-settle', settled.ok ? settled.seq : 0));
    expect(answers(ws).find((row) => row['id'] === first?.id)).toMatchObject({ state: 'ждёт куратора', code: '' });
    expect(wishes()).toHaveLength(before);
    expect(call(ws, 'settleAnswer', 'settle-2', first?.id ?? '', { reject: true })).toMatchObject({ ok: true });
    expect(waiting(ws).some((one) => one.id === first?.id)).toBe(false);
    expect(call(ws, 'settleAnswer', 'settle-3', 'нет такого', { reject: true })).toMatchObject({ ok: false, code: 'no entry' });
  });
});

describe('bad input', () => {
  let ws: Workspace;
  let made: { id: string; form: string };
  beforeAll(() => {
    ws = peopledSchool();
    made = created(ws, 'mentee pupil', { closes: '2026-11-25' });
  });
  const apply = (values: { [key: string]: unknown }): { [column: string]: string } => {
    ws.advance(60_000);
    expect(answer(ws, made, { name: 'Новый Иван Петрович', birth: '2013-05-05', class: '6А', parent: 'Новый Пётр Ильич', parentContact: '+7 900 000-00-33', topics: ['физика'], consent: 'да', ...values })).toMatchObject({ ok: true });
    expect(ws.failures).toEqual([]);
    return last(ws);
  };

  test('advertising waits, nobody is added', () => {
    const people = records(ws, 'Люди').length;
    expect(apply({ name: 'Выгодный Кредит Иванович', request: 'Заходите на https://spam.example' })).toMatchObject({ state: 'ждёт куратора', note: 'похоже на рекламу: в ответе есть ссылки' });
    expect(records(ws, 'Люди')).toHaveLength(people);
  });

  test('a name that cannot be read waits; the curator may reject it but not make a person of it', () => {
    const row = apply({ name: 'ааа' });
    expect(row).toMatchObject({ state: 'ждёт куратора', code: '' });
    expect(call(ws, 'settleAnswer', 'nameless', row['id'] ?? '', { newPerson: true })).toMatchObject({ ok: false, code: 'rule' });
    expect(call(ws, 'settleAnswer', 'nameless-2', row['id'] ?? '', { reject: true })).toMatchObject({ ok: true });
  });

  test('formula-like answers stay text everywhere', () => {
    const row = apply({ name: 'Формулин Олег Ильич', request: '=IMPORTXML("https:", 1)', times: '+7 вечера' });
    expect(row['state']).toBe('принят');
    expect(records(ws, 'Наставляемые').find((one) => one['code'] === row['code'])).toMatchObject({ request: '=IMPORTXML("https:", 1)', times: '+7 вечера' });
    const cells = ws.person.sheet('Ответы');
    const formulas = Array.from({ length: cells.lastRow() - 2 }, (_, r) => Array.from({ length: cells.columnCount }, (__, c) => cells.getCell(r + 2, c)?.f ?? '')).flat().filter((formula) => formula !== '');
    expect(formulas).toEqual([]);
  });

  test('fifty thousand letters are cut in the cell, whole in the form, and the row says so', () => {
    const row = apply({ name: 'Многословов Ян Ильич', request: 'я'.repeat(50_000) });
    expect(row).toMatchObject({ state: 'принят' });
    expect(row['note']).toContain('ответ длиннее ячейки');
    expect((row['values'] ?? '').length).toBeLessThan(50_000);
    expect(ws.forms.get(made.form)?.responses.at(-1)?.answers.some((one) => one.answer === 'я'.repeat(50_000))).toBe(true);
  });

  test('a like person of the register is asked about: the same, or a new one', () => {
    const row = apply({ name: 'Аистов Лев', class: '7А', birth: '2013-11-04' });
    expect(row).toMatchObject({ state: 'ждёт куратора' });
    const people = records(ws, 'Люди').length;
    value(call(ws, 'settleAnswer', 'same', row['id'] ?? '', { person: codeOf(ws, 'Аистов') }));
    expect(records(ws, 'Люди')).toHaveLength(people);
    expect(records(ws, 'Наставляемые').filter((one) => one['code'] === codeOf(ws, 'Аистов'))).toHaveLength(1);
    const other = apply({ name: 'Дроздов Ян Маркович', class: '7А', birth: '2013-09-01', email: 'other@school.example' });
    if (other['state'] === 'ждёт куратора') value(call(ws, 'settleAnswer', 'new', other['id'] ?? '', { newPerson: true }));
    expect(records(ws, 'Люди')).toHaveLength(people + 1);
  });

  test('one code under two addresses is asked about, a new telephone is not', () => {
    const code = codeOf(ws, 'Чибисова');
    const own = { 'who.code': code, name: 'Чибисова Нина Павловна', birth: '2014-01-12', class: '6Б', email: 'chibisova@school.example' };
    expect(apply(own)).toMatchObject({ state: 'принят', code, foundBy: 'код' });
    expect(apply({ ...own, parentContact: '+7 900 000-00-99' })).toMatchObject({ state: 'принят', code });
    expect(apply({ ...own, email: 'someone@school.example' })).toMatchObject({ state: 'ждёт куратора', code, note: 'с этим кодом уже ответили, но назвались иначе: возможно, код чужой' });
    expect(records(ws, 'Люди').find((person) => person['code'] === code)).toMatchObject({ email: 'chibisova@school.example', parentContact: '+7 (900) 000-00-99' });
  });

  test('an answer after the last day waits, then the clock closes the form', () => {
    ws.triggers.restore(ws.triggers.list().filter((trigger) => trigger.event !== 'CLOCK').slice());
    ws.set('2026-11-26T08:00:00+03:00');
    expect(apply({ name: 'Поздний Пётр Ильич' })).toMatchObject({ state: 'ждёт куратора', note: 'пришёл после закрытия' });
    call(ws, 'hourly');
    expect(records(ws, 'Анкеты')[0]?.['state']).toBe('закрыта');
    expect(answer(ws, made, { name: 'x' })).toMatchObject({ ok: false, code: 'closed', message: 'Приём ответов закончен. Спасибо всем, кто ответил!' });
  });
});

describe('answers about a pair, measures, requests for a child, anonymous ones', () => {
  let ws: Workspace;
  beforeAll(() => {
    ws = peopledSchool();
    value(call(ws, 'approvePairs', 'pairs', wantedOf(proposals(ws).pairs), []));
  });

  test('before the work begins: the pair is known by the one who answers', () => {
    const pair = records(ws, 'Пары')[0];
    const made = created(ws, 'before pupil mentee');
    const items = Object.keys(JSON.parse(records(ws, 'Анкеты').at(-1)?.['items'] ?? '{}') as object);
    const scales = ws.forms.get(made.form)?.items.filter((item) => item.kind === 'SCALE').length;
    expect(scales).toBe(10);
    answer(ws, made, { 'who.code': pair?.['mentee'], met: 'нет', glad: 'да', ...Object.fromEntries(['comfort', 'personal', 'group', 'support', 'help', 'plan', 'safety', 'expect', 'change', 'use'].map((key) => [key, '7'])) });
    expect(items).toContain('comfort');
    expect(last(ws)).toMatchObject({ code: pair?.['mentee'], about: pair?.['id'], state: 'принят' });
    expect(JSON.parse(last(ws)['values'] ?? '{}')).toMatchObject({ comfort: '7', glad: 'да' });
  });

  test('professional difficulties become one measure, entry and exit', () => {
    const teacher = codeOf(ws, 'Сойкина');
    const keys = ['plan', 'aims', 'methods', 'attention', 'motivation', 'difference', 'special', 'assessment', 'digital', 'papers', 'parents', 'colleagues', 'selfstudy'];
    const before = created(ws, 'difficulties before');
    answer(ws, before, { 'who.code': teacher, ...Object.fromEntries(keys.map((key, i) => [key, i % 2 === 0 ? '4' : '3'])) });
    const after = created(ws, 'difficulties after');
    answer(ws, after, { 'who.code': teacher, ...Object.fromEntries(keys.map((key) => [key, '2'])) });
    expect(records(ws, 'Замеры')).toMatchObject([{ code: teacher, measure: 'Профессиональные затруднения', scale: '1–5', direction: 'снижение', entry: '3,5', exit: '2', entryDate: '20.11.2026', exitDate: '20.11.2026' }]);
  });

  test('who would like to be a mentor is shown, becomes a candidate with the code alone, and is shown no more', () => {
    const pupil = codeOf(ws, 'Аистов');
    const made = created(ws, 'after pupil mentee');
    const willing = () => [value(call(ws, 'selection')).willing.map(({ code, place }) => [code, place]), call(ws, 'home').attention.filter(({ id }) => id === 'willing').map(({ count, text }) => [count, text])];
    expect(afterwards(ws, made, pupil, 'да')).toMatchObject({ ok: true });
    expect(willing()).toEqual([[[pupil, '7А']], [[1, 'наставляемый хочет сам стать наставником – сделать кандидатом']]]);
    const { seq } = value({ ok: true, value: call(ws, 'makeCandidates', 'willing', [pupil]) as { seq: number } });
    expect(records(ws, 'Наставники').find((role) => role['code'] === pupil)).toMatchObject({ status: 'кандидат', category: 'старшеклассник' });
    expect(willing()).toEqual([[], []]);
    call(ws, 'undoEntry', 'willing back', seq);
    ws.advance(60_000);
    expect(willing()[0]).toEqual([[pupil, '7А']]);
    afterwards(ws, made, pupil, 'нет');
    expect(willing()).toEqual([[], []]);
    expect(call(ws, 'makeCandidates', 'nobody', [pupil])).toMatchObject({ ok: false, code: 'rule' });
  });

  test('a blank of measures asks of one class and fills «Замеры»; what stands there otherwise is left to the curator', () => {
    const [aistov, drozdov] = [codeOf(ws, 'Аистов'), codeOf(ws, 'Дроздов')];
    const made = created(ws, 'measures psychologist', { classes: ['7А'] });
    const grids = ws.forms.get(made.form)?.items.filter((item) => item.kind === 'GRID') ?? [];
    expect(grids.map(({ title, rows }) => [title, rows])).toEqual(['Учебная мотивация, 1–10', 'Тревожность, 1–10', 'Адаптация, 1–10'].map((title) => [title, [`${aistov} Аистов Л. Ю.`, `${drozdov} Дроздов Я. М.`]]));
    expect(grids[0]?.columns).toHaveLength(10);
    const measured = (measure: string) => records(ws, 'Замеры').filter((row) => row['measure'] === measure).map((row) => [row['code'], row['entry'], row['entryDate'], row['exit'], row['by']]);
    const said = { date: '2026-11-18', moment: 'до начала работы пары' };
    expect(answer(ws, made, { ...said, 'measure Тревожность': { [`${aistov} Аистов Л. Ю.`]: '7', [`${drozdov} Дроздов Я. М.`]: '4' } })).toMatchObject({ ok: true });
    expect(last(ws)).toMatchObject({ code: '', state: 'принят', note: '' });
    expect(measured('Тревожность')).toEqual([[aistov, '7', '18.11.2026', '', 'психолог'], [drozdov, '4', '18.11.2026', '', 'психолог']]);
    ws.advance(60_000);
    answer(ws, made, { ...said, 'measure Тревожность': { [`${aistov} Аистов Л. Ю.`]: '5' }, 'measure Адаптация': { [`${aistov} Аистов Л. Ю.`]: '9' } });
    expect(last(ws)).toMatchObject({ state: 'ждёт куратора', note: 'в «Замерах» уже стоит другое, значений – 1: примите ответ, чтобы записать из бланка' });
    expect([measured('Тревожность')[0]?.[1], measured('Адаптация')]).toEqual(['7', []]);
    expect(waiting(ws)[0]?.values.map(({ question }) => question)).toEqual(['Дата замера', 'Какой это замер?', 'Тревожность', 'Адаптация']);
    value(call(ws, 'settleAnswer', 'blank', last(ws)['id'] ?? '', { accept: true }));
    expect([measured('Тревожность')[0]?.[1], measured('Адаптация')]).toEqual(['5', [[aistov, '9', '18.11.2026', '', 'психолог']]]);
  });

  test('marks are written in lines; what cannot be taken is told without a name, an edited answer replaces its own values', () => {
    const made = created(ws, 'measures teacher');
    const pupil = codeOf(ws, 'Чибисова');
    const marks = (): (string | undefined)[][] => records(ws, 'Замеры').filter((row) => row['measure'] === 'Средний балл').map((row) => [row['code'], row['entry'], row['exit']]);
    const said = { date: '2027-01-10', moment: 'по завершении работы' };
    const sent = answer(ws, made, { ...said, 'measure Средний балл': `${pupil} Чибисова Н. П. – 4,25\n${codeOf(ws, 'Аистов')} 7\n1014Ъ 5` });
    expect(last(ws)).toMatchObject({ state: 'принят', note: `код не узнан, строк – 1; не записано значений – 1: ${codeOf(ws, 'Аистов')}, Средний балл – 7 вне шкалы 2–5` });
    expect(marks()).toEqual([[pupil, '', '4,25']]);
    expect(records(ws, 'Замеры').find((row) => row['measure'] === 'Средний балл')?.['exitDate']).toBe('20.11.2026');
    ws.advance(60_000);
    answer(ws, made, { ...said, 'measure Средний балл': `${pupil} 4,5` }, { editResponseId: sent.ok ? sent.responseId : '' });
    expect([last(ws)['state'], marks()]).toEqual(['принят', [[pupil, '', '4,5']]]);
  });

  test('a request for a child waits until the curator invites it', () => {
    const made = created(ws, 'third party');
    answer(ws, made, { by: 'классный руководитель', 'about.name': 'Рогозин Пётр', 'about.class': '11 А', topics: ['физика'], request: 'тихий', knows: 'ещё нет' });
    expect(last(ws)).toMatchObject({ state: 'ждёт куратора', about: codeOf(ws, 'Рогозин'), note: 'запрос о ребёнке: решите, приглашать ли его' });
    value(call(ws, 'settleAnswer', 'invite', last(ws)['id'] ?? '', { person: codeOf(ws, 'Рогозин') }));
    expect(records(ws, 'Наставляемые').find((one) => one['code'] === codeOf(ws, 'Рогозин'))).toMatchObject({ topics: 'физика', request: 'тихий', consent: '', status: 'участвует' });
  });

  test('an anonymous questionnaire asks no code, says so, and counts its answers', () => {
    const made = created(ws, 'feedback', { anonymous: true });
    const form = ws.forms.get(made.form);
    expect(form?.items.some((item) => /код/i.test(item.title))).toBe(false);
    expect(form?.description).toContain('Анкета без имени');
    expect(form?.title).toBe('Обратная связь по встрече, 2026/2027');
    for (const mood of ['5', '4', '4']) answer(ws, made, { use: '5', mood });
    expect(last(ws)).toMatchObject({ code: '', state: 'принят' });
    expect(value(call(ws, 'answersSummary', made.id)).items.find((item) => item.item === 'mood')).toMatchObject({ answered: 3, mean: 4.3, counts: [{ word: '4', count: 2 }, { word: '5', count: 1 }] });
    expect(value(call(ws, 'whoHasNotAnswered', made.id))).toMatchObject({ people: null, answers: 3 });
    expect(call(ws, 'personalLinks', made.id, [])).toMatchObject({ ok: false, code: 'rule' });
  });
});
