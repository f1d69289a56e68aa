// What the server wrote into the page about the workspace behind it.

/** The workbook's time zone: dates are shown in it, wherever the reader sits. */
export const zone = (): string => document.documentElement.dataset['zone'] ?? 'Europe/Moscow';

/** On a page of the demonstration, the address of the person's own workspace; else ''. */
export const home = (): string => document.documentElement.dataset['home'] ?? '';
