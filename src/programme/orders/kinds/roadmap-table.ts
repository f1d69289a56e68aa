// The roadmap of a year as a table of a document: stages as headings across it, one row per activity.

import { dateBlank, shortDate, typographic, unbroken } from '../../language';
import { splitChoices, type RoadmapRow } from '../../records';
import type { Facts } from '../facts';
import type { ApprovalStamp, TableBlock } from '../model';
import { upperFirst } from '../wordings';

/** Rows of this year's roadmap that are still wanted, in the order of the sheet. */
export const roadmapRows = ({ tables, year }: Facts): readonly RoadmapRow[] => tables.roadmap.filter((row) => row.year === year && row.state !== 'не требуется');

/** What the school wrote, else the dates. */
const deadline = (row: RoadmapRow): string => {
  if (row.deadlineText.trim() !== '') return row.deadlineText;
  return [row.start, row.end].filter((day) => day !== '').map(shortDate).join(' – ');
};

const lines = (...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n');

const shown = (text: string): string => typographic(text.trim()) || '—';

/** Several of a cell, each on a line of its own that begins with a capital: nothing runs together where one takes two lines. */
const eachOnItsLine = (cell: string): string => splitChoices(cell).map(upperFirst).join('\n');

/** Columns of the roadmap in the documents of the model: activity, deadline, responsible, document. */
export const roadmapTable = (rows: readonly RoadmapRow[]): TableBlock => {
  const texts: string[][] = [];
  let stage = '';
  rows.forEach((row, index) => {
    if (row.stage.trim() !== '' && row.stage !== stage) texts.push([typographic(row.stage.trim())]);
    stage = row.stage;
    texts.push([
      row.number.trim() || String(index + 1), shown(lines(row.activity, row.content)), shown(deadline(row)),
      shown(eachOnItsLine(row.responsible)), shown(eachOnItsLine(row.documents)),
    ]);
  });
  return {
    is: 'table',
    columns: [
      { heading: '№ п/п', share: 6, align: 'center' }, { heading: 'Мероприятие, содержание', share: 44 }, { heading: 'Срок', share: 14, align: 'center' },
      { heading: 'Ответственные', share: 20 }, { heading: 'Документ (результат)', share: 20 },
    ],
    rows: texts,
  };
};

/** «Начальник Управления образования» and a line to sign; a name at the end («Смирнова О.П.») stands after that line. */
const signer = (who: string): string[] => {
  const [, post = who, last = '', initials = ''] = /^(.*?)[,\s]+([А-ЯЁ][а-яё-]+)\s+([А-ЯЁ]\.(?:\s?[А-ЯЁ]\.)?)$/.exec(who.trim()) ?? [];
  return [typographic(upperFirst(post.trim())), `____________ ${last === '' ? '/ ____________' : unbroken(`${initials} ${last}`)}`];
};

/** «ПРИНЯТО на заседании педагогического совета (протокол от … № …)» and «СОГЛАСОВАНО …», as far as they are known. */
export const adoptionStamps = (council: { date: string; number: string }, agreedWith: string): ApprovalStamp[] => {
  const protocol = `(протокол от ${council.date === '' ? '____________' : shortDate(council.date)} № ${council.number || '____'})`;
  return [
    { heading: 'ПРИНЯТО', lines: ['на заседании педагогического совета', typographic(protocol)] },
    ...(agreedWith.trim() === '' ? [] : [{ heading: 'СОГЛАСОВАНО', lines: [...signer(agreedWith), dateBlank(null)] }]),
  ];
};
