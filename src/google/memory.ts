// What must be remembered outside the cells: Ctrl+Z and a restored version take back marks in the sheet, but no letter.

const key = (letter: string): string => `letter:${letter}`;

/** Whether sending this letter was ever begun in this document. */
export const letterBegun = (letter: string): boolean => PropertiesService.getDocumentProperties().getProperty(key(letter)) !== null;

export const rememberLetter = (letter: string): void => {
  PropertiesService.getDocumentProperties().setProperty(key(letter), '1');
};

/** The curator says that it did not leave after all. */
export const forgetLetter = (letter: string): void => {
  PropertiesService.getDocumentProperties().deleteProperty(key(letter));
};

const formKey = (questionnaire: string): string => `form:${questionnaire}`;

/** Id of the form that an earlier, perhaps interrupted attempt made for this questionnaire; '' = none. */
export const formOf = (questionnaire: string): string => PropertiesService.getDocumentProperties().getProperty(formKey(questionnaire)) ?? '';

export const rememberForm = (questionnaire: string, form: string): void => {
  PropertiesService.getDocumentProperties().setProperty(formKey(questionnaire), form);
};

const BATCH = 'letters:';

/** Letters of a batch whose sending was begun, whatever the sheet says by now. */
export const begunOf = (batch: string): ReadonlySet<string> => new Set((PropertiesService.getDocumentProperties().getProperty(`${BATCH}${batch}`) ?? '').split(' ').filter((id) => id !== ''));

/** Writes down all letters of a batch that were begun; a batch is small enough for one property (9 KB). */
export const rememberBegun = (batch: string, ids: Iterable<string>): void => {
  PropertiesService.getDocumentProperties().setProperty(`${BATCH}${batch}`, [...ids].join(' '));
};

const KEEPER = 'answers keeper';

/** Mark of the person whose triggers take the answers of forms; '' = nobody's. */
export const keeperMark = (): string => PropertiesService.getDocumentProperties().getProperty(KEEPER) ?? '';

export const rememberKeeper = (mark: string): void => {
  PropertiesService.getDocumentProperties().setProperty(KEEPER, mark);
};
