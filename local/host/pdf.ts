// PDF of a document by LibreOffice, where the machine has it.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let converting = false;

/** Lets documents be converted. A conversion takes seconds, so a workspace made in code does not wait for one unless it says so. */
export const allowPdf = (allowed: boolean): void => {
  converting = allowed;
};

/** The PDF, or null when the file is no .docx or no converter is here. Takes seconds. */
export function pdfOf(bytes: Uint8Array, contentType: string): Uint8Array | null {
  if (!converting || contentType !== DOCX) return null;
  const folder = mkdtempSync(join(tmpdir(), 'document-'));
  try {
    writeFileSync(join(folder, 'document.docx'), bytes);
    for (const program of ['soffice', 'libreoffice']) {
      const { error } = spawnSync(program, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'document.docx')], { timeout: 60_000, stdio: 'ignore' });
      if (!error && existsSync(join(folder, 'document.pdf'))) return Uint8Array.from(readFileSync(join(folder, 'document.pdf')));
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
