// Who needs which consent, what a paper is worth, when something changes, and what a withdrawal touches, on people made for each case.

import { bandOn, birthdayOf, consentAlerts, consentBook, consentPeople, consentRules, DEFAULT_CONSENT_RULES, gateText, mayTakePart, meetingDate, menteePart, mentorPart, needsOf, orderObjections, signerOn, standingOf, withdrawalEffects, withdrawnInOrder } from '../../../src/programme/consents';
import type { Consent, Person } from '../../../src/programme/records';
import { blank } from '../../blank';

const TODAY = '2026-11-20';
const YEAR = '2026/2027';
const pupil = (more: Partial<Person> = {}): Person => blank('people', { code: 'У', last: 'Ивин', first: 'Ян', kind: 'обучающийся', class: '8А', birth: '2012-12-05', state: 'участвует', ...more });
const teacher = (more: Partial<Person> = {}): Person => blank('people', { code: 'Т', last: 'Лесина', first: 'Анна', kind: 'педагог', post: 'учитель физики', state: 'участвует', ...more });
const paper = (more: Partial<Consent> = {}): Consent => blank('consents', { id: 'с1', code: 'У', purpose: 'обработка', given: '2026-09-10', signedBy: 'родитель', until: '2027-08-31', ...more });
const menteeRole = (more = {}) => blank('mentees', { code: 'У', year: YEAR, status: 'участвует', consent: 'да', category: 'обучающийся', ...more });
const mentorRole = (more = {}) => blank('mentors', { code: 'Т', year: YEAR, status: 'кандидат', consent: 'да', category: 'педагог', forms: 'Учитель – ученик', ...more });

describe('age', () => {
  test('by the birth date, to the day; 29 February comes of age on 1 March', () => {
    expect([bandOn(pupil(), '2026-12-04'), bandOn(pupil(), '2026-12-05')]).toEqual(['до 14', '14–17']);
    expect([signerOn(pupil({ birth: '2008-11-20' }), '2026-11-19'), signerOn(pupil({ birth: '2008-11-20' }), TODAY)]).toEqual(['родитель', 'сам']);
    expect([birthdayOf(pupil({ birth: '2012-02-29' }), 14), birthdayOf(pupil({ birth: '2008-02-29' }), 18)]).toEqual(['2026-03-01', '2026-03-01']);
  });

  test('in the codes mode by the band, which changes when its month is over', () => {
    const coded = pupil({ birth: '', ageBand: '14–17', signer: 'родитель', bandChanges: '2026-12' });
    expect([bandOn(coded, '2026-12-31'), bandOn(coded, '2027-01-01')]).toEqual(['14–17', '18 и старше']);
    expect([signerOn(coded, '2026-12-31'), signerOn(coded, '2027-01-01')]).toEqual(['родитель', 'сам']);
    expect([birthdayOf(coded, 18), birthdayOf(coded, 14)]).toEqual(['2026-12-31', '']);
  });

  test('without a date by the class; an eleventh form alone tells nothing', () => {
    expect([signerOn(pupil({ birth: '' }), TODAY), signerOn(pupil({ birth: '', class: '11А' }), TODAY), signerOn(teacher(), TODAY)]).toEqual(['родитель', '', 'сам']);
  });
});

describe('needs', () => {
  const purposes = (person: Person, parts: Parameters<typeof needsOf>[1], options = { special: false }): string[] => needsOf(person, parts, TODAY, options).map((n) => `${n.purpose}: ${n.signer}${n.ownMark ? ' и отметка' : ''}`);

  test('a pupil: the parent, from fourteen with a mark of one\'s own', () => {
    expect(purposes(pupil(), [menteePart(menteeRole())])).toEqual(['обработка: родитель']);
    expect(purposes(pupil({ birth: '2011-01-01' }), [menteePart(menteeRole())])).toEqual(['обработка: родитель и отметка']);
    expect(purposes(pupil(), [menteePart(menteeRole())], { special: true })).toEqual(['обработка: родитель', 'специальные категории: родитель']);
  });

  test('an employee: consent to mentor; the agreement only where employees are mentored; a guest neither', () => {
    expect(purposes(teacher(), [mentorPart(mentorRole())])).toEqual(['обработка: сам', 'наставничество: сам']);
    expect(purposes(teacher(), [mentorPart(mentorRole({ forms: 'Учитель – учитель; Учитель – ученик' }))])).toEqual(['обработка: сам', 'наставничество: сам', 'дополнительное соглашение: сам']);
    expect(purposes(teacher({ organisation: 'Завод' }), [mentorPart(mentorRole())])).toEqual(['обработка: сам']);
    expect(purposes(blank('people', { code: 'К', last: '7А', kind: 'коллектив' }), [menteePart(menteeRole())])).toEqual([]);
  });
});

describe('a paper', () => {
  const state = (more: Partial<Consent>, person = pupil()): string => standingOf([paper(more)], person, TODAY).state;

  test('is worth what its dates and signature say', () => {
    expect([state({}), state({ until: '2026-12-20' }), state({ until: '2026-11-19' }), state({ given: '' }), state({ given: '2026-11-21' }), state({ withdrawn: TODAY }), state({ signedBy: 'сам' })])
      .toEqual(['есть', 'истекает', 'истёк', 'без даты', 'дата в будущем', 'отозвано', 'подписал не тот']);
    expect([state({ until: TODAY }), state({ withdrawn: '2026-11-21' }), state({ until: '' })]).toEqual(['истекает', 'есть', 'есть']);
  });

  test('signed before the birthday stays good after it; signed by a parent after it does not count', () => {
    const grown = pupil({ birth: '2008-10-01' });
    expect([state({}, grown), state({ given: '2026-10-02' }, grown), state({ given: '2026-10-02', signedBy: 'сам' }, grown)]).toEqual(['есть', 'подписал не тот', 'есть']);
  });

  test('a withdrawal ends every earlier paper; a later one counts again', () => {
    const papers = [paper({ id: 'а', withdrawn: '2026-10-15' }), paper({ id: 'б', given: '2026-09-20' })];
    expect(standingOf(papers, pupil(), TODAY).state).toBe('отозвано');
    expect(standingOf([...papers, paper({ id: 'в', given: '2026-10-20' })], pupil(), TODAY)).toMatchObject({ state: 'есть', paper: { id: 'в' } });
  });
});

describe('the gate', () => {
  const gate = (papers: Consent[], more = {}, purpose: Parameters<typeof mayTakePart>[4] = 'подбор'): string => gateText(mayTakePart(pupil(), [menteePart(menteeRole(more))], consentBook(papers), TODAY, purpose));

  test('the application counts until the school keeps papers, then the paper does', () => {
    expect(gate([])).toBe('');
    expect(gate([paper({ code: 'другой' })])).toBe('нет: согласие на обработку персональных данных: подписывает родитель (законный представитель)');
    expect(gate([paper()])).toBe('');
    expect(gate([paper()], { consent: 'нет' })).toBe('в анкете отказ от обработки данных');
    expect(gateText(mayTakePart(pupil(), [menteePart(menteeRole())], consentBook([], { ...DEFAULT_CONSENT_RULES, processing: 'всегда' }), TODAY, 'подбор'))).toMatch(/^нет: согласие/);
  });

  test('a withdrawal without a paper counts and does not make the school strict', () => {
    const gone = paper({ given: '', signedBy: '', withdrawn: '2026-11-01' });
    expect(gate([gone])).toBe('согласие на обработку персональных данных отозвано 01.11.2026');
    expect(gate([{ ...gone, code: 'другой' }])).toBe('');
  });

  test('a publication needs a paper of its own, always', () => {
    expect(gate([paper()], {}, 'публикация')).toMatch(/^нет: согласие на распространение/);
    expect(gate([paper(), paper({ id: 'с2', purpose: 'распространение' })], {}, 'публикация')).toBe('');
    expect(gate([paper({ purpose: 'распространение' })], {}, 'рассылка')).toBe('');
  });

  test('an order asks an employee for the papers of labour law, by the form of the very pair', () => {
    const tables = (papers: Consent[], settings: [string, string][] = []) => ({
      people: [pupil(), teacher(), teacher({ code: 'М' })], mentors: [mentorRole({ forms: 'Учитель – ученик; Учитель – учитель' })], mentees: [menteeRole(), menteeRole({ code: 'М', category: 'молодой педагог' })],
      consents: papers, settings: settings.map(([key, value]) => blank('settings', { key, value })),
    });
    const pairs = [blank('pairs', { id: 'п1', year: YEAR, mentor: 'Т', mentee: 'У', form: 'Учитель – ученик' }), blank('pairs', { id: 'п2', year: YEAR, mentor: 'Т', mentee: 'М', form: 'Учитель – учитель' })];
    const told = (papers: Consent[], settings: [string, string][]): string[] => orderObjections(tables(papers, settings), pairs, YEAR, TODAY).map((o) => `${o.pair} ${o.side} ${o.reasons.map((r) => r.about).join(', ')}`);
    expect(told([], [])).toEqual([]);
    expect(told([], [['consents.labour', 'всегда']])).toEqual(['п1 наставник наставничество', 'п2 наставник наставничество, дополнительное соглашение']);
    expect(told([paper({ code: 'Т', purpose: 'наставничество', signedBy: 'сам' })], [['consents.labour', 'всегда']])).toEqual(['п2 наставник дополнительное соглашение']);
    expect(told([paper({ code: 'чей-то', purpose: 'наставничество' })], [['consents.labour', 'не требуется']])).toEqual([]);
    const inOrder = pairs.map((p) => ({ ...p, state: 'в приказе' }));
    expect(withdrawnInOrder(tables([paper({ withdrawn: '2026-11-01' })]), inOrder, YEAR, TODAY).map((p) => p.id)).toEqual(['п1']);
  });

  test('a setting that says nothing known is read as the cautious one', () => {
    expect(consentRules((key) => (key === 'consents.processing' ? 'Нет' : ''))).toEqual({ processing: 'всегда', labour: 'когда внесены', special: false });
  });
});

describe('alerts', () => {
  const alerts = (person: Person, papers: Consent[], meeting = ''): string[] => {
    const people = consentPeople({ people: [person], mentors: [], mentees: [menteeRole()] }, consentBook(papers), YEAR, TODAY);
    return consentAlerts(people, TODAY, meeting).map((a) => `${a.date} ${a.text}`);
  };

  test('birthdays, terms, the meeting', () => {
    expect(alerts(pupil({ birth: '2008-12-01' }), [paper()])).toEqual(['2026-12-01 исполняется 18 01.12.2026: с этого дня нужно собственное согласие']);
    expect(alerts(pupil({ birth: '2008-11-01' }), [paper()])).toEqual(['2026-11-01 исполнилось 18: нужно собственное согласие']);
    expect(alerts(pupil({ birth: '2008-11-01' }), [paper(), paper({ id: 'с2', given: '2026-11-02', signedBy: 'сам' })])).toEqual([]);
    expect(alerts(pupil(), [paper()])).toEqual(['2026-12-05 исполняется 14 05.12.2026: нужна собственная отметка ученика']);
    expect(alerts(pupil({ birth: '2012-10-05' }), [paper()])).toEqual(['2026-10-05 исполнилось 14: нужна собственная отметка ученика']);
    expect(alerts(pupil({ birth: '2012-10-05' }), [paper({ ownMark: 'да' })])).toEqual([]);
    expect(alerts(pupil({ birth: '2013-05-05' }), [paper({ until: '2026-12-01' })])).toEqual(['2026-12-01 обработка: истекает 01.12.2026']);
    expect(alerts(pupil({ birth: '2013-05-05' }), [], '2026-11-25')).toEqual(['2026-11-25 нет согласия, а встреча 25.11.2026']);
    expect(alerts(pupil({ birth: '2013-05-05' }), [], '2026-12-25')).toEqual([]);
  });

  test('the meeting is the setting\'s or the roadmap\'s next one', () => {
    const row = (activity: string, end: string, more = {}) => blank('roadmap', { id: activity, year: YEAR, activity, end, ...more });
    const rows = [row('Общая встреча потенциальных наставников и наставляемых', '2026-11-28'), row('Групповая встреча', '2026-11-01'), row('Общая встреча', '2026-11-21', { state: 'сделано' })];
    expect([meetingDate('2026-12-01', rows, YEAR, TODAY), meetingDate('', rows, YEAR, TODAY), meetingDate('', [], YEAR, TODAY)]).toEqual(['2026-12-01', '2026-11-28', '']);
  });
});

test('a withdrawal touches the person\'s own rows of the year and nothing else', () => {
  const pair = (id: string, state: string, more = {}) => blank('pairs', { id, year: YEAR, mentor: 'Т', mentee: 'У', state, ...more });
  const tables = {
    consents: [paper(), paper({ id: 'с2', purpose: 'распространение' }), paper({ id: 'с3', code: 'Т' })],
    mentors: [mentorRole()], mentees: [menteeRole(), menteeRole({ year: '2025/2026' })],
    pairs: [pair('п1', 'предложена'), pair('п2', 'утверждена'), pair('п3', 'в приказе'), pair('п4', 'завершена'), pair('п5', 'в приказе', { mentee: 'Я' })],
    decisions: [blank('decisions', { id: 'р1', year: YEAR, mentor: 'Т', mentee: 'У', state: 'действует' }), blank('decisions', { id: 'р2', year: YEAR, mentor: 'Т', mentee: 'Я', state: 'действует' })],
    meetings: [blank('meetings', { id: 'в1', pair: 'п3', date: '2026-12-01' }), blank('meetings', { id: 'в2', pair: 'п3', date: '2026-11-01', outcome: 'поговорили' })],
    documents: [blank('documents', { id: 'д1', state: 'подписан', rows: 'п3; п5' }), blank('documents', { id: 'д2', state: 'отозван', rows: 'п3' }), blank('documents', { id: 'д3', state: 'проект', people: 'У' })],
    errands: [blank('errands', { id: 'и1', kind: 'письмо', state: 'задумано', document: 'д1' }), blank('errands', { id: 'и4', kind: 'письмо', state: 'делается', document: 'д3' }), blank('errands', { id: 'и2', kind: 'письмо', state: 'сделано', document: 'д3' }), blank('errands', { id: 'и3', kind: 'письмо', state: 'задумано', document: 'д3' })],
  };
  expect(withdrawalEffects(tables, { code: 'У', purpose: 'обработка', date: TODAY }, YEAR)).toEqual({
    papers: ['с1'], mentors: [], mentees: [`У|${YEAR}`], pairs: ['п1', 'п2'], inOrder: ['п3'], decisions: ['р1'], meetings: ['в1'], documents: ['д1', 'д3'], letters: ['и4', 'и3'],
  });
  expect(withdrawalEffects(tables, { code: 'У', purpose: 'распространение', date: TODAY }, YEAR)).toMatchObject({ papers: ['с2'], mentees: [], pairs: [], inOrder: [], decisions: [], meetings: [] });
  expect(withdrawalEffects(tables, { code: 'Т', purpose: 'наставничество', date: TODAY }, YEAR)).toMatchObject({ papers: [], mentors: [`Т|${YEAR}`], pairs: ['п1', 'п2'], inOrder: ['п3', 'п5'] });
});
