// Shows a sheet and closes the window: nothing can be written into a sheet while a window stands over it.

import { ask, closeWindow } from '../client';

export const showSheet = (sheet: string, row = 0): void => { void ask('goTo', sheet, row).then(closeWindow, closeWindow); };

export const showQuestions = (): void => showSheet('Вопросы анкет');
