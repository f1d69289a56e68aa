// Common parts of every consent on paper: who signs, the operator, the term and how it is taken back (ч. 4 ст. 9 152-ФЗ).

import { fullName, longDate, sentence, typographic } from '../../language';
import type { Composer } from '../composer';
import type { Facts, Participant } from '../facts';
import type { Ask } from '../kind';
import type { Block, SignatureLine } from '../model';

const BLANK = '______________________________________';
const PASSPORT = 'паспорт: серия ________ № ______________, выдан ________________________________';

/** Whose paper it is: only those are offered for whom it is meant. */
export const personAsk = (meant: Pick<Ask, 'among' | 'whom'>, title = 'Чьё согласие'): Ask => ({ key: 'person', title, type: 'person', required: true, ...meant });

/** End of the school year's summer, until which a consent is usually given. */
export const untilStart = ({ setting, year }: Facts): string => {
  const set = setting('consents.until').trim().replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');
  return set !== '' ? set : `${year.slice(5)}-08-31`;
};

export const untilAsk: Ask = { key: 'until', title: 'Действует до', type: 'date', required: true, start: untilStart };

export const paragraph = (text: string, look: { bold?: boolean; keep?: boolean; space?: boolean } = {}): Block => ({ is: 'paragraph', text: typographic(/[,:]$/.test(text) ? text : sentence(text)), ...look });

/** «Иванов Иван Иванович, 7А класс» / «…, учитель физики». */
export const introduced = (person: Participant): string => [fullName(person), person.class === '' ? person.post : `${person.class} класс`].filter(Boolean).join(', ');

/** The operator with its address, as the law wants it named; the lines come from the school's form for letters. */
export const operatorText = (to: Composer): string => {
  const full = to.facts.setting('school.full').trim();
  const contacts = to.facts.setting('school.contacts').split(/[\r\n]+/).map((line) => line.trim()).filter(Boolean);
  if (contacts.length === 0) to.advise('В «Настройках» нет адреса и ИНН школы («Адрес, телефон, ОГРН для писем»): в согласии останется место, чтобы вписать их от руки.');
  return `${full} (далее – оператор), ${contacts.length > 0 ? contacts.join(', ') : `адрес, ИНН, ОГРН: ${BLANK}`}`;
};

/** Who gives the consent: the person, or the legal representative of a minor with the ground of the representation. */
export const giverBlocks = (to: Composer, code: string, person: Participant, byParent: boolean): Block[] => {
  const parent = to.facts.people.get(code)?.parent.trim() ?? '';
  if (!byParent) return [paragraph(`Я, ${introduced(person)}, ${PASSPORT}, адрес регистрации: ${BLANK},`)];
  return [
    paragraph(`Я, ${parent === '' ? `${BLANK} (фамилия, имя, отчество)` : parent}, ${PASSPORT}, адрес регистрации: ${BLANK},`),
    paragraph(`являюсь законным представителем несовершеннолетнего: ${introduced(person)}; документ, подтверждающий полномочия (свидетельство о рождении, акт об опеке): ________________________,`),
  ];
};

/** Term and withdrawal; `after` says what follows for the participant: п. 8 ч. 4 and ч. 2 ст. 9, ч. 5 ст. 21 152-ФЗ. */
export const termBlocks = (until: string, after: string): Block[] => [
  paragraph(`Согласие действует со дня подписания до ${longDate(until)} или до дня отзыва, если он наступит раньше.`),
  paragraph(`Согласие можно отозвать в любое время: подать оператору заявление в свободной письменной форме. Оператор прекратит обработку и уничтожит данные в срок не более тридцати дней, если закон не обязывает хранить их дольше. ${after}`),
];

export const DATE_LINE = '«___» ______________ 20___ г.';

export const signatureBlocks = (lines: readonly SignatureLine[]): Block[] => [{ is: 'paragraph', text: DATE_LINE, align: 'left', keep: true, space: true }, { is: 'signatures', lines, hint: true }];

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
