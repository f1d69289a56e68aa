// The search language of Drive's files.list, as far as an add-on needs it: names, types, parents, times, trash and properties, joined by and/or/not.

import { exception } from '../errors';
import type { FileData } from '../file-model';

type Token = { kind: 'word' | 'text' | 'sign'; text: string };

const bad = (): Error => exception('API call to drive.files.list failed with error: Invalid Value');

function tokens(query: string): Token[] {
  const found: Token[] = [];
  const pattern = /\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z_][\w]*)|(<=|>=|!=|=|<|>|\(|\)|\{|\}))/y;
  while (pattern.lastIndex < query.trimEnd().length) {
    const match = pattern.exec(query);
    if (!match) throw bad();
    if (match[1] !== undefined) found.push({ kind: 'text', text: match[1].replaceAll(/\\(.)/g, '$1') });
    else if (match[2] !== undefined) found.push({ kind: 'word', text: match[2] });
    else found.push({ kind: 'sign', text: match[3] ?? '' });
  }
  return found;
}

class Reader {
  #at = 0;
  constructor(readonly list: Token[]) {}
  get done(): boolean {
    return this.#at >= this.list.length;
  }
  is(text: string): boolean {
    const token = this.list[this.#at];
    return token !== undefined && token.kind !== 'text' && token.text.toLowerCase() === text;
  }
  take(): Token {
    const token = this.list[this.#at];
    if (!token) throw bad();
    this.#at += 1;
    return token;
  }
  skip(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at += 1;
    return true;
  }
  need(text: string): void {
    if (!this.skip(text)) throw bad();
  }
}

/** Whether a file fits a query; an empty one fits all. Throws the API's «Invalid Value» for what it cannot read. */
export function matchesQuery(file: FileData, query: string): boolean {
  if (query.trim() === '') return true;
  const reader = new Reader(tokens(query));
  const result = anyOf(file, reader);
  if (!reader.done) throw bad();
  return result;
}

function anyOf(file: FileData, reader: Reader): boolean {
  let result = allOf(file, reader);
  while (reader.skip('or')) {
    const next = allOf(file, reader);
    result = result || next;
  }
  return result;
}
function allOf(file: FileData, reader: Reader): boolean {
  let result = one(file, reader);
  while (reader.skip('and')) {
    const next = one(file, reader);
    result = result && next;
  }
  return result;
}
function one(file: FileData, reader: Reader): boolean {
  if (reader.skip('not')) return !one(file, reader);
  if (reader.skip('(')) {
    const result = anyOf(file, reader);
    reader.need(')');
    return result;
  }
  const first = reader.take();
  if (first.kind === 'text') {
    reader.need('in');
    const where = reader.take().text;
    if (where === 'parents') return file.parents.includes(first.text);
    const roles = where === 'owners' ? ['owner'] : where === 'writers' ? ['owner', 'writer'] : ['owner', 'writer', 'commenter', 'reader'];
    return file.permissions.some((permission) => permission.emailAddress === first.text && roles.includes(permission.role));
  }
  const sign = reader.take().text.toLowerCase();
  if (sign === 'has') {
    reader.need('{');
    reader.need('key');
    reader.need('=');
    const key = reader.take().text;
    reader.need('and');
    reader.need('value');
    reader.need('=');
    const value = reader.take().text;
    reader.need('}');
    const properties = first.text === 'appProperties' ? file.appProperties : file.properties;
    return Object.hasOwn(properties, key) && properties[key] === value;
  }
  return compare(file, first.text, sign, reader.take());
}

function compare(file: FileData, field: string, sign: string, value: Token): boolean {
  const text = value.text;
  switch (field) {
    case 'name':
      if (sign === 'contains') return file.name.toLowerCase().split(/[\s.,_-]+/).some((word) => word.startsWith(text.toLowerCase())) || file.name.toLowerCase().startsWith(text.toLowerCase());
      return sign === '!=' ? file.name !== text : sign === '=' ? file.name === text : fail();
    case 'mimeType':
      if (sign === 'contains') return file.mimeType.startsWith(text);
      return sign === '!=' ? file.mimeType !== text : sign === '=' ? file.mimeType === text : fail();
    case 'trashed':
    case 'starred': {
      if (sign !== '=' && sign !== '!=') return fail();
      return (file[field] === (text === 'true')) === (sign === '=');
    }
    case 'modifiedTime':
    case 'createdTime': {
      const at = file[field];
      const other = new Date(text).getTime();
      if (Number.isNaN(other)) return fail();
      return sign === '<' ? at < other : sign === '<=' ? at <= other : sign === '>' ? at > other : sign === '>=' ? at >= other : sign === '=' ? at === other : at !== other;
    }
    default:
      return fail();
  }
}
const fail = (): never => {
  throw bad();
};
