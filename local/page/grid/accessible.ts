// Gives Univer's own elements the names and the tab order that it leaves out, for screen readers and the keyboard.

/** Elements of Univer by selector, and what they lack. */
const REPAIRS: [selector: string, repair: (element: HTMLElement) => void][] = [
  ['canvas[tabindex="1"]', (element) => element.setAttribute('tabindex', '0')],
  ['canvas:not([aria-label])', (element) => {
    element.setAttribute('aria-label', 'Ячейки таблицы');
    element.setAttribute('role', 'img');
  }],
  ['#grid input[type="text"]:not([aria-label]):not([placeholder])', (element) => element.setAttribute('aria-label', 'Адрес ячейки')],
  ['input[class*="univer-"][placeholder]:not([aria-label])', (element) => element.setAttribute('aria-label', element.getAttribute('placeholder') || 'Поле')],
  ['button:not([aria-label])', (element) => {
    if (element.textContent?.trim() === '') element.setAttribute('aria-label', 'Кнопка листа');
  }],
  ['a[aria-haspopup]:not([role])', (element) => {
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '0');
    if (!element.textContent?.trim()) element.setAttribute('aria-label', 'Именованные диапазоны');
  }],
  // what is dragged, or was, is a picture of a tab beside the strip of tabs
  ['[data-u-comp="slide-tab-item"]:not([role="tablist"] *):not([aria-hidden])', (element) => element.setAttribute('aria-hidden', 'true')],
  // a holder of buttons is no button itself
  ['div[type="button"][aria-haspopup]', (element) => {
    for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls', 'type']) element.removeAttribute(name);
  }],
  ['[id^="univer-doc-selection-container"]:not([role])', (element) => {
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', element.id.includes('FORMULA_BAR') ? 'Ввод в строке формул' : 'Ввод в ячейке');
  }],
  ['section[aria-label="Notifications alt+T"]', (element) => {
    const place = [...document.querySelectorAll('section')].indexOf(element);
    element.setAttribute('aria-label', `Сообщения таблицы ${place + 1}`);
  }],
  ['[contenteditable="true"]:not([aria-label])', (element) => {
    element.setAttribute('aria-label', 'Содержимое ячейки');
    element.setAttribute('role', 'textbox');
  }],
];

/** Keeps the repairs up while Univer draws. Answers how to stop. */
export function keepAccessible(root: HTMLElement): () => void {
  const repair = () => {
    for (const [selector, fix] of REPAIRS) for (const element of root.querySelectorAll<HTMLElement>(selector)) fix(element);
  };
  // at once, before anything can be read out or reached with Tab
  const observer = new MutationObserver(repair);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['tabindex', 'aria-expanded'] });
  repair();
  return () => observer.disconnect();
}
