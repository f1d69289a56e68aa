// Step «Что загрузится»: counts, samples, questions, changes, corrected cells, lines not taken; then the commit.

import { useMemo, useState } from 'preact/hooks';
import type { Imported, PeopleForImport } from '../../src/actions/people';
import type { Done } from '../../src/actions/reply';
import { withoutDeclined, type Counts, type ImportPlan } from '../../src/programme/people';
import { codedImport, unsentChanges } from '../../src/programme/codes-mode';
import { ask } from '../client';
import { useHeld } from '../key/holder';
import { Busy, Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { HeldTexts, sendCoded } from './coded';
import { changeLines, Changes, CorrectedCells, NotTaken, Samples } from './lists';
import { Questions } from './questions';
import { usePlan, type Answers, type TableLayout } from './use-plan';
import { ROLE_WORDS } from './words';

type Place = 'samples' | 'questions' | 'changes' | 'cells' | 'refused' | 'merged' | 'held';

interface Props {
  layout: TableLayout;
  register: PeopleForImport;
  /** Reads the register anew; the preview then shows what it gives by now. */
  reload: () => Promise<unknown>;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
  onBack: () => void;
  onDone: (done: Done<Imported>) => void;
}

const summary = (counts: Counts): string => `новых ${counts.new} (впервые в «Людях» ${counts.newPeople}), изменится ${counts.changed}, без изменений ${counts.unchanged}, с вопросом ${counts.question}`;

/** Says what the first button will do, or null when there is nothing to be done. */
const deed = (counts: Counts): string | null => {
  if (counts.new > 0 && counts.changed > 0) return `Загрузить ${counted(counts.new, 'человека', 'человека', 'человек')} и изменить ${counts.changed}`;
  if (counts.new > 0) return `Загрузить ${counted(counts.new, 'человека', 'человека', 'человек')}`;
  return counts.changed > 0 ? `Изменить ${counted(counts.changed, 'человека', 'человека', 'человек')}` : null;
};

const nothing = (counts: Counts): string => {
  if (counts.unchanged > 0 && counts.question === 0) return 'Всё уже есть, менять нечего.';
  if (counts.unchanged > 0) return 'Всё, кроме строк с вопросами, уже есть.';
  return counts.question > 0 ? 'Загрузятся только строки, по которым вы ответите на вопросы.' : 'Загружать нечего: ни в одной строке нет человека, которого можно узнать.';
};

export const PreviewStep = ({ layout, register, reload, answers, onAnswers, onBack, onDone }: Props) => {
  const [overrides, setOverrides] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<Place | null>(null);
  const [before, setBefore] = useState<Counts | null>(null);
  const { plan, busy, asked } = usePlan(layout, register, answers);
  const task = useTask<Done<Imported>>();

  const lines = useMemo(() => changeLines(plan?.entries ?? []), [plan]);
  // What a curator corrected by hand stays unless she says otherwise.
  const declined = useMemo(() => new Set(lines.filter(({ key, change }) => change.byHand !== overrides.has(key)).map(({ key }) => key)), [lines, overrides]);
  const chosen = useMemo(() => (plan ? withoutDeclined(plan, declined) : null), [plan, declined]);
  const { coded, key } = useHeld();
  const [released, setReleased] = useState<ReadonlySet<string>>(new Set());
  // Without names some differences cannot come in at all; what is counted and sent is what is left.
  const wanted = useMemo(() => (coded && chosen ? withoutDeclined(chosen, new Set(unsentChanges(chosen, released))) : chosen), [coded, chosen, released]);

  const made = useMemo(() => {
    if (!coded || !wanted || !chosen) return null;
    return { ...codedImport(wanted, layout.role, register.today, released), held: codedImport(chosen, layout.role, register.today, released).held };
  }, [coded, wanted, chosen, layout, register, released]);

  if (!plan || !wanted) return <main><Heading>Сверяю с реестром</Heading><Busy what={`Читаю ${counted(layout.rows.length, 'строку', 'строки', 'строк')}`} /></main>;

  const { counts } = wanted;
  const send = async (expected: ImportPlan): Promise<void> => {
    const sent = { rows: layout.rows, columns: layout.columns, headerRow: layout.headerRow, role: layout.role, answers: { ...answers }, expected: expected.counts, declined: [...declined] };
    let stale = false;
    const done = await task.run(deed(counts) ?? 'Загружаю', async (id) => {
      const reply = made ? await sendCoded(id, made, layout.role, register.people.length) : await ask('importPeople', id, sent);
      stale = !reply.ok && reply.code === 'stale';
      return reply as Done<Imported> | Exclude<typeof reply, { ok: true }>;
    });
    if (done) onDone(done);
    if (stale) {
      setBefore(wanted.counts);
      await reload();
    }
  };
  const toggle = (key: string): void => setOverrides((now) => {
    const next = new Set(now);
    if (!next.delete(key)) next.add(key);
    return next;
  });

  const words = ROLE_WORDS[layout.role];
  const what = deed(counts);
  const open = asked.filter((q) => answers[q.id] === undefined).length;
  const shown = place ?? (open > 0 ? 'questions' : 'samples');
  const refused = plan.entries.filter((entry) => entry.outcome === 'refused');
  const merged = plan.entries.filter((entry) => entry.outcome === 'merged');
  const places: [Place, string, number][] = [
    ['samples', 'Примеры', wanted.samples.length], ['questions', 'Вопросы', open], ['changes', 'Изменения', lines.length], ['cells', 'Исправленные ячейки', counts.remarks], ['merged', 'Повторы', merged.length], ['refused', 'Отклонено', refused.length], ...(made ? [['held', 'Похоже на имена', made.held.length] as [Place, string, number]] : []),
  ];
  const running = task.state.is === 'busy';
  const isStale = task.state.is === 'refused' && task.state.refusal.code === 'stale';
  return (
    <>
      <main>
        <Heading>Что загрузится: {words.who.toLowerCase()}</Heading>
        <ul class="counts" aria-label="Итог">
          <li><b>{counts.new}</b> {counts.newPeople < counts.new ? `новых (из них уже есть в «Людях»: ${counts.new - counts.newPeople})` : 'новых'}</li>
          <li><b>{counts.changed}</b> изменится</li>
          <li><b>{counts.unchanged}</b> без изменений</li>
          <li><b>{counts.merged}</b> повторов</li>
          <li><b>{counts.refused}</b> отклонено</li>
          <li><b>{counts.question}</b> с вопросом</li>
          <li><b>{counts.empty}</b> пустых</li>
        </ul>
        {coded && (key ? <Note kind="info"><p>В таблицу уйдут класс, возраст без даты рождения и темы. Имена, даты рождения, почта и телефоны останутся в ключе; прочие столбцы и пометки не загружаются.</p></Note> : <Note kind="bad"><p>Ключ не открыт: нельзя узнать, кто уже есть в реестре, и некуда записать имена. Закройте окно, откройте снова и выберите файл ключа.</p></Note>)}
        {busy && <Busy what="Пересчитываю" />}
        {isStale && before && !busy
          ? <Note kind="warn"><p>Пока вы смотрели, реестр изменился. Ничего не записано, ваши ответы на месте. Было: {summary(before)}. Стало: {summary(counts)}. Проверьте и нажмите ещё раз.</p></Note>
          : <TaskNote state={task.state} />}
        {what === null && !busy && <Note kind="info"><p>{nothing(counts)}</p></Note>}
        <div class="switch" role="group" aria-label="Подробности">
          {places.map(([id, title, n]) => <button type="button" key={id} aria-pressed={shown === id} onClick={() => setPlace(id)}>{title}{id === 'samples' ? '' : ` ${n}`}</button>)}
        </div>
        <div>
          {shown === 'held' && made && <HeldTexts held={made.held} released={released} onToggle={(id) => setReleased((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next; })} />}
          {shown === 'samples' && <Samples samples={wanted.samples} />}
          {shown === 'questions' && <Questions questions={asked} answers={answers} onAnswers={(next) => { setPlace('questions'); onAnswers(next); }} />}
          {shown === 'changes' && <Changes lines={lines} declined={declined} onToggle={toggle} />}
          {shown === 'cells' && <CorrectedCells entries={plan.entries} />}
          {shown === 'merged' && <NotTaken entries={merged} />}
          {shown === 'refused' && <NotTaken entries={refused} />}
        </div>
      </main>
      <Footer>
        <Button primary disabled={what === null || busy || running || (coded && !key)} onClick={() => { void send(plan); }}>{task.state.is === 'silent' ? `Повторить: ${(what ?? '').toLowerCase()}` : what ?? 'Загружать нечего'}</Button>
        <Button disabled={running} onClick={onBack}>К столбцам</Button>
        {open > 0 && what !== null && <span class="gray">Без ответа: {counted(open, 'вопрос', 'вопроса', 'вопросов')}. Эти строки не загрузятся.</span>}
      </Footer>
    </>
  );
};
