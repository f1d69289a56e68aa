// Saves a document of the register as a .docx on the curator's computer.

import type { BatchFile } from '../../src/actions/documents/batch';
import type { Refusal, View } from '../../src/actions/reply';
import type { KeyFile } from '../../src/programme/codes-mode';
import type { WantedBatch } from '../../src/programme/orders';
import { ask } from '../client';
import { batchWithNames, documentWithNames } from '../codes-mode/print-document';
import { heldKey } from '../key/holder';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

/** Hands a .docx to the browser. */
export const saveDocx = ({ name, base64 }: { name: string; base64: string }): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytesOf(base64)], { type: DOCX }));
  link.download = `${name}.docx`;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

const lacking = ({ message }: { message: string }): Refusal => ({ ok: false, code: 'facts', message, details: [] });

/** In a register without names: the document with the names of the open key, made here and sent nowhere. */
const downloadWithNames = async (id: string, key: KeyFile): Promise<View<{ name: string }>> => {
  const answer = await ask('printingMaterial', id);
  if (!answer.ok) return answer;
  const printed = documentWithNames(answer.value, key);
  if (!printed.ok) return lacking(printed);
  saveDocx(printed);
  return { ok: true, value: { name: printed.name } };
};

/** Whether «Скачать» gives names or codes. */
export const printsNames = (): boolean => heldKey().coded && heldKey().key !== null;

/** Asks for the file and hands it to the browser; answers as the server did. */
export const download = async (document_: string): Promise<View<{ name: string }>> => {
  const { coded, key } = heldKey();
  if (coded && key) return downloadWithNames(document_, key);
  const answer = await ask('documentFile', document_);
  if (!answer.ok) return answer;
  saveDocx(answer.value);
  return { ok: true, value: { name: answer.value.name } };
};

/** Papers for many as one file in the browser: with names where a key is open; `name` is the file's, where not that of the first kind. Nothing is listed. */
export const downloadBatch = async (wanted: readonly WantedBatch[], name?: (made: number) => string): Promise<View<BatchFile>> => {
  const save = (file: BatchFile): View<BatchFile> => {
    const named = name ? { ...file, name: name(file.made) } : file;
    saveDocx(named);
    return { ok: true, value: named };
  };
  const { coded, key } = heldKey();
  if (!coded || !key) {
    const answer = await ask('batchFile', [...wanted]);
    return answer.ok ? save(answer.value) : answer;
  }
  const material = await ask('printingMaterial', '');
  if (!material.ok) return material;
  const printed = batchWithNames(material.value, key, wanted);
  return printed.ok ? save(printed) : lacking(printed);
};
