// The outbox: every mail that the add-on sent, with its attachments.

import type { BlobData, Mail } from '../services/stores';

export interface SentMail extends Mail {
  id: number;
  sentAt: number;
}

const copy = (blob: BlobData): BlobData => ({ name: blob.name, contentType: blob.contentType, bytes: Uint8Array.from(blob.bytes) });

export class Outbox {
  readonly sent: SentMail[] = [];
  readonly #listeners = new Set<(mail: SentMail) => void>();

  onMail(listener: (mail: SentMail) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  send(mail: Mail, sentAt: number): SentMail {
    const kept: SentMail = {
      ...mail,
      to: [...mail.to],
      cc: [...mail.cc],
      bcc: [...mail.bcc],
      attachments: Array.from(mail.attachments, copy),
      inlineImages: Object.fromEntries(Object.entries(mail.inlineImages).map(([name, blob]) => [name, copy(blob)])),
      id: this.sent.length + 1,
      sentAt,
    };
    this.sent.push(kept);
    for (const listener of this.#listeners) listener(kept);
    return kept;
  }
}
