// Files of the programme in Drive: made from .docx bytes, found again by our own marks, put into the bin. Rights: drive.file only.

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
const markOf = (document: string): string => `${SpreadsheetApp.getActiveSpreadsheet().getId()}:${document}`;

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

/** Files .docx bytes (base64) as a Google document, marked with the document it is. */
export const fileDocument = (document: string, name: string, docx: string): FiledFile | 'quota' => withinQuota(() => {
  const blob = Utilities.newBlob(Utilities.base64Decode(docx), DOCX, `${name}.docx`);
  return asFiled(drive().Files.create({ name, mimeType: GOOGLE_DOC, appProperties: { document: markOf(document) } }, blob, { fields: FIELDS }));
});

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

/** Lets exactly this person read the file. False when Google will not: an address without a Google account cannot be let in silently. */
export const shareFile = (id: string, emailAddress: string): boolean => {
  try {
    drive().Permissions.create({ type: 'user', role: 'reader', emailAddress }, id, { sendNotificationEmail: false });
    return true;
  } catch {
    return false;
  }
};

/** Writes new .docx bytes (base64) into a filed document and names it anew; 'gone' when it lies in the bin, is deleted or closed to this person. */
export const replaceFile = (id: string, name: string, docx: string): FiledFile | 'quota' | 'gone' => withinQuota(() => ifThere(() => {
  const blob = Utilities.newBlob(Utilities.base64Decode(docx), DOCX, `${name}.docx`);
  const file = drive().Files.update({ name, mimeType: GOOGLE_DOC }, id, blob, { fields: FIELDS });
  return file.trashed ? 'gone' : asFiled(file);
}));

/** A filed Google document as .docx (base64); null when it is gone, closed to this person, or Google does not hand it out. */
export const exportDocument = (id: string): string | null => {
  try {
    // Without alt the service answers nothing; neither that nor the blob stands in its types.
    const files = drive().Files as unknown as { export(file: string, mimeType: string, options: { alt: 'media' }): GoogleAppsScript.Base.Blob };
    return Utilities.base64Encode(files.export(id, DOCX, { alt: 'media' }).getBytes());
  } catch {
    return null;
  }
};

const PDF = 'application/pdf';

/** The file as a PDF, base64; null when Google will not convert it: the .docx goes alone then. */
export const pdfOf = (id: string): string | null => {
  try {
    // The types know neither the option nor the answer; without alt=media the call fails.
    const files = drive().Files as unknown as { export(fileId: string, mimeType: string, options: { alt: string }): GoogleAppsScript.Base.Blob };
    return Utilities.base64Encode(files.export(id, PDF, { alt: 'media' }).getBytes());
  } catch {
    return null;
  }
};
