/** One XML part of an Office package as a light tree; namespace prefixes are dropped, order is kept. */
import { XMLParser } from 'fast-xml-parser';
import { decodeText } from './text-decoding';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface OrderedNode {
  [name: string]: OrderedNode[] | string | Record<string, string>;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** The root element, or null where the bytes are no XML. Entities are resolved here: the five of XML and numbers. */
export function parseXml(bytes: Uint8Array): XmlElement | null {
  const text = decodeText(bytes).text;
  // Office parts never declare a document type; one that does is an attack or no Office part.
  if (text.slice(0, 2048).includes('<!DOCTYPE')) return null;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    cdataPropName: '#cdata',
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: 400,
  });
  try {
    const nodes = convertAll(parser.parse(text) as OrderedNode[]);
    return nodes.find((node): node is XmlElement => typeof node !== 'string') ?? null;
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

function convertAll(nodes: OrderedNode[]): XmlNode[] {
  const result: XmlNode[] = [];
  for (const node of nodes) {
    for (const name in node) {
      if (name === ':@') continue;
      const value = node[name];
      if (name === '#text') result.push(decodeEntities(String(value)));
      else if (name === '#cdata') result.push(cdataText(value));
      else if (Array.isArray(value)) result.push({ name, attributes: attributesOf(node), children: convertAll(value) });
    }
  }
  return result;
}

function cdataText(value: OrderedNode[string] | undefined): string {
  if (!Array.isArray(value)) return String(value ?? '');
  return value.map((node) => String(node['#text'] ?? '')).join('');
}

function attributesOf(node: OrderedNode): Readonly<Record<string, string>> {
  const raw = node[':@'];
  if (raw === undefined || typeof raw === 'string' || Array.isArray(raw)) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = {};
  for (const name in raw) attributes[name] = decodeEntities(String(raw[name]));
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity] ?? whole;
    const hex = entity[1] === 'x' || entity[1] === 'X';
    const code = parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '\ufffd';
  });
}
