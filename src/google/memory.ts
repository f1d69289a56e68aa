// What must be remembered outside the cells: Ctrl+Z and a restored version take back marks in the sheet, but no letter.

let properties: GoogleAppsScript.Properties.Properties | null = null;

/** Asked for once: Google loads the code anew for each execution. */
const store = (): GoogleAppsScript.Properties.Properties => (properties ??= PropertiesService.getDocumentProperties());

const key = (letter: string): string => `letter:${letter}`;

/** Whether sending this letter was ever begun in this document. */
export const letterBegun = (letter: string): boolean => store().getProperty(key(letter)) !== null;

export const rememberLetter = (letter: string): void => {
  store().setProperty(key(letter), '1');
};

/** The curator says that it did not leave after all. */
export const forgetLetter = (letter: string): void => {
  store().deleteProperty(key(letter));
};

const formKey = (questionnaire: string): string => `form:${questionnaire}`;

/** Id of the form that an earlier, perhaps interrupted attempt made for this questionnaire; '' = none. */
export const formOf = (questionnaire: string): string => store().getProperty(formKey(questionnaire)) ?? '';

export const rememberForm = (questionnaire: string, form: string): void => {
  store().setProperty(formKey(questionnaire), form);
};

/** Letters of a chunk: ids of six signs stay far below the 9 KB of a property. */
const CHUNK = 1000;

/** Letters of one wave (a questionnaire) whose sending was begun, in that order, whatever the sheet says by now. */
export interface BegunLetters {
  has(id: string): boolean;
  /** The one begun last: of all others it is sure that they left. */
  last(): string;
  /** Before a letter leaves. */
  add(id: string): void;
  /** The curator says that it did not leave after all. */
  forget(id: string): void;
}

export const begunLetters = (wave: string): BegunLetters => {
  const nameOf = (chunk: number): string => `letters:${wave}:${chunk}`;
  const chunks: string[][] = [];
  for (let text = store().getProperty(nameOf(0)); text !== null; text = store().getProperty(nameOf(chunks.length))) chunks.push(text.split(' ').filter((id) => id !== ''));
  const write = (chunk: number): void => { store().setProperty(nameOf(chunk), (chunks[chunk] ?? []).join(' ')); };
  return {
    has: (id) => chunks.some((chunk) => chunk.includes(id)),
    last: () => chunks.reduce((last, chunk) => chunk[chunk.length - 1] ?? last, ''),
    add: (id) => {
      const open = chunks[chunks.length - 1];
      if (open && open.length < CHUNK) open.push(id);
      else chunks.push([id]);
      write(chunks.length - 1);
    },
    forget: (id) => chunks.forEach((chunk, at) => {
      if (!chunk.includes(id)) return;
      chunks[at] = chunk.filter((one) => one !== id);
      write(at);
    }),
  };
};

const KEEPER = 'answers keeper';

/** Mark of the person whose triggers take the answers of forms; '' = nobody's. */
export const keeperMark = (): string => store().getProperty(KEEPER) ?? '';

export const rememberKeeper = (mark: string): void => {
  store().setProperty(KEEPER, mark);
};
