// The reminder to somebody who has not answered.

/** The letter. No name in it: the subject line of a mail is read by many. */
export const reminderText = (title: string, link: string, closes: string, forParent: boolean): { subject: string; body: string } => ({
  subject: `Анкета «${title}»: ждём ответа`,
  body: [
    'Здравствуйте!', '',
    forParent ? `Просим вашего ребёнка заполнить анкету «${title}». Помогите ему, пожалуйста, если нужно.` : `Просим вас заполнить анкету «${title}».`,
    'Это займёт несколько минут. Откройте личную ссылку, код в ней уже вписан:', link, '',
    ...(closes === '' ? [] : [`Отвечать можно до ${closes}`, '']),
    'Если вы уже ответили, ничего делать не нужно.', 'Школа',
  ].join('\n'),
});
