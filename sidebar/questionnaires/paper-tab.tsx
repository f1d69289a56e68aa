// «С бумаги»: the questionnaire printed with people's codes, and what came back keyed in, one commit for all sheets.

import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Done, View } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { useLoad } from '../intake/use-load';
import { DoneNote } from '../parts/done-note';
import { Button, Field, Footer, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { FormChoice } from './form-choice';
import { CODE, KeyGrid } from './key-grid';
import { readKeyed, sheetsOf } from './key-values';
import { Part } from './part';
import { printPaper } from './print';
import type { Keyed, LiveForm, Paper, Questionnaires, Standing } from './types';
import { byGrade } from './words';

interface Given {
  paper: Paper;
  people: Standing[];
}

/** What was keyed in and not written yet, by questionnaire: a look at another tab must not cost a pile of sheets. */
export type Drafts = Map<string, string[][]>;

type Saved = Done<{ taken: number; accepted: number; waiting: number }>;

/** One commit takes no more. */
const MOST = 200;

const blank = (): string[][] => Array.from({ length: 4 }, () => []);

const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

const Print = ({ form, people }: { form: LiveForm; people: readonly Standing[] }) => {
  const [whom, setWhom] = useState('не ответившие');
  const [blocked, setBlocked] = useState(false);
  const task = useTask<{ ok: true; value: Paper }>();
  const classes = [...new Set(people.map((person) => person.class).filter((name) => name !== ''))].sort(byGrade);
  const chosen = people.filter((person) => (whom === 'не ответившие' ? person.state === 'не ответил' : whom === 'все' || person.class === whom));
  const names = new Map(people.map((person) => [person.code, person.name === person.code ? '' : person.name]));
  const print = async (codes: readonly string[]): Promise<void> => {
    const paper = await task.run('Составляю страницы', () => ask('paperForm', form.id, [...codes]));
    if (paper) setBlocked(!printPaper(paper.value, (code) => names.get(code) ?? ''));
  };
  const busy = task.state.is === 'busy';
  return (
    <details>
      <summary>Напечатать анкету на бумаге</summary>
      <div class="fields-line">
        {people.length > 0 && <Field label="Кому напечатать" value={whom} onInput={(word) => setWhom(word || 'не ответившие')} list={['не ответившие', 'все', ...classes]} />}
        {people.length > 0 && <Button disabled={busy || chosen.length === 0} onClick={() => { void print(chosen.map((person) => person.code)); }}>Напечатать с кодами – {chosen.length}</Button>}
        <Button disabled={busy} onClick={() => { void print([]); }}>Напечатать без кода</Button>
      </div>
      <TaskNote state={task.state} />
      {blocked && <Note kind="warn"><p>Браузер не открыл новое окно, поэтому страница скачана файлом. Напечатайте её и удалите файл.</p></Note>}
    </details>
  );
};

interface KeyingProps {
  form: LiveForm;
  given: Given;
  again: () => Promise<unknown>;
  drafts: Drafts;
  /** What stands above the grid. */
  top: ComponentChildren;
}

const Keying = ({ form, given, again, drafts, top }: KeyingProps) => {
  const { keys } = given.paper;
  const [cells, setCells] = useState<string[][]>(() => drafts.get(form.id) ?? blank());
  useEffect(() => { drafts.set(form.id, cells); }, [drafts, form.id, cells]);
  const [saved, setSaved] = useState<{ done: Saved; cells: string[][] } | null>(null);
  const task = useTask<Saved>();
  const names = useMemo(() => new Map(given.people.map((person) => [person.code, person.name])), [given]);
  const sheets = useMemo(() => sheetsOf(keys, cells), [keys, cells]);
  const faults = useMemo(() => cells.reduce((sum, row) => sum + keys.filter((key, i) => !readKeyed(key, row[i] ?? '').ok).length, 0), [keys, cells]);
  const lacking = useMemo(() => cells.filter((row) => row.some((text) => text?.trim()) && keys.some((key, i) => key.required && !row[i]?.trim())).length, [keys, cells]);
  const change = (changes: readonly (readonly [number, number, string])[]): void => setCells((before) => {
    // What is being written must not change under the writing.
    if (task.state.is === 'busy') return before;
    const next = before.map((row) => [...row]);
    for (const [row, column, text] of changes) if (row < MOST) (next[row] ??= [])[column] = text;
    const whole = Array.from(next, (row) => Array.from(row ?? [], (text) => text ?? ''));
    // A blank sheet stands ready below the last one.
    while (whole.length < MOST && whole[whole.length - 1]?.some((text) => text.trim() !== '')) whole.push([]);
    return whole;
  });
  const codeWords = (typed: string): string => (typed.trim() === '' || names.size === 0 ? '' : names.get(plainCode(typed)) ?? 'нет среди тех, кого спрашивают');
  const count = sheets?.length ?? 0;
  const save = async (rows: Keyed[]): Promise<void> => {
    setSaved(null);
    const done = await task.run('Записываю ответы', (id) => ask('saveKeyedAnswers', id, form.id, rows));
    if (!done) return;
    setSaved({ done, cells });
    setCells(blank());
    await again();
    // The next pile begins where this one began.
    document.querySelector<HTMLInputElement>('input[data-at="0:0"]')?.focus();
  };
  const doubts = (done: Saved): string => (done.value.waiting > 0 ? ` Ждут вашего решения – ${done.value.waiting}: раздел «Ждут решения».` : '');
  return (
    <>
      <main>
        {top}
        {saved && <DoneNote key={saved.done.seq} done={saved.done} text={`Внесено: ${counted(saved.done.value.taken, 'лист', 'листа', 'листов')}. Принято – ${saved.done.value.accepted}.${doubts(saved.done)}`} onUndone={() => { setCells(saved.cells); void again(); }} />}
        <TaskNote state={task.state} />
        <KeyGrid keys={keys} cells={cells} onCells={change} codeWords={codeWords} />
        <p class="gray">Enter и Tab ведут к следующему вопросу, стрелки – по клеткам. Можно вставить строки из таблицы. Пустая клетка – нет ответа.{keys[0]?.item === CODE ? ' Если по листу не узнать, кто ответил, ответ будет ждать вашего решения.' : ''}</p>
        {faults > 0 && <p class="fault" role="status">Не прочитать: {counted(faults, 'клетку', 'клетки', 'клеток')}. Исправьте их, и можно будет записать.</p>}
        {faults === 0 && lacking > 0 && <p class="warn-text" role="status">На {counted(lacking, 'листе', 'листах', 'листах')} нет ответа на обязательный вопрос (*). Записать можно и так.</p>}
      </main>
      <Footer>
        <Button primary disabled={count === 0 || sheets === null || task.state.is === 'busy'} onClick={() => { if (sheets) void save(sheets); }}>{task.state.is === 'silent' ? 'Повторить: записать ответы' : count === 0 ? 'Записать ответы' : `Записать ${counted(count, 'лист', 'листа', 'листов')}`}</Button>
        <Button quiet onClick={closeWindow}>{count > 0 || faults > 0 ? 'Закрыть без записи' : 'Закрыть'}</Button>
      </Footer>
    </>
  );
};

const ForForm = ({ form, again, drafts, choice }: { form: LiveForm; again: () => Promise<unknown>; drafts: Drafts; choice: ComponentChildren }) => {
  const load = useCallback(async (): Promise<View<Given>> => {
    const [paper, who] = await Promise.all([ask('paperForm', form.id, []), ask('whoHasNotAnswered', form.id)]);
    if (!paper.ok) return paper;
    return who.ok ? { ok: true, value: { paper: paper.value, people: who.value.people ?? [] } } : who;
  }, [form.id]);
  const loaded = useLoad(load);
  if (loaded.state.is !== 'there') return <><main>{choice}<Part what="Читаю вопросы анкеты" loaded={loaded}>{() => null}</Part></main><Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer></>;
  const given = loaded.state.value;
  return <Keying form={form} drafts={drafts} given={given} again={async () => { await Promise.all([loaded.again(), again()]); }} top={<>{choice}<Print form={form} people={given.people} /></>} />;
};

interface Props {
  now: Questionnaires;
  form: LiveForm;
  onChoose: (id: string) => void;
  again: () => Promise<unknown>;
  drafts: Drafts;
}

export const PaperTab = ({ now, form, onChoose, again, drafts }: Props) => (
  <ForForm key={form.id} form={form} again={again} drafts={drafts} choice={<div class="fields-line"><FormChoice forms={now.forms} chosen={form.id} onChoose={onChoose} /></div>} />
);
