// Somebody from outside: the post is declined, the organisation beside it is not; a collective is named behind a word that is.

import { participant } from '../../../src/programme/orders/from-register';
import { postAndOrganisation, postAndPlace } from '../../../src/programme/orders/place-of-work';
import { Wordings } from '../../../src/programme/orders/wordings';
import { rowOf, staff } from './register.fixture';

test.each([
  ['фельдшер, Ольховогорская районная больница', '', 'фельдшер', 'Ольховогорская районная больница'],
  ['инженер-технолог, ООО «Прибор»', '', 'инженер-технолог', 'ООО «Прибор»'],
  ['студентка 3 курса, Заозёрский педагогический институт', '', 'студентка 3 курса', 'Заозёрский педагогический институт'],
  ['редактор, член союза, газета «Вестник»', '', 'редактор, член союза', 'газета «Вестник»'],
  ['программист', 'Синяя сойка', 'программист', 'Синяя сойка'],
  ['программист, Синяя сойка', 'Синяя сойка', 'программист', 'Синяя сойка'],
])('%s + «%s»', (post, organisation, own, place) => {
  expect(postAndPlace(post, organisation)).toEqual({ post: own, organisation: place });
  expect(postAndOrganisation(postAndPlace(post, organisation))).toBe(`${own}, ${place}`);
});

test.each(['учитель физики, классный руководитель 9 «Б» класса', 'заместитель директора, руководитель школы молодого педагога', 'директор ООО «Прибор»'])('%s is a post through and through', (post) => {
  expect(postAndPlace(post, '')).toEqual({ post });
});

test('a post that names its organisation inside is left alone', () => {
  expect(postAndPlace('директор ООО «Прибор» и совладелец', 'ООО «Прибор»')).toEqual({ post: 'директор ООО «Прибор» и совладелец' });
});

test('in a text the organisation stands in brackets', () => {
  const nurse = participant(rowOf('people', { ...staff('L', 'Луговская', 'Яна', 'Михайловна', 'Фельдшер', 'ж'), organisation: 'Районная больница' }));
  const wordings = new Wordings();
  expect(wordings.nameAndPost(nurse, 'accusative')).toBe('Луговскую\u00A0Я.М., фельдшера (Районная больница)');
  expect(wordings.list.map((each) => each.nominative)).toEqual(['Фельдшер', 'Луговская Яна Михайловна']);
});

test('a collective is not declined by its name', () => {
  const team = participant(rowOf('people', { code: 'C', last: '9А класс', kind: 'коллектив' }));
  const wordings = new Wordings();
  expect([wordings.full(team, 'accusative'), wordings.nameAndPost(team, 'dative')]).toEqual(['коллектив\u00A0«9А класс»', 'коллективу\u00A0«9А класс»']);
  const coded = participant(rowOf('people', { code: '1014Ж', last: 'код\u00A01014Ж', kind: 'обучающийся' }));
  expect(wordings.full(coded, 'genitive')).toBe('код\u00A01014Ж');
  // Whom nobody has named yet: a place to write, not a form to approve.
  expect(wordings.surnameFirst({ last: '____', first: '', middle: '', gender: 'm', post: '' }, 'dative')).toBe('____');
  expect(wordings.list).toEqual([]);
});
