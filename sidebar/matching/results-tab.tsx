// The run as a whole: what was best by what order, who would rather have each other, and whether some groups fare worse.

import { useMemo } from 'preact/hooks';
import { blockingPairs, fairnessOf, stableMatching, type StableMatching } from '../../src/programme/pairing';
import { counted } from '../parts/words';
import { SmallGroups } from './small-groups';
import type { Run } from './use-run';

const MOST_BLOCKING = 5;

const signed = (n: number): string => (n === 0 ? 'столько же' : `${n > 0 ? '+' : '−'}${Math.abs(n)}`);

/** What it would cost if nobody should want to change. */
const StablePrice = ({ found }: { found: StableMatching }) => (
  <p>Устойчивый подбор, в котором никто не захочет поменяться: {found.fewer === 0 && found.worse === 0 ? 'он и предложен.' : `цена – пар ${found.placed} (${signed(found.fewer)}), общая оценка ${found.score} (${signed(found.worse)}).`}</p>
);

const Wishes = ({ run }: { run: Run }) => {
  const { plan, proposals } = run;
  if (plan.decided.wishes.size === 0) return null;
  const ranks = [1, 2, 3].map((rank) => proposals.pairs.filter((p) => plan.decided.wishes.of(p.mentor, p.mentee).byMentee === rank).length);
  return <p>Первый выбор наставляемого сбылся у {ranks[0]}, второй – у {ranks[1]}, третий – у {ranks[2]}. Взаимный выбор – {counted(proposals.pairs.filter((p) => p.fit.mutual).length, 'пара', 'пары', 'пар')}.</p>;
};

export const ResultsTab = ({ run }: { run: Run }) => {
  const { plan, proposals } = run;
  const blocking = useMemo(() => blockingPairs(plan, MOST_BLOCKING), [plan]);
  const stable = useMemo(() => stableMatching(plan), [plan]);
  const fairness = useMemo(() => fairnessOf(plan), [plan]);
  const all = proposals.pairs.length + proposals.unmatched.length;
  return (
    <div class="columns">
      <section>
        <h2>Итог</h2>
        <p>Пара найдена у {proposals.pairs.length} из {all}. {plan.exact ? 'Лучше по этим правилам нельзя: перебраны все возможности, а не первые подходящие.' : `Участников очень много: у каждого рассмотрены ${plan.graph.kept} наставников или больше, прежде всего лучшие для него. Среди этих возможностей лучше нельзя, среди всех – может найтись.`}</p>
        <p>Порядок важности: {run.rules.mutualFirst ? 'взаимный выбор; ' : ''}больше пар{run.openness === 'мягко' ? '; меньше изменений' : ''}; меньше слабых пар{run.rules.raiseWeakest ? '; слабейшие – лучше, ступень за ступенью' : ''}; выше общая оценка.</p>
        <Wishes run={run} />
        <h2>Кто предпочёл бы друг друга</h2>
        {blocking.count === 0 ? <p>Таких двоих нет.</p> : (
          <>
            <p>{counted(blocking.count, 'пара людей', 'пары людей', 'пар людей')}: вместе им было бы лучше, но тогда проиграют другие. Самые заметные:</p>
            <ul>{blocking.first.map((b) => <li key={`${b.mentee}|${b.mentor}`}>{plan.graph.waiting[b.mentee]?.name} и {plan.graph.able[b.mentor]?.name}</li>)}</ul>
          </>
        )}
        {stable && <StablePrice found={stable} />}
        <SmallGroups run={run} />
      </section>
      <section>
        <h2>Всем ли поровну</h2>
        <table>
          <thead><tr><th scope="col">Группа</th><th scope="col" class="number">Человек</th><th scope="col" class="number">С парой</th><th scope="col" class="number">Средняя оценка</th></tr></thead>
          <tbody>{fairness.map((line) => (
            <tr key={line.by + line.group}>
              <th scope="row">{line.group}</th>
              {line.shown ? <><td class="number">{line.shown.people}</td><td class="number">{Math.round((100 * line.shown.placed) / line.shown.people)} %</td><td class="number">{line.shown.placed === 0 ? '–' : line.shown.meanScore}</td></> : <td colSpan={3} class="gray">меньше пяти человек – не показываем</td>}
            </tr>
          ))}</tbody>
        </table>
      </section>
    </div>
  );
};
