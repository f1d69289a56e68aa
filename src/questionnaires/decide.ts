// What becomes of answers: taken and carried into the register, or waiting for the curator with the reason; nothing is lost.

import { applyKnown, applyStrangers, writtenName } from './applications';
import { childOf, pairOf } from './about';
import { CODE_ITEM } from './kinds/who';
import { takeBlank, type BlankTaken } from './measure-blank';
import type { Scene } from './scene';
import { carryOver } from './targets';
import { isBlankValue, packValues, readValues, textOf, type GivenAnswer } from './values';
import { byCode, sameAsWritten, whoAnswered, type Who } from './who';
import { surelyPersonal } from '../programme/codes-mode';
import type { Answer } from '../programme/records';

export type AnswerState = 'принят' | 'ждёт куратора' | 'заменён' | 'отклонён';

interface Verdict {
  state: AnswerState;
  code: string;
  about: string;
  foundBy: string;
  notes: string[];
}

export interface Taken {
  accepted: number;
  waiting: number;
  replaced: number;
  refused: number;
}

const NOTE_LIMIT = 1000;

const HIDDEN = '(скрыто: похоже на имя или контакт)';

/** In the codes mode a text that names somebody does not come into the register; the rest of the answer does. */
const withoutNames = (answer: GivenAnswer): { answer: GivenAnswer; hidden: number } => {
  let hidden = 0;
  const hide = (text: string): string => {
    if (surelyPersonal(text) === null) return text;
    hidden++;
    return HIDDEN;
  };
  const values = Object.fromEntries(Object.entries(answer.values).map(([key, value]) => [key, typeof value === 'string' ? hide(value) : Array.isArray(value) ? (value as readonly string[]).map(hide) : value]));
  return { answer: hidden === 0 ? answer : { ...answer, values }, hidden };
};

/** Parts of a form that say who answers are no answer yet. */
const isBlankAnswer = (scene: Scene, answer: GivenAnswer): boolean => {
  const identity = new Set(scene.items.filter((item) => item.goes?.to === 'who').map((item) => item.key));
  return Object.entries(answer.values).every(([key, value]) => identity.has(key) || isBlankValue(value));
};

/** Links and markup: nobody of a school writes them into these questions, strangers who found the form do. */
const looksLikeSpam = (answer: GivenAnswer): boolean => /https?:\/\/|\bwww\.|<a\s|\[url/i.test(Object.values(answer.values).map(textOf).join('\n'));

const isLate = (scene: Scene, answer: GivenAnswer): boolean => scene.row.closes !== '' && answer.edited.slice(0, 10) > scene.row.closes;

const waits = (who: Partial<Who>, why: string, about = ''): Verdict => ({ state: 'ждёт куратора', code: who.code ?? '', foundBy: who.foundBy ?? '', about, notes: [why] });

/** Answers of the same person to the same form that a new one takes the place of. */
const sameSlot = (scene: Scene, id: string, code: string, about: string): Answer[] =>
  (code === '' ? [] : scene.sheets.answersOf(scene.row.id, code)).filter((row) => row.id !== id && row.state === 'принят' && (row.about === about || about === ''));

/** Two answers under one code that name two people or two addresses: one of them used a foreign code. */
const contradicts = (scene: Scene, answer: GivenAnswer, earlier: Answer): boolean => {
  const before = readValues(earlier.values);
  // A new telephone is no other person; another name or address may be.
  const telling = scene.items.filter(({ goes }) => (goes?.to === 'who' && goes.what === 'name') || (goes?.to === 'field' && (goes.field === 'name' || goes.field === 'email'))).map((item) => item.key);
  return telling.some((key) => {
    const [now, then] = [textOf(answer.values[key]).trim().toLowerCase(), textOf(before[key]).trim().toLowerCase()];
    return now !== '' && then !== '' && now !== then;
  });
};

/** A later answer replaces the earlier one; an answer that was made before the standing one is itself the replaced one. */
const replaceEarlier = (scene: Scene, answer: GivenAnswer, verdict: Verdict): void => {
  if (verdict.state !== 'принят' || verdict.code === '' || scene.kind.repeats) return;
  for (const earlier of sameSlot(scene, answer.id, verdict.code, verdict.about)) {
    if (earlier.edited > answer.edited) verdict.state = 'заменён';
    else scene.sheets.update('answers', earlier.id, { state: 'заменён' });
  }
};

/** Carries an answer whose person is certain into the register. */
const accept = (scene: Scene, answer: GivenAnswer, who: Who, before: Answer | undefined): Verdict => {
  const { about, note } = scene.kind.audience.includes('пар') ? pairOf(scene, who.code, answer.values) : { about: '', note: '' };
  const verdict: Verdict = { state: 'принят', code: who.code, foundBy: who.foundBy, about, notes: note === '' ? [] : [note] };
  const newer = sameSlot(scene, answer.id, who.code, about).some((row) => row.edited > answer.edited);
  if (newer && !scene.kind.repeats) return { ...verdict, state: 'заменён' };
  if (scene.kind.identity === 'application') applyKnown(scene, who.code, answer);
  else verdict.notes.push(...carryOver(scene, who.code, answer.values, readValues(before?.values ?? '')));
  return verdict;
};

/** Values of a blank of measures go into «Замеры»; other questionnaires have none. */
const measured = (scene: Scene, answer: GivenAnswer, before: Answer | undefined, overwrite: boolean): BlankTaken =>
  (scene.kind.measurer === undefined ? { others: 0, notes: [] } : takeBlank(scene, answer.values, before?.state === 'принят' ? readValues(before.values) : {}, overwrite));

/** What can be said before anybody is looked for. */
const atOnce = (scene: Scene, answer: GivenAnswer, before: Answer | undefined): Verdict | null => {
  if (isBlankAnswer(scene, answer)) return { state: 'отклонён', code: '', foundBy: '', about: '', notes: ['пустой ответ'] };
  if (before?.state === 'отклонён' && before.foundBy === 'куратор') return waits({}, 'вы отклонили этот ответ, потом его изменили');
  if (scene.row.anonymous === 'да' || scene.kind.identity === 'free') {
    if (isLate(scene, answer)) return waits({}, 'пришёл после закрытия');
    if (looksLikeSpam(answer)) return waits({}, 'похоже на рекламу: в ответе есть ссылки');
    const { others, notes } = measured(scene, answer, before, false);
    return others > 0 ? waits({}, notes.join('; ')) : { state: 'принят', code: '', foundBy: '', about: '', notes };
  }
  if (scene.kind.identity === 'about') {
    const { about, note } = childOf(scene, answer.values);
    return waits({}, note === '' ? 'запрос о ребёнке: решите, приглашать ли его' : note, about);
  }
  return null;
};

/** Verdict on an answer whose person has been looked for. */
const onPerson = (scene: Scene, answer: GivenAnswer, who: Who, before: Answer | undefined): Verdict => {
  if (who.doubt !== '') return waits(who, looksLikeSpam(answer) ? 'похоже на рекламу: в ответе есть ссылки' : who.doubt);
  if (isLate(scene, answer)) return waits(who, 'пришёл после закрытия');
  const clash = sameSlot(scene, answer.id, who.code, '').some((earlier) => contradicts(scene, answer, earlier));
  if (clash) return waits(who, 'с этим кодом уже ответили, но назвались иначе: возможно, код чужой');
  return accept(scene, answer, who, before);
};

/** Writes the row of «Ответы». */
const keep = (scene: Scene, answer: GivenAnswer, verdict: Verdict): void => {
  const { text, cut } = packValues(answer.values);
  const notes = [...verdict.notes, ...(cut ? ['ответ длиннее ячейки: целиком он остался в форме'] : [])];
  const cells = {
    questionnaire: scene.row.id, edited: answer.edited, code: verdict.code, about: verdict.about, foundBy: verdict.foundBy, state: verdict.state, source: answer.source, values: text,
    note: notes.join('; ').slice(0, NOTE_LIMIT),
  };
  if (scene.sheets.get('answers', answer.id)) scene.sheets.update('answers', answer.id, cells);
  else scene.sheets.insert('answers', { id: answer.id, ...cells });
};

const tally = (taken: Taken, state: AnswerState): void => {
  if (state === 'принят') taken.accepted++;
  else if (state === 'ждёт куратора') taken.waiting++;
  else if (state === 'заменён') taken.replaced++;
  else taken.refused++;
};

/** The curator's word on whose an answer is holds for its later edits too; so does an application that made its person, if the name is still the same. */
const settledBefore = (scene: Scene, answer: GivenAnswer, before: Answer | undefined): Who | null => {
  if (!before || before.code === '' || before.state === 'отклонён' || before.state === 'ждёт куратора') return null;
  if (before.foundBy === 'куратор') return { code: before.code, foundBy: 'куратор', doubt: '' };
  const person = scene.sheets.get('people', before.code);
  if (scene.kind.identity !== 'application' || !person || textOf(answer.values[CODE_ITEM]).trim() !== '') return null;
  const same = sameAsWritten(person, writtenName(scene, answer.values));
  return { code: before.code, foundBy: 'имя и дата', doubt: same ? '' : 'в изменённом ответе другое имя' };
};

/** Takes a portion of answers in the order of their edits. What it changes stands in `scene.sheets.writes`. */
export const takeAnswers = (scene: Scene, answers: readonly GivenAnswer[]): Taken => {
  const taken: Taken = { accepted: 0, waiting: 0, replaced: 0, refused: 0 };
  const end = (answer: GivenAnswer, verdict: Verdict): void => {
    replaceEarlier(scene, answer, verdict);
    keep(scene, answer, verdict);
    tally(taken, verdict.state);
  };
  const strangers: GivenAnswer[] = [];
  for (const given of answers) {
    const { answer, hidden } = scene.codesOnly ? withoutNames(given) : { answer: given, hidden: 0 };
    const finish = (one: GivenAnswer, verdict: Verdict): void => end(one, hidden === 0 ? verdict : { ...verdict, notes: [...verdict.notes, 'в ответе было имя или контакт: скрыто, в форме сотрите сами'] });
    const before = scene.sheets.get('answers', answer.id);
    const quick = atOnce(scene, answer, before);
    const typed = textOf(answer.values[CODE_ITEM]).trim();
    const settled = settledBefore(scene, answer, before);
    if (quick) finish(answer, quick);
    else if (settled) finish(answer, onPerson(scene, answer, settled, before));
    else if (scene.kind.identity !== 'application') finish(answer, onPerson(scene, answer, whoAnswered(scene, answer.values), before));
    else if (typed !== '') finish(answer, onPerson(scene, answer, byCode(scene, typed, writtenName(scene, answer.values), true), before));
    else if (scene.codesOnly) finish(answer, waits({}, 'нет кода'));
    else if (isLate(scene, answer)) finish(answer, waits({}, 'пришёл после закрытия'));
    else if (looksLikeSpam(answer)) finish(answer, waits({}, 'похоже на рекламу: в ответе есть ссылки'));
    else strangers.push(answer);
  }
  applyStrangers(scene, strangers).forEach((applied, i) => {
    const answer = strangers[i] as GivenAnswer;
    if (applied.doubt !== '') end(answer, waits({}, applied.doubt));
    else end(answer, { state: applied.superseded ? 'заменён' : 'принят', code: applied.code, foundBy: 'имя и дата', about: '', notes: [] });
  });
  return taken;
};

/** What the curator decides on a waiting answer. */
export type Settlement = { person: string } | { newPerson: true } | { accept: true } | { reject: true };

export type Settled = { ok: true; code: string } | { ok: false; why: 'no person' | 'unreadable' };

/** Carries out the curator's decision on an answer of «Ответы». */
export const settle = (scene: Scene, row: Answer, wanted: Settlement): Settled => {
  const answer: GivenAnswer = { id: row.id, edited: row.edited, values: readValues(row.values), source: row.source === 'бумага' ? 'бумага' : 'форма' };
  const end = (verdict: Verdict): void => {
    replaceEarlier(scene, answer, verdict);
    scene.sheets.update('answers', row.id, { state: verdict.state, code: verdict.code, about: verdict.about, foundBy: verdict.foundBy, note: verdict.notes.join('; ').slice(0, NOTE_LIMIT) });
  };
  if ('reject' in wanted) {
    end({ state: 'отклонён', code: row.code, about: row.about, foundBy: 'куратор', notes: ['отклонён куратором'] });
    return { ok: true, code: '' };
  }
  if ('accept' in wanted) {
    // Nobody has to be found: a questionnaire without names, or one whose answers concern the programme as a whole.
    if (scene.kind.identity !== 'free' && scene.row.anonymous !== 'да') return { ok: false, why: 'no person' };
    end({ state: 'принят', code: '', about: '', foundBy: 'куратор', notes: measured(scene, answer, undefined, true).notes });
    return { ok: true, code: '' };
  }
  if ('newPerson' in wanted) {
    if (scene.kind.identity !== 'application') return { ok: false, why: 'unreadable' };
    const [applied] = applyStrangers(scene, [answer], { 0: { choice: 'новый' } });
    if (!applied || applied.doubt !== '') return { ok: false, why: 'unreadable' };
    end({ state: 'принят', code: applied.code, about: '', foundBy: 'куратор', notes: [] });
    return { ok: true, code: applied.code };
  }
  const person = scene.sheets.get('people', wanted.person);
  if (!person) return { ok: false, why: 'no person' };
  const who: Who = { code: person.code, foundBy: 'куратор', doubt: '' };
  if (scene.kind.identity === 'about') {
    inviteChild(scene, person.code, answer);
    end({ state: 'принят', code: '', about: person.code, foundBy: 'куратор', notes: [] });
  } else end(accept(scene, answer, who, undefined));
  return { ok: true, code: person.code };
};

/** A child that somebody asked for and the curator invites: a part without consent, which keeps it out of matching until the parents agree. */
const inviteChild = (scene: Scene, code: string, answer: GivenAnswer): void => {
  if (!scene.sheets.get('mentees', `${code}|${scene.year}`)) scene.sheets.insert('mentees', { code, year: scene.year, category: 'обучающийся', status: 'участвует', topics: '', request: '', note: 'по запросу третьего лица' });
  carryOver(scene, code, answer.values, {});
};
