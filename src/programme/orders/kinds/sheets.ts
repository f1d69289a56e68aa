// Sheets and journals to be filled by hand (D13, D14), the curator's card, plans of support, the council's protocol (D7), the partner agreement (D12), the regulation apart (D1).

import { fullName, initialsFirst, longDate, shortDate, sentence, typographic } from '../../language';
import { Composer } from '../composer';
import { official } from '../from-register';
import type { Ask, DocumentKind } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { pairFacts, placeOf } from '../pair-facts';
import { upperFirst } from '../wordings';
import { councilAsks } from './launch-asks';
import { numbered } from './mentor-school';
import { regulationBody } from './regulation-text';
import { adoptionStamps } from './roadmap-table';

/** «… по 31 мая 2027 г.» already ends with a stop: it is never doubled. */
const paragraph = (text: string): Block => ({ is: 'paragraph', text: typographic(sentence(text.replace(/\.$/, ''))), indent: true });

function regulation(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const director = to.director();
  const stamps = [...adoptionStamps({ date: to.date('councilDate'), number: to.text('councilNumber') }, ''), { heading: 'УТВЕРЖДАЮ', lines: [upperFirst(director.post.trim()), `____________ ${initialsFirst(director)}`, '«___» ____________ 20___ г.'] }];
  return to.done({ title: `Положение о наставничестве в ${facts.setting('school.short').trim()}`, opening: { is: 'approval', stamps }, word: { dative: 'положению', instrumental: 'положением' }, signed: false, body: regulationBody(to) });
}

export const regulationPaperKind: DocumentKind = {
  id: 'текст положения', code: 'D1', title: 'Положение о наставничестве (отдельно)', help: 'Девять разделов с грифами: для педагогического совета и сайта.', group: 'Планы и программы', series: '', about: 'programme', asks: councilAsks,
  compose: (facts, given) => regulation(regulationPaperKind, facts, given),
};

function protocol(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const clauses = (key: string): Clause[] => to.list(key).map((text) => ({ text: typographic(text) }));
  return to.done({
    title: `Протокол заседания педагогического совета от ${longDate(to.date('date'))} № ${to.text('number')}`, opening: { is: 'title' }, word: { dative: 'протоколу', instrumental: 'протоколом' }, signed: false,
    body: [
      paragraph(`Присутствовали: ${to.text('present')}.`), { is: 'heading', text: 'Повестка дня', level: 2 }, { is: 'clauses', list: clauses('agenda') },
      { is: 'heading', text: 'Слушали', level: 2 }, { is: 'clauses', list: clauses('heard') }, { is: 'heading', text: 'Решили', level: 2 }, { is: 'clauses', list: clauses('decided') },
      paragraph(`Голосовали: ${to.text('votes')}.`),
      { is: 'signatures', lines: [{ label: 'Председатель', name: to.text('chair') }, { label: 'Секретарь', name: to.text('secretary') }] },
    ],
  });
}

const lines = (key: string, title: string, start?: readonly string[]): Ask => ({ key, title, help: 'Каждый пункт с новой строки.', type: 'lines', required: true, ...(start ? { start: () => start } : {}) });

export const protocolKind: DocumentKind = {
  id: 'протокол педсовета', code: 'D7', title: 'Протокол педагогического совета', help: 'О положении, дорожной карте, итогах программы.', group: 'Ведомости и листы', series: '', about: 'programme',
  asks: [
    { key: 'date', title: 'Дата', type: 'date', required: true }, { key: 'number', title: 'Номер протокола', type: 'text', required: true }, { key: 'present', title: 'Присутствовали', help: 'Например: 24 человека (список прилагается).', type: 'text', required: true },
    lines('agenda', 'Повестка', ['О реализации программы наставничества']), lines('heard', 'Слушали'), lines('decided', 'Решили', ['Принять положение о наставничестве и дорожную карту']),
    { key: 'votes', title: 'Голосовали', type: 'text', required: true, start: () => '«за» – единогласно' },
    { key: 'chair', title: 'Председатель', help: 'Пусто – место для подписи с пустым именем.', type: 'text', required: false, start: ({ setting }) => initialsFirst(official(setting, 'director')) },
    { key: 'secretary', title: 'Секретарь', type: 'text', required: false },
  ],
  compose: (facts, given) => protocol(protocolKind, facts, given),
};

function acquaintance(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const people = to.list('people').map((code) => to.person(code, { declined: false }));
  const document = facts.tables.documents.find((each) => each.id === to.text('document'));
  const named = document ? `${document.title}${document.number === '' ? '' : ` (№ ${document.number} от ${shortDate(document.date)})`}` : '';
  return to.done({
    title: `Лист ознакомления с документом «${named.replace(/»$/, '')}»`, opening: { is: 'title' }, word: { dative: 'листу', instrumental: 'листом' }, signed: false,
    body: [{
      is: 'table', columns: [{ heading: '№ п/п', share: 8, align: 'center' }, { heading: 'Фамилия, имя, отчество', share: 36 }, { heading: 'Должность (класс)', share: 26 }, { heading: 'Дата', share: 14 }, { heading: 'Подпись', share: 16 }],
      rows: people.map((each, i) => [String(i + 1), fullName(each), placeOf(each) || '—', '', '']),
    }],
  });
}

export const acquaintanceKind: DocumentKind = {
  id: 'лист ознакомления', code: 'D13', title: 'Лист ознакомления', help: 'К любому документу, если нужен ещё один.', group: 'Ведомости и листы', series: '', about: 'people',
  asks: [{ key: 'document', title: 'С каким документом', type: 'document', required: true }, { key: 'people', title: 'Кого знакомят', type: 'people', required: true }],
  compose: (facts, given) => acquaintance(acquaintanceKind, facts, given),
};

/** Empty lines for meetings to come. */
const BLANK_ROWS = 12;

function journal(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const [pair] = pairFacts(to, to.list('pairs'));
  if (!pair) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрана пара.' }] };
  const meetings = facts.tables.meetings.filter((meeting) => meeting.pair === pair.id).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const filled = meetings.map((meeting) => [shortDate(meeting.date), meeting.kind, meeting.format, meeting.outcome, ''].map((cell) => typographic(cell)));
  const rows = [...filled, ...Array.from({ length: Math.max(0, BLANK_ROWS - filled.length) }, () => ['', '', '', '', ''])];
  return to.done({
    title: `Журнал встреч, ${facts.year} учебный год`, opening: { is: 'title' }, word: { dative: 'журналу', instrumental: 'журналом' }, orientation: 'landscape', signed: false,
    body: [
      paragraph(`Наставник: ${fullName(pair.mentor)}, ${placeOf(pair.mentor)}. Наставляемый: ${fullName(pair.mentee)}, ${placeOf(pair.mentee)}.`),
      { is: 'table', columns: [{ heading: '№', share: 5, align: 'center' }, { heading: 'Дата', share: 12 }, { heading: 'Вид встречи', share: 16 }, { heading: 'Как', share: 12 }, { heading: 'Тема и итог', share: 40 }, { heading: 'Подпись', share: 15 }], rows: rows.map((row, i) => [String(i + 1), ...row]) },
    ],
  });
}

export const meetingJournalKind: DocumentKind = {
  id: 'журнал встреч', code: 'D14', title: 'Журнал встреч пары', help: 'С учтёнными встречами и пустыми строками для следующих.', group: 'Ведомости и листы', series: '', about: 'pairs', each: 'pairs',
  asks: [{ key: 'pairs', title: 'Пара', type: 'pairs', required: true, among: ({ tables, year }) => tables.pairs.filter((pair) => pair.year === year && pair.state !== 'отклонена').map((pair) => pair.id) }],
  compose: (facts, given) => journal(meetingJournalKind, facts, given),
};

function card(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const curator = to.curator();
  const phone = to.setting('curator.phone', 'Не указан телефон куратора.');
  const email = to.setting('curator.email', 'Не указана эл. почта куратора.');
  const rows = [['Организация', facts.setting('school.short').trim()], ['Фамилия, имя, отчество', fullName(curator)], ['Должность', curator.post], ['Телефон', phone], ['Эл. почта', email], ['Ответственный за связь с региональным центром', facts.setting('regional.responsible').trim() || fullName(curator)]];
  return to.done({
    title: 'Сведения о кураторе программы наставничества', opening: { is: 'letter', addressee: to.list('addressee') }, word: { dative: 'письму', instrumental: 'письмом' },
    body: [paragraph('Направляем сведения о кураторе программы наставничества.'), { is: 'table', columns: [{ heading: 'Сведения', share: 40 }, { heading: 'Значение', share: 60 }], rows: rows.map((row) => row.map((cell) => typographic(cell ?? ''))) }],
  });
}

export const curatorCardKind: DocumentKind = {
  id: 'карточка куратора', code: 'D11', title: 'Карточка куратора в муниципалитет', help: 'Фамилия, должность, телефон, почта.', group: 'Письма и награды', series: 'письма', about: 'programme',
  asks: [{ key: 'addressee', title: 'Адресат', help: 'В дательном падеже, каждая часть с новой строки.', type: 'lines', required: true, start: () => ['В орган управления образованием'] }],
  compose: (facts, given) => card(curatorCardKind, facts, given),
};

function plan(kind: DocumentKind, facts: Composer['facts'], given: Composer['given'], title: string): DocumentResult {
  const to = new Composer(kind, facts, given);
  const director = to.director();
  const curator = to.curator();
  return to.done({
    title: `${title} на ${facts.year} учебный год`, opening: { is: 'approval', stamps: [{ heading: 'УТВЕРЖДАЮ', lines: [upperFirst(director.post.trim()), `____________ ${initialsFirst(director)}`, '«___» ____________ 20___ г.'] }] }, word: { dative: 'плану', instrumental: 'планом' }, signed: false,
    body: [numbered([{ heading: 'Содержание', share: 50 }, { heading: 'Срок', share: 20 }, { heading: 'Ответственный', share: 22 }], to.list('plan')), { is: 'signatures', lines: [{ label: 'Составил куратор', name: initialsFirst(curator) }] }],
  });
}

const planAsk = (start: readonly string[]): Ask => ({ key: 'plan', title: 'План', help: 'Каждый пункт с новой строки: содержание; срок; ответственный.', type: 'lines', required: true, start: () => start });

export const supportPlanKind: DocumentKind = {
  id: 'план сопровождения', code: 'D2', title: 'План психолого-педагогического сопровождения наставников', help: 'Встречи с психологом, разбор трудностей, поддержка.', group: 'Планы и программы', series: '', about: 'programme',
  asks: [planAsk(['Входная диагностика готовности к наставничеству; октябрь; педагог-психолог', 'Занятие «Границы и доверие в паре»; октябрь; педагог-психолог', 'Группа поддержки: разбор трудных случаев; раз в месяц; педагог-психолог', 'Беседы с наставниками по запросу; весь год; педагог-психолог', 'Профилактика выгорания; февраль; педагог-психолог', 'Итоговая диагностика и рефлексия; май; педагог-психолог'])],
  compose: (facts, given) => plan(supportPlanKind, facts, given, 'План психолого-педагогического сопровождения педагогов-наставников'),
};

export const methodPlanKind: DocumentKind = {
  id: 'методический план', code: 'D2', title: 'План методической работы с наставниками', help: 'Обучение, материалы, взаимопосещения.', group: 'Планы и программы', series: '', about: 'programme',
  asks: [planAsk(['Памятка наставника и сценарий первой встречи; сентябрь; куратор', '«Школа наставников»; октябрь – ноябрь; куратор', 'Методический день: открытые встречи пар; декабрь; наставники', 'Взаимопосещение занятий; весь год; наставники', 'Сборник лучших практик; апрель; куратор', 'Представление опыта на педагогическом совете; май; наставники'])],
  compose: (facts, given) => plan(methodPlanKind, facts, given, 'План методической работы с наставниками'),
};

function partnership(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const director = to.director();
  const school = facts.setting('school.full').trim().replace(/\n/g, ' ');
  const clauses: Clause[] = [
    { text: 'Предмет соглашения – сотрудничество сторон в реализации программы наставничества для обучающихся и педагогических работников школы.' },
    { text: 'Школа:', items: ['знакомит партнёра с программой и порядком её реализации;', 'организует подбор и сопровождение наставнических пар;', 'предоставляет помещения для встреч и отвечает за безопасность обучающихся на своей территории;', 'получает согласия участников на обработку персональных данных.'] },
    { text: 'Партнёр:', items: ['рекомендует наставников из числа своих сотрудников с их согласия;', 'создаёт условия для встреч наставников с наставляемыми;', 'не использует персональные данные участников вне программы.'] },
    { text: `Соглашение действует с ${longDate(to.date('from'))} по ${longDate(to.date('until'))} и может быть продлено по согласию сторон.` },
    { text: 'Соглашение не предусматривает финансовых обязательств сторон. Каждая сторона может выйти из него, предупредив другую письменно за 30 дней.' },
    { text: 'Соглашение составлено в двух экземплярах, по одному для каждой стороны.' },
  ];
  return to.done({
    title: 'Соглашение о сотрудничестве в программе наставничества', opening: { is: 'title' }, word: { dative: 'соглашению', instrumental: 'соглашением' }, signed: false,
    body: [
      paragraph(`${school} (далее – школа), в лице ${to.representative()}, и ${to.text('partner')} (далее – партнёр), в лице ${to.text('head')}, заключили соглашение о нижеследующем:`),
      { is: 'clauses', list: clauses },
      { is: 'sides', left: ['Школа:', facts.setting('school.short').trim(), '', `_______________ ${initialsFirst(director)}`, '«___» ____________ 20___ г.', 'М. П.'], right: ['Партнёр:', to.text('partner'), '', '_______________ ______________', '«___» ____________ 20___ г.', 'М. П.'] },
    ],
  });
}

export const partnershipKind: DocumentKind = {
  id: 'соглашение с партнёром', code: 'D12', title: 'Соглашение с партнёром', help: 'С организацией, чьи сотрудники становятся наставниками.', group: 'Согласия и соглашения', series: '', about: 'partner',
  asks: [
    { key: 'partner', title: 'Партнёр', help: 'Полное название в именительном падеже.', type: 'text', required: true }, { key: 'head', title: 'В лице кого', help: 'В родительном падеже: директора Смирновой О.П., действующей на основании устава.', type: 'text', required: true },
    { key: 'from', title: 'С', type: 'date', required: true, start: ({ today }) => today }, { key: 'until', title: 'По', type: 'date', required: true, start: ({ setting }) => setting('year.end') },
  ],
  compose: (facts, given) => partnership(partnershipKind, facts, given),
};
