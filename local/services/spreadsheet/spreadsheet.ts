// Class Spreadsheet: name, settings, people, protections, menus of a workbook. Its sheets stand in spreadsheet-*.ts.

import { exception } from '../kernel';
import { User } from '../base/user';
import { bandingsOf } from './banding';
import { bookOf } from './book';
import { addMetadata, metadataAt, newMetadataFinder } from './developer-metadata';
import { E, member } from './enums';
import { newProtection, newSpreadsheet, register } from './factory';
import { addressOf } from './protection';
import { publish } from './publish';
import { bookPlace } from './spreadsheet-base';
import { SpreadsheetSheets } from './spreadsheet-sheets';
import { newTextFinder } from './text-finder';
import { newTheme, resetTheme } from './theme';
import { as, type GMetadata, type GProtection, type GSpreadsheet } from './types';

type Person = GoogleAppsScript.Base.User;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type Theme = GoogleAppsScript.Spreadsheet.SpreadsheetTheme;
type Interval = GoogleAppsScript.Spreadsheet.RecalculationInterval;
type Entry = { name: string; functionName: string } | null;

/** Everything of Google's Spreadsheet but external data, pictures, exports and the old dialog. */
type Missing = 'getSheetProtection' | 'setSheetProtection' | 'getAs' | 'getBlob' | 'getDataSourceTables' | 'getImages' | 'insertImage' | 'insertSheetWithDataSourceTable' | 'moveChartToObjectSheet' | 'show' | 'setSpreadsheetTheme' | 'isAnonymousView' | 'isAnonymousWrite' | 'setAnonymousAccess';

const setting = (spreadsheet: object, name: string): unknown => bookPlace(spreadsheet).read().extra(name);
const setSetting = (spreadsheet: object, name: string, value: string | number | boolean): GSpreadsheet => {
  bookPlace(spreadsheet).act((workbook) => workbook.setExtra(name, value));
  return as<GSpreadsheet>(spreadsheet);
};
const people = (spreadsheet: object, key: string): string[] => {
  const list = setting(spreadsheet, key);
  return Array.isArray(list) ? list.map(String) : [];
};
const setPeople = (spreadsheet: object, key: string, emails: readonly string[]): GSpreadsheet => {
  bookPlace(spreadsheet).act((workbook) => workbook.setExtra(key, [...new Set(emails)]));
  return as<GSpreadsheet>(spreadsheet);
};

export class SpreadsheetService extends SpreadsheetSheets implements Omit<GSpreadsheet, Missing> {
  getId(): string {
    return bookPlace(this).workbook.id;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${bookPlace(this).workbook.id}/edit`;
  }
  getName(): string {
    return bookPlace(this).read().name;
  }
  rename(newName: string): void {
    bookPlace(this).act((workbook) => {
      workbook.name = newName;
    });
  }
  getSpreadsheetLocale(): string {
    return bookPlace(this).read().locale;
  }
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw exception(`Invalid argument: ${locale}`);
    bookPlace(this).act((workbook) => {
      workbook.locale = locale;
    });
  }
  getSpreadsheetTimeZone(): string {
    return bookPlace(this).read().timeZone;
  }
  setSpreadsheetTimeZone(timezone: string): void {
    try {
      new Intl.DateTimeFormat('en', { timeZone: timezone }).format(0);
    } catch {
      throw exception(`Invalid argument: ${timezone}`);
    }
    bookPlace(this).act((workbook) => {
      workbook.timeZone = timezone;
    });
  }
  copy(name: string): GSpreadsheet {
    const book = bookPlace(this);
    const { execution } = book;
    const target = bookOf(execution, execution.createWorkbook(name));
    const copy = newSpreadsheet(target);
    const spare = copy.getSheets();
    book.flush();
    for (const sheet of book.workbook.sheets) this.getSheetById(sheet.id)?.copyTo(copy);
    for (const sheet of spare) copy.deleteSheet(sheet);
    target.act((workbook) => {
      workbook.sheets.forEach((sheet, i) => {
        sheet.name = book.workbook.sheets[i]?.name ?? sheet.name;
      });
    });
    return copy;
  }
  getFormUrl(): string | null {
    const urls = bookPlace(this).read().sheets.map((sheet) => sheet.extra('formUrl'));
    const url = urls.find((one) => typeof one === 'string');
    return typeof url === 'string' ? url : null;
  }

  getRecalculationInterval(): Interval {
    return member(E.RecalculationInterval, String(setting(this, 'recalculation') ?? 'ON_CHANGE')) as Interval;
  }
  setRecalculationInterval(recalculationInterval: Interval): GSpreadsheet {
    return setSetting(this, 'recalculation', String(recalculationInterval));
  }
  isIterativeCalculationEnabled(): boolean {
    return setting(this, 'iterative') === true;
  }
  setIterativeCalculationEnabled(isEnabled: boolean): GSpreadsheet {
    return setSetting(this, 'iterative', isEnabled);
  }
  getMaxIterativeCalculationCycles(): number {
    return Number(setting(this, 'iterations') ?? 50);
  }
  setMaxIterativeCalculationCycles(maxIterations: number): GSpreadsheet {
    return setSetting(this, 'iterations', Math.trunc(maxIterations));
  }
  getIterativeCalculationConvergenceThreshold(): number {
    return Number(setting(this, 'convergence') ?? 0.05);
  }
  setIterativeCalculationConvergenceThreshold(minThreshold: number): GSpreadsheet {
    return setSetting(this, 'convergence', minThreshold);
  }

  getOwner(): Person | null {
    const { execution } = bookPlace(this);
    return as<Person>(new User(execution, bookPlace(this).isContainer ? execution.workbookOwner : execution.user.email));
  }
  getEditors(): Person[] {
    const { execution, isContainer } = bookPlace(this);
    const owner = isContainer ? execution.workbookOwner : execution.user.email;
    const listed = [...(isContainer ? execution.workbookEditors : []), ...people(this, 'editors')];
    return [...new Set([owner, ...listed])].map((email) => as<Person>(new User(execution, email)));
  }
  getViewers(): Person[] {
    const { execution } = bookPlace(this);
    return people(this, 'viewers').map((email) => as<Person>(new User(execution, email)));
  }
  addEditor(user: string | Person): GSpreadsheet {
    return this.addEditors([addressOf(user)]);
  }
  addEditors(emailAddresses: string[]): GSpreadsheet {
    return setPeople(this, 'editors', [...people(this, 'editors'), ...Array.from(emailAddresses, String)]);
  }
  removeEditor(user: string | Person): GSpreadsheet {
    return setPeople(this, 'editors', people(this, 'editors').filter((email) => email !== addressOf(user)));
  }
  addViewer(user: string | Person): GSpreadsheet {
    return this.addViewers([addressOf(user)]);
  }
  addViewers(emailAddresses: string[]): GSpreadsheet {
    return setPeople(this, 'viewers', [...people(this, 'viewers'), ...Array.from(emailAddresses, String)]);
  }
  removeViewer(user: string | Person): GSpreadsheet {
    return setPeople(this, 'viewers', people(this, 'viewers').filter((email) => email !== addressOf(user)));
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    const book = bookPlace(this);
    const ranges = type === E.ProtectionType.RANGE;
    return book.read().sheets.flatMap((sheet) => sheet.protections.filter((one) => (one.range !== undefined) === ranges).map((one) => newProtection(book, sheet.id, one.id)));
  }
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    const book = bookPlace(this);
    return book.read().sheets.flatMap((sheet) => bandingsOf(book, sheet, () => true));
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const book = bookPlace(this);
    return newTextFinder(book, book.read().sheets.map((sheet) => ({ sheetId: sheet.id })), findText);
  }
  addDeveloperMetadata(key: string, value?: string | Visibility, visibility?: Visibility): GSpreadsheet {
    addMetadata(bookPlace(this), { type: 'SPREADSHEET' }, key, value, visibility);
    return as<GSpreadsheet>(this);
  }
  getDeveloperMetadata(): GMetadata[] {
    return metadataAt(bookPlace(this), { type: 'SPREADSHEET' });
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return newMetadataFinder(bookPlace(this), {});
  }
  getSpreadsheetTheme(): Theme | null {
    return newTheme(bookPlace(this));
  }
  getPredefinedSpreadsheetThemes(): Theme[] {
    return [newTheme(bookPlace(this))];
  }
  resetSpreadsheetTheme(): Theme {
    return resetTheme(bookPlace(this));
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = 5): void {
    bookPlace(this).execution.ui.toast(msg, title ?? '', timeoutSeconds ?? 5);
  }
  addMenu(name: string, subMenus: Entry[]): void {
    bookPlace(this).execution.ui.addMenu({ caption: name, kind: 'custom', entries: Array.from(subMenus, (entry) => (entry ? { kind: 'item', caption: entry.name, functionName: entry.functionName } : { kind: 'separator' })) });
  }
  updateMenu(name: string, subMenus: Entry[]): void {
    this.addMenu(name, subMenus);
  }
  removeMenu(name: string): void {
    bookPlace(this).execution.ui.removeMenu(name);
  }
}
publish(SpreadsheetService, 'Spreadsheet');
register({ spreadsheet: (book) => as<GSpreadsheet>(new SpreadsheetService(book)) });
