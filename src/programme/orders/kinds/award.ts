// O15 «О поощрении участников»: who, for what and how; gratitude takes the dative, an award the accusative.

import { counted, fullName, listLines, typographic } from '../../language';
import { Composer, type Tracks } from '../composer';
import type { Facts, Ground } from '../facts';
import { participant } from '../from-register';
import { listOf } from '../given';
import type { DocumentKind } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { byName, pairFacts, placeOf, tracksOf } from '../pair-facts';
import { programmeTracks } from '../tracks';
import { inside } from '../wordings';

const AWARDS = {
  'объявить благодарность': { verb: 'Объявить благодарность', case: 'dative' },
  'наградить грамотой': { verb: 'Наградить грамотой', case: 'accusative' },
  'наградить благодарственным письмом': { verb: 'Наградить благодарственным письмом', case: 'accusative' },
  'вручить сертификат': { verb: 'Вручить сертификат', case: 'dative' },
} as const;
type Name = keyof typeof AWARDS;
const CHOICES = Object.keys(AWARDS) as Name[];

/** Employers reward employees by this article; 351.8 speaks of their contracts, not of rewards. */
const REWARDS: Ground = { kind: 'статья 191 Трудового кодекса Российской Федерации', title: '', date: '', number: '', level: 'federal', track: 'both' };

/** More people than this stand in an appendix. */
const IN_TEXT = 10;

const taken = ({ tables, year }: Composer['facts']): string[] => {
  const working = new Set(tables.pairs.filter((pair) => pair.year === year && (pair.state === 'в приказе' || pair.state === 'завершена')).map((pair) => pair.mentor));
  return tables.mentors.filter((role) => role.year === year && working.has(role.code)).map((role) => role.code);
};

const WORKED: ReadonlySet<string> = new Set(['в приказе', 'завершена', 'прекращена']);

/** Tracks of the pairs in which these people work this year; of the programme where they have none. */
const tracksOfPeople = (to: Composer, codes: readonly string[]): Tracks => {
  const { tables, year } = to.facts;
  const ids = tables.pairs.filter((pair) => pair.year === year && WORKED.has(pair.state) && (codes.includes(pair.mentor) || codes.includes(pair.mentee))).map((pair) => pair.id);
  return ids.length === 0 ? programmeTracks(to.facts) : tracksOf(pairFacts(to, ids));
};

/** What people are thanked for at this time of the year. */
const occasion = ({ today, year }: Facts): string => {
  const month = Number(today.slice(5, 7));
  if (month === 2 || month === 3) return 'В связи с Днём наставника (2 марта)';
  return month > 3 && month < 9 ? `По итогам программы наставничества ${year} учебного года` : `По итогам первого полугодия ${year} учебного года`;
};

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const employees = listOf(given, 'people').some((code) => participant(facts.people.get(code)).employee);
  const grounds = [...facts.grounds.filter((ground) => !/351\.8/.test(`${ground.kind} ${ground.number}`)), ...(employees ? [REWARDS] : [])];
  const to = new Composer(kind, { ...facts, grounds }, given);
  const people = byName(to.list('people').map((code) => to.person(code, { post: true })));
  if (people.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.people', message: 'Не выбрано ни одного человека для поощрения.' }] };
  const award = AWARDS[CHOICES.find((name) => name === to.text('award')) ?? (CHOICES[0] as Name)];
  const merit = to.text('merit').replace(/\.$/, '');
  const named = people.map((each) => [to.wordings.full(each, award.case), to.wordings.place(each, award.case)].filter((part) => part !== '').join(', '));
  const apart = people.length > IN_TEXT;
  const event = to.text('event').replace(/\.$/, '');
  const curator = event === '' ? null : to.curator();
  const clauses: Clause[] = [
    apart
      ? { text: `${award.verb} ${award.case === 'dative' ? 'участникам' : 'участников'} программы наставничества ${merit} согласно приложению (${counted(people.length, 'человек', 'человека', 'человек')})` }
      : named.length === 1
        ? { text: `${award.verb} ${inside(named[0] ?? '')} ${merit}` }
        : { text: `${award.verb} ${merit}:`, items: listLines(named) },
    ...(curator === null ? [] : [{ text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} подготовить награждение и провести его ${event}` }]),
    to.control(),
  ];
  const list: Block = {
    is: 'table',
    columns: [{ heading: '№ п/п', share: 8, align: 'center' }, { heading: 'Фамилия, имя, отчество', share: 46 }, { heading: 'Должность (класс, место работы)', share: 46 }],
    rows: people.map((each, i) => [String(i + 1), fullName(each), placeOf(each)].map((cell) => typographic(cell) || '—')),
  };
  return to.done({
    title: 'О поощрении участников программы наставничества',
    body: to.order(to.preamble(to.text('occasion') || occasion(facts), tracksOfPeople(to, to.list('people'))), clauses),
    appendices: apart ? [{ title: 'Список поощряемых участников программы наставничества', orientation: 'portrait', body: [list] }] : [],
    acquaintance: [...(curator === null ? [] : [curator]), ...people.filter((each) => each.employee)],
  });
}

export const awardKind: DocumentKind = {
  id: 'поощрение',
  code: 'O15',
  title: 'О поощрении участников',
  help: 'Весной, ко Дню наставника 2 марта или по итогам полугодия.',
  group: 'Приказы',
  series: 'приказы',
  about: 'people',
  asks: [
    { key: 'people', title: 'Кого поощрить', type: 'people', required: true, start: taken },
    { key: 'award', title: 'Как', type: 'choice', required: true, choices: CHOICES, start: () => CHOICES[0] as Name },
    { key: 'occasion', title: 'Повод', help: 'Начало преамбулы: «По итогам …», «В связи с …».', type: 'text', required: false, start: occasion },
    { key: 'merit', title: 'За что', help: 'С предлогом «за»: за успешную работу с наставляемыми.', type: 'text', required: true, start: () => 'за успешную работу с наставляемыми' },
    { key: 'event', title: 'Где вручить', help: 'Например: на итоговой встрече 20 мая 2027 г. Пусто – без этого пункта.', type: 'text', required: false },
  ],
  compose: (facts, given) => compose(awardKind, facts, given),
};
