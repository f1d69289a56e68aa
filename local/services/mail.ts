// MailApp: mails into the workspace's outbox, with Google's limits.

import { blobData } from './base/blob';
import { exception } from './errors';
import type { Execution } from './execution';
import { guard, ServiceObject } from './guard';
import { fits, signatureError } from './signature';
import type { BlobData } from './stores';

const MOST_RECIPIENTS = 50;
const MOST_ATTACHMENTS = 250;
const ATTACHMENTS_SIZE = 25 * 1024 * 1024;
const BODY_SIZE = { consumer: 200 * 1024, workspace: 400 * 1024 };
const MOST_SUBJECT = 250;

interface Message {
  to?: unknown;
  cc?: unknown;
  bcc?: unknown;
  replyTo?: unknown;
  subject?: unknown;
  body?: unknown;
  htmlBody?: unknown;
  name?: unknown;
  noReply?: unknown;
  attachments?: unknown;
  inlineImages?: unknown;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** "a@b, Имя <c@d>" -> addresses. Throws «Invalid email: ...» for anything that is none; a line break could smuggle a header in. */
function addresses(value: unknown): string[] {
  return text(value)
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const address = /<([^<>]*)>$/.exec(one)?.[1] ?? one;
      if (/[\r\n]/.test(one) || !/^[^\s@<>(),;:"[\]]+@[^\s@<>(),;:"[\].]+(\.[^\s@<>(),;:"[\].]+)+$/.test(address)) throw exception(`Invalid email: ${one}`);
      return address;
    });
}

/** Text that goes into a header: no line breaks. */
function header(value: unknown, name: string): string {
  const line = text(value);
  if (/[\r\n]/.test(line)) throw exception(`Invalid argument: ${name}`);
  return line;
}

export class MailApp extends ServiceObject {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }
  getRemainingDailyQuota(): number {
    return this.#execution.remaining('email');
  }
  sendEmail(...args: unknown[]): void {
    const [first, second, third, fourth] = args;
    if (fits(args, ['Object'])) this.#send(first as Message);
    else if (fits(args, ['String', 'String', 'String'])) this.#send({ to: first, subject: second, body: third });
    else if (fits(args, ['String', 'String', 'String', 'Object'])) this.#send({ ...(fourth as Message), to: first, subject: second, body: third });
    else if (fits(args, ['String', 'String', 'String', 'String'])) this.#send({ to: first, replyTo: second, subject: third, body: fourth });
    else throw signatureError('MailApp.sendEmail', args);
  }
  #send(message: Message): void {
    const to = addresses(message.to);
    const cc = addresses(message.cc);
    const bcc = addresses(message.bcc);
    const recipients = to.length + cc.length + bcc.length;
    if (recipients === 0) throw exception('Failed to send email: no recipient');
    if (recipients > MOST_RECIPIENTS) throw exception('Limit Exceeded: Email Recipients Per Message.');
    const subject = header(message.subject, 'subject');
    if (subject.length > MOST_SUBJECT) throw exception('Invalid argument: subject');
    const { encode } = this.#execution.codec;
    const body = text(message.body);
    const htmlBody = text(message.htmlBody);
    const limit = BODY_SIZE[this.#execution.user.kind];
    if (encode(body, 'UTF-8').length > limit || encode(htmlBody, 'UTF-8').length > limit) throw exception('Limit Exceeded: Email Body Size.');
    const attachments = this.#blobs(message.attachments);
    if (attachments.length > MOST_ATTACHMENTS) throw exception('Limit exceeded: Email Attachments Per Message.');
    const inlineImages: Record<string, BlobData> = {};
    if (message.inlineImages !== undefined && message.inlineImages !== null) {
      for (const [name, image] of Object.entries(message.inlineImages)) {
        const data = blobData(image);
        if (!data) throw exception('Invalid argument: inlineImages');
        inlineImages[name] = data;
      }
    }
    const size = [...attachments, ...Object.values(inlineImages)].reduce((sum, blob) => sum + blob.bytes.length, 0);
    if (size > ATTACHMENTS_SIZE) throw exception('Limit Exceeded: Email Total Attachments Size.');
    const replyTo = addresses(message.replyTo).join(', ');
    const fromName = header(message.name, 'name') || this.#execution.user.name;
    this.#execution.spend('email', recipients);
    this.#execution.mail.send({ from: message.noReply === true ? `noreply@${this.#execution.user.email.split('@')[1] ?? ''}` : this.#execution.user.email, fromName, to, cc, bcc, replyTo, subject, body, htmlBody, noReply: message.noReply === true, attachments, inlineImages });
  }
  #blobs(value: unknown): BlobData[] {
    if (value === undefined || value === null) return [];
    return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
      const data = blobData(one);
      if (!data) throw exception('Invalid argument: attachments');
      return data;
    });
  }
}
guard(MailApp, 'MailApp');
