// D3 and D6: an employee's consent to be a mentor and the supplementary agreement to the labour contract (ст. 351.8 ТК РФ).

import { initialsFirst, longDate, sentence } from '../../language';
import { Composer } from '../composer';
import type { Facts } from '../facts';
import type { Ask, DocumentKind, Effect, Given } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { introduced, paragraph, personAsk, signatureBlocks, untilStart } from './consent-parts';
import { textOf } from '../given';
import { whoNeeds } from './meant-for';

const FORM_OF_WORK = 'встречи с наставляемым очно и дистанционно, совместная работа по программе пары, открытые занятия и их разбор';
const CONTENT = 'помощь наставляемому в освоении профессии и в решении его запроса: совместный план, регулярные встречи, обратная связь';

const contentAsk: Ask = { key: 'content', title: 'Содержание наставничества', type: 'text', required: true, start: () => CONTENT };
const formAsk: Ask = { key: 'form', title: 'Форма выполнения', type: 'text', required: true, start: () => FORM_OF_WORK };
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

function mentoring(kind: DocumentKind, facts: Facts, given: Given): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { post: true });
  const body: Block[] = [
    paragraph(`Я, ${introduced(person)}, даю согласие на выполнение работы по наставничеству в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации.`),
    paragraph(`Содержание работы: ${to.text('content')}`), paragraph(`Форма выполнения: ${to.text('form')}`),
    paragraph(`Срок: с ${longDate(to.date('from'))} по ${longDate(to.date('until'))}`),
    paragraph('Размер и условия оплаты определяются трудовым договором или дополнительным соглашением к нему.'),
    paragraph('Мне известно, что я вправе досрочно отказаться от наставничества, а работодатель – досрочно отменить поручение, предупредив меня письменно не менее чем за три рабочих дня.'),
    ...signatureBlocks([{ label: 'Работник', name: initialsFirst(person) }]),
  ];
  return to.done({ title: 'Согласие на выполнение обязанностей наставника', opening: { is: 'consent', addressee: addressee(to, code) }, body, signed: false });
}

export const mentoringConsentKind: DocumentKind = {
  id: 'consent-mentoring', code: 'D3', title: 'Согласие работника быть наставником', help: 'До приказа о закреплении: работник становится наставником с письменного согласия.', group: 'Согласия и соглашения', series: '', about: 'person', each: 'person',
  asks: [personAsk(whoNeeds('наставничество', 'работники школы, которые в этом году наставники')), contentAsk, formAsk, fromAsk, untilAsk],
  compose: (facts, given) => mentoring(mentoringConsentKind, facts, given), effects: signedPaper('наставничество'),
};

const PAY_BLANK = '________________________________________________';

function agreement(kind: DocumentKind, facts: Facts, given: Given): DocumentResult {
  const to = new Composer(kind, facts, given);
  const code = to.text('person');
  const person = to.person(code, { post: true });
  const director = to.director();
  const [school, short] = [facts.setting('school.full').trim(), facts.setting('school.short').trim()];
  const pay = to.text('pay');
  if (pay === '') to.advise('Размер и условия оплаты не указаны: в соглашении останется место, чтобы вписать их. Без них соглашение не отвечает статье 351.8 ТК РФ.');
  const clauses: Clause[] = [
    { text: 'Работник с его письменного согласия выполняет по поручению Работодателя работу по наставничеству.' },
    { text: sentence(`Содержание работы: ${to.text('content')}`) }, { text: sentence(`Форма выполнения работы: ${to.text('form')}`) },
    { text: `Срок выполнения работы: с ${longDate(to.date('from'))} по ${longDate(to.date('until'))}` },
    { text: sentence(`Размер и условия оплаты: ${pay === '' ? PAY_BLANK : pay}`) },
    { text: 'Работник вправе досрочно отказаться от наставничества, а Работодатель – досрочно отменить поручение, предупредив об этом Работника письменно не менее чем за три рабочих дня.' },
    { text: 'Остальные условия трудового договора не изменяются. Соглашение составлено в двух экземплярах, по одному для каждой стороны, и вступает в силу со дня подписания.' },
  ];
  const body: Block[] = [
    paragraph(`${school}, именуемое далее «Работодатель», в лице ${to.representative()}, и ${introduced(person)}, далее «Работник», заключили соглашение о нижеследующем:`),
    { is: 'clauses', list: clauses },
    { is: 'sides', left: ['Работодатель:', short, '', `_______________ ${initialsFirst(director)}`, '«___» ____________ 20___ г.', 'М. П.'], right: ['Работник:', introduced(person), '', `_______________ ${initialsFirst(person)}`, '«___» ____________ 20___ г.', 'Экземпляр получен: _______________'] },
  ];
  return to.done({ title: 'Дополнительное соглашение к трудовому договору от ______________ № ______', opening: { is: 'title' }, body, signed: false });
}

export const supplementaryAgreementKind: DocumentKind = {
  id: 'supplementary-agreement', code: 'D6', title: 'Дополнительное соглашение о наставничестве', help: 'С работником, который наставляет работника: содержание, срок, форма и оплата.', group: 'Согласия и соглашения', series: '', about: 'person', each: 'person',
  asks: [personAsk(whoNeeds('дополнительное соглашение', 'работники школы, которые наставляют работников'), 'С кем соглашение'), contentAsk, formAsk, fromAsk, untilAsk, { key: 'pay', title: 'Размер и условия оплаты', help: 'Например, «доплата 3 000 рублей в месяц». Порядок для муниципальных школ устанавливает учредитель.', type: 'text', required: false }],
  compose: (facts, given) => agreement(supplementaryAgreementKind, facts, given), effects: signedPaper('дополнительное соглашение'),
};
