// Errands of documents in Drive: filing them (found again by their own mark before a retry) and putting them into the bin.

import { binFile, fileDocument, fileState, findFile, replaceFile, type FiledFile } from '../../google/files';
import { ownUser } from '../../google/session';
import type { Errand, IssuedDocument } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { mark, note, type Marks, type Run } from '../marks';
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
  mark(at, [{ sheet: 'errands', key: errand.id, values: { state: why === 'quota' ? 'задумано' : 'не вышло', result: FILE_TROUBLES[why] } }]);

const filed = (errand: Errand, document: IssuedDocument, file: FiledFile, made: boolean): Marks => {
  const remade = made && document.file !== '' ? { note: [document.note, REMADE].filter((text) => text !== '').join('\n') } : {};
  const owner = made && document.filedBy.includes('@') ? { filedBy: ownUser() } : {};
  return [
    { sheet: 'documents', key: document.id, values: { file: file.id, link: file.link, modifiedAt: file.modified, ...remade, ...owner } },
    { sheet: 'errands', key: errand.id, values: { state: 'сделано', result: JSON.stringify({ file: file.id }) } },
  ];
};

/** Whether the curator was told that the file was closed to her: its owner may have edited it meanwhile and is asked first. */
const editedWhileClosed = (errand: Errand, document: IssuedDocument): boolean => {
  if (errand.result !== FILE_TROUBLES.closed) return false;
  const state = fileState(document.file);
  return state !== null && state.modified !== document.modifiedAt;
};

/** Files one document; says why it could not. */
const fileIt = (at: Run, errand: Errand, document: IssuedDocument): Trouble | null => {
  const rendered = renderDocument(at.snapshot.tables, document);
  if (!rendered) return 'facts';
  if (document.file !== '') {
    if (editedWhileClosed(errand, document)) return 'edited';
    const replaced = replaceFile(document.file, rendered.name, rendered.base64);
    if (replaced === 'quota') return 'quota';
    if (replaced !== 'gone') {
      note(at, filed(errand, document, replaced, false));
      return null;
    }
    if (ofAnother(document)) return 'closed';
  }
  const made = findFile(document.id) ?? fileDocument(document.id, rendered.name, rendered.base64);
  if (made === 'quota') return 'quota';
  note(at, filed(errand, document, made, true));
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
