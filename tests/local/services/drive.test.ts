// The Drive service: files with bytes, conversion, export, search, permissions, and the rule of drive.file.
import { zipSync } from 'fflate';
import { createWorkspace } from '../../../local/host';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const docx = (): number[] => Array.from(zipSync({ 'word/document.xml': new Uint8Array([60, 97, 47, 62]) }), (byte) => (byte > 127 ? byte - 256 : byte));
const open = () => createWorkspace({ now: '2026-09-01T09:00:00+03:00', user: 'a@school.example' });

function filed(ws = open()) {
  const { Drive, Utilities } = ws.services();
  const blob = Utilities.newBlob(docx(), DOCX, 'приказ.docx');
  const file = Drive.Files.create({ name: 'Приказ № 5', mimeType: DOC, appProperties: { document: 'd-1' } }, blob, { fields: 'id,name,mimeType,modifiedTime,webViewLink' });
  return { ws, Drive, Utilities, blob, id: String(file['id']), file };
}

test('a .docx becomes a document, keeps its bytes and exports them', () => {
  const { Drive, file, id, blob } = filed();
  expect(file).toEqual({ id, name: 'Приказ № 5', mimeType: DOC, modifiedTime: '2026-09-01T06:00:00.000Z', webViewLink: `https://docs.google.com/document/d/${id}/edit` });
  expect(Drive.Files.export(id, DOCX, { alt: 'media' }).getBytes()).toEqual(blob.getBytes());
  expect(() => Drive.Files.export(id, DOCX)).toThrow('API call to drive.files.export failed with error: Empty response');
  expect(() => Drive.Files.get(id, { alt: 'media' })).toThrow('Only files with binary content can be downloaded');
  expect(Drive.Files.get(id)).toEqual({ kind: 'drive#file', id, name: 'Приказ № 5', mimeType: DOC });
});

test('what is no .docx does not convert', () => {
  const { Drive, Utilities } = filed();
  expect(() => Drive.Files.create({ mimeType: DOC }, Utilities.newBlob('текст', DOCX))).toThrow('API call to drive.files.create failed with error: Bad Request');
  expect(() => Drive.Files.create({ mimeType: DOC }, Utilities.newBlob('x', 'image/png'))).toThrow('Bad Request');
});

test('a plain file keeps type and bytes; copy, trash and remove', () => {
  const { Drive, Utilities } = filed();
  const id = String(Drive.Files.create({ name: 'а.csv' }, Utilities.newBlob('1;2', 'text/csv'))['id']);
  const media = Drive.Files.get(id, { alt: 'media' }) as unknown as { getDataAsString(): string };
  expect(media.getDataAsString()).toBe('1;2');
  const copy = Drive.Files.copy({ name: 'копия' }, id);
  expect(copy['name']).toBe('копия');
  Drive.Files.update({ trashed: true }, id);
  expect(Drive.Files.list({ q: "trashed = true and name = 'а.csv'" }).files).toHaveLength(1);
  Drive.Files.remove(id);
  expect(() => Drive.Files.get(id)).toThrow(`API call to drive.files.get failed with error: File not found: ${id}.`);
});

test('found by appProperties, name, type and trash', () => {
  const { Drive, id, ws, Utilities } = filed();
  ws.advance(1000);
  const other = String(Drive.Files.create({ name: "Письмо 'отцу'", appProperties: { document: 'd-2' } }, Utilities.newBlob('x'))['id']);
  const find = (q: string): unknown[] => Drive.Files.list({ q }).files.map((file) => file['id']);
  expect(find("appProperties has { key='document' and value='d-1' } and trashed = false")).toEqual([id]);
  expect(find("name = 'Письмо \\'отцу\\''")).toEqual([other]);
  expect(find("name contains 'прик' or name contains 'пис'")).toEqual([other, id]);
  expect(find(`mimeType = '${DOC}' and not trashed = true`)).toEqual([id]);
  expect(find("modifiedTime > '2026-09-01T06:00:00Z'")).toEqual([other]);
  expect(() => find('name ~ 5')).toThrow('Invalid Value');
  expect(Drive.Files.list({ pageSize: 1 })).toMatchObject({ nextPageToken: '1', files: [{ id: other }] });
  expect(Drive.Files.list({ pageSize: 1, fields: 'nextPageToken, files(name, owners(emailAddress))' })).toEqual({ nextPageToken: '1', files: [{ name: "Письмо 'отцу'", owners: [{ emailAddress: 'a@school.example' }] }] });
  expect(Drive.Files.list({ fields: 'files(id,appProperties)' }).files[1]).toEqual({ id, appProperties: { document: 'd-1' } });
});

test('an update moves modifiedTime by the clock; null takes a property away', () => {
  const { Drive, id, ws, blob } = filed();
  ws.advance(60_000);
  expect(Drive.Files.update({ name: 'Новое', appProperties: { document: null, state: 'signed' } }, id, blob, { fields: 'name,modifiedTime,appProperties,version' })).toEqual({ name: 'Новое', modifiedTime: '2026-09-01T06:01:00.000Z', appProperties: { state: 'signed' }, version: '2' });
  expect(() => Drive.Files.update({ appProperties: { k: 'я'.repeat(70) } }, id)).toThrow('124');
});

test('another user’s use of the app does not cover the file, even when it is shared', () => {
  const { Drive, id, ws } = filed();
  const made = Drive.Permissions.create({ type: 'user', role: 'writer', emailAddress: 'b@school.example' }, id);
  expect(Drive.Permissions.list(id).permissions.map((one) => [one.emailAddress, one.role])).toEqual([['a@school.example', 'owner'], ['b@school.example', 'writer']]);
  expect(() => ws.services('b@school.example').Drive.Files.get(id)).toThrow(`File not found: ${id}.`);
  expect(ws.services('b@school.example').Drive.Files.list().files).toEqual([]);
  Drive.Permissions.remove(id, made.id);
  expect(Drive.Permissions.list(id).permissions).toHaveLength(1);
  expect(() => Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'нет' }, id)).toThrow('emailAddress is invalid');
});

test('documents and conversions have daily quotas', () => {
  const ws = open();
  ws.quotas.override({ documents: 1 });
  const { Drive } = filed(ws);
  expect(() => Drive.Files.create({ mimeType: DOC })).toThrow('Service invoked too many times for one day: docs create.');
});
