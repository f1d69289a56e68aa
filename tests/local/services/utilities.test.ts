// Utilities and blobs: known answers for texts, digests, dates, CSV, archives.
import { createWorkspace } from '../../../local/host';

const ws = createWorkspace({ now: '2026-09-01T09:00:00+03:00' });
const { Utilities } = ws.services();
const text = (bytes: number[]): string => Utilities.newBlob(bytes).getDataAsString();
const hex = (bytes: number[]): string => bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');

test('base64 in both alphabets, of text and bytes', () => {
  expect(Utilities.base64Encode('Привет')).toBe('0J/RgNC40LLQtdGC');
  expect(Utilities.base64EncodeWebSafe('Привет?>')).toBe('0J_RgNC40LLQtdGCPz4=');
  expect(Utilities.base64Encode([-48, -97])).toBe('0J8=');
  expect(text(Utilities.base64Decode('0J/RgNC40LLQtdGC'))).toBe('Привет');
  expect(text(Utilities.base64DecodeWebSafe('0J_RgNC40LLQtdGCPz4'))).toBe('Привет?>');
  expect(Utilities.base64Decode('0J8=')).toEqual([-48, -97]);
  expect(() => Utilities.base64Decode('§')).toThrow('Could not decode string.');
});

test('digests take text as ASCII unless told otherwise', () => {
  expect(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc'))).toBe('900150983cd24fb0d6963f7d28e17f72');
  expect(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é'))).toBe(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '?')));
  expect(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, 'ё', Utilities.Charset.UTF_8))).toBe(hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, Utilities.newBlob('ё').getBytes())));
  expect(hex(Utilities.computeHmacSha256Signature('value', 'key'))).toBe('90fbfcf15e74a36b89dbdb2a721d9aecffdfdddc5c83e27f7592594f71932481');
  expect(() => Reflect.apply(Utilities.computeDigest, Utilities, ['MD5', 'x'])).toThrow("The parameters (String,String) don't match the method signature for Utilities.computeDigest.");
});

test.each([
  ['yyyy-MM-dd HH:mm:ss', 'Europe/Moscow', '2026-09-01 09:05:07'],
  ["d MMMM yyyy 'г.', EEEE", 'Europe/Moscow', '1 September 2026 г., Tuesday'],
  ['dd.MM.yy h:mm a', 'UTC', '01.09.26 6:05 AM'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Asia/Yekaterinburg', '2026-09-01T11:05:07.000+05:00'],
  ['D w u Z', 'GMT+3', '244 36 2 +0300'],
  ["''yy EEE MMM", 'GMT', "'26 Tue Sep"],
])('formatDate %s in %s', (pattern, zone, expected) => {
  expect(Utilities.formatDate(new Date('2026-09-01T06:05:07Z'), zone, pattern)).toBe(expected);
});

test('parseDate reads what formatDate writes', () => {
  expect(Utilities.parseDate('01.09.2026 09:05', 'Europe/Moscow', 'dd.MM.yyyy HH:mm').toISOString()).toBe('2026-09-01T06:05:00.000Z');
  expect(Utilities.parseDate('Sep 1, 2026 9:05 PM', 'UTC', 'MMM d, yyyy h:mm a').toISOString()).toBe('2026-09-01T21:05:00.000Z');
  expect(Utilities.parseDate('20260901', 'UTC', 'yyyyMMdd').toISOString()).toBe('2026-09-01T00:00:00.000Z');
  expect(() => Utilities.parseDate('завтра', 'UTC', 'dd.MM.yyyy')).toThrow('Unparseable date: "завтра"');
});

test.each([
  ['%s и %s', ['а', 5], 'а и 5'],
  ['%05.1f|%-5s|%5s|', [3.0512, 'a', 'b'], '003.1|a    |    b|'],
  ['%d%% %+d %x %,d', [7.9, 5, 255, 1234567], '7% +5 ff 1,234,567'],
  ['%2$s %1$s', ['a', 'b'], 'b a'],
])('formatString %s', (template, args, expected) => {
  expect(Utilities.formatString(template, ...args)).toBe(expected);
});

test('parseCsv: quotes, delimiters, line ends', () => {
  expect(Utilities.parseCsv('a;"b;""c"""\r\n;\n', ';')).toEqual([['a', 'b;"c"'], ['', '']]);
  expect(Utilities.parseCsv('"много\nстрок",x')).toEqual([['много\nстрок', 'x']]);
  expect(() => Utilities.parseCsv('"a')).toThrow('Could not parse text.');
});

test('blobs: names, types, charsets', () => {
  const blob = Utilities.newBlob('Привет', undefined, 'привет.txt');
  expect([blob.getName(), blob.getContentType(), blob.getDataAsString(), blob.getBytes().length, blob.isGoogleType()]).toEqual(['привет.txt', 'text/plain', 'Привет', 12, false]);
  expect(Utilities.newBlob([-49, -16]).getDataAsString('windows-1251')).toBe('Пр');
  expect(Utilities.newBlob('').setDataFromString('Пр', 'windows-1251').getBytes()).toEqual([-49, -16]);
  expect(blob.copyBlob().setName('a.docx').setContentTypeFromExtension().getContentType()).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  expect(blob.getName()).toBe('привет.txt');
  expect(() => blob.getAs('application/pdf')).toThrow('Converting from text/plain to application/pdf is not supported.');
  expect(() => Reflect.apply(Utilities.newBlob, Utilities, [['1x']])).toThrow('Cannot convert 1x to byte.');
});

test('zip and gzip go both ways; an entry without a name or twice is refused', () => {
  const zip = Utilities.zip([Utilities.newBlob('а', 'text/plain', 'а.txt'), Utilities.newBlob('b', 'text/html', 'b.html')], 'x.zip');
  expect([zip.getName(), zip.getContentType()]).toEqual(['x.zip', 'application/zip']);
  expect(Utilities.unzip(zip).map((one) => [one.getName(), one.getContentType(), one.getDataAsString()])).toEqual([['а.txt', 'text/plain', 'а'], ['b.html', 'text/html', 'b']]);
  expect(() => Utilities.zip([Utilities.newBlob('a')])).toThrow('Invalid argument');
  expect(() => Utilities.zip([Utilities.newBlob('a', null, 'n'), Utilities.newBlob('b', null, 'n')])).toThrow('Duplicate entry: n');
  const gz = Utilities.gzip(Utilities.newBlob('текст', 'text/plain', 'a.txt'));
  expect([gz.getName(), gz.getContentType(), Utilities.ungzip(gz).getDataAsString(), Utilities.ungzip(gz).getName()]).toEqual(['a.txt.gz', 'application/x-gzip', 'текст', 'a.txt']);
});

test('sleep moves the workspace’s clock', () => {
  const before = ws.clock.now();
  Utilities.sleep(1500);
  expect(ws.clock.now() - before).toBe(1500);
  expect(() => Utilities.sleep(300_001)).toThrow('Invalid argument');
  expect(Utilities.getUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
