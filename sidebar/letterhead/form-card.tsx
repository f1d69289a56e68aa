// One form, for orders or for letters: which is in use, taking another as a file or from Google Docs, trying it, going back.

import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FormFile, FormState, TakenForm } from '../../src/actions/letterhead';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import { base64Of, saveDocx } from './file';
import { TagsTable } from './tags-table';

type Handed = { ok: true; value: FormFile };

const Now = ({ form }: { form: FormState }) => {
  if (form.state === 'damaged') return <Note kind="bad"><p>Бланк школы повреждён: строки скрытого листа «Бланки» меняли вручную. Документы не составляются. Возьмите бланк снова или вернитесь к бланку дополнения.</p></Note>;
  if (form.state === 'ours') return <p>Сейчас – <b>бланк дополнения</b>: шапка, реквизиты и подпись из «Настроек».</p>;
  return <><p>Сейчас – <b>бланк школы</b>, взят {shownDate(form.at)}.</p>{form.advice.map((text) => <Note kind="info" key={text}><p>{text}</p></Note>)}</>;
};

const Chooser = ({ input, busy, onFile }: { input: RefObject<HTMLInputElement | null>; busy: boolean; onFile: (file: File | undefined) => void }) => (
  <>
    <Button primary disabled={busy} onClick={() => input.current?.click()}>Выбрать файл .docx</Button>
    <input ref={input} class="visually-hidden" type="file" accept=".docx" tabIndex={-1} aria-label="Файл бланка" onChange={(e) => { const self = e.target as HTMLInputElement; onFile(self.files?.[0]); self.value = ''; }} />
  </>
);

export const FormCard = ({ form, again }: { form: FormState; again: () => void }) => {
  const { kind } = form;
  const input = useRef<HTMLInputElement>(null);
  const taking = useTask<Done<TakenForm>>();
  const dropping = useTask<Done<{ kind: string }>>();
  const handing = useTask<Handed>();
  const undoing = useTask<Done<unknown>>();
  const drafting = useTask<{ ok: true; value: { link: string } }>();
  const [unread, setUnread] = useState(false);
  const busy = [taking, dropping, handing, undoing, drafting].some((task) => task.state.is === 'busy');
  const forget = (): void => { for (const task of [taking, dropping, undoing]) task.reset(); setUnread(false); };
  const then = (done: unknown): void => { if (done) again(); };

  const takeFile = (file: File | undefined): void => {
    if (!file || busy) return;
    forget();
    base64Of(file).then((base64) => taking.run(`Проверяю «${file.name}»`, (id) => ask('takeForm', id, kind, base64)).then(then)).catch(() => setUnread(true));
  };
  const hand = (what: 'formFile' | 'formSample') => (): void => {
    void handing.run('Готовлю файл', async () => {
      const answer = await ask(what, kind);
      if (answer.ok) saveDocx(answer.value.name, answer.value.base64);
      return answer as Handed;
    });
  };
  const done = taking.state.is === 'done' ? taking.state.done : null;
  const dropped = dropping.state.is === 'done' ? dropping.state.done : null;
  const undone = undoing.state.is === 'done';
  const undo = (seq: number) => (): void => { void undoing.run('Возвращаю прежний бланк', (id) => ask('undoEntry', id, seq) as Promise<Done<unknown>>).then(then); };
  return (
    <>
      <Now form={form} />
      {done && !undone && <Note kind="good"><p>Бланк взят: {counted(done.value.tags.length, 'метка', 'метки', 'меток')}. Новые документы составляются на нём. {done.seq > 0 && <Button disabled={busy} onClick={undo(done.seq)}>Отменить</Button>}</p></Note>}
      {dropped && !undone && <Note kind="good"><p>Документы снова составляются на бланке дополнения. {dropped.seq > 0 && <Button disabled={busy} onClick={undo(dropped.seq)}>Отменить</Button>}</p></Note>}
      {undone && <Note kind="good"><p>Прежний бланк возвращён.</p></Note>}
      {unread && <Note kind="bad"><p>Браузер не смог открыть файл: возможно, он удалён, перенесён или занят другой программой. Бланк остался прежним.</p></Note>}
      {[taking, dropping, handing, undoing, drafting].map((task, i) => <TaskNote key={i} state={task.state} />)}
      {handing.state.is === 'done' && <p role="status">Скачан файл «{handing.state.done.value.name}.docx».</p>}

      <h2>Взять бланк из файла</h2>
      <p>Откройте бланк школы в Word, поставьте метки в нужных местах, сохраните как .docx и выберите файл. Дополнение проверит метки и скажет, где ошибка.</p>
      <TagsTable kind={kind} />
      <div class="row-of-buttons">
        <Chooser input={input} busy={busy} onFile={takeFile} />
        <Button disabled={busy} onClick={hand('formFile')}>{form.state === 'school' ? 'Скачать этот бланк' : 'Скачать бланк дополнения с метками'}</Button>
        <Button disabled={busy} onClick={hand('formSample')}>Скачать пробу документа</Button>
      </div>

      <h2>Или править в Google Документах</h2>
      <p>Дополнение создаст черновик бланка с метками. Измените его, затем вернитесь сюда и возьмите.</p>
      <div class="row-of-buttons">
        <Button disabled={busy} onClick={() => { void drafting.run('Создаю черновик', () => ask('formDraft', kind) as Promise<{ ok: true; value: { link: string } }>); }}>Открыть черновик</Button>
        <Button disabled={busy} onClick={() => { forget(); void taking.run('Проверяю черновик', (id) => ask('takeFormDraft', id, kind)).then(then); }}>Взять черновик</Button>
      </div>
      {drafting.state.is === 'done' && <p role="status">Черновик готов: <a href={drafting.state.done.value.link} target="_blank" rel="noreferrer">открыть в Google Документах</a></p>}

      {form.state !== 'ours' && <><h2>Вернуться</h2><Button disabled={busy} onClick={() => { forget(); void dropping.run('Возвращаю бланк дополнения', (id) => ask('dropForm', id, kind)).then(then); }}>Вернуться к бланку дополнения</Button></>}
    </>
  );
};
