// Words of the people dialog: fields as a curator knows them, roles, outcomes.

import { FIELD_LIST, FIELDS, fieldOf, type ColumnField, type Field, type ImportRole } from '../../src/programme/people';

export const ROLE_WORDS: Readonly<Record<ImportRole, { who: string; whom: string; sheet: string }>> = {
  mentor: { who: 'Наставники', whom: 'наставников', sheet: 'Наставники' },
  mentee: { who: 'Наставляемые', whom: 'наставляемых', sheet: 'Наставляемые' },
};

/** Fields that a table of this role may hold, as choices of a drop-down. */
export const fieldChoices = (role: ImportRole): { value: ColumnField; title: string }[] => [
  ...FIELD_LIST.filter((field) => fieldOf(field, role)).map((field) => ({ value: field, title: FIELDS[field].title })).sort((a, b) => (a.title < b.title ? -1 : 1)),
  { value: 'unknown', title: 'В «Прочее» человека' },
  { value: 'skip', title: 'Не загружать' },
];

const OURS: Readonly<Record<string, string>> = { kind: 'Кто это', state: 'Состояние', status: 'Состояние', remarks: 'Замечания', extra: 'Прочее', year: 'Учебный год', note: 'Заметка' };

export const fieldTitle = (field: string): string => FIELDS[field as Field]?.title ?? OURS[field] ?? field;

/** 'YYYY-MM-DD' as people write it; other values as they are, empty ones as a dash. */
export const shownValue = (value: string): string => {
  const date = /^(\d{4})-(\d\d)-(\d\d)( \d\d:\d\d)?/.exec(value);
  if (date) return `${date[3]}.${date[2]}.${date[1]}${date[4] ?? ''}`;
  return value === '' ? '–' : value;
};

const LATIN = /[A-Za-z]/g;

/** What was written, with signs that the eye does not see: spaces too many as «␣», Latin letters in a Russian word named. */
export const visibleRaw = (raw: string, value: string): string => {
  const spaced = raw.replace(/^[ \u00a0]+|[ \u00a0]+$|[ \u00a0]{2,}|\u00a0/g, (spaces) => '␣'.repeat(spaces.length));
  const latin = /[A-Za-z]/.test(value) || !/[А-Яа-яЁё]/.test(value) ? [] : [...new Set(raw.match(LATIN) ?? [])];
  return latin.length > 0 && latin.length <= 3 ? `${spaced} (латинские: ${latin.join(', ')})` : spaced;
};
