// Letters with attachments, within today's quota.

export interface Letter {
  to: string;
  subject: string;
  body: string;
  attachments: { name: string; mimeType: string; base64: string }[];
}

export const mailsLeftToday = (): number => MailApp.getRemainingDailyQuota();

export const sendLetter = (letter: Letter): void => {
  MailApp.sendEmail({
    to: letter.to,
    subject: letter.subject,
    body: letter.body,
    attachments: letter.attachments.map((a) => Utilities.newBlob(Utilities.base64Decode(a.base64), a.mimeType, a.name)),
  });
};
