// How much of the pairs that are there a new run may change, and pairs that cannot go on.

import type { Openness } from '../../src/programme/pairing';
import { Note } from '../parts/pieces';
import { counted, plural } from '../parts/words';
import type { Run } from './use-run';
import { RowLink } from './words';

const CHOICES: readonly (readonly [Openness, string])[] = [
  ['не трогать', 'Не трогать: только новые пары'],
  ['мягко', 'Мягко: менять, только если иначе кто-то останется без пары'],
  ['заново', 'Заново: составить как лучше, кроме закреплённых'],
];

const MOST_NAMED = 12;

/** Somebody has left: the other one waits again. */
const Broken = ({ run }: { run: Run }) => {
  const names = new Map([...run.data.participants.mentors, ...run.data.participants.mentees].map((p) => [p.code, p.name]));
  const ordered = run.broken.filter(({ pair }) => pair.state === 'в приказе').length;
  return (
    <Note kind="warn">
      <p>{counted(run.broken.length, 'пара', 'пары', 'пар')} {plural(run.broken.length, 'продолжаться не может', 'продолжаться не могут', 'продолжаться не могут')}: участник выбыл. Подбор найдёт замену.{ordered > 0 ? ` В приказе из них – ${ordered}: понадобится приказ о внесении изменений.` : ''}</p>
      <ul>
        {run.broken.slice(0, MOST_NAMED).map(({ pair, why }) => <li key={pair.id}><RowLink places={run.data.places.pairs} code={pair.id}>{`${names.get(pair.mentor) ?? pair.mentor} – ${names.get(pair.mentee) ?? pair.mentee}`}</RowLink>: {why}</li>)}
        {run.broken.length > MOST_NAMED && <li>и ещё {run.broken.length - MOST_NAMED}</li>}
      </ul>
    </Note>
  );
};

/** Shown where there are pairs that may be changed. */
export const OpennessChoice = ({ run }: { run: Run }) => {
  const { open, openness, ordered, broken } = run;
  return (
    <>
      {broken.length > 0 && <Broken run={run} />}
      {open.free + open.ordered > 0 && (
        <fieldset>
          <legend>Прежние пары: без приказа – {open.free}, в приказе – {open.ordered}</legend>
          {CHOICES.map(([choice, text]) => (
            <label class="inline" key={choice}><input type="radio" name="openness" checked={openness === choice} onChange={() => run.setOpenness(choice)} /><span>{text}</span></label>
          ))}
          {open.ordered > 0 && <label class="inline"><input type="checkbox" checked={ordered} disabled={openness === 'не трогать'} onChange={(e) => run.setOrdered((e.target as HTMLInputElement).checked)} /><span>Менять и пары из приказа: понадобится приказ о внесении изменений</span></label>}
          <p class="gray">Кто получит пару, кто сменит наставника и кто её потеряет, будет показано прежде всего.</p>
        </fieldset>
      )}
    </>
  );
};
