// The curator's own wording of one document: in the text and in the appendices, void where the text underneath has changed.

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
    expect(placesOf(said.model)).toEqual(places.map(({ place, text }) => ({ place, text: `${text}!` })));
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
