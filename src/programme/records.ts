// The records of a mentoring programme as plain rows of canonical strings: the words that every other room uses.

/**
 * A value of the register is always a string in the canonical form of its column's type; '' means "not known".
 * - text: as written; date: 'YYYY-MM-DD'; moment: 'YYYY-MM-DD HH:mm:ss'; integer: '3'; decimal: '78.5';
 * - choice: one word of a list; choices: words joined by '; '; flag: 'да' or 'нет'.
 * Strings keep "unknown" apart from zero and compare the same in Google, in Node and in the browser.
 */
export type Value = string;

/** Words of a `choices` value. */
export const splitChoices = (value: Value): string[] => value.split(';').map((w) => w.trim()).filter((w) => w !== '');
/** A `choices` value of words. */
export const joinChoices = (words: readonly string[]): Value => words.join('; ');

/** Calendar date 'YYYY-MM-DD'. */
export type IsoDate = string;

/** School year as it is written in documents: '2026/2027'. */
export type SchoolYear = string;

/** Sheet «Люди»: one human (or one collective) lives here once; the only record with names and contacts. */
export interface Person {
  code: Value;
  last: Value;
  first: Value;
  middle: Value;
  gender: Value; // 'м' | 'ж' | ''
  birth: Value; // date
  kind: Value; // 'обучающийся' | 'педагог' | 'студент' | 'выпускник' | 'работодатель' | 'родитель' | 'коллектив'
  class: Value; // '7А', '11В', '5'
  post: Value; // post, place of study or work
  organisation: Value; // of another organisation, '' = ours
  email: Value;
  phone: Value; // '+7 (900) 000-00-00'
  parent: Value; // legal representative of a minor, full name
  parentContact: Value;
  state: Value; // 'участвует' | 'приостановлен' | 'выбыл' | 'объединён'
  confirmed: Value; // date when somebody last said that all this is still true
  duplicateOf: Value; // of a merged row: the code that stays
  ageBand: Value; // codes mode: 'до 14' | '14–17' | '18 и старше'
  signer: Value; // codes mode: 'сам' | 'родитель'
  bandChanges: Value; // codes mode: month 'YYYY-MM' when the band changes
  remarks: Value; // what an import could not read, one remark a line
  extra: Value; // unknown columns of an imported table, 'Столбец: значение' a line
}

/** Sheet «Наставники»: a person's part as a mentor in one school year. */
export interface MentorRole {
  code: Value;
  year: Value;
  category: Value; // 'педагог' | 'старшеклассник' | 'выпускник' | 'работодатель' | 'родитель' | 'коллектив'
  topics: Value; // choices: competencies
  dislikes: Value; // choices: topics the mentor would rather not deal with
  about: Value;
  forms: Value; // choices: forms of mentoring
  capacity: Value; // integer; '' = not known
  times: Value; // when it suits, as written
  meeting: Value; // 'очно' | 'дистанционно' | 'смешанно' | ''
  experience: Value; // integer, years
  status: Value; // 'кандидат' | 'принят' | 'отклонён' | 'отложен' | 'приостановлен' | 'выбыл' | 'завершил'
  interview: Value; // date of the interview
  assessment: Value; // what the interview showed
  decided: Value; // date of the selection
  decisionReason: Value;
  partnerConsent: Value; // date when the mentor's own organisation agreed
  consent: Value; // what the application says: 'да' | 'нет' | ''
  applied: Value; // moment of the application
  note: Value;
}

/** Sheet «Наставляемые»: a person's part as a mentee in one school year. */
export interface MenteeRole {
  code: Value;
  year: Value;
  category: Value; // 'обучающийся' | 'молодой педагог' | 'педагог' | 'студент' | 'коллектив'
  topics: Value; // choices: what the help is wanted in
  dislikes: Value; // choices: topics the mentee would not like
  request: Value; // in one's own words
  forms: Value; // choices: wanted forms of mentoring
  times: Value;
  meeting: Value;
  priority: Value; // 'обычный' | 'высокий' | ''
  status: Value; // 'ждёт пары' is derived; here 'участвует' | 'приостановлен' | 'выбыл' | 'завершил'
  consent: Value;
  applied: Value;
  note: Value;
}

/** Sheet «Пары»: one membership row, mentor x mentee; a group is several rows with one mentor. */
export interface Pair {
  id: Value;
  year: Value;
  mentor: Value; // person code
  mentee: Value; // person code
  form: Value;
  kind: Value; // традиционное, групповое, реверсивное ...
  topic: Value;
  state: Value; // 'предложена' | 'утверждена' | 'в приказе' | 'завершена' | 'прекращена' | 'отклонена'
  reason: Value; // why these two, as shown to the curator
  orderNumber: Value; // a string: '71-б'
  orderDate: Value;
  start: Value;
  end: Value;
  ended: Value; // reason of the end
  fixed: Value; // 'закреплена' | ''
  helpers: Value; // choices: codes of people who help this pair
  note: Value;
}

/** Sheet «Согласия». */
export interface Consent {
  id: Value;
  code: Value; // person
  purpose: Value; // 'обработка' | 'распространение' | 'наставничество' | 'специальные категории' | 'дополнительное соглашение'
  given: Value; // date
  signedBy: Value; // 'сам' | 'родитель'
  ownMark: Value; // 'да': a pupil from 14 put a mark of one's own
  until: Value;
  withdrawn: Value;
  withdrawReason: Value;
  document: Value; // folder or file where the paper lies
  note: Value;
}

/** Sheet «Решения подбора»: what the curator or a participant decided about two people before they are a pair; in force until «снято». */
export interface MatchingDecision {
  id: Value;
  year: Value;
  kind: Value; // 'закрепить' | 'запретить' | 'пожелание'
  mentor: Value; // person code
  mentee: Value; // person code
  by: Value; // 'куратор' | 'наставник' | 'наставляемый'
  rank: Value; // integer, of a wish: 1 = first choice
  reason: Value;
  date: Value;
  state: Value; // 'действует' | 'снято'
}

/** Sheet «Встречи». */
export interface Meeting {
  id: Value;
  pair: Value; // pair id
  date: Value;
  kind: Value;
  format: Value;
  minutes: Value;
  outcome: Value;
  mentorMark: Value;
  menteeMark: Value;
  recordedBy: Value;
}

/** Sheet «Дорожная карта»: one activity with its deadline. */
export interface RoadmapRow {
  id: Value;
  year: Value;
  number: Value;
  stage: Value; // the document's own heading
  canonicalStage: Value; // '1' .. '7' | ''
  activity: Value;
  content: Value;
  deadlineText: Value; // as written
  start: Value;
  end: Value;
  responsible: Value;
  documents: Value;
  state: Value; // 'не начато' | 'идёт' | 'сделано' | 'не требуется'
  done: Value; // date
  note: Value;
}

/** Sheet «Индикаторы». */
export interface Indicator {
  id: Value;
  year: Value;
  number: Value;
  title: Value;
  unit: Value;
  direction: Value; // 'рост' | 'снижение'
  group: Value; // 'обучающиеся' | 'педагоги' | 'школа'
  used: Value; // 'да' | 'нет'
  source: Value;
  responsible: Value;
  entryDate: Value;
  entry: Value;
  exitDate: Value;
  exit: Value;
  target: Value;
  note: Value;
}

/** Sheet «Документы»: everything the programme issued. */
export interface IssuedDocument {
  id: Value;
  year: Value;
  kind: Value; // 'пары' ...
  title: Value;
  state: Value; // 'проект' | 'на подписи' | 'подписан' | 'ознакомлены' | 'отозван'
  number: Value;
  date: Value;
  acquainted: Value; // date when everybody had read it
  basis: Value; // id of the document that it changes or follows
  rows: Value; // ids of the pairs it speaks of, joined by '; '
  people: Value; // choices: codes of the people it is about
  given: Value; // JSON: what the curator filled in for this kind of document
  wording: Value; // JSON: her own wording of this one document
  file: Value; // id of the file
  link: Value;
  filedBy: Value;
  filedAt: Value; // moment
  modifiedAt: Value; // moment when we last saw or wrote the file
  sentTo: Value;
  sentAt: Value;
  note: Value;
}

/** Sheet «Вопросы анкет»: one question of one questionnaire, as the curator wants it asked. */
export interface Question {
  questionnaire: Value; // key of the questionnaire, 'mentee pupil' ...
  item: Value; // key of the item; it stays when the wording changes, so that answers can be compared
  number: Value; // integer, the order
  section: Value; // title of the section it stands in
  text: Value;
  help: Value;
  kind: Value; // 'строка' | 'текст' | 'один' | 'несколько' | 'шкала' | 'сетка' | 'дата' | 'пояснение'
  options: Value; // choices; of a scale 'от; до; слева; справа'; of a grid rows and columns, a line each
  required: Value; // 'да' | 'нет'
  used: Value; // 'да' | 'нет'
}

/** Sheet «Анкеты»: one live form. */
export interface Questionnaire {
  id: Value;
  year: Value;
  questionnaire: Value; // key of the questionnaire
  title: Value;
  audience: Value; // who is asked: 'наставляемые', 'класс 7А' ...
  anonymous: Value; // 'да': no code is asked, answers cannot be tied to people
  state: Value; // 'создаётся' | 'открыта' | 'закрыта' | 'удалена'
  form: Value; // id of the form
  link: Value; // where it is filled in
  editLink: Value;
  codeItem: Value; // id of the form's item that asks the code, for prefilled links
  items: Value; // JSON: item key -> id of the form's item, as the form was built
  opened: Value; // moment
  closes: Value; // date
  pulled: Value; // moment up to which answers are taken; the next pull begins there
  seen: Value; // integer, answers taken
  owner: Value; // who keeps the trigger
  lastRun: Value; // moment
  lastError: Value;
  note: Value;
}

/** Sheet «Ответы»: one answer, with the very strings that were given. */
export interface Answer {
  id: Value; // id of the form's response; of a paper one our own
  questionnaire: Value; // id of the row in «Анкеты»
  edited: Value; // moment of the last edit, by which a changed answer is known
  code: Value; // person code; '' = anonymous or not found
  about: Value; // code of the person or id of the pair it speaks of, where the form asks it
  foundBy: Value; // 'код' | 'имя и дата' | 'почта' | 'куратор' | ''
  state: Value; // 'принят' | 'ждёт куратора' | 'заменён' | 'отклонён'
  source: Value; // 'форма' | 'бумага'
  values: Value; // JSON: item key -> answer
  note: Value; // why it waits, what could not be used
}

/** Sheet «Замеры»: one measure of one person, before and after. */
export interface Measure {
  id: Value;
  year: Value;
  code: Value; // person
  measure: Value; // what is measured
  scale: Value; // '0–100', 'баллы 1–5'
  direction: Value; // 'рост' | 'снижение'
  entryDate: Value;
  entry: Value;
  exitDate: Value;
  exit: Value;
  by: Value; // 'психолог' | 'классный руководитель' | ...
  note: Value;
}

/** Sheet «Протоколы подбора»: one run whose pairs were approved. */
export interface MatchingRun {
  id: Value;
  year: Value;
  date: Value; // moment
  who: Value;
  criteria: Value; // what was put before what, a line each
  weights: Value; // 'Темы запроса: 600', a weight a line
  dataVersion: Value; // number of the journal entry it was based on
  overrides: Value; // decisions in force by codes, with reasons, a line each; wishes counted
  result: Value; // how many were placed and how well, what ended, who was left and why, a line each
  pairs: Value; // ids of the pairs it made
  note: Value;
}

/** Sheet «Нормативная база»: one act that documents may refer to. */
export interface Act {
  id: Value;
  level: Value; // 'федеральный' | 'региональный' | 'муниципальный' | 'школа'
  kind: Value; // with its author, nominative: 'распоряжение Министерства просвещения Российской Федерации'
  number: Value;
  date: Value;
  title: Value;
  track: Value; // 'обучающиеся' | 'работники' | 'все'
  short: Value; // how it is called after the first mention
  from: Value; // date, in force from
  until: Value; // date, in force until
  replacedBy: Value; // id of the next edition
  used: Value; // 'да' | 'нет': cited in documents
  link: Value;
  checked: Value; // date when somebody last compared it with the source
  note: Value;
}

/** Sheet «Склонения»: forms that a person has checked; they win over the rules. */
export interface Declension {
  id: Value;
  what: Value; // 'человек' | 'должность' | 'фамилия' | 'слово'
  code: Value; // person code of 'человек'
  source: Value; // the nominative as it was when checked; another one now makes the row void
  gender: Value; // 'м' | 'ж' | ''
  genitive: Value;
  dative: Value;
  accusative: Value;
  instrumental: Value;
  prepositional: Value;
  keep: Value; // choices: 'фамилия', 'имя', 'отчество' that are not declined
  checkedBy: Value;
  checkedAt: Value; // date
}

/** Sheet «Настройки»: one named value. */
export interface Setting {
  key: Value;
  title: Value;
  value: Value;
  help: Value;
}

/** Sheet «Справочники»: one word of a list. */
export interface ListItem {
  list: Value;
  word: Value;
  synonyms: Value; // choices
  note: Value;
}

/** Sheet «Исходящие» (hidden): one thing to be done outside the workbook. */
export interface Errand {
  id: Value;
  kind: Value; // 'файл' | 'письмо' | 'в корзину'
  state: Value; // 'задумано' | 'делается' | 'сделано' | 'неизвестно' | 'не вышло' | 'отменено'
  document: Value; // id of the document row it serves
  payload: Value; // JSON
  result: Value; // JSON
  tries: Value;
  by: Value;
  at: Value;
}

/** Sheet «Бланки» (hidden): a piece of the school's own .docx form; drive.file would close a file in Drive to the other curators. */
export interface FormPart {
  id: Value; // 'приказ/01'
  form: Value; // 'приказ' | 'письмо'
  size: Value; // integer, bytes of the whole form
  content: Value; // base64 after ':', at most 30,000 characters; '' = not in use
  by: Value;
  at: Value; // moment
}

/** Every record of the register by the id of its sheet. */
export interface Records {
  people: Person;
  mentors: MentorRole;
  mentees: MenteeRole;
  pairs: Pair;
  decisions: MatchingDecision;
  meetings: Meeting;
  roadmap: RoadmapRow;
  indicators: Indicator;
  consents: Consent;
  documents: IssuedDocument;
  questions: Question;
  questionnaires: Questionnaire;
  answers: Answer;
  measures: Measure;
  runs: MatchingRun;
  acts: Act;
  declensions: Declension;
  settings: Setting;
  lists: ListItem;
  forms: FormPart;
  errands: Errand;
}

export type SheetId = keyof Records;

/** All rows of the register, in the order of their sheets. */
export type Tables = { readonly [S in SheetId]: readonly Records[S][] };
