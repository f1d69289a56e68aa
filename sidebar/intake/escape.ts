// Esc closes a dialog, unless a choice or a field inside it has a use for the key.

import { closeWindow } from '../client';
import { heldKey } from '../key/holder';

export const closeOnEscape = (): void => {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Names that no file has yet are not thrown away by one key; the button says what closing means.
    if (heldKey().changed) return;
    const within = event.target instanceof HTMLElement ? event.target.tagName : '';
    if (within !== 'SELECT' && within !== 'INPUT' && within !== 'TEXTAREA') closeWindow();
  });
};
