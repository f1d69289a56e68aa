// The outbox: every mail that the programme sent, as its reader gets it.

import { Busy, Empty, Failure, Page, useLoaded } from '../ui/page';
import { count, dateTime, size } from '../ui/words';
import { zone } from '../ui/workspace';

interface Row { id: number; to: string[]; subject: string; sentAt: number; attachments: number }
interface Letter { id: number; from: string; fromName: string; to: string[]; cc: string[]; bcc: string[]; replyTo: string; subject: string; body: string; html: boolean; sentAt: number; links: string[]; attachments: { name: string; type: string; size: number }[] }

export function Mail() {
  const { value, error, again } = useLoaded<Row[]>('/api/mails', 'mail');
  return (
    <Page title="Письма" lead="Всё, что программа отправила бы по почте. С этого компьютера письма не уходят.">
      {error && <Failure text={error} again={again} />}
      {!value && !error && <Busy />}
      {value?.length === 0 && <Empty title="Писем пока нет"><p>Они появятся здесь, когда программа что-нибудь отправит.</p></Empty>}
      {value && value.length > 0 && (
        <section class="card" aria-label="Отправленные письма">
          <ul class="plain">
            {value.map((mail) => (
              <li class="line" key={mail.id}>
                <div><a href={`/mail/${mail.id}`}><strong>{mail.subject || 'Без темы'}</strong></a><span class="quiet">кому: {mail.to.join(', ')}</span></div>
                <span class="quiet">{mail.attachments > 0 ? `${count(mail.attachments, 'вложение', 'вложения', 'вложений')}, ` : ''}{dateTime(mail.sentAt, zone())}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

export function MailPage({ id }: { id: string }) {
  const { value: mail, error, again } = useLoaded<Letter>(`/api/mails/${id}`);
  return (
    <Page title={mail ? mail.subject || 'Без темы' : 'Письмо'}>
      {error && <Failure text={error} again={again} />}
      {!mail && !error && <Busy />}
      {mail && (
        <>
          <dl class="facts">
            <dt>От</dt><dd>{mail.fromName ? `${mail.fromName} <${mail.from}>` : mail.from}</dd>
            <dt>Кому</dt><dd>{mail.to.join(', ')}</dd>
            {mail.cc.length > 0 && <><dt>Копия</dt><dd>{mail.cc.join(', ')}</dd></>}
            {mail.bcc.length > 0 && <><dt>Скрытая копия</dt><dd>{mail.bcc.join(', ')}</dd></>}
            <dt>Отправлено</dt><dd>{dateTime(mail.sentAt, zone())}</dd>
          </dl>
          <section class="card" aria-label="Текст письма">
            {mail.html ? <iframe class="letter-frame" src={`/mail-frame/${mail.id}`} title="Текст письма" sandbox="allow-popups" /> : <div class="letter">{mail.body}</div>}
          </section>
          {mail.links.length > 0 && <section class="card" aria-labelledby="links"><h2 id="links">Ссылки</h2><ul class="plain">{mail.links.map((path) => <li class="line" key={path}><a href={path}>{path.startsWith('/documents/') ? 'Открыть документ здесь' : 'Открыть форму здесь'}</a></li>)}</ul></section>}
          {mail.attachments.length > 0 && (
            <section class="card" aria-labelledby="attachments">
              <h2 id="attachments">Вложения</h2>
              <ul class="plain">{mail.attachments.map((file, index) => <li class="line" key={file.name}><div><strong>{file.name}</strong><span class="quiet">{size(file.size)}</span></div><a class="button" href={`/api/mails/${mail.id}/attachments/${index}`} aria-label={`Скачать «${file.name}»`}>Скачать</a></li>)}</ul>
            </section>
          )}
          <p><a href="/mail">Ко всем письмам</a></p>
        </>
      )}
    </Page>
  );
}
