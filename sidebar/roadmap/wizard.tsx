// «Загрузить дорожную карту»: the school's own document becomes rows of the register.

import { useCallback, useState } from 'preact/hooks';
import { ask } from '../client';
import { DoneStep } from '../intake/done';
import { LoadingScreen } from '../intake/loading-screen';
import { SourceStep, type Source } from '../intake/source';
import { startWith } from '../intake/start';
import { useLoad } from '../intake/use-load';
import { PreviewStep, type Brought } from './preview-step';
import { readSource, type ReadSource } from './reading';

const start = startWith(() => ask('roadmapNow'));

type Step = { is: 'source' } | { is: 'preview'; source: ReadSource } | { is: 'done'; done: Brought };

const TITLE = 'Загрузить дорожную карту';

const told = ({ value }: Brought): string => (value.added === 0 ? 'Всё уже есть, менять нечего.' : `Новых строк: ${value.added}. Уже были: ${value.known}.`);

export const RoadmapWizard = () => {
  const loaded = useLoad(start);
  const [step, setStep] = useState<Step>({ is: 'source' });
  const choose = useCallback((chosen: Source): string | null => {
    const source = readSource(chosen);
    if (typeof source === 'string') return source;
    setStep({ is: 'preview', source });
    return null;
  }, []);
  if (loaded.state.is !== 'there') return <LoadingScreen title={TITLE} loaded={loaded} />;
  const { register, sheets } = loaded.state.value;
  if (step.is === 'source') {
    return <SourceStep title={TITLE} about="Документ вашей школы, как он есть: таблица с этапами, мероприятиями, сроками и ответственными. Сначала вы сверите прочитанное с исходной таблицей." accept=".docx,.xlsx,.csv" formats=".docx, .xlsx или .csv" sheets={sheets} onChosen={choose} />;
  }
  if (step.is === 'preview') return <PreviewStep source={step.source} now={register} onBack={() => setStep({ is: 'source' })} onDone={(done) => setStep({ is: 'done', done })} />;
  return <DoneStep title="Дорожная карта загружена" text={told(step.done)} done={step.done} sheet="Дорожная карта" moreText="Загрузить ещё документ" onMore={() => { setStep({ is: 'source' }); void loaded.again(); }} />;
};
