// Protection of a sheet or of a range. The owner can always edit, and is not listed among the editors.

import { exception, ServiceObject } from '../kernel';
import type { Protection as Data } from '../../workbook/types';
import { plain } from './a1';
import { PROTECTED, type Book } from './book';
import { E } from './enums';
import { newProtection, newRange, register } from './factory';
import { publish } from './publish';
import { placeOf } from './range-base';
import { as, type GProtection, type GRange } from './types';
import { User as UserService } from '../base/user';

type User = GoogleAppsScript.Base.User;

/** The address given as text or as a User. */
export const addressOf = (user: string | User): string => (typeof user === 'string' ? user : user.getEmail());

class ProtectionService extends ServiceObject implements GProtection {
  readonly #book: Book;
  readonly #sheetId: number;
  readonly #id: string;
  constructor(book: Book, sheetId: number, id: string) {
    super(book.execution);
    this.#book = book;
    this.#sheetId = sheetId;
    this.#id = id;
  }

  getDescription(): string {
    return this.#data().description;
  }
  setDescription(description: string): GProtection {
    return this.#change({ description });
  }
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return this.#data().range ? E.ProtectionType.RANGE : E.ProtectionType.SHEET;
  }
  getRange(): GRange {
    const { range } = this.#data();
    const sheet = this.#book.sheet(this.#sheetId);
    return newRange(this.#book, this.#sheetId, range ?? { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount, openRows: 'both', openColumns: 'both' });
  }
  setRange(range: GRange): GProtection {
    const { namedRangeId: _dropped, ...rest } = this.#data();
    return this.#replace({ ...rest, range: plain(placeOf(range).area) });
  }
  getRangeName(): string | null {
    const { namedRangeId } = this.#data();
    return this.#book.workbook.namedRanges.find((named) => named.id === namedRangeId)?.name ?? null;
  }
  setRangeName(rangeName: string): GProtection {
    const named = this.#book.workbook.namedRanges.find((one) => one.name === rangeName);
    if (!named) throw exception(`Named range ${rangeName} does not exist.`);
    return this.#change({ namedRangeId: named.id, range: named.range });
  }
  setNamedRange(namedRange: GoogleAppsScript.Spreadsheet.NamedRange): GProtection {
    return this.setRangeName(namedRange.getName());
  }
  getUnprotectedRanges(): GRange[] {
    return this.#data().unprotected.map((range) => newRange(this.#book, this.#sheetId, range));
  }
  setUnprotectedRanges(ranges: GRange[]): GProtection {
    if (this.#data().range) throw exception('Unprotected ranges can only be set on a sheet protection.');
    return this.#change({ unprotected: Array.from(ranges, (range) => plain(placeOf(range).area)) });
  }
  isWarningOnly(): boolean {
    return this.#data().warningOnly;
  }
  setWarningOnly(warningOnly: boolean): GProtection {
    // editors of a warning are meaningless and are dropped
    return this.#change(warningOnly ? { warningOnly, editors: [], domainEdit: false } : { warningOnly });
  }
  canEdit(): boolean {
    return this.#book.passes(this.#data());
  }
  canDomainEdit(): boolean {
    return this.#data().domainEdit;
  }
  setDomainEdit(editable: boolean): GProtection {
    return this.#change({ domainEdit: editable });
  }
  getEditors(): User[] {
    return this.#data().editors.map((email) => as<User>(new UserService(this.#book.execution, email)));
  }
  addEditor(user: string | User): GProtection {
    return this.addEditors([addressOf(user)]);
  }
  addEditors(emailAddresses: string[]): GProtection {
    const data = this.#demandRight();
    if (data.warningOnly) throw exception('Editors cannot be added to a protection that only warns.');
    return this.#change({ editors: [...new Set([...data.editors, ...Array.from(emailAddresses, String)])] });
  }
  removeEditor(user: string | User): GProtection {
    return this.removeEditors([addressOf(user)]);
  }
  removeEditors(users: string[] | User[]): GProtection {
    const gone = new Set(Array.from<string | User, string>(users, addressOf));
    return this.#change({ editors: this.#demandRight().editors.filter((email) => !gone.has(email)) });
  }
  remove(): void {
    this.#demandRight();
    this.#book.act(() => {
      const sheet = this.#book.sheet(this.#sheetId);
      sheet.protections = sheet.protections.filter((one) => one.id !== this.#id);
    });
  }

  #data(): Data {
    this.#book.flush();
    const found = this.#book.sheet(this.#sheetId).protections.find((one) => one.id === this.#id);
    if (!found) throw exception('The protected range or sheet no longer exists.');
    return found;
  }
  #demandRight(): Data {
    const data = this.#data();
    if (!this.#book.passes(data)) throw exception(PROTECTED);
    return data;
  }
  #change(fields: Partial<Data>): GProtection {
    return this.#replace({ ...this.#demandRight(), ...fields });
  }
  #replace(data: Data): GProtection {
    this.#book.act(() => {
      const sheet = this.#book.sheet(this.#sheetId);
      sheet.protections = sheet.protections.map((one) => (one.id === this.#id ? data : one));
    });
    return as<GProtection>(this);
  }
}
publish(ProtectionService, 'Protection');
register({ protection: (book, sheetId, id) => as<GProtection>(new ProtectionService(book, sheetId, id)) });

/** Protects a sheet (`range` undefined) or a range. Like the platform, everyone who may edit the workbook, save the owner, is an editor at first. */
export function protect(book: Book, sheetId: number, range: Data['range']): GProtection {
  const sheet = book.sheet(sheetId);
  const id = `protection${Math.floor(book.execution.random() * 1e9).toString(36)}${sheet.protections.length}`;
  const editors = book.workbook === book.execution.workbook ? [...book.execution.workbookEditors] : [];
  book.act(() => {
    // a sheet has one protection of its own: a second call returns it
    if (range || !sheet.protections.some((one) => !one.range)) sheet.protections = [...sheet.protections, { id, description: '', warningOnly: false, editors, domainEdit: false, unprotected: [], ...(range ? { range } : {}) }];
  });
  const own = range ? undefined : sheet.protections.find((one) => !one.range);
  return newProtection(book, sheetId, own?.id ?? id);
}
