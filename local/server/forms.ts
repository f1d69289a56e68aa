// Forms as the respondent's page needs them: without other people's answers, and with Google's links made local.

import type { FormAnswer, FormData, FormItem } from '../services/form-model';
import { Refused, notFound } from './reply';

export interface PublicForm {
  id: string;
  title: string;
  description: string;
  /** Why it cannot be answered, in words; null when it can. */
  closed: string | null;
  collectEmail: boolean;
  progressBar: boolean;
  items: FormItem[];
  /** The answer being changed. */
  answers: FormAnswer[];
  email: string;
  editing: boolean;
}

export interface FormRow { id: string; title: string; open: boolean; published: boolean; responses: number; linkedSheet: string | null; modifiedAt: number }

const USUAL_CLOSED = 'Форма больше не принимает ответы. Если это ошибка, обратитесь к владельцу формы.';
const NOT_PUBLISHED = 'Форма ещё не опубликована. Попробуйте позже или обратитесь к тому, кто прислал ссылку.';

export const titleOf = (form: FormData): string => form.title || form.name || 'Форма без названия';

/** The form for somebody who opens its link; `editing` is the id of an answer to change. */
export function publicForm(form: FormData | null, editing: string | null): PublicForm {
  if (!form || form.trashed) throw notFound('Такой формы нет. Возможно, её удалили.');
  const closed = !form.published ? NOT_PUBLISHED : form.accepting ? null : form.closedMessage || USUAL_CLOSED;
  const response = editing === null ? undefined : form.responses.find((one) => one.id === editing);
  if (editing !== null && !response) throw notFound('Такого ответа нет.');
  if (editing !== null && !form.editResponses) throw new Refused(403, 'Ответы этой формы нельзя изменять после отправки.');
  // answers to a test must not travel with the questions
  const items = form.items.map((item) => ({ ...item, choices: item.choices.map((choice) => ({ ...choice, correct: null })), feedback: { general: null, correct: null, incorrect: null } }));
  return {
    id: form.publicId, title: titleOf(form), description: form.description, closed, collectEmail: form.collectEmail, progressBar: form.progressBar,
    items: closed === null ? items : [], answers: response?.answers ?? [], email: response?.email ?? '', editing: response !== undefined,
  };
}

export const formRow = (form: FormData, sheetName: (id: number) => string | undefined): FormRow => ({
  id: form.publicId, title: titleOf(form), open: form.published && form.accepting, published: form.published, responses: form.responses.length,
  linkedSheet: form.destination ? sheetName(form.destination.sheetId) ?? null : null, modifiedAt: form.modifiedAt,
});

/** Links to a form in a text, as paths of this server. */
export function formLinks(text: string): string[] {
  return [...text.matchAll(/https:\/\/docs\.google\.com(\/forms\/d\/(?:e\/)?[\w-]+\/viewform[^\s"'<>)]*)/g)].map((match) => match[1] ?? '');
}
