/** The working group of the programme: a table of names and posts, or a list of them under its heading. */
import type { TableInPlace } from './find-tables';
import { cellText, type GridRow } from './grid';
import { FULL_NAME, NAME_AT_START } from './people-words';
import { commonest, plain, tidy } from './text';
import type { DocumentBlock, RoadmapProblem, WorkingGroupMember } from './types';

const TITLE = /рабоч[а-я]+ групп|проектн[а-я]+ (групп|команд)|команд[а-я]* (программ|проект)/;

/** Most rows hold a person, and it is no signature: several rows, or the title says so. */
export function isWorkingGroupTable(table: TableInPlace): boolean {
  const rows = table.grid.rows.filter((row) => row.cells.length > 1);
  const people = rows.filter((row) => row.cells.some((cell) => isPerson(cellText(cell))));
  const titled = TITLE.test(plain(table.before.slice(-6).join(' ')));
  return people.length * 2 >= rows.length && people.length >= (titled ? 1 : 3) && (titled || people.some((row) => row.cells.some((cell) => FULL_NAME.test(cellText(cell)))));
}

export function workingGroupOf(table: TableInPlace, problems: RoadmapProblem[]): WorkingGroupMember[] {
  const column = nameColumn(table.grid.rows);
  return table.grid.rows.flatMap((row) => {
    const member = memberOf(row, column, problems);
    return member ? [member] : [];
  });
}

/** The column where most of the names stand: in it an unusual name is a name too. */
function nameColumn(rows: readonly GridRow[]): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) for (const cell of row.cells) if (isPerson(cellText(cell))) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  return commonest(counts);
}

function memberOf(row: GridRow, column: number | undefined, problems: RoadmapProblem[]): WorkingGroupMember | null {
  const filled = row.cells.map((cell) => ({ text: cellText(cell), column: cell.column })).filter(({ text }) => text !== '' && !/^\d{1,3}[.)]?$/.test(text));
  const texts = filled.map(({ text }) => text);
  const usual = texts.findIndex((text) => isPerson(text) || isTornName(text));
  const at = usual >= 0 ? usual : filled.findIndex((cell) => cell.column === column && looksLikeName(cell.text));
  const own = texts[at];
  if (own === undefined) return null;
  const rest = texts.filter((_, index) => index !== at);
  let name = (NAME_AT_START.exec(own)?.[0] ?? own).trim();
  let post = own.slice(NAME_AT_START.exec(own)?.[0].length ?? own.length).replace(/^[\s,–—-]+/, '');
  // «Иванова Петровна» with «Анна» in the next cell: the table tore the name apart.
  const given = isTornName(own) ? rest.findIndex((text) => /^[А-ЯЁ][а-яё]+$/.test(text)) : -1;
  if (given >= 0) {
    const [surname = '', patronymic = ''] = own.split(' ');
    name = `${surname} ${rest[given] ?? ''} ${patronymic}`;
    rest.splice(given, 1);
    problems.push({ code: 'name-assembled', level: 'warning', message: `Рабочая группа, строка ${row.index}: имя собрано из двух ячеек. Проверьте.`, row: row.index });
  }
  post = [post, ...rest].filter((text) => text !== '').join(', ');
  if (post === '') problems.push({ code: 'no-post', level: 'warning', message: `Рабочая группа, строка ${row.index}: не указана должность.`, row: row.index });
  return { name, post };
}

/** «Приказом создать рабочую группу: 1. Иванова Анна Петровна – заместитель директора …» as paragraphs. */
export function workingGroupOfParagraphs(blocks: readonly DocumentBlock[]): WorkingGroupMember[] {
  const members: WorkingGroupMember[] = [];
  let inside = false;
  for (const block of blocks) {
    if (block.kind === 'table') {
      inside = false;
      continue;
    }
    const text = tidy(block.text).replace(/^\d{1,2}[.)]\s*/, '');
    const name = NAME_AT_START.exec(text)?.[0];
    if (inside && name !== undefined) members.push({ name: name.trim(), post: text.slice(name.length).replace(/^[\s,–—-]+|[;.]$/g, '').trim() });
    else if (text !== '') inside = TITLE.test(plain(text)) && (/состав/.test(plain(text)) || text.endsWith(':'));
  }
  return members;
}

function isPerson(text: string): boolean {
  return text.length < 160 && NAME_AT_START.test(text);
}

/** Two or three words with capitals: a name whose patronymic is unusual or misspelt; a heading «ФИО» is none. */
function looksLikeName(text: string): boolean {
  return /^[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?( [А-ЯЁ][а-яё]+){1,2}$/.test(text);
}

function isTornName(text: string): boolean {
  return /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]*(ич|вна|чна)$/.test(text);
}
