// The add-on's menu, its sidebar and its dialogs.

export interface MenuItem {
  title: string;
  door: string;
}

/** Lines in groups, a rule between them. */
export const buildMenu = (groups: readonly (readonly MenuItem[])[]): void => {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  groups.forEach((items, i) => {
    if (i > 0) menu.addSeparator();
    for (const item of items) menu.addItem(item.title, item.door);
  });
  menu.addToUi();
};

export const showSidebar = (page: string, title: string): void => {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
};

export const showDialog = (page: string, title: string, width: number, height: number): void => {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height), title);
};
