// Layout as the school writes it into «Настройки»: read with units and commas, refused in words, advised by the standard.

import { DEFAULT_SETTINGS, layoutFrom, renderDocument } from '../../src/documents';
import { composeDocument } from '../../src/programme/orders';
import { SETTINGS } from '../../src/programme/settings';
import { ALL_PAIRS, factsOf } from '../programme/orders/register.fixture';
import { readDocx } from './read-docx';

const layout = (values: { readonly [key: string]: string }) => layoutFrom((key) => values[key] ?? '');

test('nothing set, and what the settings begin with, are the usual layout', () => {
  expect(layout({})).toEqual({ settings: DEFAULT_SETTINGS, faults: [], advice: [] });
  expect(layout(Object.fromEntries(SETTINGS.map(({ key, start }) => [key, start])))).toEqual({ settings: DEFAULT_SETTINGS, faults: [], advice: [] });
});

test('numbers with commas and units, words in any case', () => {
  const { settings, faults, advice } = layout({ 'layout.left': '30 мм', 'layout.indent': '12,5мм', 'layout.size': '13 пт', 'layout.spacing': '1.5', 'layout.font': ' PT Astra Serif ', 'layout.requisites': 'Номер - место - дата', 'layout.title': 'По центру' });
  expect([settings.margins.left, settings.indent, settings.size, settings.lineSpacing, settings.font, settings.requisites, settings.titleAlign]).toEqual([30, 12.5, 13, 1.5, 'PT Astra Serif', 'номер – место – дата', 'center']);
  expect([faults, advice]).toEqual([[], []]);
});

test.each([
  ['layout.left', '2 см'], ['layout.right', '0'], ['layout.top', '-20'], ['layout.bottom', 'двадцать'], ['layout.size', '72'], ['layout.tableSize', '7'],
  ['layout.spacing', '0,5'], ['layout.indent', '1e2'], ['layout.font', '<script>'], ['layout.requisites', 'как обычно'], ['layout.title', 'справа'], ['layout.executor', 'везде'],
])('%s = %s is told with its setting', (key, value) => {
  const { settings, faults } = layout({ [key]: value });
  expect(faults.map((fault) => fault.key)).toEqual([key]);
  expect(faults[0]?.message).toContain(`Сейчас записано «${value}»`);
  expect(settings).toEqual(DEFAULT_SETTINGS);
});

test('departures from the standard are allowed and advised', () => {
  const { faults, advice } = layout({ 'layout.left': '15', 'layout.size': '11', 'layout.spacing': '2' });
  expect(faults).toEqual([]);
  expect(advice).toHaveLength(3);
});

test('requisites and title reach the paper', () => {
  const order = composeDocument('пары', factsOf(), ALL_PAIRS);
  if (!order.ok) throw new Error(order.code);
  const printed = (values: { readonly [key: string]: string }) => {
    const rendered = renderDocument(order.model, layout(values).settings);
    if (!rendered.ok) throw new Error(rendered.message);
    return readDocx(rendered.bytes);
  };
  expect(printed({ 'layout.requisites': 'номер – место – дата' }).tables[0]).toEqual([['№ ______', 'с. Верхняя Речка', '«___» __________ 2026 г.']]);
  const below = printed({ 'layout.requisites': 'дата и номер, место под ними', 'layout.title': 'по центру' });
  expect(below.tables[0]).toEqual([['«___» __________ 2026 г.', '', '№ ______']]);
  expect(below.paragraphs).toContain('с. Верхняя Речка');
});

test('the executor stands in letters that are registered, in orders where the school wants it, or nowhere', () => {
  const letter = { addressee: ['Начальнику Управления образования'], subject: 'наставничестве', text: ['Сообщаем.'] };
  const executors = (where: string): string[] => ([['пары', ALL_PAIRS], ['своё письмо', letter]] as const).map(([kind, given]) => {
    const made = composeDocument(kind, factsOf({ settings: { 'layout.executor': where, 'curator.phone': '2-33-44' } }), given);
    if (!made.ok) throw new Error(JSON.stringify(made.missing));
    return made.model.executor;
  });
  const named = 'Мельник Ирина Юрьевна, 2-33-44';
  expect([executors(''), executors('в письмах'), executors('В письмах и приказах'), executors('нет')]).toEqual([['', named], ['', named], [named, named], ['', '']]);
});
