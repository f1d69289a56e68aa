// «Свой бланк»: what forms the school has, taking one as a file or from Google Docs, trying it, going back to ours.

import { checkForm, formTemplate, fromBase64, layoutFrom, MOST_BYTES, renderDocument, sampleDocument, toBase64, type FormKind } from '../documents';
import { docxOf, exportDocument, fileDocument, findFile } from '../google/files';
import { initialsFirst } from '../programme/language';
import { letterheadOf } from '../programme/orders';
import { settingOf, type TablesById } from '../register/snapshot';
import { look, perform, type Decision } from './perform';
import { layoutDetails } from './render';
import { refuse, type Detail, type Refusal, type Reply, type View } from './reply';
import { formsInUse, FORM_NAMES, keptForm, rowsToKeep } from './school-forms';

export interface FormState {
  kind: FormKind;
  /** 'ours' = the add-on's own; 'damaged' = pieces were changed by hand. */
  state: 'ours' | 'school' | 'damaged';
  /** Moment when the school's was taken. */
  at: string;
  /** What is allowed but worth a look. */
  advice: string[];
}

export interface Letterheads {
  forms: FormState[];
  /** Settings of the layout that cannot be meant, each with its cell. */
  faults: Detail[];
  /** Departures from the standard. */
  advice: string[];
}

const isKind = (kind: unknown): kind is FormKind => kind === 'order' || kind === 'letter';

const stateOf = (tables: TablesById, kind: FormKind): FormState => {
  const kept = keptForm(tables, kind);
  if (kept === null) return { kind, state: 'ours', at: '', advice: [] };
  if (kept === 'damaged') return { kind, state: 'damaged', at: '', advice: [] };
  const check = checkForm(kept.bytes, kind);
  return { kind, state: check.ok ? 'school' : 'damaged', at: kept.at, advice: check.ok ? [...check.advice] : [] };
};

export const letterheads = (): View<Letterheads> => look(({ tables }) => ({
  forms: [stateOf(tables, 'order'), stateOf(tables, 'letter')],
  faults: layoutDetails(tables),
  advice: [...layoutFrom((key) => settingOf(tables, key)).advice],
}));

/** A form out of base64, or why it cannot be one. */
const checked = (kind: FormKind, base64: string): { bytes: Uint8Array; tags: string[]; advice: string[] } | Refusal => {
  const bytes = fromBase64(base64);
  if (bytes === null) return refuse('bad request');
  const check = checkForm(bytes, kind);
  if (!check.ok) return refuse('form', check.problems.map(({ message, place }) => ({ text: place === '' ? message : `${message} Где: «${place}»` })));
  return { bytes, tags: [...check.tags], advice: [...check.advice] };
};

export type TakenForm = {
  tags: string[];
  advice: string[];
};

const keep = (requestId: string, kind: FormKind, base64: string): Reply<TakenForm> => {
  const form = checked(kind, base64);
  if ('ok' in form) return form;
  return perform({ id: requestId, action: 'take form', title: `Взят бланк школы: ${FORM_NAMES[kind]}` }, ({ tables, draft, who, now }): Decision<TakenForm> => {
    for (const part of rowsToKeep(tables, kind, form.bytes, who, now)) {
      if (tables.forms.byKey.has(part.id)) draft.update('forms', part.id, part);
      else draft.insert('forms', part);
    }
    return { ok: true, value: { tags: form.tags, advice: form.advice } };
  });
};

/** Takes the school's .docx form (base64) for orders or letters. Everything wrong with it is told at once, with its place. */
export const takeForm = (requestId: string, kind: FormKind, base64: string): Reply<TakenForm> =>
  (isKind(kind) && typeof base64 === 'string' && base64.length <= MOST_BYTES * 2 ? keep(requestId, kind, base64) : refuse('bad request'));

/** Goes back to our own form. */
export const dropForm = (requestId: string, kind: FormKind): Reply<{ kind: FormKind }> => {
  if (!isKind(kind)) return refuse('bad request');
  return perform({ id: requestId, action: 'drop form', title: `Снова бланк дополнения: ${FORM_NAMES[kind]}` }, ({ tables, draft }): Decision<{ kind: FormKind }> => {
    if (keptForm(tables, kind) === null) return refuse('nothing to do');
    for (const part of rowsToKeep(tables, kind, null, '', '')) draft.update('forms', part.id, { size: '', content: '', by: '', at: '' });
    return { ok: true, value: { kind } };
  });
};

export interface FormFile {
  name: string;
  base64: string;
}

const template = (tables: TablesById, kind: FormKind): Uint8Array => formTemplate(kind, layoutFrom((key) => settingOf(tables, key)).settings);

/** The form in use with its tags, to be edited in Word. */
export const formFile = (kind: FormKind): View<FormFile> => {
  if (!isKind(kind)) return refuse('bad request');
  return look(({ tables }) => {
    const kept = keptForm(tables, kind);
    return { name: `Бланк – ${FORM_NAMES[kind]}`, base64: toBase64(kept === null || kept === 'damaged' ? template(tables, kind) : kept.bytes) };
  });
};

/** A sample document in the form in use: how it will look. */
export const formSample = (kind: FormKind): View<FormFile> => {
  if (!isKind(kind)) return refuse('bad request');
  return look(({ tables }) => {
    const setting = (key: string): string => settingOf(tables, key);
    const director = { last: setting('director.last'), first: setting('director.first'), middle: setting('director.middle') };
    const post = setting('director.post').trim() || 'директор';
    const model = sampleDocument(kind, letterheadOf(setting), { post: post.charAt(0).toUpperCase() + post.slice(1), name: initialsFirst(director) || 'И.О. Фамилия' });
    const rendered = renderDocument(model, layoutFrom(setting).settings, formsInUse(tables));
    if (!rendered.ok) throw new Error(`The sample cannot be rendered: ${rendered.code}`);
    return { name: `Проба бланка – ${FORM_NAMES[kind]}`, base64: toBase64(rendered.bytes) };
  });
};

const draftMark = (kind: FormKind): string => `form-${kind}`;

/** Our form as a Google document to be edited there; the one made before is found again. */
export const formDraft = (kind: FormKind): View<{ link: string }> => {
  if (!isKind(kind)) return refuse('bad request');
  const name = `Бланк – ${FORM_NAMES[kind]} (черновик)`;
  const view = look(({ tables }) => findFile(draftMark(kind)) ?? fileDocument(draftMark(kind), name, docxOf(name, toBase64(template(tables, kind)))));
  if (!view.ok) return view;
  return view.value === 'quota' ? refuse('quota') : { ok: true, value: { link: view.value.link } };
};

/** Takes the form that was edited in Google Docs; the same check. */
export const takeFormDraft = (requestId: string, kind: FormKind): Reply<TakenForm> => {
  if (!isKind(kind)) return refuse('bad request');
  const draft = findFile(draftMark(kind));
  const base64 = draft && exportDocument(draft.id);
  return base64 ? keep(requestId, kind, base64) : refuse('no form draft');
};
