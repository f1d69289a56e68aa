// The event objects that triggers get: made from plain data inside the script's realm.

/** What the host knows about an event. Rows and columns are 0-based. */
export type EventData =
  | { kind: 'open'; authMode: string; email: string; triggerUid: string | null }
  | { kind: 'edit'; authMode: string; email: string; triggerUid: string | null; sheetId: number; row: number; column: number; rows: number; columns: number; value: unknown; oldValue: unknown }
  | { kind: 'change'; authMode: string; email: string; triggerUid: string | null; changeType: string }
  | { kind: 'formSubmit'; authMode: string; triggerUid: string | null; sheetId: number; row: number; column: number; columns: number; values: string[]; namedValues: Record<string, string[]> }
  | { kind: 'clock'; authMode: string; triggerUid: string | null; instant: number; timeZone: string }
  | { kind: 'install'; authMode: string; email: string; triggerUid: null };

/** The few things of SpreadsheetApp that an event needs. */
export interface EventServices {
  authMode(name: string): unknown;
  spreadsheet(): unknown;
  range(sheetId: number, row: number, column: number, rows: number, columns: number): unknown;
  user(email: string): unknown;
}

/** The event object as documented (Event objects, editor triggers). */
export function makeEvent(data: EventData, services: EventServices): Record<string, unknown> {
  const common: Record<string, unknown> = { authMode: services.authMode(data.authMode) };
  if (data.triggerUid !== null) common['triggerUid'] = data.triggerUid;
  switch (data.kind) {
    case 'open':
    case 'install':
      return { ...common, source: services.spreadsheet(), user: services.user(data.email) };
    case 'change':
      return { ...common, source: services.spreadsheet(), user: services.user(data.email), changeType: data.changeType };
    case 'edit': {
      const event: Record<string, unknown> = { ...common, source: services.spreadsheet(), user: services.user(data.email), range: services.range(data.sheetId, data.row, data.column, data.rows, data.columns) };
      // value and oldValue exist only for an edit of one cell
      if (data.rows === 1 && data.columns === 1) {
        if (data.value !== null) event['value'] = data.value;
        if (data.oldValue !== null) event['oldValue'] = data.oldValue;
      }
      return event;
    }
    case 'formSubmit':
      return { ...common, source: services.spreadsheet(), range: services.range(data.sheetId, data.row, data.column, 1, data.columns), values: data.values, namedValues: data.namedValues };
    case 'clock': {
      const wall = new Date(data.instant);
      return {
        ...common,
        year: wall.getUTCFullYear(),
        month: wall.getUTCMonth() + 1,
        'day-of-month': wall.getUTCDate(),
        'day-of-week': wall.getUTCDay() || 7,
        'week-of-year': Math.ceil(((Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()) - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7),
        hour: wall.getUTCHours(),
        minute: wall.getUTCMinutes(),
        second: wall.getUTCSeconds(),
        timezone: data.timeZone,
      };
    }
  }
}
