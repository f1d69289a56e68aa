// The proposals with their tabs, and approving all or the ticked ones; a register that changed meanwhile is shown as a difference.

import { useRef, useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import type { Done } from '../../src/actions/reply';
import { differences, endedBy, type Plan } from '../../src/programme/pairing';
import { ask } from '../client';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { ChangesTab } from './changes-tab';
import { DecisionsTab } from './decisions-tab';
import { LeftTab } from './left-tab';
import { PairsTab } from './pairs-tab';
import { ResultsTab } from './results-tab';
import { factsOfRun } from './run-facts';
import { linesOfDifference, Shifts } from './shifts';
import type { Run } from './use-run';
import { wantedOf } from './wanted';

interface Props {
  run: Run;
  onDone: (done: Done<{ pairs: string[] }>, replaced: number) => void;
  onBack: () => void;
  again: () => Promise<Matching | null>;
}

type Tab = 'changes' | 'pairs' | 'left' | 'decisions' | 'results';

export const ProposalsStep = ({ run, onDone, onBack, again }: Props) => {
  const [tab, setTab] = useState<Tab>(run.rematch ? 'changes' : 'pairs');
  const [unticked, setUnticked] = useState<Set<string>>(new Set());
  const task = useTask<Done<{ pairs: string[] }>>();
  const refusedPlan = useRef<Plan | null>(null);
  const { pairs, unmatched } = run.proposals;
  const wanted = pairs.filter((p) => !p.stays && !unticked.has(p.mentee));
  const replaced = run.rematch ? endedBy(run.rematch, new Set(wanted.map((p) => p.mentee))) : [];
  const amended = run.rematch?.lines.filter((line) => line.ordered && replaced.includes(line.pair?.id ?? '')).length ?? 0;
  const before = refusedPlan.current;
  const changed = before && before !== run.plan ? linesOfDifference(before, run.plan, differences(before, run.plan)) : null;
  const approve = (): void => {
    refusedPlan.current = null;
    void task.run('Утверждаю пары', async (id) => {
      const answer = await ask('approvePairs', id, wanted.map(wantedOf), replaced, factsOfRun(run, pairs.filter((p) => !p.stays).length - wanted.length));
      if (!answer.ok) {
        // The register is read again; what the curator ticked stays. After silence nothing is read: the retry must ask for the same.
        refusedPlan.current = run.plan;
        void again();
      }
      return answer;
    }).then((done) => { if (done) onDone(done, replaced.length); });
  };
  const decided = run.decisions.filter((d) => d.kind !== 'пожелание').length;
  const tabs: readonly (readonly [Tab, string])[] = [...(run.rematch ? [['changes', `Что изменится – ${run.rematch.lines.length}`] as const] : []), ['pairs', `Пары – ${pairs.length}`], ['left', `Без пары – ${unmatched.length}`], ['decisions', `Решения – ${decided}${run.plan.problems.length > 0 ? ', есть вопросы' : ''}`], ['results', 'Итоги']];
  return (
    <>
      <main>
        <Heading>Предложено: {counted(pairs.length, 'пара', 'пары', 'пар')}</Heading>
        <TaskNote state={task.state} />
        {changed && changed.length > 0 && <Note kind="info"><p>Реестр с тех пор изменился, пары предложены заново. Ваши отметки сохранены. Разница:</p><Shifts lines={changed} none="" /></Note>}
        <div class="switch" role="group" aria-label="Разделы">{tabs.map(([key, text]) => <button key={key} type="button" aria-pressed={tab === key} onClick={() => setTab(key)}>{text}</button>)}</div>
        {tab === 'changes' && <ChangesTab run={run} />}
        {tab === 'pairs' && <PairsTab run={run} unticked={unticked} setUnticked={setUnticked} />}
        {tab === 'left' && <LeftTab run={run} />}
        {tab === 'decisions' && <DecisionsTab run={run} />}
        {tab === 'results' && <ResultsTab run={run} />}
      </main>
      <Footer>
        <Button primary disabled={wanted.length + replaced.length === 0 || task.state.is === 'busy'} onClick={approve}>{task.state.is === 'silent' ? 'Повторить' : `Утвердить ${counted(wanted.length, 'пару', 'пары', 'пар')}`}</Button>
        {replaced.length > 0 && <span class="gray">Прежних пар прекратится: {replaced.length}{amended > 0 ? `, из них в приказе: ${amended}` : ''}</span>}
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
