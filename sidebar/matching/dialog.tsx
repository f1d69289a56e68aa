// The steps of matching: who is ready, what is proposed, what was made.

import { useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import type { Done, View } from '../../src/actions/reply';
import type { Selected } from '../../src/actions/selected';
import { ask } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { ByHand } from './by-hand';
import { MatchingDone } from './done-step';
import { ProposalsStep } from './proposals-step';
import { ProtocolsStep } from './protocols-step';
import { ReadinessStep } from './readiness-step';
import { SelectedStep } from './selected-step';
import { useRun } from './use-run';

const load = () => ask('matching');

/** The selection stays as it is while a dialog is open, so it is asked once. */
const loadSelected = async (): Promise<View<{ data: Matching; selected: Selected }>> => {
  const [data, selected] = await Promise.all([ask('matching'), ask('selected')]);
  if (!data.ok) return data;
  return selected.ok ? { ok: true, value: { data: data.value, selected: selected.value } } : selected;
};

type Step = 'selected' | 'ready' | 'proposals' | 'by hand' | 'protocols' | 'done';

interface Made {
  done: Done<{ pairs: string[] }>;
  replaced: number;
}

interface Props {
  data: Matching;
  again: () => Promise<Matching | null>;
  /** Where it opens, null = at the beginning. */
  selected: Selected | null;
}

const Steps = ({ data, again, selected }: Props) => {
  const [step, setStep] = useState<Step>(selected ? 'selected' : 'ready');
  const [made, setMade] = useState<Made | null>(null);
  const run = useRun(data);
  const finish = (done: Done<{ pairs: string[] }>, replaced: number): void => {
    setMade({ done, replaced });
    setStep('done');
    void again();
  };
  const back = (): void => setStep('ready');
  if (step === 'selected' && selected) return <SelectedStep run={run} selected={selected} onMatching={back} />;
  if (step === 'done' && made) return <MatchingDone done={made.done} replaced={made.replaced} onMore={back} onProtocol={() => setStep('protocols')} again={again} />;
  if (step === 'by hand') return <ByHand run={run} onDone={(done) => finish(done, 0)} onBack={back} again={again} />;
  if (step === 'protocols') return <ProtocolsStep onBack={back} />;
  if (step === 'proposals') return <ProposalsStep run={run} onDone={finish} onBack={back} again={again} />;
  return <ReadinessStep run={run} onPropose={() => setStep('proposals')} onByHand={() => setStep('by hand')} onProtocols={() => setStep('protocols')} again={again} />;
};

export const MatchingDialog = () => {
  const loaded = useLoad<Matching>(load);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Подобрать пары" loaded={loaded} />;
  return <Steps data={loaded.state.value} again={loaded.again} selected={null} />;
};

export const SelectedDialog = () => {
  const loaded = useLoad(loadSelected);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Показать выбранного" loaded={loaded} />;
  const { data, selected } = loaded.state.value;
  return <Steps data={data} again={async () => (await loaded.again())?.data ?? null} selected={selected} />;
};
