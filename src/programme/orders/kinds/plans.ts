// Plans of a year (D2) and the regulation apart (D1): texts that the director approves in a block over the title.

import { dateBlank, initialsFirst } from '../../language';
import { Composer } from '../composer';
import type { Ask, DocumentKind } from '../kind';
import type { ApprovalStamp, DocumentResult } from '../model';
import { upperFirst } from '../wordings';
import { agreedAsk, councilAsks } from './launch-asks';
import { adviseShort, numbered } from './lines-table';
import { regulationBody } from './regulation-text';
import { adoptionStamps } from './roadmap-table';
import { paragraph } from './text-blocks';

const approvedBy = (to: Composer): ApprovalStamp => {
  const director = to.director();
  return { heading: 'УТВЕРЖДАЮ', lines: [upperFirst(director.post.trim()), `____________ ${initialsFirst(director)}`, dateBlank(null)] };
};

function regulation(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const stamps = [...adoptionStamps({ date: to.date('councilDate'), number: to.text('councilNumber') }, to.text('agreedWith')), approvedBy(to)];
  return to.done({ title: `Положение о наставничестве в ${facts.setting('school.short').trim()}`, opening: { is: 'approval', stamps }, word: { dative: 'положению', instrumental: 'положением' }, signed: false, body: regulationBody(to) });
}

export const regulationPaperKind: DocumentKind = {
  id: 'текст положения', code: 'D1', title: 'Положение о наставничестве (отдельно)', help: 'Девять разделов с грифами: для педагогического совета и сайта.', group: 'Планы и программы', series: '', about: 'programme', asks: [...councilAsks, agreedAsk],
  compose: (facts, given) => regulation(regulationPaperKind, facts, given),
};

/** Parts of a line of a plan. */
const COLUMNS = [{ heading: 'Содержание', share: 50 }, { heading: 'Срок', share: 20 }, { heading: 'Ответственный', share: 22 }] as const;

function plan(kind: DocumentKind, facts: Composer['facts'], given: Composer['given'], title: string): DocumentResult {
  const to = new Composer(kind, facts, given);
  const [curator, goal] = [to.curator(), to.text('goal')];
  adviseShort(to, 'plan', to.list('plan'), COLUMNS.length);
  return to.done({
    title: `${title} на ${facts.year} учебный год`, opening: { is: 'approval', stamps: [approvedBy(to)] }, word: { dative: 'плану', instrumental: 'планом' }, signed: false,
    body: [...(goal === '' ? [] : [paragraph(`Цель: ${goal}`, { space: true })]), numbered(COLUMNS, to.list('plan')), { is: 'signatures', lines: [{ label: 'Куратор программы наставничества', name: initialsFirst(curator) }] }],
  });
}

const planAsks = (goal: string, start: readonly string[]): Ask[] => [
  { key: 'goal', title: 'Цель', help: 'С глагола. Пусто – строки не будет.', type: 'text', required: false, start: () => goal },
  { key: 'plan', title: 'План', help: 'Каждый пункт с новой строки: содержание; срок; ответственный.', type: 'lines', required: true, start: () => start },
];

export const supportPlanKind: DocumentKind = {
  id: 'план сопровождения', code: 'D2', title: 'План психолого-педагогического сопровождения наставников', help: 'Встречи с психологом, разбор трудностей, поддержка.', group: 'Планы и программы', series: '', about: 'programme',
  asks: planAsks('поддержать наставников, помочь им строить доверительные отношения в паре и избежать выгорания', ['Входная диагностика готовности к наставничеству; октябрь; педагог-психолог', 'Занятие «Границы и доверие в паре»; октябрь; педагог-психолог', 'Группа поддержки: разбор трудных случаев; раз в месяц; педагог-психолог', 'Беседы с наставниками по запросу; весь год; педагог-психолог', 'Профилактика выгорания; февраль; педагог-психолог', 'Итоговая диагностика и рефлексия; май; педагог-психолог']),
  compose: (facts, given) => plan(supportPlanKind, facts, given, 'План психолого-педагогического сопровождения педагогов-наставников'),
};

export const methodPlanKind: DocumentKind = {
  id: 'методический план', code: 'D2', title: 'План методической работы с наставниками', help: 'Обучение, материалы, взаимопосещения.', group: 'Планы и программы', series: '', about: 'programme',
  asks: planAsks('подготовить наставников к работе и обобщить лучший опыт', ['Памятка наставника и сценарий первой встречи; сентябрь; куратор', '«Школа наставников»; октябрь – ноябрь; куратор', 'Методический день: открытые встречи пар; декабрь; куратор, наставники', 'Взаимопосещение занятий; весь год; наставники', 'Сборник лучших практик; апрель; куратор', 'Представление опыта на педагогическом совете; май; наставники']),
  compose: (facts, given) => plan(methodPlanKind, facts, given, 'План методической работы с наставниками'),
};
