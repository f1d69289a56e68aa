// O15 «О поощрении участников»: who, for what and how; gratitude takes the dative, an award the accusative.

import { counted, fullName, typographic, type Gender } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { byName, classLabel, placeOf } from '../pair-facts';
import { genderOf, lowerFirst } from '../wordings';

const AWARDS = {
  'объявить благодарность': { verb: 'Объявить благодарность', case: 'dative' },
  'наградить грамотой': { verb: 'Наградить грамотой', case: 'accusative' },
  'наградить благодарственным письмом': { verb: 'Наградить благодарственным письмом', case: 'accusative' },
  'вручить сертификат': { verb: 'Вручить сертификат', case: 'dative' },
} as const;
type Name = keyof typeof AWARDS;
const CHOICES = Object.keys(AWARDS) as Name[];

/** More people than this stand in an appendix. */
const IN_TEXT = 10;

const taken = ({ tables, year }: Composer['facts']): string[] => {
  const working = new Set(tables.pairs.filter((pair) => pair.year === year && (pair.state === 'в приказе' || pair.state === 'завершена')).map((pair) => pair.mentor));
  return tables.mentors.filter((role) => role.year === year && working.has(role.code)).map((role) => role.code);
};

/** «обучающемуся», «обучающуюся»: before «9 «А» класса». */
const pupilIn = (grammaticalCase: 'dative' | 'accusative', gender: Gender): string =>
  gender === 'f' ? (grammaticalCase === 'dative' ? 'обучающейся' : 'обучающуюся') : grammaticalCase === 'dative' ? 'обучающемуся' : 'обучающегося';

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const people = byName(to.list('people').map((code) => to.person(code, { post: true })));
  if (people.length === 0) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.people', message: 'Не выбрано ни одного человека для поощрения.' }] };
  const award = AWARDS[CHOICES.find((name) => name === to.text('award')) ?? (CHOICES[0] as Name)];
  const merit = to.text('merit').replace(/\.$/, '');
  const named = people.map((each) => {
    const place = each.class.trim() === '' ? lowerFirst(to.wordings.post(each.post, award.case)) : `${pupilIn(award.case, genderOf(each) ?? 'm')} ${classLabel(each.class)}а`;
    return [to.wordings.full(each, award.case), place].filter((part) => part.trim() !== '').join(', ');
  });
  const apart = people.length > IN_TEXT;
  const clauses: Clause[] = [
    apart
      ? { text: `${award.verb} ${merit} участникам программы наставничества согласно приложению (${counted(people.length, 'человек', 'человека', 'человек')})`.replace('участникам', award.case === 'dative' ? 'участникам' : 'участников') }
      : named.length === 1
        ? { text: `${award.verb} ${merit} ${named[0] ?? ''}` }
        : { text: `${award.verb} ${merit}:`, items: named.map((text, i) => `${text}${i + 1 < named.length ? ';' : '.'}`), itemsAs: 'numbers' },
    ...(to.text('event') === '' ? [] : [{ text: `Вручить награды: ${to.text('event').replace(/\.$/, '')}` }]),
    to.control(),
  ];
  const list: Block = {
    is: 'table',
    columns: [{ heading: '№ п/п', share: 8, align: 'center' }, { heading: 'Фамилия, имя, отчество', share: 46 }, { heading: 'Должность (класс, место работы)', share: 46 }],
    rows: people.map((each, i) => [String(i + 1), fullName(each), placeOf(each)].map((cell) => typographic(cell) || '—')),
  };
  return to.done({
    title: 'О поощрении участников программы наставничества',
    body: to.order(to.preamble(`По итогам программы наставничества ${facts.year} учебного года`, { pupils: true, employees: people.some((each) => each.employee) }), clauses),
    appendices: apart ? [{ title: 'Список поощряемых участников программы наставничества', orientation: 'portrait', body: [list] }] : [],
    acquaintance: people.filter((each) => each.employee),
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
    { key: 'merit', title: 'За что', type: 'text', required: true, start: () => 'за успешную работу с наставляемыми' },
    { key: 'event', title: 'Где вручить', help: 'Например: на итоговой встрече 20 мая 2027 г.', type: 'text', required: false },
  ],
  compose: (facts, given) => compose(awardKind, facts, given),
};
