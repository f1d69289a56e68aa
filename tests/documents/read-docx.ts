// Reads a .docx back as a person would: its paragraphs, tables and the facts of its pages.

import { strFromU8, unzipSync } from 'fflate';

const decode = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

/** Text of the runs inside a piece of XML; a line break is «\n». */
const textOf = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t(?:\s[^>]*)?>([\s\S]*?)<\/w:t>|<w:br\/>/g), (match) => (match[1] === undefined ? '\n' : decode(match[1]))).join('');

const pieces = (xml: string, tag: string): string[] => Array.from(xml.matchAll(new RegExp(`<w:${tag}(?:\\s[^>]*)?>[\\s\\S]*?</w:${tag}>`, 'g')), (match) => match[0]);

export interface ReadDocx {
  /** Part of the package by path. */
  readonly parts: Readonly<Record<string, string>>;
  readonly xml: string;
  /** All texts outside tables and inside, non-breaking spaces made ordinary. */
  readonly paragraphs: readonly string[];
  /** Tables as rows of cell texts. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

const ordinary = (text: string): string => text.replace(/\u00A0/g, ' ');

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const xml = parts['word/document.xml'] ?? '';
  const tables = pieces(xml, 'tbl').map((table) => pieces(table, 'tr').map((row) => pieces(row, 'tc').map((cell) => ordinary(textOf(cell)))));
  const paragraphs = pieces(xml, 'p').map((paragraph) => ordinary(textOf(paragraph))).filter((text) => text !== '');
  return { parts, xml, paragraphs, tables };
}
