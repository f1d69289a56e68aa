// «Загрузить людей»: from a file or a sheet to people in the register, in four steps.

import { useCallback, useState } from 'preact/hooks';
import type { Imported, PeopleForImport } from '../../src/actions/people';
import type { Done, View } from '../../src/actions/reply';
import { ask } from '../client';
import { DoneStep } from '../intake/done';
import { LoadingScreen } from '../intake/loading-screen';
import { SourceStep, type Source } from '../intake/source';
import { tablesOfSource, type TableSource } from '../intake/table-file';
import { useLoad } from '../intake/use-load';
import { ColumnsStep, recognise, type Recognised } from './columns-step';
import { useHeld } from '../key/holder';
import { CodedDone } from './coded';
import { PreviewStep } from './preview-step';
import type { Answers } from './use-plan';
import { ROLE_WORDS } from './words';

interface Start {
  register: PeopleForImport;
  sheets: string[];
}

const start = async (): Promise<View<Start>> => {
  const [register, sheets] = await Promise.all([ask('peopleForImport'), ask('sheetsToRead')]);
  if (!register.ok) return register;
  return sheets.ok ? { ok: true, value: { register: register.value, sheets: sheets.value } } : sheets;
};

type Step = { is: 'source' } | { is: 'columns'; source: TableSource; layout: Recognised } | { is: 'preview'; source: TableSource; layout: Recognised } | { is: 'done'; done: Done<Imported>; layout: Recognised };

const TITLE = 'Загрузить людей';

/** The sheet with the most rows is the likeliest table of people. */
const largest = (source: TableSource): number => source.tables.reduce((best, table, i) => (table.rows.length > (source.tables[best]?.rows.length ?? 0) ? i : best), 0);

const told = ({ value }: Done<Imported>, who: string): string => {
  if (value.added === 0 && value.changed === 0) return 'Всё уже есть, менять нечего.';
  return `${who}: новых ${value.added}, изменено ${value.changed}, без изменений ${value.unchanged}.`;
};

export const PeopleWizard = () => {
  const loaded = useLoad(start);
  const { coded } = useHeld();
  const [step, setStep] = useState<Step>({ is: 'source' });
  const [answers, setAnswers] = useState<Answers>({});
  const choose = useCallback((chosen: Source): string | null => {
    const source = tablesOfSource(chosen);
    if (typeof source === 'string') return source;
    setAnswers({});
    setStep({ is: 'columns', source, layout: recognise(source, largest(source)) });
    return null;
  }, []);
  if (loaded.state.is !== 'there') return <LoadingScreen title={TITLE} loaded={loaded} />;
  const { register, sheets } = loaded.state.value;
  if (step.is === 'source') {
    return <SourceStep title={TITLE} about="Список наставников или наставляемых, ответы на анкету, выгрузка из электронного журнала. Сначала вы увидите, что получится, и только потом подтвердите." accept=".csv,.xlsx,.docx,.txt,.tsv" formats=".csv, .xlsx или .docx с таблицей" sheets={sheets} onChosen={choose} />;
  }
  if (step.is === 'columns') {
    return <ColumnsStep source={step.source} layout={step.layout} onLayout={(layout) => setStep({ ...step, layout })} onBack={() => setStep({ is: 'source' })} onNext={() => setStep({ ...step, is: 'preview' })} />;
  }
  if (step.is === 'preview') {
    return <PreviewStep layout={step.layout} register={register} reload={loaded.again} answers={answers} onAnswers={setAnswers} onBack={() => setStep({ ...step, is: 'columns' })} onDone={(done) => setStep({ is: 'done', done, layout: step.layout })} />;
  }
  const words = ROLE_WORDS[step.layout.role];
  const again = (): void => {
    setStep({ is: 'source' });
    void loaded.again();
  };
  if (coded) return <CodedDone done={step.done as Done<Imported & { codes: string[] }>} who={words.who} onMore={again} />;
  return (
    <DoneStep title="Загружено" text={told(step.done, words.who)} done={step.done} sheet={words.sheet} moreText="Загрузить ещё одну таблицу"
      onMore={again} />
  );
};
