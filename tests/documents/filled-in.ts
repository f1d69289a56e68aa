// What a curator would fill in for a kind of document: its own starts, and for what has none a likely answer by the type of the ask.

import { listOf, startOf, type Ask, type DocumentKind, type Facts, type Given } from '../../src/programme/orders';

const byState = (facts: Facts, ...states: string[]): string[] => facts.tables.pairs.filter((pair) => pair.year === facts.year && states.includes(pair.state)).map((pair) => pair.id);

const rowsFor = (ask: Ask, facts: Facts): readonly string[] => {
  if (ask.among) return ask.among(facts);
  switch (ask.type) {
    case 'pairs': return byState(facts, 'в приказе', 'утверждена');
    case 'mentors': return facts.tables.mentors.filter((role) => role.year === facts.year && role.status === 'принят').map((role) => role.code);
    case 'mentees': return facts.tables.mentees.filter((role) => role.year === facts.year).map((role) => role.code);
    case 'roadmap': return facts.tables.roadmap.map((row) => row.id);
    case 'document': return facts.tables.documents.filter((document) => document.state === 'подписан').map((document) => document.id);
    default: return facts.tables.people.filter((person) => person.kind === 'педагог').map((person) => person.code);
  }
};

const ROWS: readonly Ask['type'][] = ['person', 'people', 'pairs', 'mentors', 'mentees', 'roadmap', 'document'];

const answer = (ask: Ask, facts: Facts, most: number): string | readonly string[] => {
  if (ROWS.includes(ask.type)) {
    const rows = rowsFor(ask, facts);
    return ask.type === 'person' || ask.type === 'document' ? rows[0] ?? '' : rows.slice(0, most);
  }
  switch (ask.type) {
    case 'date': return /до|по |конец|окончан|срок/i.test(ask.title) ? '2027-05-31' : '2026-11-27';
    case 'number': return '3';
    case 'flag': return 'да';
    case 'choice': return ask.choices?.[0] ?? '';
    case 'lines': return ['Провести первое занятие', 'Подвести итоги'];
    default: return 'в установленном порядке';
  }
};

/** Starts of the kind, and answers to what is required and has no start; `most` rows where rows are chosen. */
export const filledIn = (kind: DocumentKind, facts: Facts, given: Given = {}, most = 3): Given => {
  const started = startOf(kind, facts, given);
  const missing = kind.asks.filter((ask) => ask.required && listOf(started, ask.key).length === 0);
  return { ...started, ...Object.fromEntries(missing.map((ask) => [ask.key, answer(ask, facts, most)])) };
};

/** Answers for the demonstration school that a likely one by type would get wrong, by kind. */
export const demoGiven = (facts: Facts): { readonly [kind: string]: Given } => {
  const ordered = facts.tables.pairs.filter((pair) => pair.state === 'в приказе');
  const first = ordered[0];
  if (!first) throw new Error('The demonstration has no pairs in an order');
  return {
  замена: { pairs: ordered.filter((pair) => pair.mentor === first.mentor).map((pair) => pair.id) },
    продление: { until: '2027-08-31' },
    мониторинг: { from: '2026-12-07', until: '2026-12-18', report: '2026-12-25' },
    'школа наставников': { schedule: ['30 ноября, 15:00; Роли наставника; каб. 12, куратор', '7 декабря, 15:00; Первая встреча; каб. 12, педагог-психолог'] },
    'итоговое мероприятие': { date: '2027-05-20' },
    'свой приказ': { subject: 'проведении недели наставничества', clauses: ['Провести с 1 по 6 марта 2027 г. неделю наставничества', 'Классным руководителям провести классные часы о наставниках'] },
    'соглашение с партнёром': { partner: 'АО «Заречные теплицы»', head: 'генерального директора Смирновой О.П., действующей на основании устава' },
    'протокол педсовета': { date: '2026-08-28', number: '1', present: '24 человека (список прилагается)', heard: ['О реализации целевой модели наставничества в 2026/2027 учебном году'] },
    'благодарность партнёру': { addressee: ['Генеральному директору', 'АО «Заречные теплицы»', 'Смирновой О.П.'], greeting: 'Уважаемая Ольга Петровна!', partner: 'АО «Заречные теплицы»' },
    'описание практики': { name: '«Наставник рядом»', start: ['Пятиклассники терялись в первые недели в новой школе'], way: ['Старшеклассники встречались с ними раз в неделю'], result: ['К ноябрю за помощью обращались втрое реже'], advice: ['Первую встречу проводит куратор'] },
    'персонализированная программа': { pairs: [first.id] },
    'журнал встреч': { pairs: [first.id] },
    'сообщение о паре': { pairs: [first.id] },
    'письмо о завершении': { pairs: [first.id] },
  
  };
};
