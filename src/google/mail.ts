// Letters with attachments, within today's quota.

import type { Attachment } from './files';

export interface Letter {
  to: string;
  subject: string;
  body: string;
  attachments: Attachment[];
}

export const mailsLeftToday = (): number => MailApp.getRemainingDailyQuota();

export const sendLetter = (letter: Letter): void => {
  MailApp.sendEmail({ to: letter.to, subject: letter.subject, body: letter.body, attachments: letter.attachments });
};
