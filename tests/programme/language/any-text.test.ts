// Whatever is typed into a name or a post, declining it answers with a text and never throws.

import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { CASES, declineName, declinePost, guessGender, initials, typographic } from '../../../src/programme/language';

const russian = string({ unit: constantFrom(...'абвгеёжийлнорстчшьыуюяАЯ -.,«»()/1№'), maxLength: 40 });
const text = oneof(russian, string({ unit: 'binary', maxLength: 40 }));

test('names', () => {
  assert(property(text, text, text, constantFrom('m' as const, 'f' as const), constantFrom(...CASES), (last, first, middle, gender, each) => {
    const result = declineName({ last, first, middle, gender }, each);
    expect(typeof result.text).toBe('string');
    expect(typeof result.sure).toBe('boolean');
    expect([null, 'm', 'f']).toContain(guessGender({ last, first, middle }));
    expect(initials({ first, middle }).length).toBeLessThan(100);
  }), { numRuns: 500 });
});

test('posts', () => {
  assert(property(text, constantFrom(...CASES), (post, each) => {
    const result = declinePost(post, each);
    expect(typeof result.text).toBe('string');
    expect(typographic(post).length).toBeLessThanOrEqual(post.length);
  }), { numRuns: 500 });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a word like any other', (word) => {
  for (const each of CASES) {
    expect(declinePost(word, each).text).toBe(word);
    expect(declineName({ last: word, first: word, middle: '', gender: 'm' }, each).sure).toBe(false);
  }
});

test('three hundred letters are no obstacle', () => {
  const long = `заместитель директора ${'по учебно-воспитательной работе и '.repeat(10)}контролю`;
  expect(declinePost(long, 'accusative').text).toBe(long.replace('заместитель', 'заместителя'));
  expect(declineName({ last: 'ы'.repeat(300), first: '-'.repeat(300), middle: ' '.repeat(300), gender: 'm' }, 'dative').sure).toBe(false);
});
