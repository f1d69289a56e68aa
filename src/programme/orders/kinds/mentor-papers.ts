// D3 and D6: an employee's consent to be a mentor and the supplementary agreement to the labour contract (ст. 351.8 ТК РФ).

import { initialsFirst, listLines, longDate, sentence, typographic } from '../../language';
import { Composer } from '../composer';
import type { Facts } from '../facts';
import type { Ask, DocumentKind, Effect, Given } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { splitChoices } from '../../records';
import { textOf } from '../given';
import { isEmployeePair, pairFacts } from '../pair-facts';
import { isEmployeeForm } from '../../forms';
import { addressOf, introduced, personAsk, signatureBlocks, untilStart } from './consent-parts';
import { whoNeeds } from './meant-for';
import { paragraph, placeAndDate } from './text-blocks';

const CONTENT = 'помощь наставляемому в решении его запроса и достижении цели: совместный план, регулярные встречи, обратная связь';
const FORM_OF_WORK = 'встречи с наставляемым очно и дистанционно, совместная работа по персонализированной программе';
const CONTENT_AT_WORK = 'помощь работнику в овладении навыками работы по профессии (должности): совместный план, регулярные встречи, обратная связь';
const FORM_AT_WORK = 'встречи с наставляемым очно и дистанционно, взаимное посещение занятий и их разбор, совместная работа по персонализированной программе';

const contentAsk = (content: string): Ask => ({ key: 'content', title: 'Содержание наставничества', help: 'В чём состоит работа наставника.', type: 'text', required: true, start: () => content });
const formAsk = (form: string): Ask => ({ key: 'form', title: 'Форма выполнения', help: 'Как она выполняется: встречи, посещение занятий.', type: 'text', required: true, start: () => form });
const fromAsk: Ask = { key: 'from', title: 'С какого дня', type: 'date', required: true, start: ({ today }) => today };
const untilAsk: Ask = { key: 'until', title: 'По какой день', type: 'date', required: true, start: (facts) => facts.setting('year.end').replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1') || untilStart(facts) };

/** What the paper means once it is signed: a row of «Согласия». */
const signedPaper = (purpose: string) => (facts: Facts, given: Given): Effect[] => [{
  when: 'signed', sheet: 'consents', key: '', values: { code: textOf(given, 'person'), purpose, given: facts.date || facts.today, signedBy: 'сам', until: textOf(given, 'until') },
}];

/** «Директору МБОУ СОШ № 12 Бережному О.А. от учителя физики Гринберг С.М.» */
const addressee = (to: Composer, code: string): string[] => {
  const director = to.director();
  const person = to.person(code, { post: true });
  const post = to.wordings.place(person, 'genitive');
  const head = to.wordings.post(director.post, 'dative');
  return [`${head.charAt(0).toUpperCase()}${head.slice(1)}`, to.facts.setting('school.short').trim(), to.wordings.surnameFirst(director, 'dative'), `от ${post === '' ? '' : `${post} `}${to.wordings.surnameFirst(person, 'genitive')}`];
};

/** Article 351.8 speaks of help to another employee; a mentor of pupils alone does not fall under it. Unknown forms are taken for it: the stricter paper. */
const mentorsEmployees = ({ tables, year }: Facts, code: string): boolean => {
  const pairs = tables.pairs.filter((pair) => pair.year === year && pair.mentor === code && pair.state !== 'отклонена').map((pair) => pair.form);
  const forms = [...pairs, ...tables.mentors.filter((role) => role.year === year && role.code === code).flatMap((role) => splitChoices(role.forms))].filter((form) => form !== '');
  return forms.length === 0 || forms.some(isEmployeeForm);
};

function mentoring(kind: DocumentKind, facts: Facts, given: Given): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { post: true });
  const atWork = mentorsEmployees(facts, code);
  const body: Block[] = [
    paragraph(`Я, ${introduced(person)}, даю согласие на выполнение ${atWork ? 'работы по наставничеству в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации' : 'обязанностей наставника обучающихся в программе наставничества'}.`),
    paragraph(`Содержание работы: ${to.text('content')}`), paragraph(`Форма выполнения: ${to.text('form')}`),
    paragraph(`Срок: с ${longDate(to.date('from'))} по ${longDate(to.date('until'))}`),
    ...(atWork ? [
      paragraph('Размеры и условия оплаты определяются трудовым договором или дополнительным соглашением к нему.'),
      paragraph('Мне известно, что я вправе досрочно отказаться от наставничества, а работодатель – досрочно отменить поручение, предупредив меня не менее чем за три рабочих дня.'),
    ] : [paragraph('Мне известно, что участие в программе наставничества добровольное и я вправе отказаться от него на любом этапе.')]),
    ...signatureBlocks([{ label: 'Работник', name: initialsFirst(person) }]),
  ];
  return to.done({ title: 'Согласие на выполнение обязанностей наставника', opening: { is: 'consent', addressee: addressee(to, code) }, body, signed: false });
}

export const mentoringConsentKind: DocumentKind = {
  id: 'consent-mentoring', code: 'D3', title: 'Согласие работника быть наставником', help: 'До приказа о закреплении: работник становится наставником с письменного согласия.', group: 'Согласия и соглашения', series: '', about: 'person', each: 'person',
  asks: [personAsk(whoNeeds('наставничество', 'работники школы, которые в этом году наставники')), contentAsk(CONTENT), formAsk(FORM_OF_WORK), fromAsk, untilAsk],
  compose: (facts, given) => mentoring(mentoringConsentKind, facts, given), effects: signedPaper('наставничество'),
};

const PAY_BLANK = `${'_'.repeat(36)} ${'_'.repeat(70)}`;

const WORKING: ReadonlySet<string> = new Set(['утверждена', 'в приказе']);

function agreement(kind: DocumentKind, facts: Facts, given: Given): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { post: true });
  const director = to.director();
  const [school, short] = [facts.setting('school.full').trim().replace(/\n/g, ' '), facts.setting('school.short').trim()];
  const pay = to.text('pay').replace(/[.;]$/, '');
  if (pay === '') to.advise('Размеры и условия оплаты не указаны: в соглашении останется место, чтобы вписать их. Без них соглашение не отвечает статье 351.8 ТК РФ.');
  const mentees = pairFacts(to, facts.tables.pairs.filter((pair) => pair.year === facts.year && pair.mentor === code && WORKING.has(pair.state)).map((pair) => pair.id)).filter(isEmployeePair).map((pair) => introduced(pair.mentee));
  const clauses: Clause[] = [
    { text: 'Работник с его письменного согласия выполняет по поручению Работодателя работу по наставничеству в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации.' },
    { text: sentence(`Содержание работы: ${to.text('content')}`) },
    ...(mentees.length === 0 ? [] : [{ text: 'Наставляемые:', items: listLines(mentees).map(typographic), itemsAs: 'dashes' as const }]),
    { text: sentence(`Форма выполнения работы: ${to.text('form')}`) }, { text: typographic(`Срок выполнения работы: с ${longDate(to.date('from'))} по ${longDate(to.date('until'))}`) },
    { text: pay === '' ? `Размеры и условия оплаты: ${PAY_BLANK}` : sentence(`Размеры и условия оплаты: ${pay}`) },
    { text: 'Работник вправе досрочно отказаться от выполнения этой работы, а Работодатель – досрочно отменить поручение, предупредив об этом Работника не менее чем за три рабочих дня.' },
    { text: 'Соглашение является неотъемлемой частью трудового договора и вступает в силу со дня подписания. Остальные условия трудового договора не изменяются.' },
    { text: 'Соглашение составлено в двух экземплярах, имеющих одинаковую юридическую силу, по одному для каждой стороны.' },
  ];
  const body: Block[] = [
    placeAndDate(to),
    paragraph(`${school} (далее – Работодатель), в лице ${to.representative()}, и ${introduced(person)} (далее – Работник), вместе именуемые Стороны, заключили настоящее соглашение о нижеследующем:`),
    { is: 'clauses', list: clauses },
    {
      is: 'sides',
      left: ['Работодатель:', short, ...addressOf(facts).map(typographic), '', `_______________ ${initialsFirst(director)}`, 'М. П.'],
      right: ['Работник:', introduced(person), 'паспорт: серия ______ № __________', 'выдан ___________________________', 'адрес: __________________________', '', `_______________ ${initialsFirst(person)}`, 'Экземпляр соглашения получен:', '«___» __________ 20___ г. __________'].map(typographic),
    },
  ];
  return to.done({ title: 'Дополнительное соглашение к трудовому договору от ______________ № ______', opening: { is: 'title' }, body, signed: false });
}

export const supplementaryAgreementKind: DocumentKind = {
  id: 'supplementary-agreement', code: 'D6', title: 'Дополнительное соглашение о наставничестве', help: 'С работником, который наставляет работника: содержание, срок, форма и оплата.', group: 'Согласия и соглашения', series: '', about: 'person', each: 'person',
  asks: [personAsk(whoNeeds('дополнительное соглашение', 'работники школы, которые наставляют работников'), 'С кем соглашение'), contentAsk(CONTENT_AT_WORK), formAsk(FORM_AT_WORK), fromAsk, untilAsk, { key: 'pay', title: 'Размеры и условия оплаты', help: 'Например, «доплата 3 000 рублей в месяц». Порядок для муниципальных школ устанавливает учредитель.', type: 'text', required: false }],
  compose: (facts, given) => agreement(supplementaryAgreementKind, facts, given), effects: signedPaper('дополнительное соглашение'),
};
