// Decides what an import of people does: who is new, who changes and how, who is one person, what must be asked, what is refused.

import type { IsoDate, MenteeRole, MentorRole, Person } from '../records';
import { gather, type Cluster } from './clusters';
import type { RecognisedColumn } from './columns';
import { rowReader, type CellReport, type Draft, type Lists, type RoleValues } from './draft';
import { FIELDS, type ImportRole } from './fields';
import { identityOf, opposed } from './identity';
import { difference, isTaken, mergeDrafts, withRemarks, type Change, type Merged } from './merge';
import { fullName } from './person';
import { joinedName } from './reading/name';
import { sorted } from './sorted';

export type Choice = 'тот же' | 'новый' | 'пропустить';

/** The curator's decision on a question; `code` or `line` names the candidate where there are several. */
export interface Answer {
  choice: Choice;
  code?: string;
  line?: number;
}

export interface Candidate {
  code?: string; // a person of the register
  line?: number; // or a line of the file
  name: string;
  details: string; // class or post, birth, e-mail: what tells people apart
}

export interface Question {
  id: string; // stable for the same file: 'строка-128'
  line: number;
  text: string;
  name: string;
  details: string;
  candidates: Candidate[];
  choices: Choice[];
  likely: boolean; // one candidate with the very same full name and nothing against it: such questions may be answered all at once
}

export type Outcome = 'new' | 'changed' | 'unchanged' | 'merged' | 'refused' | 'question' | 'empty';

export interface PlanEntry {
  line: number; // of the sheet: 1 = the first row of the file
  outcome: Outcome;
  name: string; // for showing
  person: Partial<Person>; // for 'new' all there is to write (a person already known: only `changes`)
  role: RoleValues;
  code?: string; // the person is in the register: a 'new' entry then adds only the role
  into?: number; // 'merged': the line that holds the result
  changes: Change[]; // 'changed', and 'new' roles of known people
  remarks: CellReport[];
  reason: string; // of a refusal or a merge, Russian
}

export type Counts = Record<Outcome, number> & { newPeople: number; remarks: number };

export interface ImportPlan {
  entries: PlanEntry[]; // one for every row below the header, in their order
  counts: Counts;
  questions: Question[];
  samples: PlanEntry[]; // up to three telling entries for the preview
}

export interface ImportInput {
  rows: readonly (readonly string[])[]; // the whole table, heading included
  columns: readonly RecognisedColumn[]; // as confirmed by the curator
  headerRow: number; // index into rows, -1 = none
  role: ImportRole;
  year: string; // '2026/2027'
  today: IsoDate;
  register: { people: readonly Person[]; mentors: readonly MentorRole[]; mentees: readonly MenteeRole[]; lists?: Lists };
  answers?: Readonly<Record<string, Answer>>;
}

const questionId = (line: number): string => `строка-${line}`;

/** Rows and clusters that turned out to be one human after the curator's answers. */
interface Human {
  code: string | null;
  drafts: Draft[];
  main: Draft;
}

/**
 * Plans the import of one table. Never guesses who is who: a certain match needs the same name and the same e-mail, date
 * of birth, telephone, or class and post without a contradiction; everything else likely is a question.
 */
export function planPeopleImport(input: ImportInput): ImportPlan {
  const read = rowReader(input.columns, input.role, input.year, input.today, input.register.lists ?? {});
  const drafts = input.rows.slice(input.headerRow + 1).map((cells, i) => read(cells, input.headerRow + 2 + i));
  const people = new Map(input.register.people.map((person) => [person.code, person]));
  const roles = new Map<string, RoleValues>();
  for (const role of input.role === 'mentor' ? input.register.mentors : input.register.mentees) if (role.year === input.year) roles.set(role.code, role);

  const entries = new Map<number, PlanEntry>();
  for (const draft of drafts) if (draft.outcome !== 'person') entries.set(draft.line, entryOf(draft, draft.outcome, { reason: draft.reason }));

  const clusters = gather(drafts.filter((draft) => draft.outcome === 'person'), input.register.people, (draft, code) => isTaken(draft, people.get(code), roles.get(code)));
  const { humans, questions } = settle(clusters, people, input.answers ?? {}, entries);
  for (const human of humans) planHuman(human, people, roles, input.role, entries);

  const ordered = drafts.map((draft) => entries.get(draft.line) as PlanEntry);
  return { entries: ordered, counts: count(ordered), questions: sorted(questions, (a, b) => a.line - b.line), samples: samplesOf(ordered) };
}

const nameOf = (person: Partial<Person>): string => joinedName({ last: '', first: '', middle: '', ...person });

/** «Березкина» that ends up as «Берёзкина», or a short name as the full one, is a corrected cell too. */
function nameRemark(draft: Draft, result: Partial<Person>): CellReport[] {
  const [before, after] = [nameOf(draft.person), nameOf(result)];
  return before === after ? [] : [{ column: FIELDS.name.title, field: 'name', raw: before, value: after, kind: 'corrected', text: `записано как ${after}` }];
}

function entryOf(draft: Draft, outcome: Outcome, more: Partial<PlanEntry> = {}): PlanEntry {
  return { line: draft.line, outcome, name: nameOf(draft.person), person: draft.person, role: draft.role, changes: [], remarks: draft.remarks, reason: '', ...more };
}

/** Applies the answers; clusters without an answer to their doubt become questions. */
function settle(clusters: readonly Cluster[], people: ReadonlyMap<string, Person>, answers: Readonly<Record<string, Answer>>, entries: Map<number, PlanEntry>): { humans: Human[]; questions: Question[] } {
  const humans = new Map<Cluster, Human>();
  const byCode = new Map<string, Human>();
  const questions: Question[] = [];
  const start = (cluster: Cluster, code: string | null): void => {
    const drafts = [...cluster.drafts];
    const human: Human = { code, drafts, main: drafts[0] as Draft };
    humans.set(cluster, human);
    if (code !== null) byCode.set(code, human);
  };
  const join = (cluster: Cluster, human: Human): void => {
    human.drafts.push(...cluster.drafts);
    humans.set(cluster, human);
  };
  for (const cluster of clusters) {
    const candidates = candidatesOf(cluster, people);
    if (cluster.code !== null || candidates.length === 0) {
      start(cluster, cluster.code);
      continue;
    }
    const main = cluster.drafts[0] as Draft;
    const answer = answers[questionId(main.line)];
    if (answer?.choice === 'новый') start(cluster, null);
    else if (answer?.choice === 'пропустить') for (const draft of cluster.drafts) entries.set(draft.line, entryOf(draft, 'refused', { reason: 'пропущено по решению куратора' }));
    else {
      const chosen = answer && chosenOf(answer, candidates);
      const code = chosen?.code;
      const target = [...cluster.doubtClusters].find((other) => other.drafts[0]?.line === chosen?.line);
      const human = code === undefined ? target && humans.get(target) : byCode.get(code);
      if (human) join(cluster, human);
      else if (code !== undefined) start(cluster, code);
      else ask(cluster, candidates, people, questions, entries);
    }
  }
  return { humans: [...new Set(humans.values())], questions };
}

/** Without a code or a line the answer stands only where there is one candidate. */
function chosenOf(answer: Answer, candidates: readonly Candidate[]): Candidate | undefined {
  if (answer.code === undefined && answer.line === undefined) return candidates.length === 1 ? candidates[0] : undefined;
  return candidates.find((one) => (one.code === undefined ? one.line === answer.line : one.code === answer.code));
}

function ask(cluster: Cluster, candidates: Candidate[], people: ReadonlyMap<string, Person>, questions: Question[], entries: Map<number, PlanEntry>): void {
  const main = cluster.drafts[0] as Draft;
  const entry = entryOf(main, 'question');
  questions.push({
    id: questionId(main.line), line: main.line, name: entry.name, details: detailsOf(main.person), candidates,
    text: candidates.length === 1 ? `Строка ${main.line}: ${entry.name} — тот же человек, что ${candidates[0]?.name}?` : `Строка ${main.line}: ${entry.name} — кто из них?`,
    choices: ['тот же', 'новый', 'пропустить'],
    likely: isLikely(main, cluster, people),
  });
  entries.set(main.line, entry);
  for (const draft of cluster.drafts.slice(1)) entries.set(draft.line, entryOf(draft, 'merged', { into: main.line, reason: 'повтор строки, о которой задан вопрос' }));
}

function isLikely(main: Draft, cluster: Cluster, people: ReadonlyMap<string, Person>): boolean {
  const possible = [...[...cluster.doubtCodes].map((code) => people.get(code)), ...[...cluster.doubtClusters].map((other) => other.drafts[0]?.person)];
  const [who, one] = [identityOf(main.person), identityOf(possible[0] ?? {})];
  return possible.length === 1 && main.shape === 'full' && who.name === one.name && !opposed(who, one);
}

const detailsOf = (person: Partial<Person>): string => [person.class, person.post, person.birth, person.email].filter((value) => value !== undefined && value !== '').join(', ');

function candidatesOf(cluster: Cluster, people: ReadonlyMap<string, Person>): Candidate[] {
  const known = sorted(cluster.doubtCodes).flatMap((code) => {
    const person = people.get(code);
    return person ? [{ code, name: fullName(person), details: detailsOf(person) }] : [];
  });
  const rows = sorted([...cluster.doubtClusters].map((other) => other.drafts[0] as Draft), (a, b) => a.line - b.line);
  return [...known, ...rows.map((draft) => ({ line: draft.line, name: entryOf(draft, 'new').name, details: detailsOf(draft.person) }))];
}

/** One human: the first certain line carries the result, the others are merged into it. */
function planHuman(human: Human, people: ReadonlyMap<string, Person>, roles: ReadonlyMap<string, RoleValues>, role: ImportRole, entries: Map<number, PlanEntry>): void {
  const { main, drafts } = human;
  const merged = mergeDrafts(drafts);
  const known = human.code === null ? undefined : people.get(human.code);
  for (const draft of drafts) {
    if (draft === main) continue;
    const reason = draft.content === main.content ? `точный повтор строки ${main.line}` : `тот же человек, что в строке ${main.line}`;
    entries.set(draft.line, entryOf(draft, 'merged', { into: main.line, reason, remarks: [...draft.remarks, ...nameRemark(draft, merged.person)], ...(known ? { code: known.code } : {}) }));
  }
  if (!known) {
    entries.set(main.line, entryOf(main, 'new', { name: nameOf(merged.person), person: newPerson(merged), role: newRole(merged.role, role), remarks: [...main.remarks, ...nameRemark(main, merged.person)] }));
    return;
  }
  const knownRole = roles.get(known.code);
  const { changes, kept } = difference(known, knownRole, merged);
  const outcome = knownRole === undefined ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  const values = { ...known, ...Object.fromEntries(changes.filter((change) => change.on === 'person').map((change) => [change.field, change.after])) };
  const roleValues = knownRole ? { ...knownRole, ...Object.fromEntries(changes.filter((change) => change.on === 'role').map((change) => [change.field, change.after])) } : newRole(merged.role, role);
  entries.set(main.line, entryOf(main, outcome, { name: fullName(values), person: values, role: roleValues, code: known.code, changes, remarks: [...main.remarks, ...nameRemark(main, values), ...kept] }));
}

function newPerson(merged: Merged): Partial<Person> {
  const remarks = withRemarks('', merged, () => true, () => '');
  return { ...merged.person, state: 'участвует', remarks };
}

const newRole = (role: RoleValues, kind: ImportRole): RoleValues => ({ ...role, status: kind === 'mentor' ? 'кандидат' : 'участвует' });

function count(entries: readonly PlanEntry[]): Counts {
  const counts: Counts = { new: 0, changed: 0, unchanged: 0, merged: 0, refused: 0, question: 0, empty: 0, newPeople: 0, remarks: 0 };
  for (const entry of entries) {
    counts[entry.outcome] += 1;
    if (entry.outcome === 'new' && entry.code === undefined) counts.newPeople += 1;
    counts.remarks += entry.remarks.length;
  }
  return counts;
}

/** The first new, the first changed and the first entry with a remark; filled up with the next new ones. */
function samplesOf(entries: readonly PlanEntry[]): PlanEntry[] {
  const written = entries.filter((entry) => entry.outcome === 'new' || entry.outcome === 'changed');
  const telling = [written.find((entry) => entry.outcome === 'new'), written.find((entry) => entry.outcome === 'changed'), written.find((entry) => entry.remarks.length > 0), ...written];
  return [...new Set(telling)].filter((entry): entry is PlanEntry => entry !== undefined).slice(0, 3);
}
