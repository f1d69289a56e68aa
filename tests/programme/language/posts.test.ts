// Posts in cases: every form of the lists, and doubt about unknown heads.

import { CASES, declinePost } from '../../../src/programme/language';
import { MORE_POSTS } from './more-posts.fixture';
import { LATER_POSTS, POSTS } from './posts.fixture';

const rows = (POSTS + LATER_POSTS + MORE_POSTS).trim().split('\n').filter(Boolean).map((line) => line.split('|').map((part) => part.trim()));

test.each(rows)('%s', (nominative, ...forms) => {
  expect(forms).toHaveLength(4);
  const got = CASES.slice(0, 4).map((each) => declinePost(nominative!, each).text.replace(/ё/g, 'е'));
  expect(got).toEqual(forms.map((form) => (form === '=' ? nominative! : form).replace(/ё/g, 'е')));
});

test('the prepositional', () => {
  expect(declinePost('старшая вожатая', 'prepositional').text).toBe('старшей вожатой');
  expect(declinePost('заместитель директора по УВР', 'prepositional').text).toBe('заместителе директора по УВР');
  expect(declinePost('обучающийся 9 класса', 'prepositional').text).toBe('обучающемся 9 класса');
});

test('most of the list is sure', () => {
  const sure = rows.filter(([post]) => declinePost(post!, 'accusative').sure);
  expect(sure.length / rows.length).toBeGreaterThan(0.85);
});

test.each(['ПДО', 'омбудсман', 'PR', 'учителя', '…', '12'])('%s is not sure', (post) => {
  expect(declinePost(post, 'genitive').sure).toBe(false);
});

test('an empty post stays empty', () => {
  expect(declinePost('  ', 'dative')).toEqual({ text: '', sure: true });
});
