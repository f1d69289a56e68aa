// O7 «О назначении наставников»: everybody accepted after the selection, on the ground of written consents.

import { bookOf, consentPeople, lacking } from '../../consents';
import { isEmployeeForm } from '../../forms';
import { counted, fullName, longDate, typographic } from '../../language';
import { splitChoices } from '../../records';
import { Composer } from '../composer';
import type { Participant } from '../facts';
import { listOf } from '../given';
import type { DocumentKind, Effect } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { byName, placeOf } from '../pair-facts';
import { PAY_CLAUSE } from '../pay-clause';
import { inForceAsk, SOON } from './launch-asks';

const accepted = ({ tables, year }: Composer['facts']): string[] => tables.mentors.filter((role) => role.year === year && role.status === 'принят').map((role) => role.code);

/** As many are named; the rest are counted. */
const NAMED = 3;

/** The order says that it stands on written consents: employees who gave none (ст. 351.8 ТК РФ) are named, and stop it where the school wants the paper. */
const checkConsents = (to: Composer): void => {
  const { tables, year, date, today } = to.facts;
  const book = bookOf(tables);
  if (book.rules.labour === 'не требуется') return;
  const chosen = new Set(to.list('mentors'));
  const names = lacking(consentPeople(tables, book, year, date || today), 'наставничество').filter(({ code }) => chosen.has(code)).map(({ name }) => name);
  if (names.length === 0) return;
  const rest = names.length > NAMED ? ` и ещё ${names.length - NAMED}` : '';
  const message = `В «Согласиях» нет письменного согласия быть наставником: ${names.slice(0, NAMED).join(', ')}${rest}. Приказ на него ссылается.`;
  if (book.required('наставничество')) to.lack('consents', message);
  else to.advise(message);
};

interface Row {
  readonly person: Participant;
  readonly forms: readonly string[];
  readonly topics: string;
}

/** Whether this mentor may have colleagues as mentees: then article 351.8 of the Labour Code speaks of the mentor's work. */
const mentorsColleagues = ({ person, forms }: Row): boolean => person.employee && (forms.length === 0 || forms.some(isEmployeeForm));
const mentorsPupils = ({ person, forms }: Row): boolean => !person.employee || forms.length === 0 || !forms.every(isEmployeeForm);

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const roles = new Map(facts.tables.mentors.filter((role) => role.year === facts.year).map((role) => [role.code, role]));
  const rows = to.list('mentors').filter((code) => roles.has(code)).map((code): Row => {
    const role = roles.get(code);
    return { person: to.person(code, { post: true, declined: false }), forms: splitChoices(role?.forms ?? ''), topics: splitChoices(role?.topics ?? '').join(', ') };
  });
  if (rows.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'mentors', message: 'Нет принятых наставников: проведите отбор, потом составьте приказ.' }] };
  const order = new Map(byName(rows.map(({ person }) => person)).map((person, at) => [person, at]));
  const sorted = [...rows].sort((a, b) => (order.get(a.person) ?? 0) - (order.get(b.person) ?? 0));
  checkConsents(to);
  const curator = to.curator();
  const tracks = { pupils: rows.some(mentorsPupils), employees: rows.some(mentorsColleagues) };
  const clauses: Clause[] = [
    { text: `Назначить с ${longDate(to.date('inForce'))} наставниками на ${facts.year} учебный год лиц, указанных в приложении (${counted(rows.length, 'человек', 'человека', 'человек')})` },
    { text: 'Наставникам руководствоваться Положением о наставничестве, провести с наставляемыми первые встречи и составить персонализированные программы' },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')}:`, items: [`ознакомить с приказом наставников${rows.some(({ person }) => person.class.trim() !== '') ? ', родителей (законных представителей) несовершеннолетних наставников' : ''} ${SOON};`, 'организовать обучение и методическую поддержку наставников.'] },
    ...(tracks.employees ? [PAY_CLAUSE] : []),
    to.control(),
  ];
  return to.done({
    title: `О назначении наставников на ${facts.year} учебный год`,
    body: to.order(to.preamble(`В целях реализации программы наставничества в ${facts.setting('school.short').trim()}`, tracks, 'на основании письменных согласий наставников'), clauses),
    appendices: [{
      title: `Список наставников на ${facts.year} учебный год`, orientation: 'portrait',
      body: [{
        is: 'table',
        columns: [{ heading: '№ п/п', share: 6, align: 'center' }, { heading: 'Фамилия, имя, отчество', share: 26 }, { heading: 'Должность (класс, место работы)', share: 25 }, { heading: 'Формы наставничества', share: 23 }, { heading: 'Направления', share: 22 }],
        rows: sorted.map(({ person, forms, topics }, i) => [String(i + 1), fullName(person), placeOf(person), forms.join('\n'), topics].map((cell) => typographic(cell.trim()) || '—')),
      }],
    }],
    acquaintance: [curator, ...sorted.map(({ person }) => person)],
  });
}

export const mentorsKind: DocumentKind = {
  id: 'наставники',
  code: 'O7',
  title: 'О назначении наставников',
  help: 'После отбора: список принятых наставников.',
  group: 'Приказы',
  series: 'приказы',
  about: 'people',
  asks: [inForceAsk, { key: 'mentors', title: 'Наставники в приказе', type: 'mentors', required: true, among: accepted, start: accepted }],
  compose: (facts, given) => compose(mentorsKind, facts, given),
  effects: (facts, given) => listOf(given, 'mentors').flatMap((code): Effect[] => {
    const role = facts.tables.mentors.find((each) => each.code === code && each.year === facts.year);
    return role && role.decided === '' ? [{ when: 'signed', sheet: 'mentors', key: `${code}|${facts.year}`, values: { decided: facts.date } }] : [];
  }),
};
