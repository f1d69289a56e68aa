// A form as data: settings, items, responses. Shared by FormApp, the respondents' page and the store.

export type ItemKind =
  | 'TEXT' | 'PARAGRAPH_TEXT' | 'MULTIPLE_CHOICE' | 'CHECKBOX' | 'LIST' | 'SCALE' | 'RATING' | 'GRID' | 'CHECKBOX_GRID'
  | 'DATE' | 'DATETIME' | 'TIME' | 'DURATION' | 'SECTION_HEADER' | 'PAGE_BREAK' | 'IMAGE' | 'VIDEO';

/** Where an answer or a page leads. */
export type Navigation = 'CONTINUE' | 'GO_TO_PAGE' | 'RESTART' | 'SUBMIT';

export interface FormChoice {
  value: string;
  correct: boolean | null;
  navigation: Navigation | null;
  goToPageId: number | null;
}

/** A rule for an answer: `check` is the builder's method without "require" ("TextIsEmail", "NumberBetween", "SelectAtLeast"). */
export interface FormValidation {
  check: string;
  values: Array<string | number>;
  helpText: string | null;
}

export interface FormFeedback {
  text: string;
  links: Array<{ url: string; displayText: string | null }>;
}

export interface FormItem {
  id: number;
  kind: ItemKind;
  title: string;
  helpText: string;
  required: boolean;
  choices: FormChoice[];
  showOther: boolean;
  rows: string[];
  columns: string[];
  lower: number;
  upper: number;
  leftLabel: string;
  rightLabel: string;
  /** STAR, HEART or THUMB_UP. */
  ratingIcon: string;
  includesYear: boolean;
  validation: FormValidation | null;
  navigation: Navigation;
  goToPageId: number | null;
  points: number;
  feedback: { general: FormFeedback | null; correct: FormFeedback | null; incorrect: FormFeedback | null };
  image: { contentType: string; base64: string } | null;
  videoUrl: string | null;
  /** LEFT, CENTER or RIGHT. */
  alignment: string;
  width: number;
}

/** An answer as the service gives it: text, several choices, a row of a grid (null = not answered), rows of a checkbox grid. */
export type Answer = string | string[] | Array<string | null> | Array<string[] | null>;

export interface FormAnswer {
  itemId: number;
  answer: Answer;
  score: number | null;
  feedback: FormFeedback | null;
}

export interface FormResponseData {
  id: string;
  /** Instant of the last submission, in milliseconds; also written into the linked sheet, where it finds the row again. */
  timestamp: number;
  email: string;
  answers: FormAnswer[];
  createdAt: number;
}

/** A column of the linked sheet: which question (and which row of a grid) it holds. */
export interface DestinationColumn {
  itemId: number;
  gridRow: number | null;
  /** 'timestamp', 'email', 'answer' or 'score'. */
  role: 'timestamp' | 'email' | 'answer' | 'score';
  /** 0-based column where it was made, and the heading written there; a person may move it. */
  at?: number;
  heading?: string;
}

/** Key of Sheet.extra under which a sheet of answers keeps its form's address (Sheet.getFormUrl). */
export const FORM_URL_EXTRA = 'formUrl';

export interface FormDestination {
  spreadsheetId: string;
  sheetId: number;
  columns: DestinationColumn[];
}

export interface FormData {
  id: string;
  /** Id in the respondents' address. */
  publicId: string;
  name: string;
  title: string;
  description: string;
  owner: string;
  /** E-mail of the app's user whose drive.file right covers it. */
  editors: string[];
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  collectEmail: boolean;
  requireLogin: boolean;
  limitOne: boolean;
  progressBar: boolean;
  editResponses: boolean;
  showSummary: boolean;
  showLinkAgain: boolean;
  shuffle: boolean;
  quiz: boolean;
  publishedReaders: string[];
  nextItemId: number;
  items: FormItem[];
  responses: FormResponseData[];
  destination: FormDestination | null;
  createdAt: number;
  modifiedAt: number;
  trashed: boolean;
}

/** What a submission was refused for. */
export type SubmitRefusal = { code: 'closed' | 'unpublished' | 'missing' | 'invalid' | 'already'; itemId: number | null; message: string };

export interface FormStore {
  create(name: string, published: boolean): FormData;
  /** Null when there is no such form or the user may not open it. */
  get(id: string): FormData | null;
  /** Tells the store that the form was changed; to be called after every change. */
  changed(form: FormData): void;
  /** Links the form to the workbook: a new sheet with the localised name. Throws when the spreadsheet is not this workbook. */
  link(form: FormData, spreadsheetId: string): void;
  unlink(form: FormData): void;
  /** Stores a response made by a script (no trigger) and writes its row into the linked sheet. */
  submit(form: FormData, answers: FormAnswer[], responseId: string | null): FormResponseData;
  newId(): string;
}
