// The respondent's door: the forms there are, and the personal links that came by mail.

import { useState } from 'preact/hooks';
import { Busy, Empty, Failure, Page, useLoaded } from '../ui/page';
import { count } from '../ui/words';

interface Row { id: string; title: string; open: boolean; published: boolean; responses: number; linkedSheet: string | null }
interface Personal { to: string; subject: string; path: string; sentAt: number }

export function Forms() {
  const { value, error, again } = useLoaded<{ forms: Row[]; personal: Personal[] }>('/api/forms', 'forms');
  return (
    <Page title="Формы" lead="Анкеты и опросы, как их видит тот, кто отвечает.">
      {error && <Failure text={error} again={again} />}
      {!value && !error && <Busy />}
      {value?.forms.length === 0 && <Empty title="Форм пока нет"><p>Куратор создаёт их из таблицы, в меню «Дополнения».</p><a class="button primary" href="/workbook">Открыть таблицу</a></Empty>}
      {value && value.forms.length > 0 && (
        <section class="card" aria-labelledby="all-forms">
          <h2 id="all-forms">Все формы</h2>
          <ul class="plain">
            {value.forms.map((form) => (
              <li class="line" key={form.id}>
                <div><a href={`/forms/d/e/${form.id}/viewform`}><strong>{form.title}</strong></a><span class="quiet">{count(form.responses, 'ответ', 'ответа', 'ответов')}{form.linkedSheet ? `, лист «${form.linkedSheet}»` : ''}</span></div>
                <span class={form.open ? 'tag' : 'tag off'}>{form.open ? 'принимает ответы' : form.published ? 'закрыта' : 'не опубликована'}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LinkBox />
      {value && value.personal.length > 0 && (
        <section class="card" aria-labelledby="personal">
          <h2 id="personal">Личные ссылки из писем</h2>
          <ul class="plain">{value.personal.map((link) => <li class="line" key={`${link.path}${link.sentAt}${link.to}`}><div><strong>{link.to}</strong><span class="quiet">{link.subject}</span></div><a class="button" href={link.path} aria-label={`Открыть форму для ${link.to}`}>Открыть</a></li>)}</ul>
        </section>
      )}
    </Page>
  );
}

function LinkBox() {
  const [link, setLink] = useState('');
  const [wrong, setWrong] = useState('');
  return (
    <form class="card row" onSubmit={(event) => {
      event.preventDefault();
      const path = /\/forms\/d\/(?:e\/)?[\w-]+\/viewform.*$/.exec(link.trim())?.[0];
      if (path) location.href = path;
      else setWrong('Это не ссылка на форму. Она выглядит так: https://docs.google.com/forms/d/e/…/viewform');
    }}>
      <label class="grow">Личная ссылка
        <input value={link} onInput={(event) => setLink(event.currentTarget.value)} placeholder="https://docs.google.com/forms/…" aria-describedby="link-wrong" />
      </label>
      <button type="submit" class="primary">Открыть</button>
      <p id="link-wrong" class="wrong" role="alert">{wrong}</p>
    </form>
  );
}
