// D3 for those who are no employed mentors: a mentee, a pupil, a graduate, a partner's worker agrees to take part; a minor's representative signs.

import { signerOn } from '../../consents/age';
import { initialsFirst, longDate } from '../../language';
import { Composer } from '../composer';
import type { Facts } from '../facts';
import type { DocumentKind, Given } from '../kind';
import type { Block, DocumentResult } from '../model';
import { giverBlocks, personAsk, signatureBlocks, signers, untilStart } from './consent-parts';
import { participants } from './meant-for';
import { paragraph } from './text-blocks';

/** «наставника», «наставляемого», both for whoever is both. */
const roleOf = ({ tables, year }: Facts, code: string): string => {
  const [mentor, mentee] = [tables.mentors, tables.mentees].map((rows) => rows.some((row) => row.code === code && row.year === year));
  return [mentor ? 'наставника' : '', mentee || !mentor ? 'наставляемого' : ''].filter(Boolean).join(' и ');
};

function compose(kind: DocumentKind, facts: Facts, given: Given): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { declined: false });
  const row = facts.people.get(code);
  const byParent = row ? signerOn(row, facts.today) === 'родитель' : false;
  const school = facts.setting('school.short').trim();
  const body: Block[] = [
    ...giverBlocks(to, code, person, byParent, false),
    paragraph(`даю согласие на ${byParent ? 'участие несовершеннолетнего' : 'участие'} в программе наставничества ${school} в качестве ${roleOf(facts, code)} с ${longDate(to.date('from'))} по ${longDate(to.date('until'))}`),
    paragraph(`Форма участия: ${to.text('form')}`),
    paragraph('С положением о наставничестве, правами и обязанностями участника программы ознакомлен (ознакомлена). Участие добровольное, отказаться от него можно на любом этапе.'),
    ...(byParent ? signers(person, row, true, facts.today) : signatureBlocks([{ label: 'Участник программы', name: initialsFirst(person) }])),
  ];
  return to.done({ title: 'Согласие на участие в программе наставничества', opening: { is: 'consent', addressee: [] }, body, signed: false });
}

export const participationKind: DocumentKind = {
  id: 'consent-participation', code: 'D3', title: 'Согласие на участие в программе', help: 'Наставляемому, ученику-наставнику, выпускнику, сотруднику партнёра; за несовершеннолетнего подписывает родитель.', group: 'Согласия и соглашения', series: '', about: 'person', each: 'person',
  asks: [
    personAsk(participants),
    { key: 'form', title: 'Форма участия', help: 'Как проходят встречи.', type: 'text', required: true, start: () => 'встречи с наставником (наставляемым) очно и дистанционно по согласованному плану, участие в мероприятиях и опросах программы' },
    { key: 'from', title: 'С какого дня', type: 'date', required: true, start: ({ today }) => today }, { key: 'until', title: 'По какой день', type: 'date', required: true, start: (facts) => facts.setting('year.end').replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1') || untilStart(facts) },
  ],
  compose: (facts, given) => compose(participationKind, facts, given),
};
