// What «sure» is worth on surnames that stand in no list: the lists are emptied, the endings alone decide.
// A developer may give lists of his own: NAMES_LIST=names.tsv POSTS_LIST=posts.tsv npx jest tests/programme/language/doubt

import fs from 'node:fs';
import type { GenderedName } from '../../../src/programme/language';
import { MORE_SURNAMES } from './more-surnames.fixture';
import { inWords, namesOf, postsOf, scoreNames, scorePosts, type Row, type Score } from './score';
import { LATER_SURNAMES, SURNAMES } from './surnames.fixture';

jest.mock('../../../src/programme/language/surname-lists', () => {
  const real = jest.requireActual<Record<string, unknown>>('../../../src/programme/language/surname-lists');
  const empty = process.env['NAMES_LIST'] === undefined;
  return Object.fromEntries(Object.entries(real).map(([name, list]) => [name, empty && name !== 'FIXED_FIRST' ? new Set<string>() : list]));
});

const rows = (SURNAMES + LATER_SURNAMES + MORE_SURNAMES).trim().split('\n').filter(Boolean).map((line): Row<GenderedName> => {
  const [last = '', gender, ...forms] = line.split(' ');
  return { nominative: { last, first: '', middle: '', gender: gender === 'f' ? 'f' : 'm' }, forms: forms.map((form) => (form === '=' ? last : form)) };
});

const tell = (name: string, result: Score): void => { process.stdout.write(`${name}: ${inWords(result)}\n${result.misses.join('\n')}\n`); };
const { NAMES_LIST: names, POSTS_LIST: posts } = process.env;

if (names !== undefined || posts !== undefined) {
  test('lists of a developer', () => {
    if (names !== undefined) tell('names', scoreNames(namesOf(fs.readFileSync(names, 'utf8'))));
    if (posts !== undefined) tell('posts', scorePosts(postsOf(fs.readFileSync(posts, 'utf8'))));
    expect(names ?? posts).not.toBe('');
  });
} else {
  test('hard surnames without the lists: most of the wrong forms are marked, few of the right ones', () => {
    const { forms, wrong, wrongMarked, rightMarked } = scoreNames(rows);
    expect(forms).toBeGreaterThan(4000);
    expect(wrong / forms).toBeLessThan(0.03);
    expect(wrongMarked / wrong).toBeGreaterThan(0.75);
    expect(rightMarked / forms).toBeLessThan(0.1);
  });

  test('ordinary surnames are not doubted even so', () => {
    const ordinary = 'Иванов Пушкин Птицын Чуйков Королёв Достоевский Шевченко Ковальчук Гайнуллин Алиев Акопян Горелик Ткаченко Ким Шульман Медведь Бондарь Седых Сорока Павлович Заболотный Полевой'.split(' ');
    const marked = ordinary.filter((last) => scoreNames([{ nominative: { last, first: 'Иван', middle: 'Петрович', gender: 'm' }, forms: ['?', '?', '?', '?', '?'] }]).wrongMarked > 0);
    expect(marked).toEqual([]);
  });
}
