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

/** `mode` is told to the page at once, so that a dialog of a register without names asks for the key before it begins. */
export const showDialog = (page: string, title: string, width: number, height: number, mode: string): void => {
  const file = HtmlService.createHtmlOutputFromFile(page);
  const output = mode === 'имена' ? file : HtmlService.createHtmlOutput(file.getContent().replace('<body>', `<body data-mode="${mode}">`));
  SpreadsheetApp.getUi().showModalDialog(output.setWidth(width).setHeight(height), title);
};
