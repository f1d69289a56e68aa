// Common parts of every consent on paper: who signs, the operator, the term and how it is taken back (ч. 4 ст. 9 152-ФЗ).

import { marksOn } from '../../consents/age';
import { fullName, initialsFirst, longDate, NBSP } from '../../language';
import type { IsoDate, Person } from '../../records';
import type { Composer } from '../composer';
import type { Facts, Participant } from '../facts';
import type { Ask } from '../kind';
import type { Block, SignatureLine } from '../model';
import { placeOf } from '../pair-facts';
import { paragraph } from './text-blocks';

const BLANK = '______________________________________';

/** Whose paper it is: only those are offered for whom it is meant. */
export const personAsk = (meant: Pick<Ask, 'among' | 'whom'>, title = 'Чьё согласие'): Ask => ({ key: 'person', title, type: 'person', required: true, ...meant });

/** End of the school year's summer, until which a consent is usually given. */
export const untilStart = ({ setting, year }: Facts): string => {
  const set = setting('consents.until').trim().replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');
  return set !== '' ? set : `${year.slice(5)}-08-31`;
};

export const untilAsk: Ask = { key: 'until', title: 'Действует до', type: 'date', required: true, start: untilStart };

/** «Иванов Иван Иванович, 7 «А» класс» / «…, учитель физики». */
export const introduced = (person: Participant): string => [fullName(person), placeOf(person)].filter(Boolean).join(', ');

/** What the form for letters says besides the address and the numbers of the organisation: telephones, mail, site. */
const NOT_ADDRESS = /(^|\s)(тел|факс|e-mail|эл\. ?почта|сайт|http)|@|www\./i;

/** Address and numbers of the school, a line of the form each. */
export const addressOf = ({ setting }: Facts): string[] =>
  setting('school.contacts').split(/[\r\n]+/).map((each) => each.split(/,\s+/).map((part) => part.trim()).filter((part) => part !== '' && !NOT_ADDRESS.test(part)).join(', ')).filter((each) => each !== '');

/** The operator with its address, as the law wants it named; the lines come from the school's form for letters. */
export const operatorText = (to: Composer): string => {
  const full = to.facts.setting('school.full').trim();
  const contacts = addressOf(to.facts);
  if (contacts.length === 0) to.advise('В «Настройках» нет адреса и ИНН школы («Адрес, телефон, ОГРН для писем»): в согласии останется место, чтобы вписать их от руки.');
  return `${full} (далее – оператор), ${contacts.length > 0 ? contacts.join(', ') : `адрес, ИНН, ОГРН: ${BLANK}`}`.replace(/\n/g, ' ');
};

/** Lines to fill by hand, each whole on a line of the page: the number of the main document, its day and issuer, the address (п. 1 ч. 4 ст. 9 152-ФЗ). */
const IDENTITY: readonly Block[] = [
  paragraph('паспорт: серия __________ № __________________, кем и когда выдан:', { align: 'left', indent: false }),
  paragraph('__________________________________________________________________,', { align: 'left', indent: false }),
  paragraph('адрес регистрации: ________________________________________________,', { align: 'left', indent: false }),
];

/** The same of the minor, for whom the representative signs. */
const IDENTITY_OF_MINOR: readonly Block[] = [
  paragraph('его (её) свидетельство о рождении или паспорт: серия ________ № ______________,', { align: 'left', indent: false }),
  paragraph('кем и когда выдан документ: _______________________________________________________,', { align: 'left', indent: false }),
  paragraph('адрес регистрации: ________________________________________________,', { align: 'left', indent: false }),
];

/** A consent in writing for somebody else must name much and is to stay on one sheet: its text is set as small as that of tables. */
export const inSmallPrint = (blocks: readonly Block[]): Block[] => blocks.map((block) => (block.is === 'paragraph' ? { ...block, small: true } : block));

/** Who gives the consent: the person, or the legal representative of a minor with the ground of the representation. `identity`: what the law asks of a consent in writing. */
export const giverBlocks = (to: Composer, code: string, person: Participant, byParent: boolean, identity = true): Block[] => {
  const parent = to.facts.people.get(code)?.parent.trim() ?? '';
  const passport = identity ? IDENTITY : [];
  if (!byParent) return [paragraph(`Я, ${introduced(person)},`), ...passport];
  return [
    ...(parent === '' ? [paragraph(`Я, ${BLANK}${BLANK.slice(0, 20)},`, { align: 'left' }), { is: 'paragraph' as const, text: '(фамилия, имя, отчество родителя или другого законного представителя)', align: 'center' as const, small: true }] : [paragraph(`Я, ${parent},`)]),
    ...passport,
    paragraph(`являясь законным представителем несовершеннолетнего: ${introduced(person)} (документ, подтверждающий полномочия: свидетельство о рождении, акт об опеке ____________________________),`, { align: 'left' }),
    ...(identity ? IDENTITY_OF_MINOR : []),
  ];
};

/** From the day of signing; a term is obligatory (п. 8 ч. 4 ст. 9 152-ФЗ). */
export const termText = (until: string): string => `Согласие действует со дня подписания до ${longDate(until)} или до дня отзыва, если он наступит раньше.`;

/** Term and withdrawal; `after` says what follows for the participant: п. 8 ч. 4 and ч. 2 ст. 9, ч. 5 ст. 21 152-ФЗ. */
export const termBlocks = (until: string, after: string): Block[] => [
  paragraph(termText(until)),
  paragraph(`Согласие можно отозвать в любое время: подать оператору заявление в свободной письменной форме. Оператор прекратит обработку и уничтожит данные в срок не более тридцати дней, если закон не обязывает хранить их дольше. ${after}`),
];

const DATE_LINE = ['«___»', '______________', '20___', 'г.'].join(NBSP);

/** The day stands before the first signature. */
export const signatureBlocks = (lines: readonly SignatureLine[]): Block[] => [{ is: 'signatures', lines: lines.map((each, i) => (i === 0 ? { ...each, label: `${each.label}\n${DATE_LINE}` } : each)), hint: true }];

/** Whoever signs a consent; from fourteen a pupil puts a mark of one's own beside the representative's signature. */
export const signers = (person: Participant, row: Person | undefined, byParent: boolean, today: IsoDate): Block[] => signatureBlocks([
  { label: byParent ? 'Законный представитель' : 'Участник программы', name: byParent ? '' : initialsFirst(person) },
  ...(byParent && row && marksOn(row, today) ? [{ label: `Согласие ученика (с${NBSP}14${NBSP}лет)`, name: initialsFirst(person) }] : []),
]);

/** Names, contacts and birth date of the participant; what else depends on the part. */
export const dataOf = (to: Composer, code: string, byParent: boolean): string[] => {
  const { tables, year } = to.facts;
  const mentor = tables.mentors.some((r) => r.code === code && r.year === year);
  const mentee = tables.mentees.some((r) => r.code === code && r.year === year);
  return [
    'фамилия, имя, отчество, пол, дата рождения', byParent ? 'класс, телефон и электронная почта участника' : 'класс или должность, место работы (учёбы), телефон и электронная почта',
    ...(byParent ? ['фамилия, имя, отчество и контакты законного представителя'] : []),
    ...(mentee ? ['запрос к наставнику, темы, удобное время и желаемая форма наставничества'] : []),
    ...(mentor ? ['опыт, темы, в которых готов помочь, удобное время и форма наставничества'] : []),
    'пожелания о паре, сведения о наставнической паре и встречах, отзывы', 'результаты анкет и измерений программы в начале и в конце года',
  ];
};
