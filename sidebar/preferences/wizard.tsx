// «Загрузить пожелания»: the answers after the group meeting become wishes and refusals in «Решения подбора».

import { useCallback, useState } from 'preact/hooks';
import type { PreferencesStart } from '../../src/actions/preferences';
import type { View } from '../../src/actions/reply';
import { PREFERENCE_TITLES, recognisePreferences, type PreferenceField } from '../../src/programme/pairing';
import { ask } from '../client';
import { ChooseColumns, likeliest, type Layout } from '../intake/choose-columns';
import { DoneStep } from '../intake/done';
import { LoadingScreen } from '../intake/loading-screen';
import { SourceStep, type Source } from '../intake/source';
import { tablesOfSource, type TableSource } from '../intake/table-file';
import { useLoad } from '../intake/use-load';
import { PreviewStep, type BroughtWishes } from './preview-step';

interface Start {
  register: PreferencesStart;
  sheets: string[];
}

const start = async (): Promise<View<Start>> => {
  const [register, sheets] = await Promise.all([ask('preferencesForImport'), ask('sheetsToRead')]);
  if (!register.ok) return register;
  return sheets.ok ? { ok: true, value: { register: register.value, sheets: sheets.value } } : sheets;
};

type AnswersLayout = Layout<PreferenceField>;
type Step = { is: 'source' } | { is: 'columns'; source: TableSource; layout: AnswersLayout } | { is: 'preview'; source: TableSource; layout: AnswersLayout } | { is: 'done'; done: BroughtWishes };

const TITLE = 'Загрузить пожелания';

const recognise = (source: TableSource, at: number, header?: number): AnswersLayout => {
  const rows = source.tables[at]?.rows ?? [];
  return { at, rows, ...recognisePreferences(rows, header) };
};

const objection = (fields: readonly PreferenceField[]): string | null => {
  if (!fields.includes('who')) return 'Не указано, в каком столбце тот, кто заполняет.';
  return fields.includes('choice1') || fields.includes('refuse') ? null : 'Не указан ни один столбец с выбором или отказом.';
};

const told = ({ value }: BroughtWishes): string => (value.added + value.changed + value.lifted === 0 ? 'Всё уже есть, менять нечего.' : `В лист «Решения подбора» записано новых: ${value.added}, изменено: ${value.changed}, снято: ${value.lifted}. Подбор учтёт их при следующем запуске.`);

export const PreferencesWizard = () => {
  const loaded = useLoad(start);
  const [step, setStep] = useState<Step>({ is: 'source' });
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
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
    return <SourceStep title={TITLE} about="Ответы после групповой встречи: кто заполнял, его роль, выборы по порядку и с кем он не хотел бы работать. Отказ сильнее выбора. Люди должны быть в реестре." accept=".csv,.xlsx,.docx,.txt,.tsv" formats=".csv, .xlsx или .docx с таблицей" sheets={sheets} onChosen={choose} />;
  }
  if (step.is === 'columns') return <ChooseColumns source={step.source} layout={step.layout} titles={PREFERENCE_TITLES} objection={objection} recognise={(at, header) => recognise(step.source, at, header)} onLayout={(layout) => setStep({ ...step, layout })} onBack={() => setStep({ is: 'source' })} onNext={() => setStep({ ...step, is: 'preview' })} />;
  if (step.is === 'preview') return <PreviewStep layout={step.layout} start={register} reload={loaded.again} answers={answers} onAnswers={setAnswers} onBack={() => setStep({ ...step, is: 'columns' })} onDone={(done) => setStep({ is: 'done', done })} />;
  return <DoneStep title="Пожелания загружены" text={told(step.done)} done={step.done} sheet="Решения подбора" moreText="Загрузить ещё таблицу" onMore={() => { setStep({ is: 'source' }); void loaded.again(); }} next={{ text: 'Подобрать пары', door: 'openMatching' }} />;
};
