// Sheets to be filled by hand (D13, D14) and the curator's card to the municipality (D11).

import { fullName, initialsFirst, inQuotes, shortDate, typographic } from '../../language';
import type { IssuedDocument } from '../../records';
import { Composer } from '../composer';
import type { DocumentKind } from '../kind';
import type { DocumentResult } from '../model';
import { pairFacts, placeOf } from '../pair-facts';
import { line, paragraph } from './text-blocks';

/** «приказом от 15.10.2026 № 71-б «О закреплении …»»; what is not an order is just a document. */
const named = ({ title, number, date }: IssuedDocument): string => {
  const numbered = number === '' ? '' : `от ${shortDate(date)} № ${number}`;
  return [/^Об? /.test(title) ? 'приказом' : 'документом', numbered, inQuotes(title)].filter(Boolean).join(' ');
};

function acquaintance(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const people = to.list('people').map((code) => to.person(code, { declined: false }));
  const document = facts.tables.documents.find((each) => each.id === to.text('document'));
  if (!document && to.text('document') !== '') to.lack('asked.document', 'Этого документа больше нет: выберите другой.');
  return to.done({
    title: `Лист ознакомления с ${document ? named(document) : ''}`, opening: { is: 'title' }, word: { dative: 'листу', instrumental: 'листом' }, signed: false,
    body: [{
      is: 'table', byHand: true, columns: [{ heading: '№ п/п', share: 8, align: 'center' }, { heading: 'Фамилия, имя, отчество', share: 37 }, { heading: 'Должность (класс)', share: 23 }, { heading: 'Дата ознакомления', share: 17 }, { heading: 'Подпись', share: 15 }],
      rows: people.map((each, i) => [String(i + 1), fullName(each), placeOf(each) || '—', '', '']),
    }],
  });
}

export const acquaintanceKind: DocumentKind = {
  id: 'лист ознакомления', code: 'D13', title: 'Лист ознакомления', help: 'К любому документу, если нужен ещё один.', group: 'Ведомости и листы', series: '', about: 'people',
  asks: [{ key: 'document', title: 'С каким документом', type: 'document', required: true }, { key: 'people', title: 'Кого знакомят', type: 'people', required: true }],
  compose: (facts, given) => acquaintance(acquaintanceKind, facts, given),
};

/** Lines of a page; those that no meeting fills are for meetings to come. */
const ROWS = 12;

function journal(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const [pair] = pairFacts(to, to.list('pairs'));
  if (!pair) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрана пара.' }] };
  if (to.list('pairs').length > 1) to.lack('asked.pairs', 'Один журнал – одна пара: выберите одну или составьте журналы пачкой.');
  const meetings = facts.tables.meetings.filter((meeting) => meeting.pair === pair.id).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const filled = meetings.map((meeting) => [shortDate(meeting.date), meeting.kind, meeting.format, meeting.outcome, ''].map((cell) => typographic(cell)));
  const rows = [...filled, ...Array.from({ length: Math.max(0, ROWS - filled.length) }, () => ['', '', '', '', ''])];
  const who = (person: typeof pair.mentor): string => [fullName(person), placeOf(person)].filter(Boolean).join(', ');
  return to.done({
    title: `Журнал встреч наставнической пары на ${facts.year} учебный год`, opening: { is: 'title' }, word: { dative: 'журналу', instrumental: 'журналом' }, orientation: 'landscape', signed: false,
    body: [
      line('Наставник', who(pair.mentor)), line('Наставляемый', who(pair.mentee)),
      {
        is: 'table', byHand: true, rows: rows.map((row, i) => [String(i + 1), ...row]),
        columns: [{ heading: '№ п/п', share: 6, align: 'center' }, { heading: 'Дата', share: 11, align: 'center' }, { heading: 'Вид встречи', share: 16 }, { heading: 'Формат', share: 12 }, { heading: 'Тема и итог', share: 39 }, { heading: 'Подпись наставника', share: 16 }],
      },
      { is: 'signatures', lines: [{ label: 'Куратор программы наставничества', name: initialsFirst(to.curator()) }] },
    ],
  });
}

export const meetingJournalKind: DocumentKind = {
  id: 'журнал встреч', code: 'D14', title: 'Журнал встреч пары', help: 'С учтёнными встречами и пустыми строками для следующих.', group: 'Ведомости и листы', series: '', about: 'pairs', each: 'pairs',
  asks: [{ key: 'pairs', title: 'Пара', type: 'pairs', required: true, among: ({ tables, year }) => tables.pairs.filter((pair) => pair.year === year && pair.state !== 'отклонена').map((pair) => pair.id) }],
  compose: (facts, given) => journal(meetingJournalKind, facts, given),
};

/** The signed order that appointed the curator; the latest one counts. */
const appointment = ({ tables }: Composer['facts']): string => {
  const [order] = tables.documents.filter((each) => each.kind === 'куратор' && each.number !== '' && each.state !== 'отозван').sort((a, b) => (a.date < b.date ? 1 : -1));
  return order ? `от ${shortDate(order.date)} № ${order.number}` : '';
};

function card(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const curator = to.curator();
  const phone = to.setting('curator.phone', 'Не указан телефон куратора.');
  const email = to.setting('curator.email', 'Не указана эл. почта куратора.');
  const rows = [
    ['Организация', facts.setting('school.short').trim()], ['Фамилия, имя, отчество', fullName(curator)], ['Должность', curator.post.trim()], ['Приказ о назначении', appointment(facts)], ['Телефон', phone], ['Эл. почта', email],
    ['Ответственный за связь с региональным центром наставничества', facts.setting('regional.responsible').trim() || fullName(curator)],
  ].filter(([, value]) => value !== '');
  return to.done({
    title: 'О кураторе программы наставничества', opening: { is: 'letter', addressee: to.list('addressee').map(typographic) }, word: { dative: 'письму', instrumental: 'письмом' },
    body: [
      paragraph(`Направляем сведения о кураторе программы наставничества ${facts.setting('school.short').trim()} на ${facts.year} учебный год:`),
      { is: 'table', columns: [{ heading: 'Сведения', share: 40 }, { heading: 'Значение', share: 60 }], rows: rows.map((row) => row.map((cell) => typographic(cell ?? ''))) },
    ],
  });
}

export const curatorCardKind: DocumentKind = {
  id: 'карточка куратора', code: 'D11', title: 'Карточка куратора в муниципалитет', help: 'Фамилия, должность, телефон, почта.', group: 'Письма и награды', series: 'письма', about: 'programme',
  asks: [{ key: 'addressee', title: 'Адресат', help: 'Организация – в именительном падеже, человек – в дательном (Начальнику …), каждая часть с новой строки.', type: 'lines', required: true, start: ({ setting }) => setting('school.founder').trim() }],
  compose: (facts, given) => card(curatorCardKind, facts, given),
};
