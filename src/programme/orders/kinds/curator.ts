// O3 «О назначении куратора»: who runs the programme, with duties and how to be reached.

import { longDate } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { programmeTracks } from '../tracks';
import { contactLines, curatorDuties } from './curator-duties';
import { inForceAsk, repealed, repealedAsk } from './launch-asks';

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const curator = to.curator();
  const from = to.date('inForce');
  const former = to.text('former') === '' ? null : to.person(to.text('former'), { post: true });
  const tracks = programmeTracks(facts);
  const contacts = contactLines(facts.setting);
  // A kindergarten may appoint its head: advice, not an obstacle.
  if (!/замест|директор|заведующ/i.test(curator.post)) to.advise('Методология советует назначать куратора из числа заместителей руководителя: проверьте должность.');
  if (contacts.length === 0) to.advise('В «Настройках» нет телефона и почты куратора: приложение выйдет без контактов.');
  const clauses: Clause[] = [
    { text: `Назначить куратором программы наставничества с ${longDate(from)} ${to.wordings.nameAndPost(curator, 'accusative')}` },
    ...(former ? [{ text: `Освободить с ${longDate(from)} от обязанностей куратора программы наставничества ${to.wordings.nameAndPost(former, 'accusative')}` }] : []),
    ...repealed(to),
    { text: 'Утвердить обязанности куратора программы наставничества (приложение)' },
    { text: `Куратору программы наставничества ${to.wordings.surnameFirst(curator, 'dative')} приступить к обязанностям с указанной даты и докладывать директору о ходе программы не реже одного раза в четверть` },
    to.control(),
  ];
  return to.done({
    title: 'О назначении куратора программы наставничества',
    body: to.order(to.preamble(`В целях организации наставничества в ${facts.setting('school.short').trim()}`, tracks), clauses),
    appendices: [{
      title: 'Обязанности куратора программы наставничества', orientation: 'portrait', approved: 'УТВЕРЖДЕНЫ',
      body: [
        { is: 'clauses', list: [...curatorDuties(tracks), 'взаимодействовать с региональным центром наставничества и органом управления образованием'].map((duty) => ({ text: `${duty.charAt(0).toUpperCase()}${duty.slice(1)}.` })) },
        ...contacts.map((text): Block => ({ is: 'paragraph', text, align: 'left', indent: true })),
      ],
    }],
    acquaintance: former ? [curator, former] : [curator],
  });
}

export const curatorKind: DocumentKind = {
  id: 'куратор',
  code: 'O3',
  title: 'О назначении куратора',
  help: 'В начале программы и когда куратор меняется.',
  group: 'Приказы',
  series: 'приказы',
  about: 'programme',
  asks: [
    inForceAsk,
    { key: 'former', title: 'Кто освобождается от обязанностей куратора', help: 'Пусто – куратора раньше не было.', type: 'person', required: false, among: ({ tables }) => tables.people.filter((p) => p.kind === 'педагог' && p.organisation === '').map((p) => p.code) },
    repealedAsk('куратор', 'Прежний приказ о кураторе в винительном падеже. Пусто – приказа раньше не было.'),
  ],
  compose: (facts, given) => compose(curatorKind, facts, given),
};
