// RichTextValue and its builder: text in runs of their own look and link, kept with the cell as plain data.

import { exception, executionOf, ServiceObject, type Execution } from '../kernel';
import { publish } from './publish';
import { newTextStyle, textLook, type TextLook } from './text-style';
import { as, type GRichText, type GTextStyle } from './types';

/** A run of a cell's text: [start, end) with its own look and link. */
export interface Run {
  start: number;
  end: number;
  look: TextLook;
  link: string | null;
}
/** What the workbook keeps with a cell. */
export interface RichData {
  text: string;
  runs: Run[];
}

let richOf: (value: object) => RichData | undefined;

class RichTextValueService extends ServiceObject implements GRichText {
  static {
    richOf = (value) => (#data in value ? (value as RichTextValueService).#data : undefined);
  }
  readonly #data: RichData;
  readonly #start: number;
  constructor(execution: Execution, data: RichData, start = 0) {
    super(execution);
    this.#data = data;
    this.#start = start;
  }
  copy(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return new RichTextValueBuilderService(executionOf(this), this.#data);
  }
  getStartIndex(): number {
    return this.#start;
  }
  getEndIndex(): number {
    return this.#start + this.#data.text.length;
  }
  getText(): string {
    return this.#data.text;
  }
  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    const links = new Set(this.#within(startOffset, endOffset).map((run) => run.link));
    return links.size === 1 ? ([...links][0] ?? null) : null;
  }
  getTextStyle(startOffset?: number, endOffset?: number): GTextStyle {
    const looks = this.#within(startOffset, endOffset).map((run) => run.look);
    const shared: TextLook = { ...looks[0] };
    for (const key of Object.keys(shared) as Array<keyof TextLook>) {
      if (looks.some((look) => JSON.stringify(look[key]) !== JSON.stringify(shared[key]))) delete shared[key];
    }
    return newTextStyle(executionOf(this), shared);
  }
  getRuns(): GRichText[] {
    return this.#data.runs.map((run) => {
      const part: RichData = { text: this.#data.text.slice(run.start, run.end), runs: [{ ...run, start: 0, end: run.end - run.start }] };
      return as<GRichText>(new RichTextValueService(executionOf(this), part, this.#start + run.start));
    });
  }
  #within(start = 0, end = this.#data.text.length): Run[] {
    return this.#data.runs.filter((run) => run.start < Math.max(end, start + 1) && run.end > start);
  }
}
publish(RichTextValueService, 'RichTextValue');

export class RichTextValueBuilderService extends ServiceObject implements GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
  #text: string | null = null;
  /** One entry a character: marks made one after another overlap freely. */
  #marks: Array<{ look: TextLook; link: string | null }> = [];
  constructor(execution: Execution, data?: RichData) {
    super(execution);
    if (!data) return;
    this.#text = data.text;
    for (const run of data.runs) for (let i = run.start; i < run.end; i += 1) this.#marks[i] = { look: { ...run.look }, link: run.link };
  }
  setText(text: string): this {
    this.#text = text;
    this.#marks = Array.from(text, () => ({ look: {}, link: null }));
    // by UTF-16 units, as the platform's offsets
    while (this.#marks.length < text.length) this.#marks.push({ look: {}, link: null });
    return this;
  }
  setTextStyle(...args: [number, number, GTextStyle | null] | [GTextStyle | null]): this {
    const [start, end, style] = args.length === 3 ? args : [0, this.#marks.length, args[0]];
    const look = style ? textLook(style) : {};
    for (const mark of this.#slice(start, end)) Object.assign(mark.look, look);
    return this;
  }
  setLinkUrl(...args: [number, number, string | null] | [string | null]): this {
    const [start, end, link] = args.length === 3 ? args : [0, this.#marks.length, args[0]];
    for (const mark of this.#slice(start, end)) mark.link = link;
    return this;
  }
  build(): GRichText {
    const text = this.#text ?? '';
    const runs: Run[] = [];
    for (const [i, mark] of this.#marks.entries()) {
      const last = runs.at(-1);
      if (last && last.link === mark.link && JSON.stringify(last.look) === JSON.stringify(mark.look)) last.end = i + 1;
      else runs.push({ start: i, end: i + 1, look: mark.look, link: mark.link });
    }
    if (runs.length === 0) runs.push({ start: 0, end: 0, look: {}, link: null });
    return newRichText(executionOf(this), { text, runs });
  }
  #slice(start: number, end: number): Array<{ look: TextLook; link: string | null }> {
    if (this.#text === null) throw exception('Text must be set before setting text style or link.');
    if (start < 0 || end > this.#marks.length || start >= end) throw exception('Illegal argument.');
    return this.#marks.slice(start, end);
  }
}
publish(RichTextValueBuilderService, 'RichTextValueBuilder');

export const newRichText = (execution: Execution, data: RichData): GRichText => as<GRichText>(new RichTextValueService(execution, data));

/** What a RichTextValue holds. */
export function richData(value: object): RichData {
  const data = richOf(value);
  if (!data) throw exception('Object is not of type RichTextValue.');
  return data;
}
