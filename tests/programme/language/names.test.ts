// Names in cases: every form of the lists, and that doubt is shown where a person should look.

import { CASES, declineName, declineNameParts, type Gender } from '../../../src/programme/language';
import { MORE_SURNAMES } from './more-surnames.fixture';
import { MORE_NAMES, NAMES } from './names.fixture';
import { OTHER_NAMES } from './other-names.fixture';
import { namesOf, scoreNames } from './score';
import { LATER_SURNAMES, SURNAMES } from './surnames.fixture';

const plain = (text: string): string => text.replace(/ё/g, 'е').replace(/Ё/g, 'Е');

const sure = (last: string, first: string, middle: string, gender: Gender): boolean =>
  declineName({ last, first, middle, gender }, 'accusative').sure;

describe('surnames', () => {
  const rows = (SURNAMES + LATER_SURNAMES + MORE_SURNAMES).trim().split('\n').filter(Boolean).map((line) => line.split(' '));

  test.each(rows)('%s (%s)', (last, gender, ...forms) => {
    expect(forms).toHaveLength(5);
    const got = CASES.map((each) => plain(declineName({ last: last!, first: '', middle: '', gender: gender as Gender }, each).text));
    expect(got).toEqual(forms.map((form) => plain(form === '=' ? last! : form)));
  });

  test('most of them are sure', () => {
    const trusted = rows.filter(([last, gender]) =>
      CASES.every((each) => declineName({ last: last!, first: '', middle: '', gender: gender as Gender }, each).sure));
    expect(trusted.length / rows.length).toBeGreaterThan(0.85);
  });
});

describe('whole names', () => {
  const rows = (NAMES + MORE_NAMES).trim().split('\n').filter(Boolean).map((line) => line.split('|').map((part) => part.trim()));

  test.each(rows)('%s', (nominative, gender, ...forms) => {
    const [last = '', first = '', middle = ''] = nominative!.split(';');
    const name = { last, first, middle, gender: gender as Gender };
    expect(forms).toHaveLength(4);
    expect(CASES.slice(0, 4).map((each) => plain(declineName(name, each).text))).toEqual(forms.map(plain));
  });

  test('another’s lists', () => {
    const result = scoreNames(namesOf(OTHER_NAMES));
    expect([result.forms, result.misses]).toEqual([1600, []]);
    expect(result.rightMarked / result.forms).toBeLessThan(0.07);
  });

  test('decomposed letters, odd hyphens and blanks', () => {
    const odd = { last: ' Крамско\u0438\u0306‑Белый ', first: 'Юри\u0438\u0306', middle: '', gender: 'm' } as const;
    expect(declineName(odd, 'dative').text).toBe('Крамскому‑Белому Юрию');
  });

  test('the prepositional follows its own endings', () => {
    expect(declineName({ last: 'Крамской', first: 'Юрий', middle: 'Ильич', gender: 'm' }, 'prepositional').text).toBe('Крамском Юрии Ильиче');
    expect(declineName({ last: 'Белова', first: 'Мария', middle: 'Львовна', gender: 'f' }, 'prepositional').text).toBe('Беловой Марии Львовне');
    expect(declineName({ last: 'Пушкин', first: 'Лев', middle: '', gender: 'm' }, 'prepositional').text).toBe('Пушкине Льве');
  });
});

describe('doubt', () => {
  test('ordinary names are sure', () => {
    expect(sure('Лесина', 'Марина', 'Сергеевна', 'f')).toBe(true);
    expect(sure('Кравчук', 'Иван', 'Петрович', 'm')).toBe(true);
    expect(sure('', '', '', 'm')).toBe(true);
  });

  test.each([
    ['a gender against the surname', 'Иванова', 'Иван', 'Иванович', 'm'],
    ['a gender against the patronymic', 'Коваль', 'Ольга', 'Петрович', 'f'],
    ['a man’s surname given to a woman', 'Смирнов', 'Анна', 'Юрьевна', 'f'],
    ['divided usage', 'Юсупова', 'Айгуль', 'Маратовна', 'f'],
    ['a common noun with a fleeting vowel', 'Камень', 'Олег', 'Иванович', 'm'],
    ['a foreign second name', 'Смит', 'Джон', 'Патрик', 'm'],
    ['Latin letters', 'Smith', 'Джон', '', 'm'],
    ['digits', 'Иванов2', 'Иван', '', 'm'],
  ] as const)('%s', (_why, last, first, middle, gender) => {
    expect(sure(last, first, middle, gender)).toBe(false);
  });

  test.each([
    ['Якутец', 'instrumental', 'ем or ом'],
    ['Писарец', 'instrumental', 'ом or ем'],
    ['Шинкарек', 'genitive', 'a fleeting vowel or not'],
    ['Серний', 'genitive', 'an adjective or a noun'],
    ['Бусел', 'genitive', 'a fleeting vowel or not'],
    ['Очир-Горяев', 'genitive', 'a first half that may stay'],
  ] as const)('an ending that spelling does not decide: %s, %s, %s', (last, each, _why) => {
    expect(declineName({ last, first: '', middle: '', gender: 'm' }, each).sure).toBe(false);
  });

  test('a doubt of one case leaves the others sure', () => {
    expect(CASES.map((each) => declineName({ last: 'Кременец', first: '', middle: '', gender: 'm' }, each).sure)).toEqual([true, true, true, false, true]);
  });

  test.each([
    ['Чаплин', 'Чарльз', '', 'Чаплином Чарльзом', true],
    ['Чаплин', 'Николай', 'Павлович', 'Чаплиным Николаем Павловичем', false],
    ['Дикин', 'Джон', '', 'Дикиным Джоном', false],
    ['Дикин', 'Иван', 'Иванович', 'Дикиным Иваном Ивановичем', true],
    ['Литвин', 'Иван', 'Иванович', 'Литвином Иваном Ивановичем', true],
    ['Рубин', 'Лев', 'Ильич', 'Рубиным Львом Ильичом', false],
  ] as const)('-ин of a foreigner, of a Russian, of a noun: %s %s %s', (last, first, middle, text, isSure) => {
    expect(declineName({ last, first, middle, gender: 'm' }, 'instrumental')).toEqual({ text, sure: isSure });
  });

  test.each([
    ['Пушкин', 'Анна', 'Петровна', 'f', 'genitive', 'a man’s surname on -ин'],
    ['Толстой', 'Анна', 'Петровна', 'f', 'genitive', 'a man’s surname on -ой'],
    ['Мышь', 'Олег', 'Ильич', 'm', 'genitive', 'a feminine noun'],
    ['Хребет', 'Олег', 'Ильич', 'm', 'genitive', 'a fleeting vowel'],
    ['Губец', 'Олег', 'Ильич', 'm', 'instrumental', 'ом or ем'],
    ['Ковальски', 'Ян', '', 'm', 'genitive', 'a Pole'],
    ['Ахметова', 'Нурсия', 'Рашидовна', 'f', 'dative', 'ии or ие'],
    ['Ломидзе', 'Гоча', 'Ильич', 'm', 'instrumental', 'ой or ей'],
  ] as const)('%s %s %s (%s), %s: %s', (last, first, middle, gender, each, _why) => {
    expect(declineName({ last, first, middle, gender }, each).sure).toBe(false);
  });

  test('the parts say which of them is doubtful', () => {
    const parts = declineNameParts({ last: 'Юсупова', first: 'Айгуль', middle: 'Маратовна', gender: 'f' }, 'dative');
    expect(parts.last).toEqual({ text: 'Юсуповой', sure: true });
    expect(parts.first.sure).toBe(false);
    expect(parts.middle).toEqual({ text: 'Маратовне', sure: true });
  });
});
