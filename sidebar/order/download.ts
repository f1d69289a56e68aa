// Saves a document of the register as a .docx on the curator's computer.

import type { View } from '../../src/actions/reply';
import type { KeyFile } from '../../src/programme/codes-mode';
import { ask } from '../client';
import { documentWithNames } from '../codes-mode/print-document';
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

/** In a register without names: the document with the names of the open key, made here and sent nowhere. */
const downloadWithNames = async (id: string, key: KeyFile): Promise<View<{ name: string }>> => {
  const answer = await ask('printingMaterial', id);
  if (!answer.ok) return answer;
  const printed = documentWithNames(answer.value, key);
  if (!printed.ok) return { ok: false, code: 'facts', message: printed.message, details: [] };
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
