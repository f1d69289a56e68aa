// The proposed pairs: a list to tick and the card of the chosen one beside it.

import { useMemo, useState } from 'preact/hooks';
import type { Proposal } from '../../src/programme/pairing';
import { LongList } from '../intake/long-list';
import { counted } from '../parts/words';
import { DecisionDraft, type Draft } from './decision-draft';
import { PairCard } from './pair-card';
import type { Run } from './use-run';
import { WordChip } from './words';

interface Props {
  run: Run;
  /** Codes of mentees whose pair is not to be approved now. */
  unticked: ReadonlySet<string>;
  setUnticked: (unticked: Set<string>) => void;
}

const ORDER = { слабо: 0, терпимо: 1, хорошо: 2 } as const;

export const PairsTab = ({ run, unticked, setUnticked }: Props) => {
  const pairs = useMemo(() => [...run.proposals.pairs].sort((a, b) => a.menteeName.localeCompare(b.menteeName, 'ru')), [run.proposals]);
  const [chosen, setChosen] = useState('');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [weakFirst, setWeakFirst] = useState(false);
  const listed = weakFirst ? [...pairs].sort((a, b) => ORDER[a.word] - ORDER[b.word]) : pairs;
  const proposal = pairs.find((p) => p.mentee === chosen) ?? listed[0];
  const fresh = pairs.filter((p) => !p.stays);
  const ticked = fresh.filter((p) => !unticked.has(p.mentee)).length;
  const toggle = (p: Proposal): void => {
    const next = new Set(unticked);
    if (!next.delete(p.mentee)) next.add(p.mentee);
    setUnticked(next);
  };
  const count = (word: Proposal['word']): number => pairs.filter((p) => p.word === word).length;
  if (!proposal) return <p>Ни одной пары составить нельзя. Причины – на вкладке «Без пары».</p>;
  return (
    <div class="two-panes tall">
      <div>
        <div class="fields-line">
          <label class="inline"><input type="checkbox" checked={ticked === fresh.length} onChange={() => setUnticked(ticked === fresh.length ? new Set(fresh.map((p) => p.mentee)) : new Set())} /><span>Все</span></label>
          <label class="inline"><input type="checkbox" checked={weakFirst} onChange={() => setWeakFirst(!weakFirst)} /><span>Сначала слабые</span></label>
          <p class="gray">хорошо – {count('хорошо')}, терпимо – {count('терпимо')}, слабо – {count('слабо')}</p>
        </div>
        <LongList label={`Предложено: ${counted(pairs.length, 'пара', 'пары', 'пар')}`} items={listed} rowHeight={44} template="28px 1fr 1fr 96px" head={['✓', 'Наставляемый', 'Наставник', 'Подходит']} idOf={(p) => p.mentee}
          cells={(p) => [
            p.stays ? <span title="Уже пара">=</span> : <input type="checkbox" aria-label={`Утвердить: ${p.menteeName} – ${p.mentorName}`} checked={!unticked.has(p.mentee)} onChange={() => toggle(p)} />,
            <button type="button" class="link two-lines" aria-pressed={p.mentee === proposal.mentee} onClick={() => { setChosen(p.mentee); setDraft(null); }}>{p.menteeName}</button>,
            <span class="two-lines">{p.mentorName}</span>,
            <span><WordChip word={p.word} />{p.locked && <span class="gray" title="Закреплена"> закр.</span>}</span>,
          ]} />
      </div>
      <div class="pane" role="region" aria-label="Выбранная пара" tabIndex={0}>
        {draft && <DecisionDraft key={`${draft.kind}${draft.mentor}${draft.mentee}`} run={run} draft={draft} onClose={() => setDraft(null)} />}
        <PairCard key={`${proposal.mentee}${proposal.mentor}`} run={run} proposal={proposal} onDraft={setDraft} />
      </div>
    </div>
  );
};
