// Our own form as a .docx with its tags, for a school that wants to edit it in Word or Google Docs and bring it back.

import { frameBody } from '../layout/frame';
import { packageParts } from '../layout/package-parts';
import type { PageSettings } from '../settings';
import type { FormKind } from './tags';

/** A fixed moment: the same settings give the same bytes. */
const ENTRY_DATE = new Date(Date.UTC(2026, 0, 1));

export function formTemplate(kind: FormKind, settings: PageSettings): Uint8Array {
  const Zip = require('pizzip') as typeof import('pizzip');
  const zip = new Zip();
  for (const [path, content] of Object.entries(packageParts(frameBody(kind, settings, { orientation: 'portrait', signed: true, numbered: true }), settings))) zip.file(path, path === 'docProps/core.xml' ? content.replace(/\{[^}]*\}/g, 'Бланк') : content, { date: ENTRY_DATE });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
