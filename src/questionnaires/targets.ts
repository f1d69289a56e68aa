// What an answer of a known person changes besides «Ответы»: ranks of people, measures, blank columns of the person's part in the year.

import { joinChoices } from '../programme/records';
import { FROM_MEETING, inForce } from '../programme/pairing';
import { codeOfLabel } from './form-plan';
import { NOT_WANTED, rankOf } from './kinds/preferences';
import type { Scene } from './scene';
import { chosenOf, gridOf, textOf, type AnswerValues } from './values';

/** The person's ranks and refusals as rows of «Решения подбора»; what the answer no longer says is lifted. */
const writeWishes = (scene: Scene, code: string, grid: { readonly [row: string]: string }): string[] => {
  const { sheets, year, kind } = scene;
  const byMentor = kind.audience === 'наставники';
  const by = byMentor ? 'наставник' : 'наставляемый';
  const own = byMentor ? 'mentor' : 'mentee';
  const other = byMentor ? 'mentee' : 'mentor';
  const standing = sheets.rows('decisions').filter((d) => inForce(d, year) && d.by === by && d[own] === code && d.reason.startsWith(FROM_MEETING));
  const left = new Set(standing.map((d) => d.id));
  const notes: string[] = [];
  for (const [label, column] of Object.entries(grid)) {
    const named = scene.codeOf(codeOfLabel(label));
    const present = named !== null && sheets.get(byMentor ? 'mentees' : 'mentors', `${named}|${year}`) !== undefined;
    const rank = rankOf(column);
    if (!present || (rank === '' && column !== NOT_WANTED)) {
      notes.push(`выбор «${codeOfLabel(label)}» не перенесён: такого участника в этом году нет`);
      continue;
    }
    const wanted = rank === '' ? 'запретить' : 'пожелание';
    const same = standing.find((d) => d[other] === named && d.kind === wanted);
    if (same) {
      left.delete(same.id);
      sheets.update('decisions', same.id, { rank });
      continue;
    }
    sheets.insert('decisions', { id: sheets.newCode('decisions'), year, kind: wanted, mentor: byMentor ? code : named, mentee: byMentor ? named : code, by, rank, reason: FROM_MEETING, date: scene.today, state: 'действует' });
  }
  for (const id of left) sheets.update('decisions', id, { state: 'снято' });
  return notes;
};

/** Means of the scales that make up a measure, one decimal, as one row a person and year. */
const writeMeasures = (scene: Scene, code: string, values: AnswerValues): void => {
  const parts = new Map<string, { moment: 'entry' | 'exit'; marks: number[]; scale: string }>();
  for (const item of scene.items) {
    if (item.goes?.to !== 'measure') continue;
    const mark = Number(textOf(values[item.key]));
    if (textOf(values[item.key]) === '' || !Number.isFinite(mark)) continue;
    const part = parts.get(item.goes.measure) ?? { moment: item.goes.moment, marks: [], scale: (item.options[0] ?? '').split(';').slice(0, 2).map((n) => n.trim()).join('–') };
    part.marks.push(mark);
    parts.set(item.goes.measure, part);
  }
  for (const [measure, { moment, marks, scale }] of parts) {
    const mean = String(Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 10) / 10);
    const cells = moment === 'entry' ? { entry: mean, entryDate: scene.today } : { exit: mean, exitDate: scene.today };
    const row = scene.sheets.rows('measures').find((m) => m.code === code && m.year === scene.year && m.measure === measure);
    if (row) scene.sheets.update('measures', row.id, row[moment] === mean ? {} : cells);
    else scene.sheets.insert('measures', { id: scene.sheets.newCode('measures'), year: scene.year, code, measure, scale, direction: 'снижение', by: 'сам', ...cells });
  }
};

/** Fills blank columns of the person's part; a value that this very answer had put there before is replaced. */
const fillRole = (scene: Scene, code: string, values: AnswerValues, before: AnswerValues): string[] => {
  const key = `${code}|${scene.year}`;
  const row = scene.sheets.get('mentees', key);
  if (!row) return [];
  const notes: string[] = [];
  for (const item of scene.items) {
    if (item.goes?.to !== 'role') continue;
    const { column } = item.goes;
    const said = (from: AnswerValues): string => (column === 'topics' ? joinChoices(chosenOf(from[item.key])) : textOf(from[item.key]).trim());
    const value = said(values);
    if (value === '' || value === row[column]) continue;
    if (row[column] === '' || row[column] === said(before)) scene.sheets.update('mentees', key, { [column]: value });
    else notes.push(`«${item.text}»: в листе «Наставляемые» уже записано другое, оставлено как есть`);
  }
  return notes;
};

/** Carries an answer of this person into the other sheets; `before` are the values of the same answer before it was edited. Notes say what was left. */
export const carryOver = (scene: Scene, code: string, values: AnswerValues, before: AnswerValues): string[] => {
  const notes = fillRole(scene, code, values, before);
  writeMeasures(scene, code, values);
  const wish = scene.items.find((item) => item.goes?.to === 'wish');
  if (wish) notes.push(...writeWishes(scene, code, gridOf(values[wish.key])));
  return notes;
};
