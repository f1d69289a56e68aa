// All the globals of a script for one execution.

import { LoggerService, makeConsole } from './base/logging';
import { MimeType } from './base/mime-types';
import { User } from './base/user';
import { CacheService } from './cache';
import { DriveService } from './drive/drive';
import type { EventServices } from './events';
import type { Execution } from './execution';
import { FormAppService } from './forms/form-app';
import { HtmlService } from './html/html';
import { LockService } from './lock';
import { MailApp } from './mail';
import { PropertiesService } from './properties';
import { AuthMode, ScriptAppService } from './script/script';
import { SessionService } from './session';
import { SpreadsheetAppService } from './spreadsheet';
import { Charts } from './spreadsheet/charts';
import { UtilitiesService } from './utilities/utilities';

export interface Globals {
  SpreadsheetApp: SpreadsheetAppService;
  FormApp: FormAppService;
  Drive: DriveService;
  HtmlService: HtmlService;
  PropertiesService: PropertiesService;
  LockService: LockService;
  CacheService: CacheService;
  ScriptApp: ScriptAppService;
  MailApp: MailApp;
  Session: SessionService;
  Utilities: UtilitiesService;
  Logger: LoggerService;
  Charts: typeof Charts;
  MimeType: typeof MimeType;
  console: ReturnType<typeof makeConsole>;
}

export function createServices(execution: Execution): Globals {
  return {
    SpreadsheetApp: new SpreadsheetAppService(execution),
    FormApp: new FormAppService(execution),
    Drive: new DriveService(execution),
    HtmlService: new HtmlService(execution),
    PropertiesService: new PropertiesService(execution),
    LockService: new LockService(execution),
    CacheService: new CacheService(execution),
    ScriptApp: new ScriptAppService(execution),
    MailApp: new MailApp(execution),
    Session: new SessionService(execution),
    Utilities: new UtilitiesService(execution),
    Logger: new LoggerService(execution),
    Charts,
    MimeType,
    console: makeConsole(execution),
  };
}

/** What event objects are made of; made by the platform, so that no call of it counts. */
export function eventServices(execution: Execution, globals: Globals): EventServices {
  const uncounted = <T>(work: () => T): T => {
    execution.depth += 1;
    try {
      return work();
    } finally {
      execution.depth -= 1;
    }
  };
  return {
    authMode: (name) => AuthMode[name as 'FULL'],
    // without any authorisation the event does not carry the file
    spreadsheet: () => (execution.authMode === 'NONE' ? undefined : uncounted(() => globals.SpreadsheetApp.getActiveSpreadsheet())),
    range: (sheetId, row, column, rows, columns) => uncounted(() => globals.SpreadsheetApp.getActiveSpreadsheet()?.getSheets().find((sheet) => sheet.getSheetId() === sheetId)?.getRange(row + 1, column + 1, rows, columns)),
    user: (email) => new User(execution, email),
  };
}
