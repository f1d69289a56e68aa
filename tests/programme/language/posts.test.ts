// Posts in cases: every form of the lists, and doubt about unknown heads.

import { CASES, declinePost } from '../../../src/programme/language';
import { MORE_POSTS } from './more-posts.fixture';
import { OTHER_POSTS } from './other-posts.fixture';
import { LATER_POSTS, POSTS } from './posts.fixture';
import { postsOf, scorePosts } from './score';

const rows = (POSTS + LATER_POSTS + MORE_POSTS).trim().split('\n').filter(Boolean).map((line) => line.split('|').map((part) => part.trim()));

test.each(rows)('%s', (nominative, ...forms) => {
  expect(forms).toHaveLength(4);
  const got = CASES.slice(0, 4).map((each) => declinePost(nominative!, each).text.replace(/ё/g, 'е'));
  expect(got).toEqual(forms.map((form) => (form === '=' ? nominative! : form).replace(/ё/g, 'е')));
});

test('another’s lists', () => {
  const result = scorePosts(postsOf(OTHER_POSTS));
  expect([result.forms, result.misses]).toEqual([1900, []]);
  expect(result.rightMarked / result.forms).toBeLessThan(0.05);
});

test.each(['лешачий атаман', 'вожатый районный города', 'дворник районный города'])('%s may be otherwise', (post) => {
  expect(declinePost(post, 'genitive').sure).toBe(false);
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

test.each([
  ['классные руководители', 'классных руководителей', 'классным руководителям', 'классных руководителей', 'классными руководителями'],
  ['педагоги-наставники', 'педагогов-наставников', 'педагогам-наставникам', 'педагогов-наставников', 'педагогами-наставниками'],
  ['учащиеся 9 класса', 'учащихся 9 класса', 'учащимся 9 класса', 'учащихся 9 класса', 'учащимися 9 класса'],
  ['старшие вожатые', 'старших вожатых', 'старшим вожатым', 'старших вожатых', 'старшими вожатыми'],
  ['родители (законные представители)', 'родителей (законных представителей)', 'родителям (законным представителям)', 'родителей (законных представителей)', 'родителями (законными представителями)'],
  ['врачи и воспитательницы', 'врачей и воспитательниц', 'врачам и воспитательницам', 'врачей и воспитательниц', 'врачами и воспитательницами'],
])('many: %s', (nominative, ...forms) => {
  expect(CASES.slice(0, 4).map((each) => declinePost(nominative, each))).toEqual(forms.map((text) => ({ text, sure: true })));
});

test('a plural that may be a genitive is declined and doubted', () => {
  expect(declinePost('учителя физики', 'dative')).toEqual({ text: 'учителям физики', sure: false });
  expect(declinePost('воспитатели и няни', 'dative').sure).toBe(false);
});

test.each(['ПДО', 'омбудсман', 'PR', 'учителя', '…', '12'])('%s is not sure', (post) => {
  expect(declinePost(post, 'genitive').sure).toBe(false);
});

test('an empty post stays empty', () => {
  expect(declinePost('  ', 'dative')).toEqual({ text: '', sure: true });
});
