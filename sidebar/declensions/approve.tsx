// «Проверьте склонения»: forms that nobody has looked at yet, each can be put right, all are kept with one press. Stands in a dialog of its own
// and inside the dialog of a document before it is filed.

import { useRef, useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { approvedNames, CASE_NAMES, nominativeOf, textsUnder, type AskedForm, type Case, type NameRule } from '../../src/programme/language';
import { ask } from '../client';
import { LongList } from '../intake/long-list';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { useKeyHook } from './in-key';
import { NameRuleBox } from './name-rule';

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
const NO_RULE: NameRule = { keep: [], everybody: false };

/** A long post takes as many lines as it needs; the letters that fit a line of either column are measured by eye. */
const heightOf = (form: AskedForm): number => 25 + 19 * Math.min(7, Math.max(1, Math.ceil(form.source.length / 36), Math.ceil(form.text.length / 44)));

export const Approve = ({ asked, onDone }: Props) => {
  const inKey = useKeyHook();
  const box = useRef<HTMLDivElement>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [rules, setRules] = useState<ReadonlyMap<string, NameRule>>(new Map());
  /** The place of the form whose name's rule is open. */
  const [opened, setOpened] = useState<number | null>(null);
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
  const now = (form: AskedForm): AskedForm => ({ ...form, text: textOf(form) });
  const closeRule = (): void => {
    const button = box.current?.querySelector<HTMLElement>(`[data-at="${opened ?? 0}"] button`);
    setOpened(null);
    button?.focus();
  };
  /** Puts the rule into every form of this name and, where it says so, the surname into those of the namesakes. */
  const applyRule = (owner: AskedForm, rule: NameRule): void => {
    const key = nominativeOf(owner);
    // What she typed stays, unless parts of the name have just been kept or let go.
    const typed = rule.keep.length === 0 && !rules.get(key)?.keep.length;
    const touched = textsUnder(rule, owner, asked.map((form) => (typed || nominativeOf(form) !== key ? now(form) : form)));
    const said = new Map(rules);
    if (rule.keep.length > 0 || rule.everybody) said.set(key, rule);
    else said.delete(key);
    setDrafts(new Map([...drafts, ...[...touched].map(([form, text]) => [keyOf(form), text] as const)]));
    setRules(said);
    setTicked(new Set([...ticked, ...[...touched.keys()].map(keyOf)]));
    task.reset();
    closeRule();
  };
  const keep = (right: readonly AskedForm[]): void => {
    const names = approvedNames(right.map(now), rules);
    // A register without names: forms of people go into the key of this window instead of the workbook.
    const ofPeople = inKey ? names.filter((name) => name.what === 'человек' || name.what === 'фамилия') : [];
    const rest = names.filter((name) => !ofPeople.includes(name));
    const finish = (done: Done<{ saved: number }> | null): void => {
      if (ofPeople.length > 0) inKey?.keep(ofPeople);
      setTicked(new Set());
      setRules(new Map());
      setOpened(null);
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
    const next = box.current?.querySelector<HTMLTextAreaElement>(`[data-at="${at + 1}"] textarea`);
    next?.focus();
    next?.select();
  };
  /** While the rule of a name is open, nothing is kept: she may have said half of it. */
  const owner = opened === null ? undefined : asked[opened];
  const places = new Map(asked.map((form, at) => [keyOf(form), at]));
  const mark = (form: AskedForm) => (textOf(form) !== form.text ? <span class="chip good">исправлено</span>
    : form.sure ? <span class="gray">по правилам</span> : <span class="chip warn">сомнительно</span>);

  return (
    <div ref={box} class={owner ? 'with-rule' : ''}>
      <p role="status">
        Ещё никто не проверил: {forms(asked.length)}.{doubtful === 0 ? ' Сомнительных нет.' : doubtful === asked.length ? ' Все они сомнительны.' : <> Сомнительных – <b>{doubtful}</b>, они стоят первыми.</>} Один раз проверите – больше не спросим, пока имя или должность не изменят.
      </p>
      <LongList
        label="Склонения" items={asked} rowHeight={heightOf} head={['Кто? что?', 'Падеж', 'Будет в документе', 'Откуда', 'Верно', 'Ещё']} template="minmax(0, 1fr) 100px minmax(0, 1.4fr) 100px 44px 40px" idOf={keyOf}
        cells={(form) => {
          const at = places.get(keyOf(form)) ?? 0;
          const label = `${form.source}, ${CASE_NAMES[form.grammaticalCase]}`;
          return [
            <span class="whole-text">{form.source}</span>,
            <span class="two-lines">{CASE_NAMES[form.grammaticalCase]}<span class="gray"> {QUESTIONS[form.grammaticalCase]}</span></span>,
            <textarea rows={1} value={textOf(form)} aria-label={label} aria-invalid={textOf(form).trim() === ''} onInput={(e) => write(form, (e.target as HTMLTextAreaElement).value.replace(/\s*\n\s*/g, ' '))} onKeyDown={(e) => onKey(e, form, at)} />,
            mark(form),
            <label class="inline"><input type="checkbox" aria-label={`Верно: ${label}`} checked={ticked.has(keyOf(form))} onChange={(e) => tick(form, (e.target as HTMLInputElement).checked)} /></label>,
            form.name && asked[at - 1]?.source !== form.source ? <button type="button" class="quiet more" aria-label={`Не склонять или для всех: ${form.source}`} title="Не склонять или для всех с этой фамилией" onClick={() => setOpened(at)}>…</button> : '',
          ];
        }}
      />
      {owner && <NameRuleBox key={keyOf(owner)} form={owner} rule={rules.get(nominativeOf(owner)) ?? NO_RULE} onApply={(rule) => applyRule(owner, rule)} onClose={closeRule} />}
      <p class="gray">Enter – верно, к следующей. «…» – не склонять фамилию, имя или отчество; склонять фамилию так же у всех.</p>
      {empty > 0 && <Note kind="bad"><p>{forms(empty)} без текста: впишите, как должно быть.</p></Note>}
      <TaskNote state={task.state} />
      <div class="row-of-buttons">
        <Button primary disabled={busy || owner !== undefined || empty > 0 || asked.length === 0} onClick={() => keep(asked)}>{task.state.is === 'silent' ? 'Повторить' : `Всё верно – ${forms(asked.length)}`}</Button>
        <Button disabled={busy || owner !== undefined || chosen.length === 0} onClick={() => keep(chosen)}>{chosen.length === 0 ? 'Записать отмеченные' : `Записать отмеченные – ${chosen.length}`}</Button>
      </div>
    </div>
  );
};
