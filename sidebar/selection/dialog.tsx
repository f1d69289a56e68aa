// «Отбор наставников»: the list of candidates, one decision on one or many, and all who consented accepted in one click.

import { useMemo, useRef, useState } from 'preact/hooks';
import type { Selection } from '../../src/actions/selection';
import type { Done } from '../../src/actions/reply';
import { acceptable, ACCEPTED_AT_ONCE, type SelectionLine, type VerdictWanted } from '../../src/programme/selection';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { LongList } from '../intake/long-list';
import { useLoad } from '../intake/use-load';
import { DoneNote } from '../parts/done-note';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import { Filters, matching, WAITING, type Filter } from './filters';
import { WillingMentors } from './willing';
import { lackOf, NO_VERDICT, VerdictForm, type VerdictDraft } from './verdict-form';

const load = () => ask('selection');

const LOOK: { [status: string]: string } = { принят: 'good', отклонён: 'bad', отложен: 'warn' };

interface Made {
  text: string;
  done: Done<unknown>;
}

const List = ({ lines, ticked, onTick, data }: { lines: readonly SelectionLine[]; ticked: ReadonlySet<string>; onTick: (code: string) => void; data: Selection }) => (
  <LongList
    label="Кандидаты" items={lines} rowHeight={52} head={['Наставник', 'Состояние', 'Чего не хватает']} template="minmax(0, 2fr) 92px minmax(0, 1fr)" idOf={(line) => line.code}
    cells={(line) => [
      <label class="inline two-lines-box"><input type="checkbox" checked={ticked.has(line.code)} onChange={() => onTick(line.code)} /><span class="two-lines"><b>{line.name}</b><br /><span class="gray">{[line.category, line.class, line.organisation].filter((v) => v !== '').join(' · ')}</span></span></label>,
      <span class="two-lines"><span class={`chip ${LOOK[line.status] ?? ''}`}>{line.status}</span><br />{line.decided !== '' && <span class="gray">{shownDate(line.decided)}</span>}</span>,
      <button type="button" class="link two-lines" onClick={() => { void ask('goTo', data.sheet, data.rows[line.code] ?? 0); }}><span class="visually-hidden">{line.name}: </span>{line.lacks.length === 0 ? 'всё есть' : line.lacks.join('; ')}</button>,
    ]}
  />
);

const Steps = ({ data, again }: { data: Selection; again: () => Promise<Selection | null> }) => {
  const [filter, setFilter] = useState<Filter>({ status: WAITING, category: '', text: '' });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [draft, setDraft] = useState<VerdictDraft>(NO_VERDICT);
  const [made, setMade] = useState<Made | null>(null);
  const task = useTask<Done<{ decided: number }>>();
  const shown = useMemo(() => matching(data.lines, filter), [data, filter]);
  const chosen = data.lines.filter((line) => ticked.has(line.code));
  const ready = useMemo(() => acceptable(data.lines), [data]);
  const busy = task.state.is === 'busy';

  /** What was sent last: after a lost answer the very same is sent again, whatever the list shows by then. */
  const last = useRef<{ wanted: VerdictWanted; text: string } | null>(null);
  const send = (wanted: VerdictWanted, text: string): void => {
    last.current = { wanted, text };
    setMade(null);
    void task.run('Записываем решение', (id) => ask('decideMentors', id, wanted)).then((done) => {
      void again();
      if (!done) return;
      setMade({ text, done });
      setTicked(new Set());
      setDraft(NO_VERDICT);
      task.reset();
    });
  };
  const tick = (code: string): void => {
    const next = new Set(ticked);
    if (!next.delete(code)) next.add(code);
    setTicked(next);
    task.reset();
  };
  const tickShown = (): void => setTicked(shown.every((line) => ticked.has(line.code)) ? new Set() : new Set(shown.map((line) => line.code)));
  const count = (n: number): string => counted(n, 'наставник', 'наставника', 'наставников');
  const lack = lackOf(draft);
  return (
    <>
      <main>
        <Heading>Отбор наставников</Heading>
        {made && <DoneNote key={made.done.seq} text={made.text} done={made.done} onUndone={() => { void again(); }} />}
        <TaskNote state={task.state} />
        <WillingMentors people={data.willing} onMade={(text, done) => { setMade({ text, done }); void again(); }} />
        {data.lines.length === 0
          ? <Note kind="info"><p>Наставников этого года в реестре ещё нет. Сначала загрузите их: меню дополнения, «Загрузить людей».</p></Note>
          : (
            <>
              <Filters lines={data.lines} filter={filter} onChange={setFilter} />
              <div class="two-panes">
                <section aria-label="Список">
                  <p role="status">Показано {shown.length} из {data.lines.length}. <button type="button" class="link" onClick={tickShown} disabled={shown.length === 0}>{shown.length > 0 && shown.every((line) => ticked.has(line.code)) ? 'Снять отметки' : 'Отметить всех показанных'}</button></p>
                  {shown.length === 0 ? <Note kind="good"><p>{filter.status === WAITING && filter.text === '' && filter.category === '' ? 'Решения никто не ждёт: все наставники отобраны.' : 'Никого не нашлось. Измените условия выше.'}</p></Note> : <List lines={shown} ticked={ticked} onTick={tick} data={data} />}
                </section>
                <VerdictForm chosen={chosen} draft={draft} onChange={(next) => { setDraft(next); task.reset(); }} />
              </div>
            </>
          )}
      </main>
      <Footer>
        {task.state.is === 'silent'
          ? <Button primary onClick={() => { if (last.current) send(last.current.wanted, last.current.text); }}>Повторить</Button>
          : <Button primary disabled={busy || chosen.length === 0 || lack !== ''} onClick={() => send({ ...draft, codes: chosen.map((line) => line.code) }, `Записано: ${draft.verdict} – ${count(chosen.length)}.`)}>{chosen.length === 0 ? 'Записать решение' : `Записать решение – ${count(chosen.length)}`}</Button>}
        {chosen.length > 0 && lack !== '' && <span class="gray">{lack}</span>}
        {ready.length > 0 && task.state.is !== 'silent' && <Button disabled={busy} onClick={() => send({ codes: ready.map((line) => line.code), ...NO_VERDICT, reason: ACCEPTED_AT_ONCE }, `Приняты: ${count(ready.length)}.`)}>{`Принять всех с согласием (${ready.length})`}</Button>}
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};

export const SelectionDialog = () => {
  const loaded = useLoad<Selection>(load);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Отбор наставников" loaded={loaded} />;
  return <Steps data={loaded.state.value} again={loaded.again} />;
};
