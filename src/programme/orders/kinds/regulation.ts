// O2 «Об утверждении Положения о наставничестве»: the regulation, from when it is in force, and what it replaces.

import { longDate } from '../../language';
import { Composer } from '../composer';
import { textOf } from '../given';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { programmeTracks } from '../tracks';
import { councilAsks, councilBasis, inForceAsk, repealed, repealedAsk } from './launch-asks';
import { becomesAct } from './own-act';
import { regulationAppendix } from './regulation-text';
import { adoptionStamps } from './roadmap-table';

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const curator = to.curator();
  const council = { date: to.date('councilDate'), number: to.text('councilNumber') };
  const clauses: Clause[] = [
    { text: `Утвердить и ввести в действие с ${longDate(to.date('inForce'))} Положение о наставничестве в ${facts.setting('school.short').trim()} (приложение)` },
    ...repealed(to),
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} ознакомить с Положением участников программы и разместить его на сайте школы в течение десяти рабочих дней со дня подписания приказа` },
    to.control(),
  ];
  return to.done({
    title: 'Об утверждении Положения о наставничестве',
    body: to.order(to.preamble('В целях нормативного обеспечения наставничества', programmeTracks(facts), ...councilBasis(council)), clauses),
    appendices: [regulationAppendix(to, adoptionStamps(council, ''))],
    acquaintance: [curator],
  });
}

export const regulationKind: DocumentKind = {
  id: 'положение',
  code: 'O2',
  title: 'Об утверждении Положения о наставничестве',
  help: 'В начале программы и при каждой новой редакции. Положение – девять разделов – прилагается.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    { ...inForceAsk, title: 'Ввести в действие с' }, ...councilAsks,
    repealedAsk('положение', 'В винительном падеже, например: приказ от 01.09.2022 № 71-б «Об утверждении Положения о наставничестве». Пусто – положения раньше не было.'),
  ],
  compose: (facts, given) => compose(regulationKind, facts, given),
  effects: (facts, given) => becomesAct(facts, 'Об утверждении Положения о наставничестве', textOf(given, 'inForce')),
};
