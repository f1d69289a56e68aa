// The same questionnaire on paper: what a page shows, and the code of the one it is printed for.

import type { FormPlan, PlannedItem } from './form-plan';
import { CODE_ITEM, NAME_ITEM, PROOF_ITEM } from './kinds/who';

export interface PaperItem {
  number: number;
  text: string;
  help: string;
  /** line, lines: room to write; boxes: choices to tick, `one` of them or several; scale: numbers to ring; grid: rows to tick. */
  show: 'line' | 'lines' | 'boxes' | 'scale' | 'grid' | 'note';
  one: boolean;
  options: string[];
  columns: string[];
  ends: [left: string, right: string];
}

export interface PaperSection {
  title: string;
  items: PaperItem[];
}

export interface PaperForm {
  title: string;
  intro: string;
  sections: PaperSection[];
  /** Codes of those for whom a page is printed; [] = one blank page without a code. */
  codes: string[];
}

const SHOW: { [type in PlannedItem['type']]: PaperItem['show'] } = { line: 'line', text: 'lines', one: 'boxes', many: 'boxes', scale: 'scale', grid: 'grid', date: 'line', note: 'note', section: 'note' };

const scaleSteps = (item: PlannedItem): string[] => (item.scale ? Array.from({ length: item.scale.to - item.scale.from + 1 }, (_, i) => String((item.scale?.from ?? 1) + i)) : []);

/** Questions that tell who answers; they have no number, so that pages with a code and without one are numbered alike. */
const WHO: ReadonlySet<string> = new Set([CODE_ITEM, NAME_ITEM, PROOF_ITEM]);

/** On a page with a code the code is printed at the top, and nobody is asked who they are. */
export const paperOf = (plan: FormPlan, firstSection: string, codes: readonly string[]): PaperForm => {
  const sections: PaperSection[] = [{ title: firstSection, items: [] }];
  let number = 0;
  for (const item of plan.items) {
    if (item.type === 'section') {
      sections.push({ title: item.title, items: [] });
      continue;
    }
    if (codes.length > 0 && WHO.has(item.key)) continue;
    const last = sections[sections.length - 1] as PaperSection;
    last.items.push({
      number: item.type === 'note' || WHO.has(item.key) ? 0 : ++number, text: item.title, help: item.help, show: SHOW[item.type], one: item.type !== 'many',
      options: item.type === 'scale' ? scaleSteps(item) : item.other ? [...item.choices, 'другое: ______________'] : item.choices, columns: item.columns, ends: [item.scale?.left ?? '', item.scale?.right ?? ''],
    });
  }
  return { title: plan.title, intro: plan.description, sections: sections.filter((section) => section.items.length > 0), codes: [...codes] };
};
