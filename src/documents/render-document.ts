// A document's text model on paper: a .docx in the school's settings. One mechanism for every kind.

import type { Block, DocumentModel, TableBlock } from '../programme/orders';
import { fillFrame } from './fill-frame';
import { fitInto } from './form/several';
import { formWidth, openForm, signsItself } from './form/school-form';
import type { FormKind } from './form/tags';
import { acquaintanceLines, annexes, type Pages } from './layout/annexes';
import { blocksXml } from './layout/blocks';
import { frameBody, signature, type FrameKind, type FrameLook } from './layout/frame';
import { openingXml } from './layout/openings';
import { packageParts } from './layout/package-parts';
import { textWidth } from './layout/section';
import { thinParagraph } from './layout/xml';
import { frameTags } from './requisites';
import { DEFAULT_SETTINGS, settingsFault, type PageSettings } from './settings';

export type Rendered =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'no-text' | 'bad-table' | 'bad-settings' | 'two-forms'; readonly message: string };

const refuse = (code: Extract<Rendered, { ok: false }>['code'], message: string): Rendered => ({ ok: false, code, message });

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
  const body = xml.slice(xml.indexOf('>', xml.indexOf('<w:body')) + 1, xml.lastIndexOf('</w:body>'));
  const found = /<w:sectPr(?:\s[^>]*)?>(?:(?!<w:sectPr)[\s\S])*<\/w:sectPr>\s*$/.exec(body);
  return found ? { content: body.slice(0, found.index), section: found[0].trim() } : { content: body, section: '' };
}

/** A table at the end brings its thin paragraph, which may as well end the section. */
const withoutThin = (content: string): string => (content.endsWith(thinParagraph()) ? content.slice(0, -thinParagraph().length) : content);

/** Inside a document a section's properties sit in its last paragraph, at the end they stand in the body. */
const joined = (pages: readonly Pages[]): string =>
  pages.map(({ content, section }, index) => withoutThin(content) + (index === pages.length - 1 ? thinParagraph() + section : thinParagraph(section))).join('');

/** Forms that the school brought, checked .docx bytes; without one our own frame is used. */
export type SchoolForms = { readonly [F in FormKind]?: Uint8Array };

const lookOf = ({ opening, orientation, signature: signer }: DocumentModel): FrameLook =>
  ({ orientation, signed: signer !== null, numbered: opening.is !== 'letter' || !opening.unnumbered });

const ourFrame = (model: DocumentModel, settings: PageSettings): import('pizzip') => {
  const Zip = require('pizzip') as typeof import('pizzip');
  const zip = new Zip();
  for (const [path, content] of Object.entries(packageParts(frameBody(frameOf(model), settings, lookOf(model)), settings))) zip.file(path, content);
  return zip;
};

interface Filled {
  /** The school's form that it stands on; our own has none. */
  readonly form: Uint8Array | undefined;
  readonly zip: import('pizzip');
  /** Pages of the text itself. */
  readonly text: Pages;
}

function filledFrame(model: DocumentModel, settings: PageSettings, forms: SchoolForms): Filled {
  const frame = frameOf(model);
  const form = frame === 'plain' ? undefined : forms[frame];
  const zip = form ? openForm(form, settings) : ourFrame(model, settings);
  const width = form ? formWidth(zip, settings) : textWidth(settings, model.orientation);
  const blocks = openingXml(model, settings) + blocksXml(model.body, { settings, width }, model.signature !== null);
  const signed = form && model.signature && !signsItself(zip) ? signature(width, model.signature.post, model.signature.name) + thinParagraph() : '';
  const filled = fillFrame(zip, frameTags(model), blocks + signed);
  const { content, section } = bodyOf(filled);
  return { form, zip: filled, text: { content: content + acquaintanceLines(model, settings, width), section } };
}

/**
 * Renders one document, or several into one file, each on pages of its own with its own page numbers.
 * Refuses a document without text, a table whose rows do not fit its columns, settings out of range, forms of two kinds in one file.
 */
export function renderDocument(models: DocumentModel | readonly DocumentModel[], settings: PageSettings = DEFAULT_SETTINGS, forms: SchoolForms = {}): Rendered {
  const all = 'kind' in models ? [models] : models;
  const outOfRange = settingsFault(settings);
  if (outOfRange) return refuse('bad-settings', outOfRange);
  if (all.length === 0) return refuse('no-text', 'Нет ни одного документа.');
  for (const model of all) {
    const found = fault(model);
    if (found) return found;
  }
  const filled = all.map((model) => filledFrame(model, settings, forms));
  const used = new Set(filled.flatMap(({ form }) => form ?? []));
  if (used.size > 1) return refuse('two-forms', 'Приказы и письма на своих бланках не соединить в один файл: сделайте их отдельно.');
  // The package of a form holds ours too, not the other way round.
  const { zip: whole } = filled.find(({ form }) => form) ?? (filled[0] as Filled);
  const textOf = ({ form, zip, text }: Filled, index: number): Pages => (form && zip !== whole ? fitInto(whole, zip, text, index) : text);
  const pages = all.flatMap((model, index) => [textOf(filled[index] as Filled, index), ...annexes(model, settings)]);
  const xml = whole.file('word/document.xml')?.asText() ?? '';
  whole.file('word/document.xml', `${xml.slice(0, xml.indexOf('>', xml.indexOf('<w:body')) + 1)}${joined(pages)}</w:body></w:document>`);
  for (const entry of Object.values(whole.files)) entry.date = ENTRY_DATE;
  return { ok: true, bytes: whole.generate({ type: 'uint8array', compression: 'DEFLATE' }) };
}
