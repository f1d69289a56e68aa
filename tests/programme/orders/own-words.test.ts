// The curator's own wording of one document: in the text and in the appendices, under names that a reader of the paper finds, void where the text underneath has changed.

import { inOwnWords, placesOf, type DocumentModel, type Given } from '../../../src/programme/orders';
import { make, yearFacts } from './kinds/kind-test';

const modelOf = (id: string, given: Given = {}, facts = yearFacts()): DocumentModel => {
  const made = make(id, given, facts);
  if (!made.ok) throw new Error(made.missing.map(({ message }) => message).join('\n'));
  return made.model;
};

const placeOf = (model: DocumentModel, text: RegExp): string => placesOf(model).find((each) => text.test(each.text))?.place ?? '';
const textAt = (model: DocumentModel, place: string): string => placesOf(model).find((each) => each.place === place)?.text ?? '';

test('every place is there once, and a changed one says what she wrote, the others what they said', () => {
  for (const id of ['положение', 'куратор', 'пары', 'школа наставников']) {
    const model = modelOf(id, { pairs: ['P1'], schedule: '12 октября, 15:00; Роли наставника; каб. 12' });
    const places = placesOf(model);
    expect(new Set(places.map(({ place }) => place)).size).toBe(places.length);
    const words = Object.fromEntries(places.map(({ place, text }) => [place, { was: text, now: `${text}!` }]));
    const said = inOwnWords(model, words);
    expect(said.outdated).toEqual([]);
    expect(placesOf(said.model)).toEqual(places.map((each) => ({ ...each, text: `${each.text}!` })));
    expect(inOwnWords(model, {}).model).toEqual(model);
  }
});

test('duties and sections of a regulation stand in appendices and are changed there', () => {
  const curator = modelOf('куратор');
  const duty = placeOf(curator, /^Вести базы/);
  expect(duty).toMatch(/^appendices\.0\.body\./);
  const { model } = inOwnWords(curator, { [duty]: { was: textAt(curator, duty), now: 'Вести реестр наставничества' } });
  expect(textAt(model, duty)).toBe('Вести реестр наставничества');
  expect(placeOf(modelOf('положение'), /^Общие положения|^1\. Общие/)).toMatch(/^appendices\.0\.body\./);
});

test('tables of appendices are no places: they are the register’s', () => {
  expect(placesOf(modelOf('пары', { pairs: ['P1'] })).filter(({ place }) => place.startsWith('appendices.'))).toEqual([]);
});

test('where the text underneath has changed, her words fit no more and are told', () => {
  const model = modelOf('куратор');
  const { outdated, model: same } = inOwnWords(model, { 'appendices.0.body.0.0': { was: 'прежде', now: 'мои слова' }, 'appendices.7.body.0': { was: 'a', now: 'b' } });
  expect(outdated.sort()).toEqual(['appendices.0.body.0.0', 'appendices.7.body.0']);
  expect(same).toEqual(model);
});

const paper = (body: DocumentModel['body'], appendices: DocumentModel['appendices'] = []): DocumentModel => ({ title: 'О неделе', body, appendices } as unknown as DocumentModel);
const namesOf = (of: DocumentModel): string[] => placesOf(of).map(({ name }) => name);

const ORDER = paper(
  [
    { is: 'paragraph', text: 'В целях поддержки' }, { is: 'command', text: 'ПРИКАЗЫВАЮ:' },
    { is: 'clauses', list: [{ text: 'Провести' }, { text: 'Классным' }, { text: 'Куратору:', items: ['собрать', 'внести'] }, { text: 'Учесть:', items: ['возраст'], itemsAs: 'dashes' }] },
  ],
  [
    { title: 'План', orientation: 'portrait', body: [{ is: 'heading', text: '2. Порядок' }, { is: 'paragraph', text: 'Первый' }, { is: 'paragraph', text: ' ' }, { is: 'paragraph', text: 'Второй' }, { is: 'clauses', prefix: '2', list: [{ text: 'Учреждение' }] }, { is: 'list', items: ['а', 'б'] }] },
    { title: 'Список', orientation: 'portrait', body: [{ is: 'table', columns: [{ heading: '№', share: 1 }], rows: [['1']] }] },
  ],
);

test('places are called as on paper', () => {
  expect(namesOf(ORDER)).toEqual([
    'Заголовок', 'Преамбула', 'Слово приказа', 'Пункт 1', 'Пункт 2', 'Пункт 3', 'Пункт 3.1', 'Пункт 3.2', 'Пункт 4', 'Пункт 4, строка 1',
    'Приложение 1, заголовок раздела 1', 'Приложение 1, абзац 1', 'Приложение 1, абзац 2', 'Приложение 1, пункт 2.1', 'Приложение 1, список 1, строка 1', 'Приложение 1, список 1, строка 2',
  ]);
  expect(namesOf(paper([{ is: 'paragraph', text: 'Уважаемая' }, { is: 'paragraph', text: 'Благодарим' }]))).toEqual(['Заголовок', 'Абзац 1', 'Абзац 2']);
});

test('the numbers of places are those that the order prints', () => {
  const places = placesOf(modelOf('положение'));
  expect(places.filter(({ name }) => name === '')).toEqual([]);
  expect(places.find(({ name }) => name === 'Пункт 1')?.text).toMatch(/^Утвердить/);
  expect(places.find(({ name }) => name === 'Приложение, пункт 1.1')?.text).toMatch(/Положение/);
});

test('a text of an appendix is changed too; what no longer fits is told and left', () => {
  const { model: changed, outdated } = inOwnWords(ORDER, { 'appendices.0.body.3': { was: 'Второй', now: 'Третий' }, 'body.2.2.1': { was: 'внести', now: 'занести' }, 'body.0': { was: 'В целях развития', now: 'Ради' }, 'appendices.7.body.0': { was: 'Лист', now: 'Листок' } });
  expect(placesOf(changed).filter(({ text }, i) => text !== placesOf(ORDER)[i]?.text).map(({ name, text }) => [name, text])).toEqual([['Пункт 3.2', 'занести'], ['Приложение 1, абзац 2', 'Третий']]);
  expect(outdated).toEqual(['body.0', 'appendices.7.body.0']);
});
