// «Замеры»: the grid of a class, on paper and on the screen, and the list of what is measured.

import { useMemo, useState } from 'preact/hooks';
import type { MeasuresNow } from '../../src/actions/measures';
import type { Done } from '../../src/actions/reply';
import { cellKey, concerns, measuredNow, readMeasure, type TableReading } from '../../src/programme/measures';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { DoneNote } from '../parts/done-note';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { ChoiceLine, groupsOf, LACKING, type Choice } from './choice';
import { FileStep } from './file-step';
import { MeasureGrid } from './grid';
import { KindsStep } from './kinds-step';
import { PrintStep } from './print-step';

const load = () => ask('measuresNow');

/** A grid is for a class; a whole town is keyed in class by class. */
const MOST_ROWS = 200;

/** More faults than this are told by their number. */
const MOST_TOLD = 5;

interface Made {
  text: string;
  done: Done<unknown>;
}

const Steps = ({ data, again }: { data: MeasuresNow; again: () => Promise<MeasuresNow | null> }) => {
  const [step, setStep] = useState<'grid' | 'paper' | 'kinds' | 'file'>('grid');
  const [choice, setChoice] = useState<Choice>({ group: groupsOf(data.people)[0] ?? '', moment: 'entry', date: data.today, by: '' });
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const [made, setMade] = useState<Made | null>(null);
  const [read, setRead] = useState<TableReading | null>(null);
  const task = useTask<Done<{ saved: number }>>();
  const now = useMemo(() => measuredNow(data.rows, data.year), [data]);
  const lacking = useMemo(() => new Set(data.lacking.map((line) => line.code)), [data]);
  const wanted = data.people.filter((person) => (choice.group === LACKING ? lacking.has(person.code) : person.group === choice.group));
  const people = wanted.slice(0, MOST_ROWS);
  const kinds = data.kinds.filter((kind) => (choice.by === '' || kind.by === choice.by) && people.some((person) => concerns(kind, person)));
  const names = useMemo(() => new Map(data.people.map((person) => [person.code, person.name])), [data]);

  /** Keyed values that differ from the register, over all classes. */
  const changed = useMemo(() => data.people.flatMap((person) => data.kinds.flatMap((kind) => {
    const raw = drafts.get(cellKey(person.code, kind.title));
    if (raw === undefined || !concerns(kind, person)) return [];
    const reading = readMeasure(raw, kind);
    return reading.ok && reading.value === (now.get(cellKey(person.code, kind.title))?.[choice.moment] ?? '') ? [] : [{ code: person.code, measure: kind.title, raw, fault: reading.ok ? '' : reading.text }];
  })), [drafts, data, choice.moment]);
  const faults = changed.filter((value) => value.fault !== '');
  const late = data.lacking.filter((line) => line.paired).length;

  const draft = (changes: ReadonlyMap<string, string>): void => {
    setDrafts(new Map([...drafts, ...changes]));
    setMade(null);
    task.reset();
  };
  const choose = (next: Choice): void => {
    // Keyed values belong to the moment they were keyed in for.
    if (next.moment !== choice.moment) setDrafts(new Map());
    setChoice(next);
    task.reset();
  };
  const save = (): void => {
    const { moment, date, by } = choice;
    void task.run('Записываем', (id) => ask('saveMeasures', id, { moment, date, by, values: changed.map(({ code, measure, raw }) => ({ code, measure, raw })) })).then((done) => {
      if (!done) return;
      setMade({ text: `Записано: ${counted(done.value.saved, 'значение', 'значения', 'значений')}.`, done });
      setDrafts(new Map());
      setRead(null);
      task.reset();
      void again();
    });
  };
  if (step === 'paper') return <PrintStep group={choice.group === LACKING ? 'все без входного замера' : choice.group} moment={choice.moment} year={data.year} people={people} kinds={kinds} onBack={() => setStep('grid')} />;
  if (step === 'file') return <FileStep people={data.people} kinds={data.kinds} onRead={(reading) => { draft(new Map(reading.values.map((v) => [cellKey(v.code, v.measure), v.raw]))); setRead(reading); setStep('grid'); }} onBack={() => setStep('grid')} />;
  if (step === 'kinds') return <KindsStep kinds={data.kinds} onBack={() => setStep('grid')} onSaved={(done) => { setMade({ text: 'Список замеров записан.', done }); setStep('grid'); void again(); }} />;
  const values = (n: number): string => counted(n, 'значение', 'значения', 'значений');
  return (
    <>
      <main>
        <Heading>Замеры</Heading>
        {made && <DoneNote key={made.done.seq} text={made.text} done={made.done} onUndone={() => { void again(); }} />}
        {data.people.length === 0 && <Note kind="info"><p>Наставляемых этого года в реестре ещё нет. Сначала загрузите их: меню дополнения, «Загрузить людей».</p></Note>}
        {read && (
          <Note kind="info">
            <p>Прочитано: {values(read.values.length)}, {counted(read.people, 'человек', 'человека', 'человек')}. Посмотрите по классам и запишите.</p>
            {read.unknown.length > 0 && <><p>Не узнаны – {counted(read.unknown.length, 'строка', 'строки', 'строк')}:</p><ul>{read.unknown.slice(0, MOST_TOLD).map(({ line, text }) => <li key={line}>строка {line}: {text}</li>)}{read.unknown.length > MOST_TOLD && <li>и ещё {read.unknown.length - MOST_TOLD}</li>}</ul></>}
          </Note>
        )}
        {data.people.length > 0 && (
          <>
            {lacking.size > 0 && choice.moment === 'entry' && <Note kind="warn"><p>У {counted(lacking.size, 'участника', 'участников', 'участников')} нет входного замера – после начала пар его не восполнить.{late > 0 ? ` Из них уже в паре – ${late}.` : ''}</p></Note>}
            <ChoiceLine people={data.people} lacking={lacking} choice={choice} today={data.today} onChange={choose} />
            {people.length === 0 ? <Note kind="good"><p>Здесь все измерены. Выберите другой класс.</p></Note> : kinds.length === 0
              ? <Note kind="info"><p>Для этой группы и этой роли замеров нет. Выберите «все замеры» или откройте «Что измеряем».</p></Note>
              : <MeasureGrid people={people} kinds={kinds} now={now} moment={choice.moment} drafts={drafts} onDraft={draft} />}
            {wanted.length > people.length && <p role="status">Показаны первые {people.length} из {wanted.length}: запишите их, и появятся следующие.</p>}
            <p class="gray">Enter и стрелки ведут по клеткам. Блок из Excel вставляется с той клетки, где стоит курсор. Пустая клетка – не измеряли, это не ноль. Психолог и классный руководитель могут внести значения сами: <button type="button" class="link" onClick={() => { void ask('openQuestionnaires'); }}>«Анкеты», «Бланк замеров»</button>.</p>
          </>
        )}
        {faults.length > 0 && <Note kind="bad"><p>Не подходит: {values(faults.length)}. Пока не исправите, ничего не запишется.</p><ul>{faults.slice(0, MOST_TOLD).map((f) => <li key={cellKey(f.code, f.measure)}>{names.get(f.code) ?? f.code}, {f.measure}: {f.fault}</li>)}{faults.length > MOST_TOLD && <li>и ещё {faults.length - MOST_TOLD}</li>}</ul></Note>}
        <TaskNote state={task.state} />
      </main>
      <Footer>
        <Button primary disabled={changed.length === 0 || faults.length > 0 || choice.date === '' || task.state.is === 'busy'} onClick={save}>{task.state.is === 'silent' ? 'Повторить' : changed.length === 0 ? 'Записать' : `Записать ${values(changed.length)}`}</Button>
        <Button disabled={people.length === 0 || kinds.length === 0} onClick={() => setStep('paper')}>Лист для печати</Button>
        <Button disabled={data.people.length === 0} onClick={() => { setMade(null); setStep('file'); }}>Из файла</Button>
        <Button disabled={changed.length > 0} onClick={() => setStep('kinds')}>Что измеряем</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};

export const MeasuresDialog = () => {
  const loaded = useLoad<MeasuresNow>(load);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Замеры" loaded={loaded} />;
  return <Steps data={loaded.state.value} again={loaded.again} />;
};
