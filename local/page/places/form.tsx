// A form as its respondent sees it: one page at a time, on a phone first.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FormAnswer, FormItem } from '../../services/form-model';
import { get, post } from '../ui/api';
import { Busy, Failure } from '../ui/page';
import { type Answers, type Next, nextPage, pagesOf, prefilled, problem } from './form-pages';
import { Question } from './question';

interface PublicForm { id: string; title: string; description: string; closed: string | null; collectEmail: boolean; progressBar: boolean; items: FormItem[]; answers: FormAnswer[]; email: string; editing: boolean }
type Sent = { ok: true; id: string; confirmation: string; mayEdit: boolean; again: boolean } | { ok: false; itemId: number | null; message: string };

export function FormPage({ id }: { id: string }) {
  const query = useMemo(() => new URLSearchParams(location.search), []);
  const editing = query.get('edit2');
  const [form, setForm] = useState<PublicForm | null>(null);
  const [error, setError] = useState('');
  const [sent, setSent] = useState<Extract<Sent, { ok: true }> | null>(null);
  const read = () => {
    setError('');
    get<PublicForm>(`/api/forms/${id}${editing ? `?edit2=${encodeURIComponent(editing)}` : ''}`).then(setForm, (failed: Error) => setError(failed.message));
  };
  useEffect(() => {
    document.body.classList.add('form');
    read();
  }, []);
  useEffect(() => {
    document.title = form?.title ?? 'Форма';
  }, [form]);
  return (
    <main class="page narrow">
      {error && <><h1 class="sr">Форма</h1><Failure text={error} again={read} /></>}
      {!form && !error && <><h1 class="sr">Форма</h1><Busy text="Открываем форму…" /></>}
      {form?.closed && <div class="form-head"><h1>{form.title}</h1><p class="about">{form.closed}</p></div>}
      {form && !form.closed && sent && <Thanks form={form} sent={sent} />}
      {form && !form.closed && !sent && <Walk form={form} editing={editing} query={query} done={setSent} />}
    </main>
  );
}

function Thanks({ form, sent }: { form: PublicForm; sent: Extract<Sent, { ok: true }> }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div class="form-head">
      <h1 ref={head} tabIndex={-1}>{form.title}</h1>
      <p class="about" role="status">{sent.confirmation}</p>
      <p class="pair" style={{ marginTop: '16px' }}>
        {sent.mayEdit && <a href={`/forms/d/e/${form.id}/viewform?edit2=${encodeURIComponent(sent.id)}`}>Изменить ответ</a>}
        {sent.again && <a href={`/forms/d/e/${form.id}/viewform`}>Отправить ещё один ответ</a>}
      </p>
    </div>
  );
}

function Walk({ form, editing, query, done }: { form: PublicForm; editing: string | null; query: URLSearchParams; done(sent: Extract<Sent, { ok: true }>): void }) {
  const pages = useMemo(() => pagesOf(form.items), [form]);
  const [answers, setAnswers] = useState<Answers>(() => ({ ...prefilled(form.items, query), ...Object.fromEntries(form.answers.map((one) => [one.itemId, one.answer])) }));
  const [email, setEmail] = useState(form.email);
  const [path, setPath] = useState([0]);
  const [shown, setShown] = useState(false);
  const [refused, setRefused] = useState<{ itemId: number | null; message: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const page = path[path.length - 1] ?? 0;
  const current = pages[page] ?? { head: null, items: [] };
  const next: Next = nextPage(pages, page, answers);
  const emailWrong = form.collectEmail && page === 0 && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email);
  const problems = new Map(current.items.flatMap((item) => {
    const found = problem(item, answers[item.id]);
    return found ? [[item.id, found] as const] : [];
  }));
  if (refused?.itemId !== null && refused !== null) problems.set(refused.itemId, refused.message);

  const toTop = () => requestAnimationFrame(() => top.current?.focus());
  const toFirstWrong = () => requestAnimationFrame(() => document.querySelector<HTMLElement>('.question.bad input, .question.bad textarea, .question.bad select')?.focus());
  const forward = async () => {
    setShown(true);
    setRefused(null);
    if (problems.size > (refused?.itemId ? 1 : 0) || emailWrong) {
      toFirstWrong();
      return;
    }
    if (next !== 'submit') {
      setShown(false);
      setPath([...path, next]);
      toTop();
      return;
    }
    setBusy(true);
    try {
      // only what was asked on the way counts: a page that was left aside keeps its answers to itself
      const asked = new Set(path.flatMap((each) => pages[each]?.items.map((item) => item.id) ?? []));
      const given = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(Number(id))));
      const sent = await post<Sent>(`/api/forms/${form.id}`, { answers: given, ...(form.collectEmail ? { email } : {}), ...(editing ? { editing } : {}) });
      if (sent.ok) done(sent);
      else {
        setRefused({ itemId: sent.itemId, message: sent.message });
        toFirstWrong();
      }
    } catch (failed) {
      setRefused({ itemId: null, message: `${failed instanceof Error ? failed.message : String(failed)} Ответы на странице сохранены, попробуйте ещё раз.` });
    }
    setBusy(false);
  };

  return (
    <form noValidate onSubmit={(event) => {
      event.preventDefault();
      void forward();
    }}>
      {form.progressBar && pages.length > 1 && <div class="progress"><progress max={pages.length} value={page + 1} aria-label="Пройдено страниц" /><span>Страница {page + 1} из {pages.length}</span></div>}
      <div class="form-head" ref={top} tabIndex={-1}>
        <h1>{form.title}</h1>
        {page === 0 && form.description && <p class="about">{form.description}</p>}
        {form.editing && <p class="about">Вы меняете отправленный ответ.</p>}
        {form.items.some((item) => item.required) && <p class="wrong" style={{ margin: '10px 0 0' }}>* Обязательный вопрос</p>}
      </div>
      {current.head && (current.head.title || current.head.helpText) && <div class="question"><h2>{current.head.title}</h2>{current.head.helpText && <p class="help">{current.head.helpText}</p>}</div>}
      {form.collectEmail && page === 0 && (
        <div class={shown && emailWrong ? 'question bad' : 'question'}>
          <label class="title" for="email">Электронная почта <span class="star" aria-hidden="true">*</span></label>
          <div class="answer"><input id="email" type="email" autoComplete="email" required value={email} aria-describedby="email-wrong" aria-invalid={shown && emailWrong} onInput={(event) => setEmail(event.currentTarget.value)} /></div>
          {shown && emailWrong && <p id="email-wrong" class="error" role="alert">Введите адрес электронной почты</p>}
        </div>
      )}
      {current.items.map((item) => (
        <Question key={item.id} item={item} answer={answers[item.id]} wrong={shown || refused?.itemId === item.id ? problems.get(item.id) : undefined} change={(answer) => {
          setAnswers((all) => ({ ...all, [item.id]: answer }));
          if (refused) setRefused(null);
        }} />
      ))}
      {refused && refused.itemId === null && <Failure text={refused.message} />}
      <div class="form-foot">
        <div class="pair">
          {path.length > 1 && <button type="button" onClick={() => {
            setShown(false);
            setPath(path.slice(0, -1));
            toTop();
          }}>Назад</button>}
          <button type="submit" class="primary" disabled={busy}>{busy ? 'Отправляем…' : next === 'submit' ? 'Отправить' : 'Далее'}</button>
        </div>
        <button type="button" onClick={() => {
          setAnswers({});
          setShown(false);
        }}>Очистить форму</button>
      </div>
    </form>
  );
}
