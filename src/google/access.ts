// Who may open the workbook, as far as the rights of the add-on let it see: people named by address, not access by a link.

export interface WorkbookPeople {
  owner: string;
  /** Addresses without the owner. */
  editors: string[];
  viewers: string[];
}

/** Null when Google does not tell it to this person (a reader may not ask). */
export const workbookPeople = (): WorkbookPeople | null => {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  try {
    const owner = book.getOwner()?.getEmail() ?? '';
    const addresses = (people: readonly { getEmail(): string }[]): string[] => people.map((user) => user.getEmail()).filter((email) => email !== '' && email !== owner);
    return { owner, editors: addresses(book.getEditors()), viewers: addresses(book.getViewers()) };
  } catch {
    return null;
  }
};
