// The way of every import of a table: where to take it from, what its columns are, what will come of it, done.

import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { View } from '../../src/actions/reply';
import { LoadingScreen } from './loading-screen';
import { SourceStep, type Source } from './source';
import type { Start } from './start';
import { tablesOfSource, type TableSource } from './table-file';
import { useLoad } from './use-load';

export interface ColumnsProps<L> {
  source: TableSource;
  layout: L;
  onLayout: (layout: L) => void;
  onBack: () => void;
  onNext: () => void;
}

export interface PreviewProps<L, R, A, D> {
  layout: L;
  register: R;
  /** Reads the register anew; the preview then shows what it gives by now. */
  reload: () => Promise<unknown>;
  answers: A;
  onAnswers: (answers: A) => void;
  onBack: () => void;
  onDone: (done: D) => void;
}

export interface DoneProps<L, D> {
  done: D;
  layout: L;
  onMore: () => void;
}

/** One kind of import. L: the table with its columns; R: what is needed of the register; A: the curator's answers; D: what the server did. */
export interface TableWizardProps<L, R, A, D> {
  title: string;
  /** What kind of table is wanted, one or two sentences. */
  about: string;
  /** By `startWith`. */
  start: () => Promise<View<Start<R>>>;
  /** The table as it is recognised before the curator has said anything. */
  first: (source: TableSource) => L;
  /** Answers that a new table begins with: none, or those given to an earlier one. */
  answersAtFirst: (register: R, layout: L) => A;
  Columns: (props: ColumnsProps<L>) => JSX.Element;
  Preview: (props: PreviewProps<L, R, A, D>) => JSX.Element;
  Done: (props: DoneProps<L, D>) => JSX.Element;
}

type Step<L, D> = { is: 'source' } | { is: 'columns' | 'preview'; source: TableSource; layout: L } | { is: 'done'; layout: L; done: D };

export function TableWizard<L, R, A, D>({ title, about, start, first, answersAtFirst, Columns, Preview, Done }: TableWizardProps<L, R, A, D>) {
  const loaded = useLoad(start);
  const [step, setStep] = useState<Step<L, D>>({ is: 'source' });
  /** null = the questions of this table were not asked yet. */
  const [answers, setAnswers] = useState<A | null>(null);
  const choose = useCallback((chosen: Source): string | null => {
    const source = tablesOfSource(chosen);
    if (typeof source === 'string') return source;
    setAnswers(null);
    setStep({ is: 'columns', source, layout: first(source) });
    return null;
  }, [first]);
  if (loaded.state.is !== 'there') return <LoadingScreen title={title} loaded={loaded} />;
  const { register, sheets } = loaded.state.value;
  const toSource = (): void => setStep({ is: 'source' });
  if (step.is === 'source') return <SourceStep title={title} about={about} accept=".csv,.xlsx,.docx,.txt,.tsv" formats=".csv, .xlsx или .docx с таблицей" sheets={sheets} onChosen={choose} />;
  if (step.is === 'columns') return <Columns source={step.source} layout={step.layout} onLayout={(layout) => setStep({ ...step, layout })} onBack={toSource} onNext={() => { setAnswers(answers ?? answersAtFirst(register, step.layout)); setStep({ ...step, is: 'preview' }); }} />;
  if (step.is === 'preview' && answers !== null) return <Preview layout={step.layout} register={register} reload={loaded.again} answers={answers} onAnswers={setAnswers} onBack={() => setStep({ ...step, is: 'columns' })} onDone={(done) => setStep({ is: 'done', layout: step.layout, done })} />;
  if (step.is === 'done') return <Done done={step.done} layout={step.layout} onMore={() => { toSource(); void loaded.again(); }} />;
  return null;
}
