// Step «Что загрузится» of every import: counts, notes, one list at a time, and the button that commits.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Refusal } from '../../src/actions/reply';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask, type TaskState } from '../parts/task';
import { counted } from '../parts/words';

export interface Sending {
  state: TaskState<unknown>;
  /** The server found that the register is no longer what the preview was made of. */
  outdated: boolean;
  send: () => void;
}

interface Wanted<D> {
  what: string;
  ask: (requestId: string) => Promise<D | Refusal>;
  /** Codes of the refusals that mean: the register has changed meanwhile. */
  outdatedBy: readonly Refusal['code'][];
  reload: () => Promise<unknown>;
  onDone: (done: D) => void;
  /** Before the register is read again. */
  onOutdated?: () => void;
}

const isRefusal = (reply: unknown): reply is Refusal => (reply as { ok: boolean }).ok === false;

/** The commit of a preview: a lost answer is asked for again under the same request id, an outdated preview is made anew. */
export const useSending = <D,>({ what, ask, outdatedBy, reload, onDone, onOutdated }: Wanted<D>): Sending => {
  const task = useTask<D>();
  const send = async (): Promise<void> => {
    let outdated = false;
    const done = await task.run(what, async (id) => {
      const reply = await ask(id);
      outdated = isRefusal(reply) && outdatedBy.includes(reply.code);
      return reply;
    });
    if (done) onDone(done);
    if (!outdated) return;
    onOutdated?.();
    await reload();
  };
  const { state } = task;
  return { state, outdated: state.is === 'refused' && outdatedBy.includes(state.refusal.code), send: () => { void send(); } };
};

/** A list of the preview: its button and what stands under it. */
export interface Place {
  id: string;
  title: string;
  /** How many are in it; none where the title says all. */
  n?: number;
  /** `stay` keeps the list on the screen although answers given in it would bring another one first. */
  body: (stay: () => void) => ComponentChildren;
}

interface Props {
  heading: string;
  /** How many of what: «12 новых». */
  counts: readonly (readonly [n: number, what: string])[];
  sending: Sending;
  /** Said when the preview was outdated and has been made anew. */
  outdatedText: string;
  /** Notes between the counts and the lists. */
  children: ComponentChildren;
  places: readonly Place[];
  /** The list shown until the curator chooses another. */
  first: string;
  /** What the button does: «Внести 52 пары»; null = nothing is to be done, and `nothing` says so. */
  deed: string | null;
  nothing: string;
  /** The button waits for something else. */
  blocked?: boolean;
  /** Questions without an answer, and what that leaves out: «Эти строки не внесутся.». */
  open: number;
  openText: string;
  onBack: () => void;
}

export const PreviewFrame = ({ heading, counts, sending, outdatedText, children, places, first, deed, nothing, blocked = false, open, openText, onBack }: Props) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? first;
  const running = sending.state.is === 'busy';
  return (
    <>
      <main>
        <Heading>{heading}</Heading>
        <ul class="counts" aria-label="Итог">{counts.map(([n, what]) => <li key={what}><b>{n}</b> {what}</li>)}</ul>
        {sending.outdated ? <Note kind="warn"><p>{outdatedText} Проверьте и нажмите ещё раз.</p></Note> : <TaskNote state={sending.state} />}
        {children}
        <div class="switch" role="group" aria-label="Подробности">{places.map(({ id, title, n }) => <button type="button" key={id} aria-pressed={shown === id} onClick={() => setChosen(id)}>{title}{n === undefined ? '' : ` ${n}`}</button>)}</div>
        <div>{places.find(({ id }) => id === shown)?.body(() => setChosen(shown))}</div>
      </main>
      <Footer>
        <Button primary disabled={deed === null || blocked || running} onClick={sending.send}>{deed === null ? nothing : sending.state.is === 'silent' ? `Повторить: ${deed.toLowerCase()}` : deed}</Button>
        <Button disabled={running} onClick={onBack}>К столбцам</Button>
        {open > 0 && deed !== null && <span class="gray">Без ответа: {counted(open, 'вопрос', 'вопроса', 'вопросов')}. {openText}</span>}
      </Footer>
    </>
  );
};
