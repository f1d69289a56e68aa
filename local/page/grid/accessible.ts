// Gives Univer's own elements the names and the tab order that it leaves out, for screen readers and the keyboard.

/** Elements of Univer by selector, and what they lack. */
const REPAIRS: [selector: string, repair: (element: HTMLElement) => void][] = [
  ['canvas[tabindex="1"]', (element) => element.setAttribute('tabindex', '0')],
  ['canvas:not([aria-label])', (element) => {
    element.setAttribute('aria-label', 'Ячейки таблицы');
    element.setAttribute('role', 'img');
  }],
  ['[data-u-comp="defined-name"] input:not([aria-label]), input.univer-box-border:not([aria-label]):not([type="checkbox"])', (element) => element.setAttribute('aria-label', 'Адрес ячейки')],
  ['button:not([aria-label]):not(:has(span:not(:empty)))', (element) => {
    if (element.textContent?.trim() === '') element.setAttribute('aria-label', 'Кнопка листа');
  }],
  ['[contenteditable="true"]:not([aria-label])', (element) => {
    element.setAttribute('aria-label', 'Содержимое ячейки');
    element.setAttribute('role', 'textbox');
  }],
];

/** Keeps the repairs up while Univer draws. Answers how to stop. */
export function keepAccessible(root: HTMLElement): () => void {
  let planned = false;
  const repair = () => {
    planned = false;
    for (const [selector, fix] of REPAIRS) for (const element of root.querySelectorAll<HTMLElement>(selector)) fix(element);
  };
  const observer = new MutationObserver(() => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(repair);
  });
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['tabindex'] });
  repair();
  return () => observer.disconnect();
}
