// When things go wrong or are small: nothing there yet, the server killed in the middle, a window at 200 %.

import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../local/browser';
import { built, Desk, openOffice, root } from './desk';
import { mouse } from './hands';
import { readySchool } from './ready';
import { headed, openPanel, see, setUp, type Way } from './walk';

let browser: Browser;
const children: ChildProcess[] = [];
jest.setTimeout(120_000);
beforeAll(async () => { browser = await launch(); });
afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await killed(child);
  await browser.close();
});

/** The product as a person starts it; answers its address. */
const start = async (folder: string, port: number): Promise<{ process: ChildProcess; address: string }> => {
  built();
  const child = spawn(process.execPath, [path.join(root, 'out/start.cjs'), '--folder', folder, '--no-open', ...(port > 0 ? ['--port', String(port)] : [])], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`The product ended with ${code}: ${said}`)));
  });
  return { process: child, address: address.endsWith('/') ? address : `${address}/` };
};
const killed = (child: ChildProcess): Promise<void> => new Promise((resolve) => {
  child.removeAllListeners('exit');
  child.once('exit', () => resolve());
  child.kill('SIGKILL');
});

test('a killed server: the panel says so, nothing is lost, and the same panel goes on when it is back', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trouble-'));
  const first = await start(path.join(folder, 'table'), 0);
  const desk = await Desk.open(browser, first.address, 'workbook');
  await desk.workbook();
  const hands = mouse(desk);
  await hands.menu('Открыть панель');
  const panel = await desk.frame('Наставничество');
  await hands.fill(panel, 'Школа, как в бланке', 'МБОУ СОШ № 14');
  await hands.press(panel, 'Создать реестр');
  await panel.getByRole('heading', { name: 'Что требует внимания' }).waitFor({ timeout: 60_000 });
  await killed(first.process);
  await desk.page.getByText('Нет связи. Восстанавливаем…').waitFor();
  await hands.press(panel, 'Журнал и отмена');
  await see(panel, 'Не удалось получить ответ. Данные целы');
  // the browser itself reports every refused connection on the console: that is the trouble that was made here
  expect(desk.errors.splice(0).filter((text) => !/ERR_CONNECTION_REFUSED|WebSocket connection|Failed to fetch/.test(text))).toEqual([]);

  const second = await start(path.join(folder, 'table'), Number(new URL(first.address).port));
  await desk.workbook();
  await hands.press(panel, 'К журналу');
  await see(panel, 'Реестр создан');
  desk.errors.splice(0);
  await desk.look('trouble-1-back');
  await desk.close();
  await killed(second.process);
  fs.rmSync(folder, { recursive: true });
});

/** A window of 1280 x 800 at 200 %. */
const SMALL = { width: 640, height: 400 };

test('at 200 %: the start page, set-up and every dialog without sideways scrolling; empty register says what to do', async () => {
  const office = await openOffice();
  const desk = await Desk.open(browser, office.server.address, '', SMALL);
  const way: Way = { desk, hands: mouse(desk), host: office.host, name: 'small' };
  await desk.page.getByRole('heading', { name: 'Куратор' }).waitFor();
  await desk.look('small-00-start');
  await desk.workbook();
  await setUp(way);
  const panel = await openPanel(way);
  await headed(panel, 'Что требует внимания');
  await way.hands.press(panel, 'Найти или добавить человека');
  await desk.look('small-03-person');
  for (const [entry, title, says] of [
    ['Загрузить людей', 'Загрузить людей', 'Выбрать файл'], ['Загрузить дорожную карту', 'Загрузить дорожную карту', 'Выбрать файл'],
    ['Подобрать пары', 'Подобрать пары', /./], ['Составить приказ', 'Приказ и документы', 'Сейчас нет утверждённых пар без приказа'],
  ] as const) {
    await way.hands.menu(entry);
    const dialog = await desk.frame(title);
    await see(dialog, says);
    await desk.look(`small-04-${entry}`);
    await way.hands.press(dialog, 'Закрыть');
    await desk.dialogGone();
  }
  await desk.close();
  await office.close();
});

test('at 200 %: the matching of a real school', async () => {
  const office = await openOffice();
  readySchool(office.host);
  const desk = await Desk.open(browser, office.server.address, 'workbook', SMALL);
  await desk.workbook();
  const hands = mouse(desk);
  await hands.menu('Подобрать пары');
  const dialog = await desk.frame('Подобрать пары');
  await desk.look('small-05-ready');
  await hands.press(dialog, /^Предложить \d+/);
  await headed(dialog, /^Предложено/);
  await desk.look('small-06-proposals');
  await desk.close();
  await office.close();
});
