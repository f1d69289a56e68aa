// Puts a dialog on its page; in a register without names behind the question for the key.

import { render, type ComponentChildren } from 'preact';
import { KeyGate } from './gate';

/** The server marks the page of a register without names. */
const isCoded = (): boolean => document.body.dataset['mode'] !== undefined;

export const mount = (page: ComponentChildren): void => {
  const root = document.getElementById('app');
  if (root) render(isCoded() ? <KeyGate>{page}</KeyGate> : page, root);
};
