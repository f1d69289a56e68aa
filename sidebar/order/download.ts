// Saves a document of the register as a .docx on the curator's computer.

import type { View } from '../../src/actions/reply';
import { ask } from '../client';

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

/** Asks for the file and hands it to the browser; answers as the server did. */
export const download = async (document_: string): Promise<View<{ name: string }>> => {
  const answer = await ask('documentFile', document_);
  if (!answer.ok) return answer;
  saveDocx(answer.value);
  return { ok: true, value: { name: answer.value.name } };
};
