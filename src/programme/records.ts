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
  state: Value; // 'участвует' | 'приостановлен' | 'выбыл'
  remarks: Value; // what an import could not read, one remark a line
  extra: Value; // unknown columns of an imported table, 'Столбец: значение' a line
}

/** Sheet «Наставники»: a person's part as a mentor in one school year. */
export interface MentorRole {
  code: Value;
  year: Value;
  category: Value; // 'педагог' | 'старшеклассник' | 'выпускник' | 'работодатель' | 'родитель' | 'коллектив'
  topics: Value; // choices: competencies
  about: Value;
  forms: Value; // choices: forms of mentoring
  capacity: Value; // integer; '' = not known
  times: Value; // when it suits, as written
  meeting: Value; // 'очно' | 'дистанционно' | 'смешанно' | ''
  experience: Value; // integer, years
  status: Value; // 'кандидат' | 'принят' | 'отклонён' | 'приостановлен' | 'выбыл'
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
  note: Value;
}

/** Sheet «Согласия». */
export interface Consent {
  id: Value;
  code: Value; // person
  purpose: Value; // 'обработка' | 'распространение' | 'наставничество'
  given: Value; // date
  signedBy: Value; // 'сам' | 'родитель'
  until: Value;
  withdrawn: Value;
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
  state: Value; // 'проект' | 'на подписи' | 'подписан' | 'отозван'
  number: Value;
  date: Value;
  rows: Value; // ids of the rows it speaks of, joined by '; '
  file: Value; // id of the file
  link: Value;
  filedBy: Value;
  filedAt: Value; // moment
  modifiedAt: Value; // moment when we last saw or wrote the file
  sentTo: Value;
  sentAt: Value;
  note: Value;
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
  settings: Setting;
  lists: ListItem;
  errands: Errand;
}

export type SheetId = keyof Records;

/** All rows of the register, in the order of their sheets. */
export type Tables = { readonly [S in SheetId]: readonly Records[S][] };
