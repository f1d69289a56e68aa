/** One XML part of an Office package as a light tree; namespace prefixes are dropped, order is kept. */
import { SaxesParser } from 'saxes';
import { decodeText } from './text-decoding';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  children: XmlNode[];
}

/** Elements handed over as soon as they end and not kept: a sheet of many rows never stands in memory as a tree. */
export interface Stream {
  name: string;
  take(element: XmlElement): void;
}

/** Office nests some dozens deep; more is an attack on whoever walks the tree. */
const DEPTH_LIMIT = 400;
/** Characters fed to the parser at once. */
const PORTION = 1 << 16;

class NotOffice extends Error {}

/** The root element, or null where the bytes are no well-formed XML or declare a document type, which no Office part does. */
export function parseXml(bytes: Uint8Array, stream?: Stream): XmlElement | null {
  const text = decodeText(bytes).text;
  const parser = new SaxesParser({ position: false });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  parser.on('doctype', () => {
    throw new NotOffice();
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const name in tag.attributes) attributes[localName(name)] = String(tag.attributes[name]);
    open.push({ name: localName(tag.name), attributes, children: [] });
    if (open.length > DEPTH_LIMIT) throw new NotOffice();
  });
  const addText = (piece: string): void => {
    open[open.length - 1]?.children.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    const parent = open[open.length - 1];
    if (!parent) root = element;
    else if (stream?.name === element.name) stream.take(element);
    else parent.children.push(element);
  });
  try {
    for (let at = 0; at < text.length; at += PORTION) parser.write(text.slice(at, at + PORTION));
    parser.close();
    return root;
  } catch {
    // Malformed XML: the parser's message quotes the text and would be of no use to a teacher.
    return null;
  }
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    found = found?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
  }
  return found;
}

/** All text inside, in order. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
