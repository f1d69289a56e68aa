// A few plain sliders: how important each thing is, tried at once and kept in «Настройки» when the curator says so.

import { useState } from 'preact/hooks';
import type { Rules, Weights } from '../../src/programme/pairing';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import type { Run } from './use-run';

const SLIDERS: readonly (readonly [keyof Weights, string])[] = [
  ['topics', 'Наставник берётся за темы запроса'],
  ['time', 'Есть общий день'],
  ['meeting', 'Удобно встречаться одинаково'],
  ['wish', 'Пожелания после групповой встречи'],
];

const named = (weight: number): string => (weight === 0 ? 'не учитывать' : weight < 250 ? 'немного' : weight < 550 ? 'важно' : 'очень важно');

const sameRules = (a: Rules, b: Rules): boolean => a.mutualFirst === b.mutualFirst && a.raiseWeakest === b.raiseWeakest && SLIDERS.every(([key]) => a.weights[key] === b.weights[key]);

export const Importance = ({ run }: { run: Run }) => {
  const { rules, setRules, data } = run;
  const task = useTask<Done<{ saved: number }>>();
  const [saved, setSaved] = useState(data.rules);
  const wished = run.decisions.some((d) => d.kind === 'пожелание');
  const save = (): void => {
    void task.run('Сохраняю', (id) => ask('saveWeights', id, { ...rules.weights, mutualFirst: rules.mutualFirst, raiseWeakest: rules.raiseWeakest })).then((done) => { if (done) setSaved(rules); });
  };
  return (
    <details open>
      <summary><b>Что важнее</b></summary>
      {SLIDERS.map(([key, text]) => (
        <div class="form-group" key={key}>
          <label for={`weight-${key}`}>{text} – {named(rules.weights[key])}</label>
          <input id={`weight-${key}`} type="range" min={0} max={1000} step={50} value={rules.weights[key]} aria-valuetext={named(rules.weights[key])} disabled={key === 'wish' && !wished}
            onInput={(e) => setRules({ ...rules, weights: { ...rules.weights, [key]: Number((e.target as HTMLInputElement).value) } })} />
          {key === 'wish' && !wished && <small class="gray">Пожеланий в листе «Решения подбора» пока нет.</small>}
        </div>
      ))}
      <label class="inline"><input type="checkbox" checked={rules.mutualFirst} disabled={!wished} onChange={(e) => setRules({ ...rules, mutualFirst: (e.target as HTMLInputElement).checked })} /><span>Взаимный выбор важнее числа пар</span></label>
      <label class="inline"><input type="checkbox" checked={rules.raiseWeakest} onChange={(e) => setRules({ ...rules, raiseWeakest: (e.target as HTMLInputElement).checked })} /><span>Поднять слабейших: сначала улучшить самые слабые пары, хотя общая оценка станет ниже</span></label>
      <p class="gray">Сначала – чтобы пара нашлась у как можно большего числа людей, затем – чтобы слабых пар было меньше, затем – чтобы все вместе подходили лучше.</p>
      <p class="gray">Ещё учитываются пары прошлого года, общий предмет учителей, чего люди не хотят и занятость наставника. Насколько – строки «Подбор» в листе «Настройки».</p>
      <TaskNote state={task.state} />
      {task.state.is === 'done' && sameRules(rules, saved) && <Note kind="good"><p>Сохранено в «Настройках».</p></Note>}
      <Button disabled={sameRules(rules, saved) || task.state.is === 'busy'} onClick={save}>Запомнить в «Настройках»</Button>
    </details>
  );
};
