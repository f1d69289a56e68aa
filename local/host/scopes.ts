// Which authorisation a service method needs, and whether a manifest or an AuthMode gives it.

import type { AuthModeName } from '../services/execution';
import table from './scopes-table.json';

const AUTH = 'https://www.googleapis.com/auth/';
const full = (set: string): string[] => set.split(' ').map((scope) => scope.replace('~', AUTH));
const sets = table.scopeSets.map(full);
const classes: Record<string, Record<string, string[]>> = table.classes;

/** The advanced Drive service: every method works with drive.file on the app's own files. */
const DRIVE = [`${AUTH}drive.file`, `${AUTH}drive`];
/** Names of services in a script -> names of Google's reference. */
const SPACES: Record<string, string> = { SpreadsheetApp: 'Spreadsheet', FormApp: 'Forms', ScriptApp: 'Script', MailApp: 'Mail', HtmlService: 'HTML', CacheService: 'Cache', LockService: 'Lock', PropertiesService: 'Properties', Charts: 'Charts' };

const cache = new Map<string, readonly string[]>();

/** Scopes of which one is enough for the method; empty when it needs none. `service` is the guard's path ("SpreadsheetApp.Range"). */
export function scopesOf(service: string, method: string): readonly string[] {
  const key = `${service}.${method}`;
  const known = cache.get(key);
  if (known) return known;
  const found = look(service, method);
  cache.set(key, found);
  return found;
}

function look(service: string, method: string): readonly string[] {
  if (service === 'Drive' || service.startsWith('Drive.')) return DRIVE;
  const [app = '', ...rest] = service.split('.');
  const last = rest.at(-1) ?? app;
  const candidates = [`${SPACES[app] ?? app}.${last}`, `Base.${last}`];
  for (const name of candidates) {
    const rows = classes[name];
    if (!rows) continue;
    for (const [index, methods] of Object.entries(rows)) if (methods.includes(method)) return sets[Number(index)] ?? [];
  }
  return [];
}

const requirement = (scopes: readonly string[]): string => (scopes.length === 1 ? String(scopes[0]) : `(${scopes.join(' || ')})`);

/** How Google's messages name a method: the last class and the method ("Range.setValue", "SpreadsheetApp.getActive"). */
const shown = (service: string, method: string): string => `${service.slice(service.lastIndexOf('.') + 1)}.${method}`;

/** What may be called without any authorisation, beside methods that need no scope. */
const FREE = new Set(['Logger', 'Utilities', 'Blob', 'HtmlService', 'HtmlService.HtmlOutput', 'HtmlService.HtmlTemplate', 'Ui', 'Menu']);
/** Of the Ui, only menus may be made before the user has authorised. */
const MENUS = new Set(['createAddonMenu', 'createMenu']);
const FREE_METHODS = new Set(['SpreadsheetApp.getUi', 'Session.getActiveUserLocale', 'ScriptApp.getAuthorizationInfo', 'ScriptApp.getScriptId']);
/** What a simple trigger of a not yet authorised user may touch: the current file, nothing that acts for the user. */
const CURRENT_FILE = `${AUTH}spreadsheets.currentonly`;

/** Google's refusal for a call that the AuthMode does not allow, or null. */
export function refusedByMode(mode: AuthModeName, service: string, method: string): string | null {
  if (mode === 'FULL') return null;
  const scopes = scopesOf(service, method);
  const open = service === 'Ui' ? MENUS.has(method) : FREE.has(service) || FREE_METHODS.has(`${service}.${method}`);
  if (open && scopes.length === 0) return null;
  const inFile = scopes.length === 0 || scopes.includes(CURRENT_FILE) || (service === 'Session' && method === 'getActiveUser');
  if (mode !== 'NONE' && service !== 'Ui' && inFile) return null;
  return `You do not have permission to call ${shown(service, method)}${scopes.length > 0 ? `. Required permissions: ${requirement(scopes)}` : ''}`;
}

/** Google's refusal for a call whose scope the manifest does not list, or null. */
export function refusedByManifest(granted: readonly string[], service: string, method: string): string | null {
  const scopes = scopesOf(service, method);
  if (scopes.length === 0 || scopes.some((scope) => granted.includes(scope))) return null;
  return `Specified permissions are not sufficient to call ${shown(service, method)}. Required permissions: ${requirement(scopes)}`;
}
