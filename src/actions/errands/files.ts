// Errands of documents in Drive: filing them (found again by their own mark before a retry) and putting them into the bin.

import { binFile, fileDocument, findFile, replaceFile, type FiledFile } from '../../google/files';
import type { Errand, IssuedDocument } from '../../programme/records';
import { rowsOf } from '../../register/snapshot';
import { mark, note, type Marks, type Run } from '../marks';
import { renderDocument } from '../render';
import { payloadOf, type Handler } from './handler';

const filed = (id: string, file: FiledFile, document: string): Marks => [
  { sheet: 'documents', key: document, values: { file: file.id, link: file.link, modifiedAt: file.modified } },
  { sheet: 'errands', key: id, values: { state: 'сделано', result: JSON.stringify({ file: file.id }) } },
];

const fileIt = (at: Run, errand: Errand, document: IssuedDocument): void => {
  const rendered = renderDocument(at.snapshot.tables, document);
  if (!rendered) return mark(at, [{ sheet: 'errands', key: errand.id, values: { state: 'не вышло', result: 'не хватает сведений' } }]);
  const file = document.file === '' ? findFile(document.id) ?? fileDocument(document.id, rendered.name, rendered.base64) : replaceFile(document.file, rendered.name, rendered.base64);
  note(at, filed(errand.id, file, document.id));
};

export const fileDocuments: Handler = (at, planned) => {
  for (const errand of planned) {
    const document = rowsOf(at.snapshot.tables, 'documents').find((d) => d.id === errand.document);
    if (document) fileIt(at, errand, document);
  }
};

export const binDocuments: Handler = (at, planned) => {
  for (const errand of planned) {
    const { file } = payloadOf(errand);
    if (file) binFile(file);
    note(at, [{ sheet: 'errands', key: errand.id, values: { state: 'сделано' } }]);
  }
};
