// How much of the pairs that are there a new run may change.

import type { Openness } from '../../src/programme/pairing';
import { counted } from '../parts/words';
import type { Run } from './use-run';

const CHOICES: readonly (readonly [Openness, string])[] = [
  ['не трогать', 'Не трогать: только новые пары'],
  ['мягко', 'Мягко: менять, только если иначе кто-то останется без пары'],
  ['заново', 'Заново: составить как лучше, кроме закреплённых'],
];

/** Shown where there are approved pairs that no order holds yet. */
export const OpennessChoice = ({ run }: { run: Run }) => (run.open === 0 ? null : (
  <fieldset>
    <legend>Пары без приказа – {counted(run.open, 'пара', 'пары', 'пар')}</legend>
    {CHOICES.map(([openness, text]) => (
      <label class="inline" key={openness}><input type="radio" name="openness" checked={run.openness === openness} onChange={() => run.setOpenness(openness)} /><span>{text}</span></label>
    ))}
    <p class="gray">Пары из приказа подбор не трогает никогда.</p>
  </fieldset>
));
