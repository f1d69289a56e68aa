/** What a file is by its first bytes and its inner names; the extension is not believed. */
import type { ReadFailureCode } from './problem';
import type { ZipListing } from './zip';

export type BinaryKind = 'zip' | 'password' | 'old-word' | 'old-excel' | 'pdf' | 'rtf' | 'html' | 'picture' | 'unknown' | 'text';

export function fileKind(bytes: Uint8Array): BinaryKind {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06]) || starts(bytes, [0x50, 0x4b, 0x07, 0x08])) return 'zip';
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oleKind(bytes);
  if (starts(bytes, ascii('%PDF'))) return 'pdf';
  if (starts(bytes, ascii('{\\rtf'))) return 'rtf';
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47]) || starts(bytes, [0xff, 0xd8, 0xff]) || starts(bytes, ascii('GIF8')) || starts(bytes, ascii('BM6'))) return 'picture';
  const head = headText(bytes);
  if (/^\s*<(!doctype\s+html|html|table|head|meta|body)[\s>]/i.test(head)) return 'html';
  return looksBinary(bytes) ? 'unknown' : 'text';
}

/** The kind of an Office package by the parts it holds. */
export function packageKind(listing: ZipListing): 'docx' | 'xlsx' | ReadFailureCode {
  const has = (name: RegExp): boolean => listing.names.some((entry) => name.test(entry));
  if (has(/^word\/document\d*\.xml$/i)) return 'docx';
  if (has(/^xl\/workbook\.xml$/i)) return 'xlsx';
  if (has(/^xl\/workbook\.bin$/i)) return 'binary-excel';
  if (has(/^mimetype$/i) && has(/^content\.xml$/i)) return 'open-document';
  return 'unknown';
}

/** OLE files name their streams in UTF-16: a password-protected .docx or .xlsx is an OLE file with an encrypted package. */
function oleKind(bytes: Uint8Array): BinaryKind {
  if (holds(bytes, wide('EncryptedPackage')) || holds(bytes, wide('EncryptionInfo'))) return 'password';
  if (holds(bytes, wide('WordDocument'))) return 'old-word';
  if (holds(bytes, wide('Workbook')) || holds(bytes, wide('Book'))) return 'old-excel';
  return 'unknown';
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, pattern: readonly number[]): boolean {
  const first = pattern[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function ascii(text: string): number[] {
  return [...text].map((char) => char.charCodeAt(0));
}

function wide(text: string): number[] {
  return ascii(text).flatMap((code) => [code, 0]);
}

function headText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 512)) if (byte !== 0 && byte < 0x80) text += String.fromCharCode(byte);
  return text;
}

/** Control bytes other than tab, line ends and NUL (UTF-16 is full of NUL) do not stand in a text. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let control = 0;
  for (const byte of sample) if (byte !== 0 && byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26 && byte !== 4) control++;
  return control * 50 > sample.length;
}
