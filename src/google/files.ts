// Files of the programme in Drive: made from .docx bytes, found again by our own marks, put into the bin. Rights: drive.file only.

import { bookId } from './book';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
/** The advanced service; its types allow it to be switched off in the manifest. */
const drive = (): NonNullable<typeof Drive> => {
  if (!Drive) throw new Error('The Drive service is not enabled');
  return Drive;
};
const FIELDS = 'id,name,webViewLink,modifiedTime,trashed';

export interface FiledFile {
  id: string;
  link: string;
  /** Instant of the last change, as Drive tells it (RFC 3339). */
  modified: string;
}

const asFiled = (file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): FiledFile => ({ id: file.id ?? '', link: file.webViewLink ?? '', modified: file.modifiedTime ?? '' });

/** Our mark on a file: codes are unique in one workbook only, so the workbook's id goes with them. */
const markOf = (document: string): string => `${bookId()}:${document}`;

/** The file that an earlier, perhaps interrupted attempt made for this document. */
export const findFile = (document: string): FiledFile | null => {
  const found = drive().Files.list({ q: `appProperties has { key='document' and value='${markOf(document)}' } and trashed = false`, fields: `files(${FIELDS})` });
  const first = found.files?.[0];
  return first ? asFiled(first) : null;
};

/** What Google says when the day's files, conversions or the room in Drive are used up; everything else is thrown on. */
const withinQuota = <T>(work: () => T): T | 'quota' => {
  try {
    return work();
  } catch (error) {
    if (/too many times|quota/i.test(String(error))) return 'quota';
    throw error;
  }
};

/** What Drive answers for a file that was removed for good, or that another curator made: drive.file tells the two not apart. */
const ifThere = <T>(work: () => T): T | 'gone' => {
  try {
    return work();
  } catch (error) {
    if (/not found/i.test(String(error))) return 'gone';
    throw error;
  }
};

/** Bytes with a name as Google's services hand them on to each other. */
export type Attachment = GoogleAppsScript.Base.Blob;

/** A .docx (base64) for filing and for letters. */
export const docxOf = (name: string, base64: string): Attachment => Utilities.newBlob(Utilities.base64Decode(base64), DOCX, `${name}.docx`);

/** Files a .docx as a Google document, marked with the document it is. */
export const fileDocument = (document: string, name: string, docx: Attachment): FiledFile | 'quota' => withinQuota(() =>
  asFiled(drive().Files.create({ name, mimeType: GOOGLE_DOC, appProperties: { document: markOf(document) } }, docx, { fields: FIELDS })));

/** When the file was last changed; null when it is gone or closed to this person. */
export const fileState = (id: string): FiledFile | null => {
  try {
    const file = drive().Files.get(id, { fields: FIELDS });
    return file.trashed ? null : asFiled(file);
  } catch {
    return null;
  }
};

/** False when the file is gone for good or closed to this person. */
export const binFile = (id: string): boolean => ifThere(() => drive().Files.update({ trashed: true }, id)) !== 'gone';

/**
 * Lets exactly this person read the file and tells how it stands then: that may move the time of its last change. Null when Google will not:
 * an address without a Google account cannot be let in silently.
 */
export const shareFile = (id: string, emailAddress: string): FiledFile | null => {
  try {
    drive().Permissions.create({ type: 'user', role: 'reader', emailAddress }, id, { sendNotificationEmail: false });
  } catch {
    return null;
  }
  return fileState(id);
};

/** Writes a new .docx into a filed document and names it anew; 'gone' when it lies in the bin, is deleted or closed to this person. */
export const replaceFile = (id: string, name: string, docx: Attachment): FiledFile | 'quota' | 'gone' => withinQuota(() => ifThere(() => {
  const file = drive().Files.update({ name, mimeType: GOOGLE_DOC }, id, docx, { fields: FIELDS });
  return file.trashed ? 'gone' : asFiled(file);
}));

/** A filed document in another format; null when it is gone, closed to this person, or Google does not hand it out. */
const exported = (id: string, mimeType: string): Attachment | null => {
  try {
    // Without alt the service answers nothing; neither that nor the blob stands in its types.
    const files = drive().Files as unknown as { export(file: string, mimeType: string, options: { alt: 'media' }): Attachment };
    return files.export(id, mimeType, { alt: 'media' });
  } catch {
    return null;
  }
};

/** A filed Google document as .docx (base64); null when it cannot be had. */
export const exportDocument = (id: string): string | null => {
  const docx = exported(id, DOCX);
  return docx && Utilities.base64Encode(docx.getBytes());
};

/** The file as a PDF of this name; null when Google will not convert it: the .docx goes alone then. */
export const pdfOf = (id: string, name: string): Attachment | null => exported(id, 'application/pdf')?.setName(`${name}.pdf`) ?? null;
