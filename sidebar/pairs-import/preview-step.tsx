// Step «Что внесётся»: pairs matched to people, names to be asked about, lines that are not taken; then the commit.

import { useMemo, useState } from 'preact/hooks';
import type { PeopleForImport } from '../../src/actions/people';
import type { Done } from '../../src/actions/reply';
import { planBring, type BringEntry, type BringInput } from '../../src/programme/pairing';
import { ask } from '../client';
import { LongList } from '../intake/long-list';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import type { PairsLayout } from './columns-step';
import { WhoQuestions, type WhoAnswers } from '../intake/who-questions';

export type PairsStart = PeopleForImport & { pairs: BringInput['register']['pairs'] };
export type BroughtPairs = Done<{ added: number; known: number }>;

type Place = 'pairs' | 'questions' | 'known' | 'refused';

interface Props {
  layout: PairsLayout;
  register: PairsStart;
  reload: () => Promise<unknown>;
  answers: WhoAnswers;
  onAnswers: (answers: WhoAnswers) => void;
  onBack: () => void;
  onDone: (done: BroughtPairs) => void;
}

const Text = ({ text }: { text: string }) => <span class="clamp" title={text}>{text === '' ? '–' : text}</span>;

const PairsList = ({ entries, label }: { entries: readonly BringEntry[]; label: string }) => (entries.length === 0 ? <p>Таких строк нет.</p> : (
  <LongList label={label} items={entries} rowHeight={50} template="56px 1.5fr 1.5fr 1.1fr 1.1fr 1fr 1.5fr" head={['Строка', 'Наставник', 'Наставляемый', 'Форма', 'Тема', 'Приказ', 'Замечания']} idOf={(entry) => String(entry.line)}
    cells={(entry) => [
      entry.line, <Text text={entry.mentor.name} />, <Text text={entry.mentee.name + (entry.mentee.place ? `, ${entry.mentee.place}` : '')} />, <Text text={entry.form} />, <Text text={entry.topic} />,
      <Text text={[entry.orderNumber === '' ? '' : `№ ${entry.orderNumber}`, shownDate(entry.orderDate)].filter((part) => part !== '').join(' от ')} />, <Text text={[entry.reason, ...entry.remarks].filter((part) => part !== '').join('; ')} />,
    ]} />
));

export const PreviewStep = ({ layout, register, reload, answers, onAnswers, onBack, onDone }: Props) => {
  const [place, setPlace] = useState<Place | null>(null);
  const task = useTask<BroughtPairs>();
  const [plan, asked] = useMemo(() => {
    const given = { ...layout, year: register.year, today: register.today, register };
    return [planBring({ ...given, answers }), planBring(given).questions] as const;
  }, [layout, register, answers]);
  // An answered question is no more in the plan; it stays here to be changed.
  const questions = asked.filter((q) => answers[q.id] !== undefined || plan.questions.some((one) => one.id === q.id));
  const { counts } = plan;
  const of = (...outcomes: BringEntry['outcome'][]): BringEntry[] => plan.entries.filter((entry) => outcomes.includes(entry.outcome));
  const fresh = of('new');
  const send = async (): Promise<void> => {
    const pairs = fresh.map(({ mentor, mentee, form, topic, orderNumber, orderDate }) => ({ mentor: mentor.code, mentee: mentee.code, form, topic, orderNumber, orderDate }));
    let gone = false;
    const done = await task.run('Вношу пары', async (id) => {
      const reply = await ask('bringPairs', id, pairs);
      gone = !reply.ok && reply.code === 'no person';
      return reply;
    });
    if (done) onDone(done);
    if (gone) await reload();
  };
  const open = plan.questions.length;
  const shown = place ?? (open > 0 ? 'questions' : 'pairs');
  const isGone = task.state.is === 'refused' && task.state.refusal.code === 'no person';
  const running = task.state.is === 'busy';
  const deed = fresh.length === 0 ? 'Вносить нечего' : `Внести ${counted(fresh.length, 'пару', 'пары', 'пар')}`;
  const places: [Place, string, number][] = [['pairs', 'Пары', fresh.length], ['questions', 'Вопросы', open], ['known', 'Уже есть и повторы', counts.known + counts.repeat], ['refused', 'Отклонено', counts.refused]];
  return (
    <>
      <main>
        <Heading>Какие пары внесутся</Heading>
        <ul class="counts" aria-label="Итог">
          <li><b>{counts.new}</b> новых</li><li><b>{counts.known}</b> уже есть</li><li><b>{counts.repeat}</b> повторов</li><li><b>{counts.question}</b> с вопросом</li><li><b>{counts.refused}</b> отклонено</li><li><b>{counts.empty}</b> пустых</li>
        </ul>
        {isGone
          ? <Note kind="warn"><p>Пока вы смотрели, часть людей убрали из реестра. Ничего не записано, ваши ответы на месте. Таблица сверена с реестром снова: проверьте и нажмите ещё раз.</p></Note>
          : <TaskNote state={task.state} />}
        {fresh.length === 0 && open === 0 && <Note kind="info"><p>{counts.known > 0 ? 'Всё уже есть, менять нечего.' : 'Вносить нечего: ни в одной строке нет пары, которую можно узнать.'}</p></Note>}
        {register.people.length === 0 && <Note kind="warn"><p>В реестре ещё нет людей. Сначала загрузите наставников и наставляемых, потом вносите пары.</p></Note>}
        <div class="switch" role="group" aria-label="Подробности">{places.map(([id, title, n]) => <button type="button" key={id} aria-pressed={shown === id} onClick={() => setPlace(id)}>{title} {n}</button>)}</div>
        {shown === 'pairs' && <PairsList label="Новые пары" entries={fresh} />}
        {shown === 'questions' && <WhoQuestions questions={questions.map((question) => ({ ...question, title: question.side === 'mentor' ? 'Наставник' : 'Наставляемый' }))} answers={answers} people={register.people} onAnswers={(next) => { setPlace('questions'); onAnswers(next); }} />}
        {shown === 'known' && <PairsList label="Уже есть и повторы" entries={of('known', 'repeat')} />}
        {shown === 'refused' && <PairsList label="Отклонено" entries={of('refused')} />}
      </main>
      <Footer>
        <Button primary disabled={fresh.length === 0 || running} onClick={() => { void send(); }}>{task.state.is === 'silent' ? `Повторить: ${deed.toLowerCase()}` : deed}</Button>
        <Button disabled={running} onClick={onBack}>К столбцам</Button>
        {open > 0 && fresh.length > 0 && <span class="gray">Без ответа: {counted(open, 'вопрос', 'вопроса', 'вопросов')}. Эти строки не внесутся.</span>}
      </Footer>
    </>
  );
};
