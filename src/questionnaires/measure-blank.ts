// The blank of measures: a question for each measure of the people it is for, and an answer to it as values of «Замеры».

import { cellKey, concerns, measuredPeople, measuresOf, planGrid, readMeasure, scaleOf, type KeyedValue, type MeasureKind, type MeasureWrite, type Moment } from '../programme/measures';
import type { Person, Tables } from '../programme/records';
import { classKey, readAudience } from './audience';
import { codeOfLabel, measureOfKey, personLabel, type BlankMeasure } from './form-plan';
import type { Kind } from './item';
import { AT_ENTRY, DATE_ITEM, MOMENT_ITEM } from './kinds/measure-blanks';
import type { Scene } from './scene';
import { gridOf, textOf, type AnswerValues } from './values';

/** So many steps are ticked; fewer are marks, whose mean has a fraction, and more have no room on a telephone: those are written. */
const [LEAST_STEPS, MOST_STEPS] = [5, 11];

const stepsOf = ({ low, high }: MeasureKind): string[] => {
  const steps = high - low + 1;
  return Number.isInteger(low) && Number.isInteger(high) && steps >= LEAST_STEPS && steps <= MOST_STEPS ? Array.from({ length: steps }, (_, i) => String(low + i)) : [];
};

type BlankTables = Pick<Tables, 'people' | 'mentees' | 'mentors' | 'pairs' | 'measures' | 'lists'>;

/** What a blank asks: each measure of this kind of measurer with those of whom it is taken, narrowed to the classes of the audience. */
export const blankMeasures = (kind: Kind, audience: string, tables: BlankTables, year: string): BlankMeasure[] => {
  if (kind.measurer === undefined) return [];
  const classes = new Set(readAudience(audience).classes.map(classKey));
  const people = new Map<string, Person>(tables.people.map((person) => [person.code, person]));
  const measured = measuredPeople(tables, year).filter(({ group }) => classes.size === 0 || classes.has(classKey(group)));
  return measuresOf(tables.lists).filter(({ by }) => by === kind.measurer).flatMap((measure): BlankMeasure[] => {
    const labels = measured.filter((person) => concerns(measure, person)).flatMap(({ code }) => { const person = people.get(code); return person ? [personLabel(person)] : []; });
    return labels.length === 0 ? [] : [{ title: measure.title, scale: scaleOf(measure), steps: stepsOf(measure), people: labels }];
  });
};

/** «1014Ж 4,5» or «1014Ж Аистов Л. Ю. – 4,5»: the code first, the value last. */
const linesOf = (text: string): { label: string; raw: string }[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
  const words = line.split(/[\s;:]+/);
  return { label: line, raw: words.length > 1 ? words.at(-1) ?? '' : '' };
});

interface BlankReading {
  moment: Moment;
  values: KeyedValue[];
  /** Rows and lines whose code is wrong. */
  unknown: number;
}

const readBlank = (scene: Scene, values: AnswerValues): BlankReading => {
  const reading: BlankReading = { moment: textOf(values[MOMENT_ITEM]) === AT_ENTRY ? 'entry' : 'exit', values: [], unknown: 0 };
  for (const [key, value] of Object.entries(values)) {
    const measure = measureOfKey(key);
    if (measure === null) continue;
    const rows = typeof value === 'string' ? linesOf(value) : Object.entries(gridOf(value)).map(([label, raw]) => ({ label, raw }));
    for (const { label, raw } of rows) {
      const code = scene.codeOf(codeOfLabel(label));
      if (code === null) reading.unknown += 1;
      else reading.values.push({ code, measure, raw });
    }
  }
  return reading;
};

const dayOf = (scene: Scene, values: AnswerValues): string => {
  const day = textOf(values[DATE_ITEM]).slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) && day <= scene.today ? day : scene.today;
};

export interface BlankTaken {
  /** Values that stand in «Замеры» otherwise and that this very answer did not put there; nothing was written because of them. */
  others: number;
  notes: string[];
}

/**
 * Carries an answer into «Замеры». `before`: the same answer before it was edited, whose values it may replace; those of others are
 * replaced only with the curator's word (`overwrite`), without it the whole answer is left to her.
 */
export const takeBlank = (scene: Scene, values: AnswerValues, before: AnswerValues, overwrite: boolean): BlankTaken => {
  const { moment, values: keyed, unknown } = readBlank(scene, values);
  const kinds = measuresOf(scene.tables.lists);
  const plan = planGrid({ tables: { ...scene.tables, measures: scene.sheets.rows('measures') }, kinds, year: scene.year, moment, date: dayOf(scene, values), by: scene.kind.measurer ?? '', values: keyed });
  const earlier = readBlank(scene, before);
  const own = new Set(earlier.moment !== moment ? [] : earlier.values.flatMap(({ code, measure, raw }) => {
    const kind = kinds.find(({ title }) => title === measure);
    const reading = kind && readMeasure(raw, kind);
    return reading?.ok ? [`${cellKey(code, measure)}|${reading.value}`] : [];
  }));
  const standing = ({ row }: MeasureWrite): boolean => row !== null && row[moment] !== '' && !own.has(`${cellKey(row.code, row.measure)}|${row[moment]}`);
  const others = overwrite ? 0 : plan.writes.filter(standing).length;
  const [first] = plan.refused;
  const notes = [
    ...(unknown > 0 ? [`код не узнан, строк – ${unknown}`] : []),
    ...(first ? [`не записано значений – ${plan.refused.length}: ${first.code}, ${first.measure} – ${first.text}`] : []),
    ...(others > 0 ? [`в «Замерах» уже стоит другое, значений – ${others}: примите ответ, чтобы записать из бланка`] : []),
  ];
  for (const { row, values: cells } of others > 0 ? [] : plan.writes) {
    if (row) scene.sheets.update('measures', row.id, cells);
    else scene.sheets.insert('measures', { ...cells, id: scene.sheets.newCode('measures') });
  }
  return { others, notes };
};
