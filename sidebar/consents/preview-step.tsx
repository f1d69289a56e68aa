// Step «Что загрузится»: consents matched to people, what does not count and why, names to be asked about; then the commit.

import { useMemo, useState } from 'preact/hooks';
import type { ConsentsForImport } from '../../src/actions/consents';
import type { Done } from '../../src/actions/reply';
import { planConsents, type ConsentEntry } from '../../src/programme/consents';
import { ask } from '../client';
import { consentsToSend } from '../key/coded-consents';
import { LongList } from '../intake/long-list';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import type { ConsentsLayout } from './columns-step';
import { WhoQuestions, type WhoAnswers } from '../intake/who-questions';

export type BroughtConsents = Done<{ added: number; changed: number; counting: number }>;

type Place = 'taken' | 'faulty' | 'questions' | 'known' | 'refused';

interface Props {
  layout: ConsentsLayout;
  register: ConsentsForImport;
  reload: () => Promise<unknown>;
  answers: WhoAnswers;
  onAnswers: (answers: WhoAnswers) => void;
  onBack: () => void;
  onDone: (done: BroughtConsents) => void;
}

const Text = ({ text }: { text: string }) => <span class="clamp" title={text}>{text === '' ? '–' : text}</span>;

const List = ({ entries, label }: { entries: readonly ConsentEntry[]; label: string }) => (entries.length === 0 ? <p>Таких строк нет.</p> : (
  <LongList label={label} items={entries} rowHeight={50} template="56px 1.6fr 1.1fr 90px 90px 90px 2fr" head={['Строка', 'Кто', 'Согласие', 'Подписал', 'Дата', 'До', 'Замечания']} idOf={(entry) => String(entry.line)}
    cells={(entry) => [
      entry.line, <Text text={`${entry.name}${entry.place ? `, ${entry.place}` : ''}`} />, <Text text={entry.paper.purpose} />, entry.paper.signedBy || '–', shownDate(entry.paper.given) || '–', shownDate(entry.paper.until) || '–',
      <Text text={[entry.reason, ...entry.remarks].filter((part) => part !== '').join('; ')} />,
    ]} />
));

export const PreviewStep = ({ layout, register, reload, answers, onAnswers, onBack, onDone }: Props) => {
  const [place, setPlace] = useState<Place | null>(null);
  const task = useTask<BroughtConsents>();
  const [plan, asked] = useMemo(() => {
    const given = { ...layout, year: register.year, today: register.today, register };
    return [planConsents({ ...given, answers }), planConsents(given).questions] as const;
  }, [layout, register, answers]);
  // An answered question is no more in the plan; it stays here to be changed.
  const questions = asked.filter((q) => answers[q.id] !== undefined || plan.questions.some((one) => one.id === q.id));
  const { counts } = plan;
  const of = (...outcomes: ConsentEntry['outcome'][]): ConsentEntry[] => plan.entries.filter((entry) => outcomes.includes(entry.outcome));
  const taken = of('new', 'changed');
  const faulty = taken.filter((entry) => !entry.counts);
  const send = async (): Promise<void> => {
    let stale = false;
    const done = await task.run('Загружаю согласия', async (id) => {
      const reply = await ask('importConsents', id, consentsToSend({ rows: layout.rows, columns: layout.columns, headerRow: layout.headerRow, answers: { ...answers }, expected: plan.counts }, plan, register));
      stale = !reply.ok && reply.code === 'stale';
      return reply;
    });
    if (done) onDone(done);
    if (stale) await reload();
  };
  const open = plan.questions.length;
  const shown = place ?? (open > 0 ? 'questions' : faulty.length > 0 ? 'faulty' : 'taken');
  const isStale = task.state.is === 'refused' && task.state.refusal.code === 'stale';
  const running = task.state.is === 'busy';
  const deed = taken.length === 0 ? 'Загружать нечего' : counts.changed === 0 ? `Загрузить ${counted(counts.new, 'согласие', 'согласия', 'согласий')}` : `Загрузить ${counts.new}, изменить ${counts.changed}`;
  const places: [Place, string, number][] = [['taken', 'Загрузится', taken.length], ['faulty', 'Не считаются', faulty.length], ['questions', 'Вопросы', open], ['known', 'Уже есть и повторы', counts.known + counts.repeat], ['refused', 'Отклонено', counts.refused]];
  return (
    <>
      <main>
        <Heading>Какие согласия загрузятся</Heading>
        <ul class="counts" aria-label="Итог">
          <li><b>{counts.new}</b> новых</li><li><b>{counts.changed}</b> изменится</li><li><b>{counts.known}</b> уже есть</li><li><b>{counts.repeat}</b> повторов</li><li><b>{counts.question}</b> с вопросом</li><li><b>{counts.refused}</b> отклонено</li><li><b>{counts.empty}</b> пустых</li>
        </ul>
        {isStale
          ? <Note kind="warn"><p>Пока вы смотрели, реестр изменился. Ничего не записано, ваши ответы на месте. Таблица сверена с реестром снова: проверьте и нажмите ещё раз.</p></Note>
          : <TaskNote state={task.state} />}
        {taken.length === 0 && open === 0 && <Note kind="info"><p>{counts.known > 0 ? 'Всё уже есть, менять нечего.' : 'Загружать нечего: ни в одной строке нет согласия человека из реестра.'}</p></Note>}
        {register.people.length === 0 && <Note kind="warn"><p>В реестре ещё нет людей. Сначала загрузите наставников и наставляемых, потом согласия.</p></Note>}
        <div class="switch" role="group" aria-label="Подробности">{places.map(([id, title, n]) => <button type="button" key={id} aria-pressed={shown === id} onClick={() => setPlace(id)}>{title} {n}</button>)}</div>
        {shown === 'taken' && <List label="Загрузится" entries={taken} />}
        {shown === 'faulty' && <><p class="gray">Эти согласия запишутся, но считаться не будут, пока вы не исправите их в листе «Согласия» или не внесёте новые.</p><List label="Не считаются" entries={faulty} /></>}
        {shown === 'questions' && <WhoQuestions note="Новых людей эта загрузка не создаёт." questions={questions} answers={answers} people={register.people} onAnswers={(next) => { setPlace('questions'); onAnswers(next); }} />}
        {shown === 'known' && <List label="Уже есть и повторы" entries={of('known', 'repeat')} />}
        {shown === 'refused' && <List label="Отклонено" entries={of('refused')} />}
      </main>
      <Footer>
        <Button primary disabled={taken.length === 0 || running} onClick={() => { void send(); }}>{task.state.is === 'silent' ? `Повторить: ${deed.toLowerCase()}` : deed}</Button>
        <Button disabled={running} onClick={onBack}>К столбцам</Button>
        {open > 0 && taken.length > 0 && <span class="gray">Без ответа: {counted(open, 'вопрос', 'вопроса', 'вопросов')}. Эти строки не загрузятся.</span>}
      </Footer>
    </>
  );
};
