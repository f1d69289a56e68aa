// One live questionnaire: its link and QR, how it stands, and what can be done with it.

import { useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { Qr } from '../codes-mode/qr';
import { ask } from '../client';
import { Button, Field, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import { Changing } from './changing';
import { CopyText } from './copy-text';
import { printPoster } from './print';
import { showSheet } from './sheet';
import type { LiveForm } from './types';
import { chipOf } from './words';

type Deed = 'close' | 'reopen' | 'delete' | 'finish';

interface Props {
  form: LiveForm;
  again: () => Promise<unknown>;
  onLinks: () => void;
  onGone: () => void;
}

const SAID: { [deed in Deed]: string } = { close: 'Анкета закрыта: форма больше не принимает ответов. Ответы целы.', reopen: 'Анкета открыта, форма принимает ответы.', delete: 'Анкета удалена.', finish: 'Форма доделана.' };

export const FormCard = ({ form, again, onLinks, onGone }: Props) => {
  const task = useTask<{ ok: true; deed: Deed }>();
  const [asking, setAsking] = useState<'' | 'close' | 'reopen' | 'delete' | 'change'>('');
  const [closes, setCloses] = useState(form.closes);
  const [blocked, setBlocked] = useState(false);
  const busy = task.state.is === 'busy';
  const chip = chipOf(form);

  const act = async (deed: Deed, what: string, send: (request: string) => Promise<Done<unknown> | { ok: true } | Extract<Awaited<ReturnType<typeof ask<'closeQuestionnaire'>>>, { ok: false }>>): Promise<void> => {
    const done = await task.run(what, async (request) => {
      const reply = await send(request);
      return reply.ok ? { ok: true as const, deed } : reply;
    });
    if (!done) return;
    setAsking('');
    await again();
    if (deed === 'delete') onGone();
  };
  const close = (): Promise<void> => act('close', 'Закрываю форму', (id) => ask('closeQuestionnaire', id, form.id));
  const reopen = (): Promise<void> => act('reopen', 'Открываю форму', (id) => ask('reopenQuestionnaire', id, form.id, closes));
  const done = task.state.is === 'done' ? task.state.done.deed : null;
  const switchTo = (what: typeof asking): void => {
    task.reset();
    setCloses(form.closes);
    setAsking(what);
  };

  return (
    <section aria-label={form.title}>
      <Heading level={2}>{form.title}</Heading>
      <p><span class={`chip ${chip.kind}`}>{chip.text}</span> <span class="gray">Кого спрашиваем: {form.audience}{form.anonymous ? ', без кодов' : ''}.{form.opened === '' ? '' : ` Открыта ${shownDate(form.opened)}.`}{form.closes === '' ? '' : ` Последний день ${shownDate(form.closes)}.`}</span></p>
      <p>{counted(form.answers, 'ответ', 'ответа', 'ответов')}{form.waiting > 0 ? `, из них ждут решения ${form.waiting}` : ''}. <button type="button" class="link" onClick={() => showSheet('Анкеты', form.row)}>Открыть строку</button></p>
      {form.lastError !== '' && <Note kind={form.state === 'создаётся' ? 'warn' : 'bad'}><p>{form.lastError}</p></Note>}
      {form.state === 'создаётся' && (
        <>
          <Note kind="warn"><p>Форма ещё не доделана. Можно продолжить с того места, где остановились: второй формы не будет.</p></Note>
          <Button primary disabled={busy} onClick={() => { void act('finish', 'Доделываю форму. Это занимает около минуты', () => ask('finishForms')); }}>Доделать форму</Button>
        </>
      )}
      {form.link !== '' && form.state === 'открыта' && asking !== 'change' && (
        <div class="link-and-qr">
          <div class="qr"><Qr text={form.link} /></div>
          <div>
            <p><a href={form.link} target="_blank" rel="noopener">{form.link}</a></p>
            <div class="row-of-buttons">
              <CopyText text={form.link} label="Ссылка на анкету">Скопировать ссылку</CopyText>
              <Button onClick={() => setBlocked(!printPoster(form.title, form.link))}>Напечатать QR</Button>
              {form.personal && <Button onClick={onLinks}>Личные ссылки</Button>}
            </div>
            {!form.personal && <p class="gray">Эта анкета не спрашивает код: ссылка у всех одна.</p>}
          </div>
        </div>
      )}
      {blocked && <Note kind="warn"><p>Браузер не открыл новое окно, поэтому страница скачана файлом. Откройте его и напечатайте.</p></Note>}
      <div class="row-of-buttons">
        {form.state !== 'создаётся' && <Button disabled={busy} onClick={() => switchTo('change')}>Изменить вопросы</Button>}
        {form.state === 'открыта' && <Button disabled={busy} onClick={() => switchTo('close')}>Закрыть анкету</Button>}
        {(form.state === 'открыта' || form.state === 'закрыта') && <Button disabled={busy} onClick={() => switchTo('reopen')}>{form.state === 'закрыта' ? 'Открыть снова' : 'Другой последний день'}</Button>}
        <Button quiet disabled={busy} onClick={() => switchTo('delete')}>Удалить анкету</Button>
      </div>
      {asking === 'close' && (
        <Note kind="warn">
          <p>Форма перестанет принимать ответы. Её можно будет открыть снова. Кто ещё отвечает, увидит, что приём закончен.</p>
          <div class="row-of-buttons"><Button disabled={busy} onClick={() => { void close(); }}>Да, закрыть приём</Button><Button quiet onClick={() => setAsking('')}>Не закрывать</Button></div>
        </Note>
      )}
      {asking === 'delete' && (
        <Note kind="warn">
          <p>Анкета исчезнет из этого списка, форма перестанет открываться. {form.answers > 0 ? `${counted(form.answers, 'ответ останется', 'ответа останутся', 'ответов останется')} в листе «Ответы».` : 'Ответов на неё не было.'} Вернуть её нельзя, можно создать новую.</p>
          <div class="row-of-buttons"><Button disabled={busy} onClick={() => { void act('delete', 'Удаляю анкету', (id) => ask('deleteQuestionnaire', id, form.id)); }}>Да, удалить анкету</Button><Button quiet onClick={() => setAsking('')}>Не удалять</Button></div>
        </Note>
      )}
      {asking === 'reopen' && (
        <>
          <Field label="Последний день ответов" type="date" value={closes} onInput={setCloses} help="Пусто – пока вы не закроете анкету сами." />
          <div class="row-of-buttons"><Button disabled={busy} onClick={() => { void reopen(); }}>{form.state === 'закрыта' ? 'Открыть приём' : 'Записать последний день'}</Button><Button quiet onClick={() => setAsking('')}>Не менять</Button></div>
        </>
      )}
      {asking === 'change' && <Changing form={form} onDone={again} onBack={() => setAsking('')} />}
      <TaskNote state={task.state} />
      {done && (
        <Note kind="good">
          <p>{SAID[done]}</p>
          {done === 'close' && form.state === 'закрыта' && <Button onClick={() => { void act('reopen', 'Открываю форму', (id) => ask('reopenQuestionnaire', id, form.id, form.closes)); }}>Отменить закрытие</Button>}
        </Note>
      )}
    </section>
  );
};
