// The protocol of a run of matching: by what criteria and weights, on what data, with whose decisions, and what came of it. Kept by codes, read with names.

import type { DocumentModel, Letterhead } from '../orders';
import type { MatchingDecision, MatchingRun, Pair } from '../records';
import { splitChoices } from '../records';
import type { Weights } from './fit';
import type { Openness } from './openness';

/** What only the dialog knows of a run: the rules tried there, what was proposed, who was left. No names: codes alone. */
export interface RunFacts {
  way: 'подбор' | 'вручную';
  weights: Weights;
  mutualFirst: boolean;
  classGap: number;
  /** Some mentees had to be placed before others. */
  urgent: boolean;
  /** The weakest matches were raised before the total. */
  raiseWeakest: boolean;
  openness: Openness;
  /** Pairs that an order holds could be changed as well. */
  ordered: boolean;
  /** Number of the journal entry the dialog had read up to. */
  base: number;
  /** Mentees who could be placed, and who were. */
  waiting: number;
  placed: number;
  words: { хорошо: number; терпимо: number; слабо: number };
  /** Proposed, but not approved by the curator this time. */
  unticked: number;
  left: { reason: string; codes: string[] }[];
  /** Mentors kept out of the run because their group would be too small. */
  without: string[];
}

const OPENNESS: { readonly [openness in Openness]: string } = {
  'не трогать': 'Прежние пары не менялись', мягко: 'Прежние пары менялись, только если иначе кто-то остался бы без пары', заново: 'Прежние пары составлялись заново, кроме закреплённых',
};

const criteriaLines = (facts: RunFacts): string[] => {
  if (facts.way === 'вручную') return ['Пара составлена вручную; проверены согласия, места, форма и запреты'];
  return [
    ...(facts.mutualFirst ? ['Взаимный выбор'] : []), 'Больше наставляемых с парой', ...(facts.urgent ? ['Наставляемые с высоким приоритетом – раньше других'] : []),
    ...(facts.openness === 'мягко' ? ['Меньше изменений в прежних парах'] : []), 'Меньше слабых пар', ...(facts.raiseWeakest ? ['Слабейшие пары – лучше, насколько можно'] : []), 'Выше общая оценка',
  ];
};

/** A cell holds fifty thousand characters; the rest of a town's list is counted. */
const MOST_TEXT = 40_000;

const cut = (lines: readonly string[]): string => {
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= MOST_TEXT);
  return [...kept, ...(kept.length < lines.length ? [`… и ещё строк: ${lines.length - kept.length}`] : [])].join('\n');
};

const listed = (codes: readonly string[]): string => {
  const most = Math.floor(MOST_TEXT / 4 / 9);
  return codes.slice(0, most).join(', ') + (codes.length > most ? ` и ещё ${codes.length - most}` : '');
};

const overrideLine = (row: MatchingDecision): string =>
  `${row.kind}: ${row.mentor} – ${row.mentee}${row.by === '' || row.by === 'куратор' ? '' : `, ${row.by}`}${row.reason === '' ? '' : `: ${row.reason}`}`;

/** The row of «Протоколы подбора». `replaced` are former pairs that this run ended; `decisions` those in force. */
export const runRow = (facts: RunFacts, { decisions, made, replaced }: { decisions: readonly MatchingDecision[]; made: number; replaced: readonly Pair[] }): Pick<MatchingRun, 'criteria' | 'weights' | 'dataVersion' | 'overrides' | 'result'> => {
  const wishes = decisions.filter((row) => row.kind === 'пожелание').length;
  const { weights: w, words } = facts;
  const matched = facts.way === 'подбор';
  return {
    criteria: [...criteriaLines(facts).map((line, i) => (matched ? `${i + 1}. ${line}` : line)), `Разница классов в паре «ученик – ученик»: не меньше ${facts.classGap}`, ...(matched ? [`${OPENNESS[facts.openness]}${facts.ordered ? ', и пары из приказа тоже' : ''}`] : [])].join('\n'),
    weights: [`Темы запроса: ${w.topics}`, `Общее время: ${w.time}`, `Как встречаться: ${w.meeting}`, `Пожелания: ${wishes === 0 ? 'не было' : w.wish}`, `Вместе в прошлом году: ${w.continuity}`, `Общий предмет: ${w.subject}`, `Чего не хотят: ${w.dislikes}`, `Занятость наставника: ${w.load}`].join('\n'),
    dataVersion: String(facts.base),
    overrides: cut([...decisions.filter((row) => row.kind !== 'пожелание').map(overrideLine), ...(wishes > 0 ? [`Пожеланий учтено: ${wishes}`] : [])]),
    result: cut([
      ...(matched ? [`Ждали пары: ${facts.waiting}`, `Пара нашлась: ${facts.placed}`, `Подходят хорошо: ${words.хорошо}, терпимо: ${words.терпимо}, слабо: ${words.слабо}`] : []),
      `Утверждено пар: ${made}`, ...(facts.unticked > 0 ? [`Предложено, но куратор не утвердил: ${facts.unticked}`] : []), ...(replaced.length > 0 ? [`Прежних пар прекращено: ${replaced.length} (${listed(replaced.map((pair) => pair.id))})`] : []),
      ...(facts.without.length > 0 ? [`Подобрано без наставников, чья группа была бы мала: ${listed(facts.without)}`] : []),
      ...facts.left.map(({ reason, codes }) => `Без пары, ${reason}: ${codes.length} (${listed(codes)})`),
    ]),
  };
};

export interface ProtocolPair {
  mentor: string;
  mentee: string;
  form: string;
  reason: string;
}

/** A protocol as it is read: headings with lines, and the pairs. */
export interface Protocol {
  id: string;
  /** Moment 'YYYY-MM-DD HH:mm:ss'. */
  date: string;
  year: string;
  who: string;
  sections: { heading: string; lines: string[] }[];
  pairs: ProtocolPair[];
}

/** Codes of people in a text become their names; ids of pairs, whose check letter another person's code may share, are left alone. */
const named = (text: string, nameOf: (code: string) => string): string => text.replace(/\d{4,7}[А-ЯЁ](?![А-Яа-яЁё])/g, (code) => nameOf(code) || code);

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** The protocol with names; `pairs` are all rows of «Пары», `nameOf` gives '' where the register holds no name. */
export const protocolOf = (run: MatchingRun, pairs: ReadonlyMap<string, Pair>, nameOf: (code: string) => string): Protocol => {
  const person = (code: string): string => nameOf(code) || code;
  const byName = (text: string): string[] => linesOf(text).map((line) => (line.startsWith('Прежних пар') ? line : named(line, nameOf)));
  const own = splitChoices(run.pairs).flatMap((id) => pairs.get(id) ?? []);
  return {
    id: run.id, date: run.date, year: run.year, who: run.who,
    sections: [
      { heading: 'Что важнее', lines: linesOf(run.criteria) }, { heading: 'Важность условий, от 0 до 1000', lines: linesOf(run.weights) },
      { heading: 'Данные', lines: [`Реестр на момент записи № ${run.dataVersion} журнала`] },
      { heading: 'Решения, которые действовали', lines: run.overrides === '' ? ['Решений не было'] : byName(run.overrides) }, { heading: 'Итог', lines: byName(run.result) },
      ...(run.note === '' ? [] : [{ heading: 'Заметка', lines: linesOf(run.note) }]),
    ],
    pairs: own.map(({ mentor, mentee, form, reason }) => ({ mentor: person(mentor), mentee: person(mentee), form, reason })),
  };
};

const day = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('.');

/** The protocol as a document: nobody's order, so it is only signed by the curator. */
export const protocolModel = (protocol: Protocol, letterhead: Letterhead): DocumentModel => ({
  kind: 'протокол подбора', opening: { is: 'title' }, letterhead, word: { dative: 'протоколу', instrumental: 'протоколом' }, date: protocol.date.slice(0, 10), blankYear: null, number: '',
  title: `Протокол подбора наставнических пар от ${day(protocol.date)}`, orientation: 'portrait', appendices: [], signature: null, executor: '', acquaintance: [],
  body: [
    { is: 'paragraph', text: `${protocol.year} учебный год. № ${protocol.id}.${protocol.who === '' ? '' : ` Подбирал(а): ${protocol.who}.`}`, align: 'left', indent: false },
    ...protocol.sections.flatMap(({ heading, lines }) => [{ is: 'heading' as const, text: heading, level: 2 as const }, { is: 'list' as const, items: lines, mark: 'dash' as const }]),
    { is: 'heading', text: 'Утверждённые пары', level: 2 },
    ...(protocol.pairs.length === 0 ? [{ is: 'paragraph' as const, text: 'Этих пар в реестре больше нет.' }] : [{
      is: 'table' as const,
      columns: [{ heading: '№', share: 6, align: 'center' as const }, { heading: 'Наставник', share: 24 }, { heading: 'Наставляемый', share: 24 }, { heading: 'Форма', share: 16 }, { heading: 'Почему вместе', share: 30 }],
      rows: protocol.pairs.map((pair, i) => [String(i + 1), pair.mentor, pair.mentee, pair.form, pair.reason]),
    }]),
    { is: 'signatures', lines: [{ label: 'Куратор', name: '' }], hint: true },
  ],
});
