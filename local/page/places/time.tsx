// The workspace's time: what it is, moving it on, and what ran by it.

import { useState } from 'preact/hooks';
import { post } from '../ui/api';
import { Busy, Failure, Page, useLoaded } from '../ui/page';
import { count, dateTime } from '../ui/words';

interface Trigger { id: string; handler: string; event: string; owner: string; due: number | null; lastRun: number | null; lastError: string | null }
interface Ran { id: number; name: string; at: number; calls: number; error: string | null }
interface Times { now: number; timeZone: string; running: boolean; triggers: Trigger[]; ran?: Ran[] }

const HOUR = 3_600_000;
const STEPS: [caption: string, ms: number][] = [['На час', HOUR], ['На день', 24 * HOUR], ['На неделю', 7 * 24 * HOUR], ['На 30 дней', 30 * 24 * HOUR]];
const EVENTS: { [event: string]: string } = { CLOCK: 'по времени', ON_OPEN: 'при открытии', ON_EDIT: 'при правке', ON_FORM_SUBMIT: 'при ответе на форму', ON_CHANGE: 'при изменении' };

/** «2026-11-22T09:30» of the zone as an instant. */
function instantOf(local: string, timeZone: string): number {
  const asUtc = new Date(`${local}:00Z`).getTime();
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(asUtc);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  const shown = new Date(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`).getTime();
  return asUtc - (shown - asUtc);
}

export function Time() {
  const { value, error, again, set } = useLoaded<Times>('/api/time', 'time');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const [date, setDate] = useState('');
  const [ran, setRan] = useState<Ran[] | null>(null);
  const move = async (body: object) => {
    setBusy(true);
    setFailed('');
    try {
      const times = await post<Times>('/api/time', body);
      set(times);
      setRan(times.ran ?? []);
    } catch (problem) {
      setFailed(problem instanceof Error ? problem.message : String(problem));
    }
    setBusy(false);
  };
  return (
    <Page title="Время" lead="Время рабочего места можно двигать вперёд, чтобы увидеть, что программа сделает завтра, через неделю или к 1 сентября. Назад время не идёт.">
      {error && <Failure text={error} again={again} />}
      {failed && <Failure text={failed} />}
      {!value && !error && <Busy />}
      {value && (
        <>
          <section class="card" aria-labelledby="now">
            <h2 id="now">Сейчас</h2>
            <p class="now" role="status">{dateTime(value.now, value.timeZone)}</p>
            <div class="tools">{STEPS.map(([caption, ms]) => <button type="button" key={ms} disabled={busy} onClick={() => void move({ advance: ms })}>{caption}</button>)}</div>
            <form class="row" onSubmit={(event) => {
              event.preventDefault();
              if (date) void move({ to: instantOf(date, value.timeZone) });
            }}>
              <label>К дате<input type="datetime-local" value={date} onInput={(event) => setDate(event.currentTarget.value)} /></label>
              <button type="submit" disabled={busy || !date}>Передвинуть</button>
            </form>
            {busy && <Busy text="Время идёт…" />}
          </section>
          {ran && (
            <section class="card" aria-labelledby="ran" aria-live="polite">
              <h2 id="ran">Что сработало</h2>
              {ran.length === 0 ? <p class="quiet">За это время ничего не запускалось.</p> : (
                <ul class="plain">{ran.slice(-50).map((run) => <li class="line" key={run.id}><div><strong>{run.name}</strong><span class="quiet">{dateTime(run.at, value.timeZone)}</span></div>{run.error ? <span class="tag bad">{run.error}</span> : <span class="tag">готово, {count(run.calls, 'вызов', 'вызова', 'вызовов')}</span>}</li>)}</ul>
              )}
            </section>
          )}
          <section class="card" aria-labelledby="triggers">
            <h2 id="triggers">Запуски, которые включены</h2>
            {value.triggers.length === 0 ? <p class="quiet">Пока ни одного. Их включает дополнение.</p> : (
              <div class="scroll" tabIndex={0} role="region" aria-label="Таблица запусков"><table class="list"><thead><tr><th scope="col">Функция</th><th scope="col">Когда</th><th scope="col">Следующий раз</th><th scope="col">Последний раз</th><th scope="col">Чей</th></tr></thead>
                <tbody>{value.triggers.map((trigger) => (
                  <tr key={trigger.id}><td>{trigger.handler}</td><td>{EVENTS[trigger.event] ?? trigger.event}</td><td>{trigger.due === null ? '—' : dateTime(trigger.due, value.timeZone)}</td>
                    <td>{trigger.lastRun === null ? 'ещё не было' : dateTime(trigger.lastRun, value.timeZone)}{trigger.lastError && <div class="wrong">{trigger.lastError}</div>}</td><td>{trigger.owner}</td></tr>
                ))}</tbody></table></div>
            )}
          </section>
        </>
      )}
    </Page>
  );
}
