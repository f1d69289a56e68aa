// The steps of matching: who is ready, what is proposed, what was made.

import { useState } from 'preact/hooks';
import type { Matching } from '../../src/actions/pairs';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { ByHand } from './by-hand';
import { MatchingDone } from './done-step';
import { ProposalsStep } from './proposals-step';
import { ProtocolsStep } from './protocols-step';
import { ReadinessStep } from './readiness-step';
import { useRun } from './use-run';

const load = () => ask('matching');

type Step = 'ready' | 'proposals' | 'by hand' | 'protocols' | 'done';

interface Made {
  done: Done<{ pairs: string[] }>;
  replaced: number;
}

const Steps = ({ data, again }: { data: Matching; again: () => Promise<Matching | null> }) => {
  const [step, setStep] = useState<Step>('ready');
  const [made, setMade] = useState<Made | null>(null);
  const run = useRun(data);
  const finish = (done: Done<{ pairs: string[] }>, replaced: number): void => {
    setMade({ done, replaced });
    setStep('done');
    void again();
  };
  const back = (): void => setStep('ready');
  if (step === 'done' && made) return <MatchingDone done={made.done} replaced={made.replaced} onMore={back} onProtocol={() => setStep('protocols')} again={again} />;
  if (step === 'by hand') return <ByHand run={run} onDone={(done) => finish(done, 0)} onBack={back} again={again} />;
  if (step === 'protocols') return <ProtocolsStep onBack={back} />;
  if (step === 'proposals') return <ProposalsStep run={run} onDone={finish} onBack={back} again={again} />;
  return <ReadinessStep run={run} onPropose={() => setStep('proposals')} onByHand={() => setStep('by hand')} onProtocols={() => setStep('protocols')} again={again} />;
};

export const MatchingDialog = () => {
  const loaded = useLoad<Matching>(load);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Подобрать пары" loaded={loaded} />;
  return <Steps data={loaded.state.value} again={loaded.again} />;
};
