// What the server answers by HTTP: one table of methods and paths.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RespondResult } from '../host';
import type { Answer } from '../services/form-model';
import type { DemoFiles } from './demo';
import type { Demonstration } from './demonstration';
import { documentLinks, documentRow, downloadName, isWordFile } from './documents';
import { formLinks, formRow, publicForm, titleOf } from './forms';
import { FRAME_POLICY, setHeaders } from './guard';
import type { Office } from './office';
import { Refused, attachment, json, notFound, readJson } from './reply';

export interface Context {
  office: Office;
  demo: DemoFiles;
  demonstration: Demonstration | undefined;
  /** In the demonstration: the address of the person's own workspace. */
  home: string | undefined;
  folder: string;
  /** Begins an empty workbook in place of this one. */
  renew(): Promise<void>;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** Parts of the path in brackets of the pattern. */
  parts: string[];
}
type Handler = (context: Context) => void | Promise<void>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The clock is moved by at most this much at once. */
const LONGEST_STEP = 400 * 24 * 3_600_000;

const routes: [method: 'GET' | 'POST', pattern: RegExp, handler: Handler][] = [
  ['GET', /^\/api\/state$/, state],
  ['POST', /^\/api\/run$/, run],
  ['POST', /^\/api\/close$/, close],
  ['POST', /^\/api\/new$/, async ({ renew, response }) => {
    await renew();
    json(response, { ok: true });
  }],
  ['POST', /^\/api\/demonstration$/, demonstrate],
  ['GET', /^\/api\/workbook\.xlsx$/, async ({ office, response }) => attachment(response, `${office.host.workbook.name}.xlsx`, XLSX, await office.host.workbook.toXlsx())],
  ['GET', /^\/api\/versions$/, ({ office, response }) => json(response, office.host.workbook.versions())],
  ['POST', /^\/api\/versions$/, versions],
  ['GET', /^\/frame\/(\d+)$/, frame],
  ['GET', /^\/api\/forms$/, forms],
  ['GET', /^\/api\/forms\/([\w-]+)$/, ({ office, response, parts, url }) => json(response, publicForm(office.host.forms.get(parts[0] ?? ''), url.searchParams.get('edit2')))],
  ['POST', /^\/api\/forms\/([\w-]+)$/, respond],
  ['GET', /^\/api\/documents$/, ({ office, response }) => json(response, office.host.files.list().map(documentRow).sort((a, b) => b.modifiedAt - a.modifiedAt))],
  ['GET', /^\/api\/documents\/([\w-]+)$/, ({ office, response, parts }) => json(response, documentRow(fileOf(office, parts[0])))],
  ['GET', /^\/api\/documents\/([\w-]+)\/content$/, ({ office, response, parts }) => {
    const file = fileOf(office, parts[0]);
    attachment(response, downloadName(file), isWordFile(file) ? file.contentType : 'application/octet-stream', office.host.files.bytes(file.id));
  }],
  ['POST', /^\/api\/documents\/([\w-]+)$/, bin],
  ['GET', /^\/api\/mails$/, mails],
  ['GET', /^\/api\/mails\/(\d+)$/, mail],
  ['GET', /^\/api\/mails\/(\d+)\/attachments\/(\d+)$/, mailAttachment],
  ['GET', /^\/mail-frame\/(\d+)$/, mailFrame],
  ['GET', /^\/api\/time$/, ({ office, response }) => json(response, timeOf(office))],
  ['POST', /^\/api\/time$/, moveTime],
  ['GET', /^\/api\/executions$/, ({ office, response }) => json(response, office.journal.list())],
  ['GET', /^\/demo\/([^/]+)$/, ({ demo, response, parts }) => {
    const name = decodeURIComponent(parts[0] ?? '');
    const bytes = demo.read(name);
    if (!bytes) throw notFound('Такого файла нет.');
    attachment(response, name, 'application/octet-stream', bytes);
  }],
];

/** Answers a request of the API; false when the path is none of it. Throws Refused with words for the person. */
export async function answer(context: Omit<Context, 'parts'>): Promise<boolean> {
  for (const [method, pattern, handler] of routes) {
    const match = pattern.exec(context.url.pathname);
    if (!match || context.request.method !== method) continue;
    await handler({ ...context, parts: match.slice(1) });
    return true;
  }
  return false;
}

function state({ office, demo, demonstration, folder, response }: Context): void {
  const { host } = office;
  const { workbook } = host;
  json(response, {
    name: workbook.name, folder, now: host.clock.now(), timeZone: host.workbook.timeZone, user: host.user, addon: office.hasAddon, demo: demo.list(),
    empty: workbook.sheets.every((sheet) => sheet.lastRow() === 0), sheets: workbook.sheets.filter((sheet) => !sheet.hidden).length,
    forms: host.forms.list().filter((form) => !form.trashed).length, documents: host.files.list().filter((file) => !file.trashed && isWordFile(file)).length,
    mails: host.mails.sent.length, demonstration: demonstration?.offered ? { exists: demonstration.exists } : null,
  });
}

async function run({ office, request, response }: Context): Promise<void> {
  const { name, args, how } = await readJson<{ name?: string; args?: unknown[]; how?: 'menu' | 'frame' }>(request);
  if (typeof name !== 'string' || !Array.isArray(args ?? [])) throw new Refused(400, 'Нужно имя функции и её аргументы.');
  json(response, await office.run(name, args ?? [], how === 'frame' ? 'frame' : 'menu'));
}

/** Opens the demonstration, begins it anew or removes it; answers the address to go to. */
async function demonstrate({ demonstration, home, request, response }: Context): Promise<void> {
  if (!demonstration) throw notFound('Демонстрации здесь нет.');
  const { deed } = await readJson<{ deed?: string }>(request);
  if (deed === 'open' || deed === 'again') json(response, { address: await demonstration[deed]() });
  else if (deed === 'remove') {
    const stop = await demonstration.remove();
    // the server that is stopped may be the one that answers here
    response.once('close', () => void stop());
    json(response, { address: home ?? '/' });
  } else throw new Refused(400, 'Неизвестное действие.');
}

async function close({ office, request, response }: Context): Promise<void> {
  const { what } = await readJson<{ what?: string }>(request);
  if (what === 'sidebar') office.closeSidebar();
  else office.closeDialog();
  json(response, { ok: true });
}

async function versions({ office, request, response }: Context): Promise<void> {
  const { name, restore } = await readJson<{ name?: string; restore?: string }>(request);
  const { workbook } = office.host;
  if (restore !== undefined) {
    if (!workbook.versions().some((version) => version.id === restore)) throw notFound('Такой версии нет.');
    workbook.change('person', () => workbook.restoreVersion(restore));
  } else workbook.saveVersion(name?.trim() || undefined);
  office.host.save();
  office.flush();
  json(response, workbook.versions());
}

function frame({ office, response, parts }: Context): void {
  const html = office.frame(parts[0] ?? '');
  if (html === undefined) throw notFound('Эта панель уже закрыта.');
  setHeaders(response, FRAME_POLICY);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html);
}

function forms({ office, response }: Context): void {
  const { host } = office;
  const rows = host.forms.list().filter((form) => !form.trashed).map((form) => formRow(form, (id) => host.workbook.getSheet(id)?.name));
  const personal = host.mails.sent.flatMap((sent) => [...new Set(formLinks(`${sent.body}\n${sent.htmlBody.replaceAll('&amp;', '&')}`))].map((path) => ({ to: sent.to.join(', '), subject: sent.subject, path, sentAt: sent.sentAt })));
  json(response, { forms: rows.sort((a, b) => b.modifiedAt - a.modifiedAt), personal: personal.reverse().slice(0, 200) });
}

async function respond({ office, request, response, parts }: Context): Promise<void> {
  const { answers, email, editing } = await readJson<{ answers?: { [itemId: string]: Answer }; email?: string; editing?: string }>(request);
  const form = office.host.forms.get(parts[0] ?? '');
  if (!form || form.trashed) throw notFound('Такой формы нет. Возможно, её удалили.');
  const ran = await office.record(`Ответ: ${titleOf(form)}`, 'form', () => office.host.respond(form.id, answers ?? {}, { ...(email ? { respondent: email } : {}), ...(editing ? { editResponseId: editing } : {}) }));
  office.flush();
  if (!ran.ok) throw new Refused(500, ran.error);
  const outcome = ran.value as RespondResult;
  json(response, outcome.ok ? { ok: true, id: outcome.responseId, confirmation: outcome.confirmation, mayEdit: form.editResponses, again: form.showLinkAgain && !form.limitOne } : outcome);
}

function fileOf(office: Office, id: string | undefined): NonNullable<ReturnType<Office['host']['files']['get']>> {
  const file = office.host.files.get(id ?? '');
  if (!file) throw notFound('Такого документа нет. Возможно, его удалили.');
  return file;
}

async function bin({ office, request, response, parts }: Context): Promise<void> {
  const { trashed } = await readJson<{ trashed?: boolean }>(request);
  const file = fileOf(office, parts[0]);
  office.host.files.update({ ...file, trashed: trashed === true }, null, office.host.clock.now());
  office.host.save();
  json(response, documentRow(fileOf(office, parts[0])));
}

function mails({ office, response }: Context): void {
  json(response, office.host.mails.sent.map((sent) => ({ id: sent.id, to: sent.to, subject: sent.subject, sentAt: sent.sentAt, attachments: sent.attachments.length })).reverse());
}

const mailOf = (office: Office, id: string | undefined) => {
  const found = office.host.mails.sent.find((sent) => sent.id === Number(id));
  if (!found) throw notFound('Такого письма нет.');
  return found;
};

function mail({ office, response, parts }: Context): void {
  const sent = mailOf(office, parts[0]);
  json(response, {
    id: sent.id, from: sent.from, fromName: sent.fromName, to: sent.to, cc: sent.cc, bcc: sent.bcc, replyTo: sent.replyTo, subject: sent.subject, body: sent.body,
    html: sent.htmlBody !== '', sentAt: sent.sentAt, links: [formLinks, documentLinks].flatMap((find) => find(`${sent.body}\n${sent.htmlBody.replaceAll('&amp;', '&')}`)),
    attachments: sent.attachments.map((blob) => ({ name: blob.name ?? 'вложение', type: blob.contentType ?? '', size: blob.bytes.length })),
  });
}

function mailAttachment({ office, response, parts }: Context): void {
  const blob = mailOf(office, parts[0]).attachments[Number(parts[1])];
  if (!blob) throw notFound('Такого вложения нет.');
  attachment(response, blob.name ?? 'вложение', blob.contentType ?? 'application/octet-stream', blob.bytes);
}

/** A mail's HTML, without scripts and without the network. */
function mailFrame({ office, response, parts }: Context): void {
  const sent = mailOf(office, parts[0]);
  setHeaders(response, "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'");
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Письмо</title><base target="_blank"><style>body{font:16px/1.5 Arial,sans-serif;margin:0;color:#1c2b29}</style></head><body>${sent.htmlBody}</body></html>`);
}

function timeOf(office: Office): object {
  const { host } = office;
  return {
    now: host.clock.now(), timeZone: host.workbook.timeZone, running: host.clock.running,
    triggers: host.triggers.list().map(({ id, handler, event, owner, due, lastRun, lastError }) => ({ id, handler, event, owner, due, lastRun, lastError })),
  };
}

async function moveTime({ office, request, response }: Context): Promise<void> {
  const { advance, to } = await readJson<{ advance?: number; to?: number }>(request);
  const ms = typeof to === 'number' ? to - office.host.clock.now() : advance ?? 0;
  if (!Number.isFinite(ms) || ms <= 0) throw new Refused(400, 'Время двигается только вперёд: иначе сработавшие сроки разошлись бы с записанным.');
  if (ms > LONGEST_STEP) throw new Refused(400, 'Не больше чем на год за один раз.');
  const ran = office.advance(ms);
  json(response, { ...timeOf(office), ran });
}
