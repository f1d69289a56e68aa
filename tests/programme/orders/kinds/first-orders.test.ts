// Starts, deadlines and small turns of the first nine orders: nothing is due before it is written, one pair is spoken of as one.

import { kindOf, startOf, type Given } from '../../../../src/programme/orders';
import { pair, YEAR } from '../register.fixture';
import { make, read, yearFacts, YEAR_ROWS } from './kind-test';

const plain = (text: string): string => text.replace(/\u00A0/g, ' ');
const notices = (id: string, given: Given): string[] => {
  const result = make(id, given);
  if (!result.ok) throw new Error(result.missing.map(({ field }) => field).join());
  return result.notices.map(plain);
};

test('usual days in time, later ones when they are over', () => {
  const start = (id: string, key: string, today: string): unknown => {
    const kind = kindOf(id);
    return kind && startOf(kind, yearFacts({ today }))[key];
  };
  expect(start('положение', 'inForce', '2026-08-20')).toBe('2026-09-01');
  expect(start('положение', 'inForce', '2026-11-20')).toBe('2026-11-20');
  expect(start('внедрение', 'localActs', '2026-08-20')).toBe('2026-09-15');
  expect(start('внедрение', 'localActs', '2026-11-20')).toBe('2026-12-04');
  expect(start('пары', 'plans', '2026-10-01')).toBe('2026-10-22');
});

test('a deadline before the order is advised about', () => {
  expect(notices('внедрение', {})).toEqual([]);
  expect(notices('внедрение', { localActs: '2026-09-15' })).toEqual(['Срок «Представить положение и дорожную карту – до» – 15 сентября 2026 г.: это раньше самого приказа, проверьте.']);
  expect(notices('внедрение', { localActs: '2026-09-15', attach: 'да' })).toEqual([]);
});

test('a term that begins before the pairs are confirmed is advised about', () => {
  const facts = yearFacts({ rows: { pairs: [pair('P1', 'S', 'W')] } });
  const said = (from: string): readonly string[] => {
    const result = make('пары', { pairs: ['P1'], from }, facts);
    return result.ok ? result.notices.map(plain) : [];
  };
  expect(said('2026-10-01')).toEqual([]);
  expect(said('2026-10-05')).toEqual(['В приложении есть сроки, которые начинаются раньше 5 октября 2026 г.: проверьте, с какой даты закрепляются пары.']);
});

test('the regulation and the roadmap in one order are put into force by it', () => {
  const text = read('внедрение', { attach: 'да', agreedWith: 'начальник Управления образования Смирнова О.П.' });
  expect(text).toContain('5. Утвердить и ввести в действие с 1 сентября 2026 г.:\n5.1. положение о наставничестве (приложение № 1);\n5.2. дорожную карту');
  expect(text).toContain('СОГЛАСОВАНО\nНачальник Управления образования\n____________ О.П. Смирнова\n');
  expect(text).not.toContain('представить на утверждение');
});

test('a former order of the kind is offered for repeal', () => {
  const facts = yearFacts({ rows: { documents: [
    { id: 'D7', year: '2025/2026', kind: 'положение', title: 'Об утверждении Положения о наставничестве', state: 'подписан', number: '71-б', date: '2025-09-01' },
    { id: 'D8', year: '2025/2026', kind: 'положение', title: 'Об утверждении Положения о наставничестве', state: 'отозван', number: '99', date: '2026-01-09' },
    { id: 'D9', year: '2025/2026', kind: 'куратор', title: 'О назначении куратора программы наставничества', state: 'подписан', number: '72-б', date: '2025-09-01' },
  ] } });
  expect(read('положение', {}, facts)).toContain('2. Признать утратившим силу приказ от 1 сентября 2025 г. № 71-б «Об утверждении Положения о наставничестве».');
  expect(read('куратор', {}, facts)).toContain('2. Признать утратившим силу приказ от 1 сентября 2025 г. № 72-б «О назначении куратора программы наставничества».');
});

test('the curator is head or member of a group, never both', () => {
  const facts = yearFacts({ rows: { people: [...(YEAR_ROWS.people ?? []), { code: 'K', last: 'Мельник', first: 'Ирина', middle: 'Юрьевна', post: 'заместитель директора по УВР', kind: 'педагог' }] } });
  expect(read('рабочая группа', { members: ['Z', 'K', 'G'] }, facts)).toMatch(/1\nМельник Ирина Юрьевна\n.+\nруководитель группы\n2\nГринберг Софья Марковна\n.+\nчлен группы\n3\nЗаяц Пётр Лукич\n.+\nчлен группы$/m);
});

test('one pair in an order and in its amendment', () => {
  const one = read('пары', { pairs: ['P2'], plans: '2026-10-22' }, yearFacts({ rows: { pairs: [pair('P2', 'G', 'Z', { form: 'Учитель – учитель' })] } }));
  expect(one).toContain('3.2. организовать первую встречу наставника и наставляемого;\n3.3. вести учёт встреч и выполнения персонализированной программы наставничества.');
  expect(one).toContain('4. Наставнику совместно с наставляемым до 22 октября 2026 г. составить персонализированную программу наставничества и согласовать её с куратором Мельник И.Ю.');
  const facts = yearFacts({ rows: { pairs: [...(YEAR_ROWS.pairs ?? []), { ...pair('P4', 'G', 'Z'), year: YEAR, start: '' }] } });
  const changed = read('изменения', { remove: ['P1'], add: ['P4'], from: '2026-10-12', plans: '2026-11-02' }, facts);
  expect(changed).toContain('О внесении изменений в приказ от 1 октября 2026 г. № 87-б\n');
  const whole = make('изменения', { remove: ['P1'] });
  expect(whole.ok && whole.model.title).toBe('О внесении изменений в приказ от 1 октября 2026 г. № 87-б'.replace(/(?<=от.*) |(?<=от) /g, '\u00A0'));
  expect(changed).toContain('1.1. исключить с 12 октября 2026 г. наставническую пару «Соколова Арина Игоревна – Воробей Тимофей Ильич»;\n1.2. дополнить список с 12 октября 2026 г. наставнической парой согласно приложению к настоящему приказу (1 пара).');
  expect(changed).toContain('3. Наставнику новой пары совместно с наставляемым до 2 ноября 2026 г. составить');
  expect(changed).toMatch(/^4\. .+статьёй 351\.8/m);
});

test('ending a pair of employees wants a warning of three working days', () => {
  expect(notices('изменения', { remove: ['P2'] })).toEqual(['О досрочном прекращении наставничества работника предупреждают не позже чем за три рабочих дня (ст. 351.8 ТК РФ): проверьте дату.']);
  expect(notices('изменения', { remove: ['P1'] })).toEqual([]);
});

test('mentors without a written consent are named; they stop the order where the school wants the paper', () => {
  const said = 'В «Согласиях» нет письменного согласия быть наставником: Гринберг Софья Марковна, Новикова Алла Львовна. Приказ на него ссылается.';
  expect(notices('наставники', {})).toEqual([said]);
  const strict = make('наставники', {}, yearFacts({ settings: { 'consents.labour': 'всегда' } }));
  expect(strict.ok ? [] : strict.missing).toEqual([{ field: 'consents', message: said }]);
  const given = make('наставники', {}, yearFacts({ rows: { consents: ['G', 'N'].map((code) => ({ id: code, code, purpose: 'наставничество', signer: 'сам', given: '2026-09-20' })) } }));
  expect(given.ok && given.notices).toEqual([]);
});
