// Ages without birthdays, names in and out of texts, and what an import may send.

import { ageFromBirth, bandOn, codedImport, codeWords, keyPerson, nameTaker, namesOfCodes, shownName, signerOn, withNames, withoutNames } from '../../../src/programme/codes-mode';
import { planPeopleImport, recogniseColumns } from '../../../src/programme/people';

describe('age bands', () => {
  test.each([
    ['2013-01-10', 'до 14', 'родитель', '2027-01'],
    ['2012-11-20', '14–17', 'родитель', '2030-11'],
    ['2012-11-21', 'до 14', 'родитель', '2026-11'],
    ['2008-11-20', '18 и старше', 'сам', ''],
    ['', '', '', ''],
    ['10.01.2013', '', '', ''],
  ])('born %s, asked on 20 November 2026', (birth, ageBand, signer, bandChanges) => { expect(ageFromBirth(birth, '2026-11-20')).toEqual({ ageBand, signer, bandChanges }); });

  test('the old band holds to the end of the month, then the next two come by themselves', () => {
    const person = { ageBand: 'до 14', bandChanges: '2026-11', signer: 'родитель' };
    expect(['2026-11-30', '2026-12-01', '2030-11-30', '2030-12-01'].map((day) => bandOn(person, day))).toEqual(['до 14', '14–17', '14–17', '18 и старше']);
    expect(signerOn(person, '2030-11-30')).toBe('родитель');
    expect(signerOn(person, '2030-12-01')).toBe('сам');
  });
});

describe('names in texts', () => {
  const people = { '1001Ш': keyPerson({ last: 'Зябликова', first: 'Анна', middle: 'Юрьевна' }), '1002Э': keyPerson({ last: 'Щеглов', first: 'Пётр' }) };

  test('a code is shown with its name and becomes a code again', () => {
    const text = `Нет согласия: ${codeWords('1001Ш')}, 7А; ${codeWords('1002Э')}; ${codeWords('9999Ж')}`;
    const shown = withNames(text, people);
    expect(shown).toContain('Зябликова Анна\u00a0·\u00a01001Ш');
    expect(shown).toContain(shownName(people, '1002Э'));
    expect(shown).toContain(codeWords('9999Ж'));
    expect(withoutNames(shown, people)).toBe(text);
    expect(withoutNames('Чижова\u00a0·\u00a01001Ш', people)).toBe('Чижова\u00a0·\u00a01001Ш');
  });

  test('full names of the register become codes, surnames in any case are noticed', () => {
    const taker = nameTaker([{ code: '1001Ш', ...people['1001Ш'], parent: 'Воронова Ольга Ивановна' }, { code: '1002Э', ...people['1002Э'] }]);
    expect(taker.coded('Была пара Зябликова Анна Юрьевна – Пётр Щеглов, 7А')).toBe(`Была пара ${codeWords('1001Ш')} – ${codeWords('1002Э')}, 7А`);
    for (const text of ['отдать Зябликовой', 'со Щегловым', 'мать Воронову вызвали']) expect(taker.holds(text)).toBe(true);
    for (const text of ['физика и математика', 'Мама просит', 'щегол поёт']) expect(taker.holds(text)).toBe(false);
  });

  test('two people of one name are not turned into either', () => {
    const twins = nameTaker([{ code: '1', ...keyPerson({ last: 'Чижов', first: 'Лев' }) }, { code: '2', ...keyPerson({ last: 'Чижов', first: 'Лев' }) }]);
    expect(twins.coded('Чижов Лев')).toBe('Чижов Лев');
    expect(twins.holds('Чижов Лев')).toBe(true);
  });
});

describe('an import without names', () => {
  const rows = [
    ['ФИО', 'Класс', 'Дата рождения', 'Тема запроса', 'Запрос своими словами', 'Эл. почта', 'Телефон'],
    ['Зябликова Анна Юрьевна', '7А', '04.11.2013', 'физика', 'хочу к Марии Петровне', 'z@pochta.example', '+7 (900) 000-00-01'],
    ['Щеглов Пётр Ильич', '8Б', '01.02.2012', 'физика', 'боюсь задач', '', ''],
    ['Чижов Лев Олегович', '8Б', '', 'физика', 'дружу с Костей', '', ''],
  ];
  const { columns, headerRow } = recogniseColumns(rows, 'mentee');
  const plan = planPeopleImport({ rows, columns, headerRow, role: 'mentee', year: '2026/2027', today: '2026-11-20', register: { people: [], mentors: [], mentees: [] } });
  const made = codedImport(plan, 'mentee', '2026-11-20', new Set());

  test('nothing personal is sent, the key gets it all', () => {
    const sent = JSON.stringify(made.rows);
    for (const part of ['Зябликова', 'Анна', 'Юрьевна', '2013-11-04', '04.11', 'z@', '900', 'Петровне', 'Костей']) expect(sent).not.toContain(part);
    expect(made.rows[0]?.person).toMatchObject({ class: '7А', gender: 'ж', kind: 'обучающийся', ageBand: 'до 14', signer: 'родитель', bandChanges: '2027-11' });
    expect(made.rows[1]?.role).toMatchObject({ topics: 'физика', request: 'боюсь задач' });
    expect(namesOfCodes(made, ['1001Ш', '1002Э', '1003Ю'])['1001Ш']).toMatchObject({ last: 'Зябликова', birth: '2013-11-04', email: 'z@pochta.example' });
  });

  test('a text that surely names somebody is never sent, a doubtful one when it is released', () => {
    expect(made.held.map((h) => [h.id, h.sure])).toEqual([['2.request', true], ['4.request', false]]);
    const released = codedImport(plan, 'mentee', '2026-11-20', new Set(['2.request', '4.request']));
    expect(released.rows.map((r) => r.role['request'])).toEqual([undefined, 'боюсь задач', 'дружу с Костей']);
  });
});
