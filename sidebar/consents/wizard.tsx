// «Загрузить согласия»: a school's own list of papers comes into «Согласия».

import { useCallback, useState } from 'preact/hooks';
import type { ConsentsForImport } from '../../src/actions/consents';
import type { View } from '../../src/actions/reply';
import { ask } from '../client';
import { likeliest } from '../intake/choose-columns';
import { DoneStep } from '../intake/done';
import { LoadingScreen } from '../intake/loading-screen';
import { SourceStep, type Source } from '../intake/source';
import { tablesOfSource, type TableSource } from '../intake/table-file';
import { useLoad } from '../intake/use-load';
import { ColumnsStep, recognise, type ConsentsLayout } from './columns-step';
import { PreviewStep, type BroughtConsents } from './preview-step';
import type { WhoAnswers } from '../intake/who-questions';

interface Start {
  register: ConsentsForImport;
  sheets: string[];
}

const start = async (): Promise<View<Start>> => {
  const [register, sheets] = await Promise.all([ask('consentsForImport'), ask('sheetsToRead')]);
  if (!register.ok) return register;
  return sheets.ok ? { ok: true, value: { register: register.value, sheets: sheets.value } } : sheets;
};

type Step = { is: 'source' } | { is: 'columns' | 'preview'; source: TableSource; layout: ConsentsLayout } | { is: 'done'; done: BroughtConsents };

const TITLE = 'Загрузить согласия';

const told = ({ value }: BroughtConsents): string => `Новых согласий: ${value.added}, из них действуют: ${value.counting}. Изменено: ${value.changed}.`;

export const ConsentsWizard = () => {
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
    return <SourceStep title={TITLE} about="Список собранных бумаг: кто, класс или должность, кто подписал, вид согласия, дата, срок, отзыв. Люди должны быть в реестре. Имя подписавшего родителя не сохраняется – только «родитель»." accept=".csv,.xlsx,.docx,.txt,.tsv" formats=".csv, .xlsx или .docx с таблицей" sheets={sheets} onChosen={choose} />;
  }
  if (step.is === 'columns') return <ColumnsStep source={step.source} layout={step.layout} onLayout={(layout) => setStep({ ...step, layout })} onBack={() => setStep({ is: 'source' })} onNext={() => setStep({ ...step, is: 'preview' })} />;
  if (step.is === 'preview') return <PreviewStep layout={step.layout} register={register} reload={loaded.again} answers={answers} onAnswers={setAnswers} onBack={() => setStep({ ...step, is: 'columns' })} onDone={(done) => setStep({ is: 'done', done })} />;
  if (step.is === 'done') return <DoneStep title="Согласия загружены" text={told(step.done)} done={step.done} sheet="Согласия" moreText="Загрузить ещё таблицу" onMore={() => { setStep({ is: 'source' }); void loaded.again(); }} />;
  return null;
};
