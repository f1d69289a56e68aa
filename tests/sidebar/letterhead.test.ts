// «Свой бланк» on the demo school: a form with mistakes, the good one, a sample of it, undo, Google Docs, back to ours.

import fs from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Workspace } from '../../local/host';
import { form, GOOD, p } from '../documents/form.fixture';
import { readDocx } from '../documents/read-docx';
import { call, fillSettings, records } from '../addon/school';
import { violations } from '../local/browser';
import { picture, tabTo } from './dialog';
import { prepared } from './prepared';
import { click, dialog, host, openWindow, see } from './stage';

const SIZE = { width: 760, height: 640 };

jest.setTimeout(180_000);

const open = async (then: (ws: Workspace) => void = () => undefined): Promise<void> => {
  const ws = prepared(fillSettings);
  then(ws);
  await openWindow(ws, 'letterhead', SIZE);
  await dialog.page.locator('h1').waitFor();
};

const give = (name: string, bytes: Uint8Array): Promise<void> => dialog.page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const parts = (): string[] => records(host, 'Бланки').map((row) => row['content'] ?? '').filter((text) => text !== '');
/** The .docx that this button saves, read back. */
const saved = async (name: string): Promise<readonly string[]> => {
  const [file] = await Promise.all([dialog.page.waitForEvent('download'), click(name)]);
  return readDocx(new Uint8Array(fs.readFileSync(await file.path()))).paragraphs;
};

test('mistakes are told with their places, nothing is taken; the good form is tried, undone, taken again', async () => {
  await open();
  const { page } = dialog;
  await see('бланк дополнения');
  await picture(page, 'letterhead-1-ours');
  expect(await violations(page)).toEqual([]);
  await give('бланк.docx', form(GOOD + p('Исполнил: {исполнитил}')));
  await see('Бланк не взят');
  await see('Неизвестная метка {исполнитил}. Может быть, {исполнитель}? Где: «Исполнил: {исполнитил}»');
  await picture(page, 'letterhead-2-refused');
  expect(await violations(page)).toEqual([]);
  expect(parts()).toEqual([]);
  await give('бланк.docx', form(GOOD));
  await see('Бланк взят: 8 меток');
  await see('взят 20.11.2026');
  await picture(page, 'letterhead-3-taken');
  expect(await violations(page)).toEqual([]);
  expect(parts()).toHaveLength(1);
  expect(await saved('Скачать пробу документа')).toEqual(expect.arrayContaining(['1 октября 2026 г.  № 71-б', 'Директор ____ В.П. Орешкин', 'ПРИКАЗЫВАЮ:']));
  await click('Отменить');
  await see('Прежний бланк возвращён');
  await see('бланк дополнения');
  expect(parts()).toEqual([]);
});

test('our form edited in Google Docs is taken with the keyboard; going back to ours', async () => {
  await open();
  const { page } = dialog;
  await page.getByRole('button', { name: 'Бланк писем' }).click();
  await click('Взять черновик');
  await see('Черновика бланка в Google Документах нет');
  await tabTo(page, 'Открыть черновик');
  await page.keyboard.press('Enter');
  await see('Черновик готов');
  expect(host.files.list().map((file) => file.name)).toEqual(['Бланк – письмо (черновик)']);
  // She writes a line of the school's own into the draft.
  const [draft] = host.files.list();
  if (!draft) throw new Error('no draft');
  const inDraft = unzipSync(host.files.bytes(draft.id));
  const text = strFromU8(inDraft['word/document.xml'] ?? new Uint8Array());
  host.files.update(draft, zipSync({ ...inDraft, 'word/document.xml': strToU8(text.replace('<w:body>', `<w:body>${p('Школа над рекой')}`)) }), host.clock.now());
  await tabTo(page, 'Взять черновик');
  await page.keyboard.press('Enter');
  await see(/Бланк взят: \d+\sмет/);
  await picture(page, 'letterhead-4-letter');
  expect(await violations(page)).toEqual([]);
  expect(await saved('Скачать этот бланк')).toEqual(expect.arrayContaining(['Школа над рекой', '{текст}']));
  expect((await saved('Скачать пробу документа'))[0]).toBe('Школа над рекой');
  await click('Вернуться к бланку дополнения');
  await see('Документы снова составляются на бланке дополнения');
  expect(parts()).toEqual([]);
});

test('a damaged form and a setting that cannot be meant keep documents back, each with its way out', async () => {
  await open((ws) => {
    call(ws, 'takeForm', 'form', 'order', Buffer.from(form(GOOD)).toString('base64'));
    ws.person.edit('Бланки', 'D3', ':испорчено');
    const row = records(ws, 'Настройки').findIndex((each) => each['key'] === 'layout.left') + 3;
    ws.person.edit('Настройки', `C${row}`, '2 см');
  });
  const { page } = dialog;
  await see('Бланк школы повреждён');
  await see('«Поле слева»: нужно число от 5 до 60');
  await picture(page, 'letterhead-5-damaged');
  expect(await violations(page)).toEqual([]);
  await click('Вернуться к бланку дополнения');
  await see('Документы снова составляются');
  await page.getByText('Бланк школы повреждён').waitFor({ state: 'detached' });
});
