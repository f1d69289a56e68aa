// «Проверьте склонения»: forms that nobody has looked at yet, each can be put right, all are kept with one press. Stands in a dialog of its own
// and inside the dialog of a document before it is filed.

import { useRef, useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { approvedNames, CASE_NAMES, type AskedForm, type Case } from '../../src/programme/language';
import { ask } from '../client';
import { LongList } from '../intake/long-list';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { useKeyHook } from './in-key';

interface Props {
  asked: readonly AskedForm[];
  /** Every form shown is right now: `done` is the entry of the journal, null when nothing had to be written there. */
  onDone: (done: Done<{ saved: number }> | null, forms: number) => void;
}

const QUESTIONS: Readonly<Record<Case, string>> = {
  genitive: 'кого? чего?',
  dative: 'кому? чему?',
  accusative: 'кого? что?',
  instrumental: 'кем? чем?',
  prepositional: 'о ком? о чём?',
};

const keyOf = (form: AskedForm): string => `${form.what}|${form.source}|${form.grammaticalCase}`;
const forms = (n: number): string => counted(n, 'форма', 'формы', 'форм');

export const Approve = ({ asked, onDone }: Props) => {
  const inKey = useKeyHook();
  const box = useRef<HTMLDivElement>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const task = useTask<Done<{ saved: number }>>();
  const textOf = (form: AskedForm): string => drafts.get(keyOf(form)) ?? form.text;
  const chosen = asked.filter((form) => ticked.has(keyOf(form)));
  const empty = asked.filter((form) => textOf(form).trim() === '').length;
  const doubtful = asked.filter((form) => !form.sure).length;
  const busy = task.state.is === 'busy';

  const tick = (form: AskedForm, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(keyOf(form));
    else next.delete(keyOf(form));
    setTicked(next);
  };
  const write = (form: AskedForm, text: string): void => {
    setDrafts(new Map(drafts).set(keyOf(form), text));
    tick(form, text.trim() !== '');
    task.reset();
  };
  const keep = (right: readonly AskedForm[]): void => {
    const names = approvedNames(right.map((form) => ({ ...form, text: textOf(form) })));
    // A register without names: forms of people go into the key of this window instead of the workbook.
    const ofPeople = inKey ? names.filter((name) => name.what === 'человек') : [];
    const rest = names.filter((name) => !ofPeople.includes(name));
    const finish = (done: Done<{ saved: number }> | null): void => {
      if (ofPeople.length > 0) inKey?.keep(ofPeople);
      setTicked(new Set());
      task.reset();
      onDone(done, right.length);
    };
    if (rest.length === 0) finish(null);
    else void task.run('Записываю', (id) => ask('saveDeclensions', id, rest)).then((done) => { if (done) finish(done); });
  };
  /** Enter says the form is right and goes on to the next one; the arrows, which only go, are the list's own. */
  const onKey = (event: KeyboardEvent, form: AskedForm, at: number): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    tick(form, textOf(form).trim() !== '');
    const next = box.current?.querySelector<HTMLInputElement>(`[data-at="${at + 1}"] input[type="text"]`);
    next?.focus();
    next?.select();
  };
  const places = new Map(asked.map((form, at) => [keyOf(form), at]));
  const mark = (form: AskedForm) => (textOf(form) !== form.text ? <span class="chip good">исправлено</span>
    : form.sure ? <span class="gray">по правилам</span> : <span class="chip warn">сомнительно</span>);

  return (
    <div ref={box}>
      <p role="status">
        Ещё никто не проверил: {forms(asked.length)}.{doubtful === 0 ? ' Сомнительных нет.' : doubtful === asked.length ? ' Все они сомнительны.' : <> Сомнительных – <b>{doubtful}</b>, они стоят первыми.</>} Один раз проверите – больше не спросим, пока имя или должность не изменят.
      </p>
      <LongList
        label="Склонения" items={asked} rowHeight={44} head={['Кто? что?', 'Падеж', 'Будет в документе', 'Откуда', 'Верно']} template="minmax(0, 1.1fr) 130px minmax(0, 1.3fr) 110px 60px" idOf={keyOf}
        cells={(form) => {
          const at = places.get(keyOf(form)) ?? 0;
          const label = `${form.source}, ${CASE_NAMES[form.grammaticalCase]}`;
          return [
            <span class="two-lines">{form.source}</span>,
            <span class="two-lines">{CASE_NAMES[form.grammaticalCase]}<span class="gray"> {QUESTIONS[form.grammaticalCase]}</span></span>,
            <input type="text" value={textOf(form)} aria-label={label} aria-invalid={textOf(form).trim() === ''} onInput={(e) => write(form, (e.target as HTMLInputElement).value)} onKeyDown={(e) => onKey(e, form, at)} />,
            mark(form),
            <label class="inline"><input type="checkbox" aria-label={`Верно: ${label}`} checked={ticked.has(keyOf(form))} onChange={(e) => tick(form, (e.target as HTMLInputElement).checked)} /></label>,
          ];
        }}
      />
      <p class="gray">Enter – верно, к следующей. Если имя не склоняется, впишите его без изменений.</p>
      {empty > 0 && <Note kind="bad"><p>{forms(empty)} без текста: впишите, как должно быть.</p></Note>}
      <TaskNote state={task.state} />
      <div class="row-of-buttons">
        <Button primary disabled={busy || empty > 0 || asked.length === 0} onClick={() => keep(asked)}>{task.state.is === 'silent' ? 'Повторить' : `Всё верно – ${forms(asked.length)}`}</Button>
        <Button disabled={busy || chosen.length === 0} onClick={() => keep(chosen)}>{chosen.length === 0 ? 'Записать отмеченные' : `Записать отмеченные – ${chosen.length}`}</Button>
      </div>
    </div>
  );
};
