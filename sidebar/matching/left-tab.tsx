// Everyone left without a pair, each with the reason and the smallest change that does place him or her; whom to look for.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { dayNames, idleMentors, recruitList, remedyText, smallestChange, type LeftOut } from '../../src/programme/pairing';
import { LongList } from '../intake/long-list';
import { counted } from '../parts/words';
import type { Run } from './use-run';
import { RowLink } from './words';

/** Each takes a few solvings: more are not found by themselves, but one by one when asked for. */
const MOST_BY_ITSELF = 60;

/** Advice by mentee, found one at a time between drawings. */
const useAdvice = (run: Run, unmatched: readonly LeftOut[]): { advice: ReadonlyMap<string, string>; find: (code: string) => void } => {
  const [advice, setAdvice] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = useMemo(() => unmatched.slice(0, MOST_BY_ITSELF).map((m) => m.code), [unmatched]);
  const find = (code: string): void => {
    const remedy = smallestChange(run.plan, code);
    setAdvice((known) => new Map(known).set(code, remedy ? remedyText(remedy) : 'Ни одно из простых изменений не помогает.'));
  };
  useEffect(() => {
    setAdvice(new Map());
    let at = 0;
    let timer = 0;
    const next = (): void => {
      const code = wanted[at++];
      if (code === undefined) return;
      find(code);
      timer = window.setTimeout(next, 0);
    };
    timer = window.setTimeout(next, 0);
    return () => window.clearTimeout(timer);
  }, [wanted]);
  return { advice, find };
};

const Recruits = ({ run }: { run: Run }) => {
  const lines = useMemo(() => recruitList(run.proposals.unmatched.flatMap((m) => run.plan.graph.waiting[run.plan.mentee(m.code)] ?? [])), [run.proposals]);
  return (
    <>
      <h2>Кого искать</h2>
      <ul>
        {lines.slice(0, 8).map((line) => (
          <li key={line.form + line.topic}><b>{counted(line.mentors, 'наставник', 'наставника', 'наставников')}</b>, {line.form}{line.topic === '' ? '' : `, ${line.topic}`}{line.days === 0 ? '' : `, ${dayNames(line.days)}`} – закроют {line.closes} из {line.of} в этой форме</li>
        ))}
      </ul>
      <p class="gray">Считаем, что один наставник возьмёт троих.</p>
    </>
  );
};

export const LeftTab = ({ run }: { run: Run }) => {
  const unmatched = useMemo(() => [...run.proposals.unmatched].sort((a, b) => a.name.localeCompare(b.name, 'ru')), [run.proposals]);
  const { advice, find } = useAdvice(run, unmatched);
  const idle = useMemo(() => idleMentors(run.plan), [run.plan]);
  if (unmatched.length === 0) return <p>Пара нашлась у всех, кто может участвовать.{idle.length > 0 ? ` Свободные места остались у ${counted(idle.length, 'наставника', 'наставников', 'наставников')}.` : ''}</p>;
  return (
    <div class="two-panes tall">
      <LongList label={`Без пары: ${counted(unmatched.length, 'человек', 'человека', 'человек')}`} items={unmatched} rowHeight={82} template="1fr 1.6fr" head={['Наставляемый', 'Почему и что поможет']} idOf={(m) => m.code}
        cells={(m) => [
          <span class="two-lines"><RowLink places={run.data.places.mentees} code={m.code}>{m.name}</RowLink></span>,
          <span class="four-lines"><span class="gray">{m.reason}.</span> {advice.get(m.code) ?? (unmatched.indexOf(m) < MOST_BY_ITSELF ? 'Ищу, что поможет…' : <button type="button" class="link" onClick={() => find(m.code)}>Что поможет?</button>)}</span>,
        ]} />
      <div class="pane" role="region" aria-label="Кого искать" tabIndex={0}>
        <Recruits run={run} />
        {idle.length > 0 && <><h2>Свободные места остались</h2><ul>{idle.slice(0, 30).map((m) => <li key={m.code}><RowLink places={run.data.places.mentors} code={m.code}>{m.name}</RowLink> – {counted(m.left, 'место', 'места', 'мест')}</li>)}{idle.length > 30 && <li>и ещё {idle.length - 30}</li>}</ul></>}
      </div>
    </div>
  );
};
