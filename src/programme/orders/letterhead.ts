// The school as its form prints it, out of the settings.

import { typographic } from '../language';
import type { SettingReader } from './facts';
import type { Letterhead } from './model';

/** A long kind of institution stands on its own line, above the name in guillemets, unless the school breaks the lines itself. */
export const charterName = (full: string): string => (full.includes('\n') ? full : full.replace(/^([^«]{30,}?) (?=«)/, '$1\n'));

const lines = (text: string): string[] => text.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '');

export const letterheadOf = (setting: SettingReader): Letterhead => ({
  founder: typographic(setting('school.founder').trim()),
  organisation: typographic(charterName(setting('school.full').trim())),
  shortName: typographic(setting('school.short').trim()),
  place: typographic(setting('school.place').trim()),
  contacts: lines(setting('school.contacts')).map(typographic),
});
