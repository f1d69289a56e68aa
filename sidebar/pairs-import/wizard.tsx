// «Внести прежние пары»: a school that starts in mid-year brings in the pairs its orders have made.

import { useCallback, useState } from 'preact/hooks';
import type { View } from '../../src/actions/reply';
import { ask } from '../client';
import { likeliest } from '../intake/choose-columns';
import { DoneStep } from '../intake/done';
import { LoadingScreen } from '../intake/loading-screen';
import { SourceStep, type Source } from '../intake/source';
import { tablesOfSource, type TableSource } from '../intake/table-file';
import { useLoad } from '../intake/use-load';
import { ColumnsStep, recognise, type PairsLayout } from './columns-step';
import type { WhoAnswers } from '../intake/who-questions';
import { PreviewStep, type BroughtPairs, type PairsStart } from './preview-step';

interface Start {
  register: PairsStart;
  sheets: string[];
}

const start = async (): Promise<View<Start>> => {
  const [register, sheets] = await Promise.all([ask('pairsForImport'), ask('sheetsToRead')]);
  if (!register.ok) return register;
  return sheets.ok ? { ok: true, value: { register: register.value, sheets: sheets.value } } : sheets;
};

type Step = { is: 'source' } | { is: 'columns'; source: TableSource; layout: PairsLayout } | { is: 'preview'; source: TableSource; layout: PairsLayout } | { is: 'done'; done: BroughtPairs };

const TITLE = 'Внести прежние пары';

const told = ({ value }: BroughtPairs): string => (value.added === 0 ? 'Всё уже есть, менять нечего.' : `Новых пар: ${value.added}. Уже были: ${value.known}.`);

export const PairsWizard = () => {
  const loaded = useLoad(start);
  const [step, setStep] = useState<Step>({ is: 'source' });
  const [answers, setAnswers] = useState<WhoAnswers>({});
  const choose = useCallback((chosen: Source): string | null => {
    const source = tablesOfSource(chosen);
    if (typeof source === 'string') return source;
    setAnswers({});
    setStep({ is: 'columns', source, layout: likeliest(source, recognise) });
    return null;
  }, []);
  if (loaded.state.is !== 'there') return <LoadingScreen title={TITLE} loaded={loaded} />;
  const { register, sheets } = loaded.state.value;
  if (step.is === 'source') {
    return <SourceStep title={TITLE} about="Пары, которые уже закреплены приказом: таблица с наставником и наставляемым, лучше с классом, формой, темой, номером и датой приказа. Люди должны быть в реестре." accept=".csv,.xlsx,.docx,.txt,.tsv" formats=".csv, .xlsx или .docx с таблицей" sheets={sheets} onChosen={choose} />;
  }
  if (step.is === 'columns') return <ColumnsStep source={step.source} layout={step.layout} onLayout={(layout) => setStep({ ...step, layout })} onBack={() => setStep({ is: 'source' })} onNext={() => setStep({ ...step, is: 'preview' })} />;
  if (step.is === 'preview') return <PreviewStep layout={step.layout} register={register} reload={loaded.again} answers={answers} onAnswers={setAnswers} onBack={() => setStep({ ...step, is: 'columns' })} onDone={(done) => setStep({ is: 'done', done })} />;
  return <DoneStep title="Пары внесены" text={told(step.done)} done={step.done} sheet="Пары" moreText="Внести ещё таблицу" onMore={() => { setStep({ is: 'source' }); void loaded.again(); }} />;
};
