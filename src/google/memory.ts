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
