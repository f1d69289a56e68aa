// O5 «О создании рабочей группы»: its head, members and tasks, the list as an appendix.

import { fullName, listLines, longDate } from '../../language';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { Clause, DocumentResult } from '../model';
import { byName, placeOf } from '../pair-facts';
import { programmeTracks } from '../tracks';
import { upperFirst } from '../wordings';
import { inForceAsk } from './launch-asks';

const TASKS: readonly string[] = [
  'разработать проекты положения о наставничестве и дорожной карты', 'выбрать формы наставничества по запросам обучающихся и педагогов', 'организовать информирование участников, родителей и партнёров',
  'участвовать в отборе наставников и подборе пар', 'обсуждать результаты мониторинга и готовить предложения',
];

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const name = to.text('name') === 'проектная группа' ? { nominative: 'проектная группа', genitive: 'проектной группы', accusative: 'проектную группу', dative: 'проектной группе' } : { nominative: 'рабочая группа', genitive: 'рабочей группы', accusative: 'рабочую группу', dative: 'рабочей группе' };
  const curator = to.curator();
  const headCode = to.text('head');
  const head = headCode === '' ? curator : to.person(headCode, { post: true });
  // The curator may stand in «Люди» too: nobody is head and member at once.
  const members = byName(to.list('members').filter((code) => code !== headCode).map((code) => to.person(code, { post: true, declined: false }))).filter((each) => fullName(each) !== fullName(head));
  const clauses: Clause[] = [
    { text: `Создать с ${longDate(to.date('inForce'))} ${name.accusative} по внедрению целевой модели наставничества и утвердить её состав (приложение)` },
    { text: `Назначить руководителем ${name.genitive} ${to.wordings.nameAndPost(head, 'accusative')}` },
    { text: `${upperFirst(name.dative)}:`, items: listLines(to.list('tasks')) },
    { text: `Заседания ${name.genitive} проводить не реже одного раза в четверть` },
    to.control(),
  ];
  const rows = [[`1`, fullName(head), head.post, 'руководитель группы'], ...members.map((each, i) => [String(i + 2), fullName(each), placeOf(each), 'член группы'])];
  return to.done({
    title: `О создании ${name.genitive} по внедрению целевой модели наставничества`,
    body: to.order(to.preamble('В целях организации работы по внедрению целевой модели наставничества', programmeTracks(facts)), clauses),
    appendices: [{
      title: `Состав ${name.genitive} по внедрению целевой модели наставничества`, orientation: 'portrait', approved: 'УТВЕРЖДЁН',
      body: [{ is: 'table', columns: [{ heading: '№ п/п', share: 8, align: 'center' }, { heading: 'Фамилия, имя, отчество', share: 38 }, { heading: 'Должность', share: 34 }, { heading: 'Роль в группе', share: 20 }], rows: rows.map((row) => row.map((cell) => cell || '—')) }],
    }],
    acquaintance: [head, ...members],
  });
}

export const workingGroupKind: DocumentKind = {
  id: 'рабочая группа',
  code: 'O5',
  title: 'О создании рабочей группы',
  help: 'В начале программы: руководитель, члены группы, задачи.',
  group: 'Приказы',
  series: 'приказы',
  about: 'people',
  asks: [
    inForceAsk,
    { key: 'name', title: 'Как называется группа', type: 'choice', required: true, choices: ['рабочая группа', 'проектная группа'], start: () => 'рабочая группа' },
    { key: 'head', title: 'Руководитель', help: 'Пусто – куратор программы.', type: 'person', required: false, among: ({ tables }) => tables.people.filter((p) => p.kind === 'педагог' && p.organisation === '').map((p) => p.code) },
    { key: 'members', title: 'Члены группы', help: 'Без руководителя.', type: 'people', required: true },
    { key: 'tasks', title: 'Задачи', help: 'Каждая с новой строки.', type: 'lines', required: true, start: () => TASKS },
  ],
  compose: (facts, given) => compose(workingGroupKind, facts, given),
};
