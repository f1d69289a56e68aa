// The catalogue holds together: keys, options, mirrors, and a form can be planned of every questionnaire in every mode.

import { kindOf, KINDS, itemsToAsk, planForm, uniqueTitle, type Words } from '../../src/questionnaires';
import { questionsOf } from '../../src/questionnaires/questions';
import { optionsFault, readGrid, readScale } from '../../src/questionnaires/options';

const WORDS: Words = { topics: ['физика', 'спорт'], forms: ['Ученик – ученик'], meetings: ['очно'], mentors: Array.from({ length: 30 }, (_, i) => `${1001 + i}Ш Н${i}`), mentees: ['1001Ш А'], measures: [{ title: 'Тревожность', scale: '1–10', steps: ['1', '2'], people: ['1001Ш А'] }, { title: 'Балл', scale: '2–5', steps: [], people: ['1001Ш А'] }] };

test('every questionnaire of the programme is there once', () => {
  expect(KINDS.map((kind) => kind.key)).toEqual([
    'preliminary', 'third party', 'mentee pupil', 'mentee teacher', 'mentor teacher', 'mentor pupil', 'mentor graduate', 'mentor employer', 'teacher sources', 'difficulties before', 'difficulties after', 'training', 'measures psychologist', 'measures teacher',
    'preferences mentee', 'preferences mentor', 'before pupil mentee', 'after pupil mentee', 'before pupil mentor', 'after pupil mentor', 'before teacher mentee', 'after teacher mentee', 'before teacher mentor', 'after teacher mentor',
    'midterm mentee', 'midterm mentor', 'feedback', 'partner', 'parent',
  ]);
  expect(new Set(KINDS.map((kind) => kind.title)).size).toBe(KINDS.length);
});

describe.each(KINDS.map((kind) => [kind.key, kind] as const))('%s', (_, kind) => {
  test('keys are its own, options can be built, nothing speaks bad Russian typography', () => {
    expect(new Set(kind.items.map((item) => item.key)).size).toBe(kind.items.length);
    expect(questionsOf(kind).map((row) => optionsFault(row)).filter((fault) => fault !== '')).toEqual([]);
    const texts = [kind.title, kind.intro, kind.thanks, ...kind.items.flatMap((item) => [item.text, item.help, item.section, ...item.options])];
    expect(texts.filter((text) => /—|"| {2}|^\s|\s$/.test(text))).toEqual([]);
  });

  test('a form is planned with names, by codes, and without both', () => {
    for (const [codesOnly, anonymous] of [[false, false], [true, false], ...(kind.mayBeAnonymous ? [[false, true]] : [])] as [boolean, boolean][]) {
      const { items, faults } = itemsToAsk(kind, [], { codesOnly, anonymous });
      expect(faults).toEqual([]);
      const plan = planForm({ kind, title: 'x', items, words: WORDS, anonymous, codesOnly, closes: '' });
      expect(new Set(plan.items.map((item) => item.key)).size).toBe(plan.items.length);
      const code = items.find((item) => item.goes?.to === 'who' && item.goes.what === 'code');
      if (anonymous) expect(items.some((item) => item.goes?.to === 'who')).toBe(false);
      if (codesOnly) {
        expect(items.filter((item) => item.personal)).toEqual([]);
        if (kind.identity === 'code' || kind.identity === 'application') expect(code?.required).toBe(true);
      }
      for (const item of plan.items) if (item.type === 'one' || item.type === 'many' || item.type === 'grid') expect([item.key, item.choices.length > 0 || kind.key.startsWith('preferences')]).toEqual([item.key, true]);
    }
  });

  test('what it mirrors asks the same things under the same keys', () => {
    if (kind.mirrors === undefined) return;
    const before = kindOf(kind.mirrors);
    const scales = (keys: typeof kind | undefined): string[] => (keys?.items ?? []).filter((item) => item.kind === 'шкала').map((item) => item.key);
    expect(scales(kind)).toEqual(expect.arrayContaining(scales(before)));
    expect(scales(before).length).toBeGreaterThan(8);
  });
});

test('a feedback is very short', () => {
  expect(kindOf('feedback')?.items.filter((item) => item.required)).toHaveLength(2);
});

test('long lists of people are split into grids that fit a telephone', () => {
  const kind = kindOf('preferences mentee');
  if (!kind) throw new Error('no kind');
  const { items } = itemsToAsk(kind, [], { codesOnly: true, anonymous: false });
  const grids = planForm({ kind, title: 'x', items, words: WORDS, anonymous: false, codesOnly: true, closes: '2026-10-01' }).items.filter((item) => item.type === 'grid');
  expect(grids.map((grid) => [grid.key, grid.choices.length, grid.required])).toEqual([['wish', 12, false], ['wish/2', 12, false], ['wish/3', 6, false]]);
});

test('options of the sheet are read as the curator writes them', () => {
  expect(readScale('1; 10; мало; много')).toEqual({ from: 1, to: 10, left: 'мало', right: 'много' });
  expect([readScale('2; 10'), readScale('1; 11'), readScale('1; 2'), readScale('много')]).toEqual([null, null, null, null]);
  expect(readGrid(['а; б; а', 'да; нет'])).toEqual({ rows: ['а', 'б'], columns: ['да', 'нет'] });
  expect(readGrid(['а'])).toBeNull();
  expect(optionsFault({ kind: 'один', options: '\n \n' })).toBe('нет ни одного варианта');
});

test('the curator\'s rows win over the catalogue: other words, other order, left out, added; what cannot be built is said', () => {
  const kind = kindOf('feedback');
  if (!kind) throw new Error('no kind');
  const rows = questionsOf(kind).map((row) => (row.item === 'use' ? { ...row, text: ' Помогла ли встреча? ', number: '1' } : row.item === 'word' ? { ...row, used: 'нет' } : row));
  const own = { ...(rows[0] as (typeof rows)[number]), item: 'own', number: '50', kind: 'один', text: 'Где встречались?', options: '', required: 'нет' };
  const { items, faults } = itemsToAsk(kind, [...rows, own], { codesOnly: false, anonymous: false });
  expect(items.map((item) => item.key)).toEqual(['who.code', 'use', 'partner', 'date', 'mood', 'own']);
  expect(items[1]?.text).toBe('Помогла ли встреча?');
  expect(faults).toEqual([{ item: 'own', text: '«Где встречались?»: нет ни одного варианта.' }]);
});

test('titles are never the same twice', () => {
  const kind = kindOf('feedback');
  if (!kind) throw new Error('no kind');
  const first = uniqueTitle(kind, '2026/2027', 'класс 7А', []);
  expect(first).toBe('Обратная связь по встрече, класс 7А, 2026/2027');
  expect(uniqueTitle(kind, '2026/2027', 'класс 7А', [first])).toBe(`${first} (2)`);
});
