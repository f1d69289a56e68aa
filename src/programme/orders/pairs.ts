// The order «О закреплении наставнических пар» (O8 of the programme's list): from the register's facts to its text.

import { about, counted, dateParts, enumeration, fullName, initialsFirst, longDate, NBSP, sentence, typographic } from '../language';
import type { OrderPerson, PairFact, PairsFacts, Participant } from './facts';
import { groundKind, groundsFor, groundText, groundTrack } from './grounds';
import type { Clause, OrderModel, OrderResult } from './model';
import { missingFacts } from './pairs-facts-check';
import { pairsAppendix } from './pairs-table';
import { lowerFirst, upperFirst, Wordings } from './wordings';

/** What is said differently about one pair, several pairs, and pairs with groups (a mentor with several mentees). */
interface Words {
  readonly genitive: string;
  readonly accusative: string;
}

/** Namesakes are told apart by post and class. */
const identity = (each: OrderPerson & { readonly class?: string }): string => `${fullName(each)}|${each.post}|${each.class ?? ''}`;

const countPeople = (people: readonly Participant[]): number => new Set(people.map(identity)).size;

function wordsFor(pairs: readonly PairFact[]): Words {
  if (pairs.length === 1) return { genitive: 'наставнической пары', accusative: 'наставническую пару' };
  return countPeople(pairs.map((pair) => pair.mentor)) < pairs.length
    ? { genitive: 'наставнических пар и групп', accusative: 'наставнические пары и группы' }
    : { genitive: 'наставнических пар', accusative: 'наставнические пары' };
}

/** Pairs of two employees fall under article 351.8 of the Labour Code, every other pair under the pupils' methodology. */
const isEmployeePair = (pair: PairFact): boolean => pair.mentor.employee && pair.mentee.employee;

function tracksOf(pairs: readonly PairFact[]): { readonly pupils: boolean; readonly employees: boolean } {
  return { employees: pairs.some(isEmployeePair), pupils: !pairs.every(isEmployeePair) };
}

/** A long kind of institution stands on its own line, above the name in guillemets, unless the school breaks the lines itself. */
const charterName = (full: string): string => (full.includes('\n') ? full : full.replace(/^([^«]{30,}?) (?=«)/, '$1\n'));

function preamble(facts: PairsFacts, words: Words): string {
  const grounds = groundsFor(facts.grounds, tracksOf(facts.pairs)).map(groundText);
  const aim = `В целях организации работы ${words.genitive} в ${facts.school.short} в ${facts.year} учебном году`;
  const basis = grounds.length > 0 ? `, в соответствии с ${grounds.length > 2 ? grounds.join(', ') : enumeration(grounds)}` : '';
  return typographic(`${aim}${basis}, с письменного согласия участников`);
}

/** Article 351.8 of the Labour Code: contents, term, form and pay of a mentor's work stand in the contract or its supplement. */
const payClause: Clause = {
  text: 'Содержание, сроки, форму работы по наставничеству, размеры и условия её оплаты для работников, которые выполняют функции наставников работников, определить дополнительными соглашениями к трудовым договорам в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации.',
};

function controlClause(facts: PairsFacts, wordings: Wordings): Clause {
  if (facts.control === 'self') return { text: 'Контроль за исполнением настоящего приказа оставляю за собой.' };
  const post = lowerFirst(wordings.post(facts.control.post, 'accusative'));
  const name = wordings.initialsFirst(facts.control, 'accusative');
  return { text: `Контроль за исполнением настоящего приказа возложить на ${post} ${name}` };
}

/** How many rows the appendix has, so that nothing can be added to a signed order: «23 пары», with groups «наставников – 5 …». */
function extent(pairs: readonly PairFact[]): string {
  const mentors = countPeople(pairs.map((pair) => pair.mentor));
  if (mentors === pairs.length) return counted(pairs.length, 'пара', 'пары', 'пар');
  return `наставников – ${mentors}, наставляемых – ${countPeople(pairs.map((pair) => pair.mentee))}`;
}

function clauses(facts: PairsFacts, words: Words, wordings: Wordings): Clause[] {
  const { curator } = facts;
  const shown = groundsFor(facts.grounds, tracksOf(facts.pairs));
  const pay = tracksOf(facts.pairs).employees && shown.some((ground) => groundTrack(ground) === 'employees');
  const minors = facts.pairs.some((pair) => pair.mentee.class.trim() !== '' || pair.mentor.class.trim() !== '');
  const list: Clause[] = [
    { text: `Закрепить с ${longDate(facts.inForceFrom)} ${words.accusative} согласно приложению к настоящему приказу (${extent(facts.pairs)}).` },
    { text: `Организационное и методическое сопровождение ${words.genitive} возложить на куратора программы наставничества ${wordings.nameAndPost(curator, 'accusative')}` },
    {
      text: `Куратору программы наставничества ${wordings.surnameFirst(curator, 'dative')}:`,
      items: [
        `ознакомить с настоящим приказом участников${minors ? ', родителей (законных представителей) несовершеннолетних участников' : ''};`,
        'организовать первые встречи наставников и наставляемых;',
        'вести учёт встреч и выполнения персонализированных программ наставничества.',
      ],
    },
    { text: `Наставникам совместно с наставляемыми составить персонализированные программы наставничества и согласовать их с куратором ${wordings.surnameFirst(curator, 'instrumental')}` },
    ...(pay ? [payClause] : []),
    controlClause(facts, wordings),
  ];
  // «… с куратором Мельник И.Ю.» already ends with a stop: `sentence` never doubles it.
  return list.map((clause) => ({ ...clause, text: typographic(clause.items ? clause.text : sentence(clause.text)) }));
}

const sortKey = (each: OrderPerson): string => fullName(each).toLowerCase().replace(/ё/g, 'е');

function byName<P extends OrderPerson>(people: readonly P[]): P[] {
  const copy = [...people];
  copy.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : Number(sortKey(a) > sortKey(b))));
  return copy;
}

/** Curator and controller first, then mentors, then mentees; everybody once. */
function acquaintance(facts: PairsFacts): { readonly name: string }[] {
  const people: OrderPerson[] = [
    facts.curator,
    ...(facts.control === 'self' ? [] : [facts.control]),
    ...byName(facts.pairs.map((pair) => pair.mentor)),
    ...byName(facts.pairs.map((pair) => pair.mentee)),
  ];
  const once = new Map(people.map((each) => [identity(each), fullName(each)]));
  return Array.from(once.values(), (name) => ({ name }));
}

function notices(facts: PairsFacts): string[] {
  const tracks = tracksOf(facts.pairs);
  const has = (track: 'pupils' | 'employees'): boolean => facts.grounds.some((ground) => groundTrack(ground) === track);
  const unknown = facts.grounds.filter((ground) => !groundKind(ground.kind).known).map((ground) => ground.kind.trim());
  return [
    ...(facts.grounds.length === 0 ? ['В приказе нет ни одного основания: добавьте акты в «Нормативную базу».'] : []),
    ...(tracks.pupils && !has('pupils') ? ['Среди оснований нет методологии наставничества обучающихся (Р-145).'] : []),
    ...(tracks.employees && !has('employees') ? ['Среди оснований нет акта о наставничестве работников (ст. 351.8 ТК РФ, АЗ-1128/08): пункт об оплате не включён.'] : []),
    ...unknown.map((kind) => `Вид основания «${kind}» не удалось поставить в творительный падеж: проверьте преамбулу.`),
  ];
}

/**
 * The order on mentoring pairs and groups. Number and date may be unknown: the office gives them later.
 * Without pairs or with a gap in the facts nothing is written, the gaps come back as a list.
 */
export function pairsOrder(facts: PairsFacts): OrderResult {
  if (facts.pairs.length === 0) {
    return { ok: false, code: 'no-rows', missing: [{ field: 'pairs', message: 'Нет ни одной утверждённой пары: приказ составить не из чего.' }] };
  }
  const missing = missingFacts(facts);
  if (missing.length > 0) return { ok: false, code: 'missing-facts', missing };
  const wordings = new Wordings();
  const words = wordsFor(facts.pairs);
  const period = `на${NBSP}${facts.year} учебный год`;
  const subject = `закреплении ${words.genitive} ${period}`;
  const list = facts.pairs.length === 1 ? `Наставническая пара ${period}` : `Список ${words.genitive} ${period}`;
  const model: OrderModel = {
    kind: 'pairs',
    heading: 'ПРИКАЗ',
    dativeWord: 'приказу',
    instrumentalWord: 'приказом',
    founder: facts.school.founder.trim(),
    organisation: typographic(charterName(facts.school.full.trim())),
    shortName: typographic(facts.school.short.trim()),
    place: typographic(facts.school.place.trim()),
    date: facts.date ?? '',
    blankYear: dateParts(facts.inForceFrom)?.year ?? null,
    number: facts.number?.trim() ?? '',
    title: `${about(subject)} ${subject}`,
    preamble: preamble(facts, words),
    command: 'ПРИКАЗЫВАЮ:',
    clauses: clauses(facts, words, wordings),
    appendices: [pairsAppendix(facts.pairs, list)],
    signature: { post: upperFirst(facts.school.director.post.trim()), name: initialsFirst(facts.school.director) },
    acquaintance: acquaintance(facts),
  };
  return { ok: true, model, wordings: wordings.list, notices: notices(facts) };
}
