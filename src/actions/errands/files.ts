// Errands of documents in Drive: filing them (found again by their own mark before a retry) and putting them into the bin.

import { binFile, docxOf, fileDocument, fileState, findFile, replaceFile, type FiledFile } from '../../google/files';
import { ownUser } from '../../google/session';
import type { Errand, IssuedDocument } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { note, type Marks, type Paper, type Run } from '../marks';
import { renderDocument } from '../render';
import { payloadOf, type Handler } from './handler';

/** Why a file is not done, as the curator reads it beside the errand. */
export const FILE_TROUBLES = {
  facts: 'не хватает сведений',
  quota: 'на сегодня Google больше не создаёт файлы, получится завтра. Данные целы, Word-файл можно скачать и сейчас',
  closed: 'файл создал другой куратор, и он закрыт для вас: пусть он откроет «Документы» и нажмёт «Попробовать снова»',
  edited: 'файл изменили вручную, и текст в нём не заменён. «Попробовать снова» запишет документ заново, «Больше не нужно» оставит файл как есть',
} as const;

type Trouble = keyof typeof FILE_TROUBLES;

const REMADE = 'Прежний файл удалили, создан новый.';

/** Drive shows a file only to whoever made it with this add-on: with another curator's nobody else can tell closed from deleted. */
const ofAnother = ({ filedBy }: IssuedDocument): boolean => filedBy.includes('@') && filedBy !== ownUser();

const failed = (at: Run, errand: Errand, why: Trouble): void =>
  note(at, [{ sheet: 'errands', key: errand.id, values: { state: why === 'quota' ? 'задумано' : 'не вышло', result: FILE_TROUBLES[why] } }]);

const filed = (errand: Errand, document: IssuedDocument, file: FiledFile, rest: Partial<IssuedDocument> = {}): Marks => [
  { sheet: 'documents', key: document.id, values: { file: file.id, link: file.link, modifiedAt: file.modified, ...rest } },
  { sheet: 'errands', key: errand.id, values: { state: 'сделано', result: '' } },
];

/** What a file made anew changes of the list: whose it is now, and that there was another. */
const remade = (document: IssuedDocument): Partial<IssuedDocument> => ({
  ...(document.file === '' ? {} : { note: [document.note, REMADE].filter((text) => text !== '').join('\n') }),
  ...(document.filedBy.includes('@') ? { filedBy: ownUser() } : {}),
});

/** The document as a .docx, rendered once for its file and its letter; null when facts are missing. */
export const paperOf = (at: Run, document: IssuedDocument): Paper | null => {
  const known = at.papers.get(document.id);
  if (known !== undefined) return known;
  const rendered = renderDocument(at.snapshot.tables, document);
  const paper = rendered && { name: rendered.name, docx: docxOf(rendered.name, rendered.base64) };
  at.papers.set(document.id, paper);
  return paper;
};

/** Whether the curator was told that the file was closed to her: its owner may have edited it meanwhile and is asked first. */
const editedWhileClosed = (errand: Errand, document: IssuedDocument): boolean => {
  if (errand.result !== FILE_TROUBLES.closed) return false;
  const state = fileState(document.file);
  return state !== null && state.modified !== document.modifiedAt;
};

/** Files one document; says why it could not. */
const fileIt = (at: Run, errand: Errand, document: IssuedDocument): Trouble | null => {
  const paper = paperOf(at, document);
  if (!paper) return 'facts';
  if (document.file !== '') {
    if (editedWhileClosed(errand, document)) return 'edited';
    const replaced = replaceFile(document.file, paper.name, paper.docx);
    if (replaced === 'quota') return 'quota';
    if (replaced !== 'gone') {
      note(at, filed(errand, document, replaced));
      return null;
    }
    if (ofAnother(document)) return 'closed';
  }
  // Of a document that was listed a moment ago, by this very person, no earlier attempt can have left a file.
  const fresh = document.file === '' && at.fresh.has(errand.id);
  const made = (fresh ? null : findFile(document.id)) ?? fileDocument(document.id, paper.name, paper.docx);
  if (made === 'quota') return 'quota';
  note(at, filed(errand, document, made, fresh ? {} : remade(document)));
  return null;
};

/** Once the day's files are used up, the rest waits for the next run. */
export const fileDocuments: Handler = (at, planned) => {
  for (const errand of planned) {
    const document = rowsOf(at.snapshot.tables, 'documents').find((d) => d.id === errand.document);
    const why = document ? fileIt(at, errand, document) : null;
    if (why !== null) failed(at, errand, why);
    if (why === 'quota') return;
  }
};

export const binDocuments: Handler = (at, planned) => {
  for (const errand of planned) {
    const { file } = payloadOf(errand);
    const document = rowsOf(at.snapshot.tables, 'documents').find((d) => d.id === errand.document);
    if (file && !binFile(file) && document && ofAnother(document)) failed(at, errand, 'closed');
    else note(at, [{ sheet: 'errands', key: errand.id, values: { state: 'сделано' } }]);
  }
};
