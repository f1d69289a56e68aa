// A document's text model on paper: a .docx in the school's settings. One mechanism for every kind.

import type { Block, DocumentModel, TableBlock } from '../programme/orders';
import { fillFrame } from './fill-frame';
import { annexes, type Pages } from './layout/annexes';
import { blocksXml } from './layout/blocks';
import { frameBody, type FrameKind } from './layout/frame';
import { openingXml } from './layout/openings';
import { packageParts } from './layout/package-parts';
import { textWidth } from './layout/section';
import { thinParagraph } from './layout/xml';
import { frameTags } from './requisites';
import { DEFAULT_SETTINGS, settingsFault, type PageSettings } from './settings';

export type Rendered =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'no-text' | 'bad-table' | 'bad-settings'; readonly message: string };

const refuse = (code: 'no-text' | 'bad-table' | 'bad-settings', message: string): Rendered => ({ ok: false, code, message });

/** A fixed moment for the entries of the zip: the same texts give the same bytes, and no clock is asked. */
const ENTRY_DATE = new Date(Date.UTC(2026, 0, 1));

const crooked = ({ columns, rows }: TableBlock): boolean => columns.length === 0 || rows.some((texts) => texts.length !== columns.length && texts.length !== 1);
const crookedAmong = (blocks: readonly Block[]): boolean => blocks.some((block) => block.is === 'table' && crooked(block));

function fault(model: DocumentModel): Rendered | null {
  if (model.body.length === 0 || model.body.every((block) => block.is === 'clauses' && block.list.length === 0)) return refuse('no-text', 'В документе нет текста.');
  if (crookedAmong(model.body)) return refuse('bad-table', 'В таблице документа строки не совпадают со столбцами.');
  const appendix = model.appendices.findIndex(({ body }) => crookedAmong(body));
  return appendix < 0 ? null : refuse('bad-table', `Приложение ${appendix + 1}: строки не совпадают со столбцами.`);
}

const frameOf = ({ opening }: DocumentModel): FrameKind => (opening.is === 'order' || opening.is === 'letter' ? opening.is : 'plain');

/** The body of a package's document: what stands before the final section's properties, and those. */
function bodyOf(zip: import('pizzip')): Pages {
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const body = xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('</w:body>'));
  const section = body.lastIndexOf('<w:sectPr');
  return section < 0 ? { content: body, section: '' } : { content: body.slice(0, section), section: body.slice(section) };
}

/** Inside a document a section's properties sit in its last paragraph, at the end they stand in the body. */
const joined = (pages: readonly Pages[]): string =>
  pages.map(({ content, section }, index) => content + (index === pages.length - 1 ? thinParagraph() + section : thinParagraph(section))).join('');

function filledFrame(model: DocumentModel, settings: PageSettings): import('pizzip') {
  const Zip = require('pizzip') as typeof import('pizzip');
  const zip = new Zip();
  const signed = model.signature !== null;
  const text = openingXml(model, settings) + blocksXml(model.body, { settings, width: textWidth(settings, model.orientation) }, signed);
  for (const [path, content] of Object.entries(packageParts(frameBody(frameOf(model), settings, model.orientation, signed), settings))) zip.file(path, content);
  return fillFrame(zip, frameTags(model), text);
}

/**
 * Renders one document, or several into one file, each on pages of its own with its own page numbers.
 * Refuses a document without text, a table whose rows do not fit its columns, settings out of range.
 */
export function renderDocument(models: DocumentModel | readonly DocumentModel[], settings: PageSettings = DEFAULT_SETTINGS): Rendered {
  const all = 'kind' in models ? [models] : models;
  const outOfRange = settingsFault(settings);
  if (outOfRange) return refuse('bad-settings', outOfRange);
  if (all.length === 0) return refuse('no-text', 'Нет ни одного документа.');
  for (const model of all) {
    const found = fault(model);
    if (found) return found;
  }
  const zips = all.map((model) => filledFrame(model, settings));
  const pages = all.flatMap((model, index) => [bodyOf(zips[index] as import('pizzip')), ...annexes(model, settings)]);
  const whole = zips[0] as import('pizzip');
  const xml = whole.file('word/document.xml')?.asText() ?? '';
  whole.file('word/document.xml', `${xml.slice(0, xml.indexOf('<w:body>') + '<w:body>'.length)}${joined(pages)}</w:body></w:document>`);
  for (const entry of Object.values(whole.files)) entry.date = ENTRY_DATE;
  return { ok: true, bytes: whole.generate({ type: 'uint8array', compression: 'DEFLATE' }) };
}
