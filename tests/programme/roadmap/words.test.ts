import * as fc from 'fast-check';
import { readRoadmapDocument, readRoadmapRows, type DocumentBlock, type DocumentCell, type RoadmapReading } from '../../../src/programme/roadmap';
import { words } from '../../../src/programme/roadmap/text';

/** Everything a reading hands back, in words. */
function said(reading: RoadmapReading): Set<string> {
  const rows = reading.rows.flatMap((row) => [row.number, row.stage, row.substage, row.activity, row.content, row.deadlineText, ...row.responsible, ...row.documents]);
  const rest = [...reading.problems.map((problem) => problem.message), ...reading.indicators.map((item) => item.title), ...reading.workingGroup.flatMap((member) => [member.name, member.post])];
  return new Set(words([...rows, ...rest].join(' ')));
}

function lost(texts: readonly string[], reading: RoadmapReading): string[] {
  const found = said(reading);
  return texts.flatMap(words).filter((word) => /[а-яё]/.test(word) && !found.has(word));
}

/** Cell texts that trip a reader: cut sentences, numbers, dates, people, lists, HTML, nothing. */
const text = fc.constantFrom(
  '', '', '1', '2.', '3.1', '5)', 'Проведение опроса', '1. Опрос учеников\n2. Анализ', '- пункт списка', 'продолжение предложения', 'и ещё', 'май 2026 г.', 'до 01.09.2026', '2026 года',
  'в течение года', 'куратор, психолог', 'Ёлкина А.П., директор школы', 'Жуков П.И.. завуч .', 'Приказ; Отчёт', 'Базы: ', '<p>Разметка</p><li>точка</li>', 'Этап 2. Отбор', 'Мониторинг программы', 'Сроки', 'Примечание', 'IV. Раздел', 'а) буква\nб) другая', 'Встречи (первая, пробная', 'вторая)',
);
const HEADS = [
  ['№', 'Мероприятия', 'Сроки', 'Ответственные', 'Документ'],
  ['Этап', 'Содержание подэтапов', 'Мероприятия', 'Сроки', 'Ответственные'],
  ['№', 'Наименование этапа', 'Мероприятия', 'Содержание деятельности', 'Срок'],
  ['Мероприятие', 'Дата', 'Начало работы', 'Исполнители', 'Отметка о выполнении'],
];

test('every word of a pasted table stands in a row or in a remark', () => {
  const row = fc.tuple(text, text, text, text, text);
  fc.assert(
    fc.property(fc.constantFrom(...HEADS), fc.array(row, { minLength: 1, maxLength: 8 }), (head, rows) => {
      const reading = readRoadmapRows([head, ...rows]);
      expect(lost([...head, ...rows.flat()].map((value) => value.replace(/<[^>]*>/g, ' ')), reading)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

function paragraphs(value: string, number: string | null): DocumentBlock[] {
  return value.split('\n').map((line) => ({ kind: 'paragraph', text: line, number, bullet: false, heading: null }));
}

test('every word of a table with merged cells and automatic numbers stands in a row or in a remark', () => {
  const value = fc.record({ text, span: fc.constantFrom(1, 1, 1, 2, 4), merge: fc.constantFrom<DocumentCell['merge'][]>('none', 'none', 'first', 'continued'), number: fc.constantFrom(null, null, '1.', '2.', 'а)') });
  const row = fc.array(value, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.constantFrom(...HEADS), fc.array(row, { minLength: 1, maxLength: 7 }), fc.boolean(), (head, rows, cut) => {
      const header = { cells: head.map((title, column): DocumentCell => ({ column, span: 1, merge: 'none', blocks: paragraphs(title, null) })) };
      const data = rows.map((cells, index) => {
        let column = 0;
        return {
          cells: cells.map((item): DocumentCell => {
            // Nothing can be merged into the heading row.
            const merge = index === 0 && item.merge === 'continued' ? 'first' : item.merge;
            const cell: DocumentCell = { column, span: item.span, merge, blocks: paragraphs(item.text, item.number) };
            column += item.span;
            return cell;
          }),
        };
      });
      const half = cut ? Math.ceil(data.length / 2) : data.length;
      const blocks: DocumentBlock[] = [{ kind: 'table', columns: 5, rows: [header, ...data.slice(0, half)] }];
      if (half < data.length) blocks.push({ kind: 'table', columns: 5, rows: data.slice(half) });
      const reading = readRoadmapDocument({ blocks });
      // A second half that could not be told for one is named, but not quoted to its end.
      const used = reading.problems.some((problem) => problem.code === 'other-table') ? rows.slice(0, half) : rows;
      if (reading.rows.length > 0) expect(lost([...head, ...used.flat().map((item) => item.text.replace(/<[^>]*>/g, ' '))], reading)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
