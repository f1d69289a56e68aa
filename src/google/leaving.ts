// What a register that goes over to codes leaves behind in Google: forms with their answers, remembered values, foreign sheets.

/** Deletes a file for good: the bin would keep its text. False when it is gone already or closed to this person: Google does not tell which. */
export const deleteFile = (id: string): boolean => {
  try {
    Drive?.Files.remove(id);
    return true;
  } catch {
    return false;
  }
};

/** Deletes a form for good: closed, its answers deleted, cut off from the workbook. False when this person may not. */
export const deleteForm = (id: string): boolean => {
  try {
    const form = FormApp.openById(id);
    form.setAcceptingResponses(false);
    form.deleteAllResponses();
    form.removeDestination();
    return deleteFile(id);
  } catch {
    return false;
  }
};

/** Titles of the sheets into which forms write now. */
export const answerSheets = (): string[] => SpreadsheetApp.getActiveSpreadsheet().getSheets().filter((sheet) => sheet.getFormUrl() !== null).map((sheet) => sheet.getName());

/** Deletes those of the sheets into which no form writes any more. */
export const deleteSheets = (titles: readonly string[]): void => {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  for (const title of titles) {
    const sheet = book.getSheetByName(title);
    if (sheet && sheet.getFormUrl() === null) book.deleteSheet(sheet);
  }
};

/** Forgets remembered values of the workbook and of this person that `speaks` recognises; how many. */
export const forgetProperties = (speaks: (text: string) => boolean): number => {
  let forgotten = 0;
  for (const store of [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties(), PropertiesService.getScriptProperties()]) {
    for (const [key, value] of Object.entries(store.getProperties())) {
      if (!speaks(key) && !speaks(value)) continue;
      store.deleteProperty(key);
      forgotten++;
    }
  }
  return forgotten;
};
