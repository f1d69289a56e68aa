// The demo school answers through real forms, one by one and in bursts, while the curator sorts and types; everybody arrives once.

import type { Workspace } from '../../local/host';
import { comparable, isEmail, readBirth, readClass, readName } from '../../src/programme/people';
import { readTableFile } from '../../src/readers';
import { answer, answers, created } from './questionnaires-school';
import { call, demoFile, importDemoPeople, records, setUpSchool, value } from './school';

type Row = { [heading: string]: string };

const rowsOf = (file: string): Row[] => {
  const read = readTableFile('table.csv', demoFile(file));
  if (!read.ok) throw new Error(read.message);
  const [headings = [], ...rows] = read.sheets[0]?.rows ?? [];
  return rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])));
};

const KIND_OF: { [category: string]: string } = { педагог: 'mentor teacher', старшеклассник: 'mentor pupil', выпускник: 'mentor graduate', работодатель: 'mentor employer' };

/** What this person would write into the form: the same words; a date and a number only where they can be read, for the form asks for them. */
const given = (row: Row, mentor: boolean): { kind: string; values: { [key: string]: unknown } } | null => {
  const category = comparable(row['Категория'] ?? '');
  const kind = mentor ? KIND_OF[category] : category.includes('педагог') ? 'mentee teacher' : category === 'обучающийся' ? 'mentee pupil' : undefined;
  const birth = readBirth(row['Дата рождения'] ?? '', '2026-11-20').value || (mentor && category === 'педагог' ? '1980-01-01' : '');
  const topics = (row[mentor ? 'Чем могу помочь' : 'Тема запроса'] ?? '').split(',').map((topic) => topic.trim()).filter((topic) => topic !== '').slice(0, 1);
  const email = (row['Эл. почта'] ?? '').trim();
  const name = readName(row['ФИО'] ?? '', false);
  if (!kind || birth === '' || topics.length === 0 || name.shape !== 'full' || !isEmail(email)) return null;
  const pupil = kind === 'mentee pupil' || kind === 'mentor pupil';
  const schoolClass = readClass(row['Класс'] ?? '').value;
  if (pupil && schoolClass === '') return null;
  return { kind, values: {
    name: row['ФИО'], birth, email, topics, met: 'нет', consent: 'да',
    ...(pupil ? { class: row['Класс'] } : { post: row['Должность, место учёбы или работы'] || row['Должность'] || 'учитель' }),
    ...(kind === 'mentee pupil' ? { parent: row['ФИО родителя (законного представителя)'] || 'Родитель Анна Ильинична', parentContact: '+7 900 000-00-00' } : {}),
    ...(kind === 'mentee teacher' ? { category: 'молодой педагог' } : {}),
    ...(mentor ? { capacity: '1' } : { request: row['Запрос своими словами'] }),
    ...(kind === 'mentor teacher' ? { experience: '5' } : {}), ...(kind === 'mentor employer' ? { organisation: 'завод' } : {}),
  } };
};

const withoutTriggers = (ws: Workspace, work: () => void): void => {
  const standing = ws.triggers.list().slice();
  ws.triggers.restore([]);
  work();
  ws.triggers.restore(standing);
};

const stir = (ws: Workspace, i: number): void => {
  const sheet = ws.person.sheet('Люди');
  if (sheet.lastRow() > 4) ws.person.sort('Люди', { row: 2, column: 0, rows: sheet.lastRow() - 2, columns: sheet.lastColumn() }, [{ column: 2 + (i % 3), ascending: i % 2 === 0 }]);
  ws.person.insertRows('Ответы', 2);
};

test('applications of the whole school: each person once, whatever the order and the curator do', () => {
  const ws = setUpSchool();
  const forms = new Map([...Object.values(KIND_OF), 'mentee pupil', 'mentee teacher'].map((kind) => [kind, created(ws, kind)]));
  const all = [...rowsOf('наставники.csv').map((row) => given(row, true)), ...rowsOf('наставляемые.csv').map((row) => given(row, false))].filter((one) => one !== null);
  expect(all.length).toBeGreaterThan(110);
  const send = ({ kind, values }: (typeof all)[number]): void => {
    ws.advance(7_000);
    const form = forms.get(kind);
    const sent = form ? answer(ws, form, values) : null;
    if (!sent?.ok) throw new Error(`${kind} ${JSON.stringify(values)} ${JSON.stringify(sent)}`);
  };
  all.slice(0, 12).forEach((one, i) => { send(one); if (i % 4 === 0) stir(ws, i); });
  for (let from = 12; from < all.length; from += 30) {
    withoutTriggers(ws, () => all.slice(from, from + 30).forEach(send));
    stir(ws, from);
    call(ws, 'formSubmitted');
  }
  expect(ws.failures).toEqual([]);
  const rows = answers(ws);
  expect(rows).toHaveLength(all.length);
  const count = (state: string): number => rows.filter((row) => row['state'] === state).length;
  expect(count('принят') + count('заменён') + count('ждёт куратора')).toBe(all.length);
  expect(count('ждёт куратора')).toBeLessThan(8);
  const people = records(ws, 'Люди');
  const codes = new Set(rows.map((row) => row['code']).filter((code) => code !== ''));
  expect(people.map((person) => person['code']).sort()).toEqual([...codes].sort());
  // Namesakes of the demo school are two humans; nobody else stands twice under one name.
  const names = people.map((person) => `${person['last']} ${person['first']} ${person['middle']} ${person['birth']}`);
  expect(new Set(names).size).toBe(names.length);
  expect(value(call(ws, 'pullAnswers')).taken).toBe(0);
}, 300_000);

test('wishes after the group meeting: the last answer of each person, as the decisions say', () => {
  const ws = setUpSchool();
  importDemoPeople(ws);
  const forms = { наставляемый: created(ws, 'preferences mentee'), наставник: created(ws, 'preferences mentor') };
  const codes = new Map(records(ws, 'Люди').map((person) => [comparable(`${person['last']} ${person['first']} ${person['middle']}`), person['code'] ?? '']));
  const codeOf = (name: string | undefined): string => codes.get(comparable(name ?? '')) ?? '';
  const rows = rowsOf('предпочтения.csv').filter((row) => codeOf(row['Кто заполняет (ФИО)']) !== '');
  expect(rows.length).toBeGreaterThan(60);
  const labels = (form: string): string[] => ws.forms.get(form)?.items.filter((item) => item.kind === 'GRID').flatMap((item) => item.rows) ?? [];
  const wanted = new Map<string, { [label: string]: string }>();
  withoutTriggers(ws, () => {
    for (const row of rows) {
      const side = comparable(row['Роль'] ?? '') === 'наставник' ? 'наставник' : 'наставляемый';
      const who = codeOf(row['Кто заполняет (ФИО)']);
      const sheet = ws.workbook.getSheetByName(side === 'наставник' ? 'Наставники' : 'Наставляемые');
      if (!sheet || !records(ws, sheet.name).some((one) => one['code'] === who)) continue;
      const known = labels(forms[side].form);
      const grid: { [label: string]: string } = {};
      const put = (name: string | undefined, column: string): void => {
        const label = known.find((one) => one.startsWith(`${codeOf(name)} `) && codeOf(name) !== '');
        if (label) grid[label] = column;
      };
      ['в первую очередь', 'во вторую', 'в третью'].forEach((column, i) => put(row[`${i + 1}-й выбор`], column));
      put(row['С кем точно не хотел(а) бы работать'], 'не хочу');
      if (Object.keys(grid).length === 0) continue;
      const form = ws.forms.get(forms[side].form);
      const parts = form?.items.filter((item) => item.kind === 'GRID') ?? [];
      const split = Object.fromEntries(parts.map((item) => [String(item.id), Object.fromEntries(Object.entries(grid).filter(([label]) => item.rows.includes(label)))]).filter(([, part]) => Object.keys(part as object).length > 0));
      ws.advance(60_000);
      const code = form?.items.find((item) => item.title === 'Ваш код участника');
      expect(ws.respond(forms[side].form, { [String(code?.id)]: who, ...split })).toMatchObject({ ok: true });
      wanted.set(`${side}|${who}`, grid);
    }
  });
  call(ws, 'formSubmitted');
  expect(ws.failures).toEqual([]);
  expect(answers(ws).filter((row) => row['state'] === 'принят')).toHaveLength(wanted.size);
  const expected = [...wanted].flatMap(([key, grid]) => Object.entries(grid).map(([label, column]) => {
    const [side = '', who = ''] = key.split('|');
    const other = label.split(' ')[0] ?? '';
    const rank = ['в первую очередь', 'во вторую', 'в третью'].indexOf(column) + 1;
    return [side, side === 'наставник' ? who : other, side === 'наставник' ? other : who, rank === 0 ? 'запретить' : 'пожелание', rank === 0 ? '' : String(rank)].join('|');
  })).sort();
  const found = records(ws, 'Решения подбора').filter((d) => d['state'] === 'действует').map((d) => [d['by'], d['mentor'], d['mentee'], d['kind'], d['rank']].join('|')).sort();
  expect(found).toEqual(expected);
  expect(found.length).toBeGreaterThan(100);
}, 300_000);
