// The register as the deciding of answers sees it: rows by key, with what earlier answers of the same portion have changed.

import type { Lists } from '../programme/people';
import type { IsoDate, Questionnaire, Records, SheetId, Tables } from '../programme/records';
import type { Item, Kind } from './item';

/** Sheets that answers may change. */
export type Writable = 'people' | 'mentors' | 'mentees' | 'decisions' | 'measures' | 'answers';

const KEYS: { [S in Writable]: readonly (keyof Records[S] & string)[] } = { people: ['code'], mentors: ['code', 'year'], mentees: ['code', 'year'], decisions: ['id'], measures: ['id'], answers: ['id'] };

export interface Write {
  sheet: Writable;
  key: string;
  insert: boolean;
  values: { readonly [column: string]: string };
}

/** Rows of the sheets that may change, and all that was changed in them, in order. */
export class Sheets {
  readonly writes: Write[] = [];
  private readonly known = new Map<SheetId, Map<string, { [column: string]: string }>>();

  constructor(private readonly tables: Tables, readonly newCode: (sheet: SheetId) => string) {}

  private of(sheet: Writable): Map<string, { [column: string]: string }> {
    let rows = this.known.get(sheet);
    if (!rows) {
      const key = (row: { [column: string]: string }): string => KEYS[sheet].map((column) => row[column] ?? '').join('|');
      rows = new Map((this.tables[sheet] as unknown as { [column: string]: string }[]).map((row) => [key(row), row]));
      this.known.set(sheet, rows);
    }
    return rows;
  }

  get<S extends Writable>(sheet: S, key: string): Records[S] | undefined {
    return this.of(sheet).get(key) as unknown as Records[S] | undefined;
  }

  rows<S extends Writable>(sheet: S): Records[S][] {
    return [...this.of(sheet).values()] as unknown as Records[S][];
  }

  private slots: Map<string, Set<string>> | null = null;

  private note(row: { [column: string]: string }): void {
    const slot = `${row['questionnaire'] ?? ''}|${row['code'] ?? ''}`;
    const ids = this.slots?.get(slot);
    if (ids) ids.add(row['id'] ?? '');
    else this.slots?.set(slot, new Set([row['id'] ?? '']));
  }

  /** Answers of one person to one form: the sheet of answers is the longest, so it is not walked for each of them. */
  answersOf(questionnaire: string, code: string): Records['answers'][] {
    if (!this.slots) {
      this.slots = new Map();
      for (const row of this.of('answers').values()) this.note(row);
    }
    const found = [...(this.slots.get(`${questionnaire}|${code}`) ?? [])].flatMap((id) => this.get('answers', id) ?? []);
    return found.filter((row) => row.questionnaire === questionnaire && row.code === code);
  }

  insert<S extends Writable>(sheet: S, values: Partial<Records[S]>): void {
    const row = values as { [column: string]: string };
    const key = KEYS[sheet].map((column) => row[column] ?? '').join('|');
    this.of(sheet).set(key, { ...row });
    if (sheet === 'answers') this.note(row);
    this.writes.push({ sheet, key, insert: true, values: row });
  }

  update<S extends Writable>(sheet: S, key: string, values: Partial<Records[S]>): void {
    const before = this.of(sheet).get(key);
    const changed = Object.fromEntries(Object.entries(values as { [column: string]: string }).filter(([column, value]) => (before?.[column] ?? '') !== value));
    if (Object.keys(changed).length === 0) return;
    const after: { [column: string]: string } = { ...before, ...changed };
    this.of(sheet).set(key, after);
    if (sheet === 'answers') this.note(after);
    this.writes.push({ sheet, key, insert: false, values: changed });
  }
}

/** All that deciding needs besides the answers. */
export interface Scene {
  kind: Kind;
  row: Questionnaire;
  /** Items as they were asked. */
  items: readonly Item[];
  sheets: Sheets;
  tables: Tables;
  lists: Lists;
  year: string;
  today: IsoDate;
  codesOnly: boolean;
  /** Canonical code of what a person typed; null when the shape or the check letter is wrong. */
  codeOf(typed: string): string | null;
}
