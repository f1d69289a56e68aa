// Every byte that «Google» holds of a workspace, as texts: what is packed or written as base64 is unpacked first.

import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

const filesBelow = (folder: string): string[] => fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  const name = path.join(folder, entry.name);
  return entry.isDirectory() ? filesBelow(name) : [name];
});

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** Texts of one file's bytes, packed parts one by one; the tags of XML are taken out, so that a name in two runs is found too. */
const textsOf = (where: string, bytes: Uint8Array): [string, string][] => {
  if (isZip(bytes)) return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => textsOf(`${where}!${part}`, content));
  const text = Buffer.from(bytes).toString('utf8');
  const plain: [string, string][] = [[where, text], ...(text.includes('<w:') ? [[`${where} (text)`, text.replace(/<[^>]+>/g, '')] as [string, string]] : [])];
  // Bytes inside JSON stand as base64.
  const packed = [...text.matchAll(/"([A-Za-z0-9+/]{200,}={0,2})"/g)].flatMap((found, i) => textsOf(`${where}#${i}`, new Uint8Array(Buffer.from(found[1] as string, 'base64'))));
  return [...plain, ...packed];
};

export const everythingIn = (folder: string): [where: string, text: string][] => filesBelow(folder).flatMap((file) => textsOf(path.relative(folder, file), new Uint8Array(fs.readFileSync(file))));

/** Which of the needles stand where, at the beginning of a word («удалена» holds no Алёна); case and «ё» do not count. */
export const foundIn = (haystack: readonly [string, string][], needles: readonly string[]): string[] => {
  const low = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');
  const found: string[] = [];
  for (const [where, text] of haystack) {
    const folded = low(text);
    for (const needle of needles) {
      const sought = low(needle);
      let at = folded.indexOf(sought);
      while (at > 0 && /[а-яa-z0-9]/.test(folded[at - 1] as string)) at = folded.indexOf(sought, at + 1);
      if (at >= 0) found.push(`${needle} in ${where}: …${folded.slice(Math.max(0, at - 60), at + needle.length + 30)}…`);
    }
  }
  return found;
};

/** The words of a .docx. */
export const textsOfDocx = (bytes: Uint8Array): string => Object.entries(unzipSync(new Uint8Array(bytes))).filter(([part]) => part.startsWith('word/') && part.endsWith('.xml')).map(([, content]) => Buffer.from(content).toString('utf8').replace(/<[^>]+>/g, '')).join('\n');
