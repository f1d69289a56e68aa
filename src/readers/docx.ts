/** A Word document -> its paragraphs and tables in order, with the numbers Word would print. */
import { readBlocks, type WordContext } from './docx-blocks';
import { readNumbering } from './docx-numbering';
import { readStyles } from './docx-styles';
import type { WordBlock } from './docx-types';
import { packageKind } from './file-kind';
import { failure, type ReadFailure } from './problem';
import { child, parseXml, type XmlElement } from './xml';
import { openPackage, type OfficePackage } from './zip';

export type { WordBlock, WordCell, WordParagraph, WordRow, WordTable } from './docx-types';

export interface WordDocument {
  ok: true;
  blocks: WordBlock[];
  /** Pictures in the package: a document without text may still show one. */
  pictures: number;
}

/**
 * Reads the document as accepted: insertions kept, deletions and hidden text dropped, text boxes after their paragraph;
 * foot-, endnotes, headers and comments are left out.
 */
export function readDocx(bytes: Uint8Array): WordDocument | ReadFailure {
  const opened = openPackage(bytes, (name) => /^word\/(document\d*|numbering|styles)\.xml$/.test(name));
  if (!opened.ok) return opened;
  const kind = packageKind(opened);
  if (kind === 'xlsx' || kind === 'unknown') return failure('not-word');
  if (kind !== 'docx') return failure(kind);
  const body = child(mainPart(opened) ?? undefined, 'body');
  if (!body) return failure('damaged');
  const context: WordContext = { numbering: readNumbering(part(opened, 'word/numbering.xml')), styles: readStyles(part(opened, 'word/styles.xml')) };
  const pictures = opened.names.filter((name) => /^word\/media\//i.test(name)).length;
  return { ok: true, blocks: readBlocks(body.children, context), pictures };
}

function mainPart(file: OfficePackage): XmlElement | null {
  const name = [...file.parts.keys()].find((key) => /^word\/document\d*\.xml$/.test(key));
  return name === undefined ? null : part(file, name);
}

function part(file: OfficePackage, name: string): XmlElement | null {
  const bytes = file.parts.get(name);
  return bytes ? parseXml(bytes) : null;
}
