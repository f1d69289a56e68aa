// Step «Что запишется»: each answer matched to people, names to be asked about, answers that are not taken; then the commit.

import { useMemo, useState } from 'preact/hooks';
import type { PreferencesStart } from '../../src/actions/preferences';
import type { Done } from '../../src/actions/reply';
import { answersOf, countsOf, planAnswers, readPreferences, type PreferenceEntry, type PreferenceField, type PreferenceQuestion } from '../../src/programme/pairing';
import { ask } from '../client';
import type { Layout } from '../intake/choose-columns';
import { LongList } from '../intake/long-list';
import { WhoQuestions, type WhoAnswers, type WhoQuestion } from '../intake/who-questions';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';

export type BroughtWishes = Done<{ added: number; changed: number; lifted: number }>;

type Place = 'answers' | 'remarks' | 'questions' | 'refused';

interface Props {
  layout: Layout<PreferenceField>;
  start: PreferencesStart;
  reload: () => Promise<unknown>;
  answers: WhoAnswers;
  onAnswers: (answers: WhoAnswers) => void;
  onBack: () => void;
  onDone: (done: BroughtWishes) => void;
}

const Text = ({ text }: { text: string }) => <span class="clamp" title={text}>{text === '' ? '–' : text}</span>;

/** Three rows of words: a choice each. */
const Lines = ({ lines }: { lines: readonly string[] }) => <span class="four-lines" title={lines.join('; ')}>{lines.length === 0 ? '–' : lines.map((line) => <span class="line" key={line}>{line}{lines.at(-1) === line ? '' : '; '}</span>)}</span>;

const AnswersList = ({ entries, label }: { entries: readonly PreferenceEntry[]; label: string }) => (entries.length === 0 ? <p>Таких строк нет.</p> : (
  <LongList label={label} items={entries} rowHeight={68} template="56px 1.2fr 0.9fr 1.9fr 1.2fr 1.7fr" head={['Строка', 'Кто', 'Роль', 'Кого выбрал, по порядку', 'С кем не хочет', 'Замечания']} idOf={(entry) => String(entry.line)}
    cells={(entry) => [
      entry.line, <Text text={entry.who.name} />, <Text text={[entry.side, shownDate(entry.moment.slice(0, 10))].filter((part) => part !== '').join(', ')} />, <Lines lines={entry.wishes.map((one, i) => `${i + 1}. ${one.name}`)} />,
      <Lines lines={entry.vetoes.map((one) => one.name)} />, <Lines lines={[entry.reason, ...entry.remarks].filter((part) => part !== '')} />,
    ]} />
));

/** How a question is put: who filled in, or who is meant by a choice. */
const put = (question: PreferenceQuestion): WhoQuestion => ({
  ...question, title: question.asks === 'who' ? 'Кто заполнил анкету' : question.by === '' ? 'Кого выбрали' : `Кого выбрал участник ${question.by}`, skip: question.asks === 'who' ? 'Пропустить анкету' : 'Пропустить выбор',
});

export const PreviewStep = ({ layout, start, reload, answers, onAnswers, onBack, onDone }: Props) => {
  const [place, setPlace] = useState<Place | null>(null);
  const task = useTask<BroughtWishes>();
  const [reading, asked, changes] = useMemo(() => {
    const { rows, columns, headerRow } = layout;
    const given = { rows, columns, headerRow, today: start.today, register: start.register };
    const read = readPreferences({ ...given, answers });
    return [read, readPreferences(given).questions, planAnswers(answersOf(read), start.decisions, start.year, start.today, start.withComments)] as const;
  }, [layout, start, answers]);
  // An answered question is no more in the reading; it stays here to be changed.
  const open = reading.questions.length;
  const questions = [...asked.filter((q) => answers[q.id] !== undefined || reading.questions.some((one) => one.id === q.id)), ...reading.questions.filter((q) => !asked.some((one) => one.id === q.id))].map(put);
  const { counts, entries } = reading;
  const of = (...outcomes: PreferenceEntry['outcome'][]): PreferenceEntry[] => entries.filter((entry) => outcomes.includes(entry.outcome));
  const expected = countsOf(changes);
  const toWrite = expected.added + expected.changed + expected.lifted;
  const send = async (): Promise<void> => {
    let outdated = false;
    const done = await task.run('Записываю пожелания', async (id) => {
      const reply = await ask('importPreferences', id, { answers: answersOf(reading), expected });
      outdated = !reply.ok && (reply.code === 'stale' || reply.code === 'no person');
      return reply;
    });
    if (done) onDone(done);
    if (outdated) await reload();
  };
  const isOutdated = task.state.is === 'refused' && (task.state.refusal.code === 'stale' || task.state.refusal.code === 'no person');
  const running = task.state.is === 'busy';
  const deed = toWrite === 0 ? 'Записывать нечего' : `Записать ${counted(toWrite, 'решение', 'решения', 'решений')}`;
  const remarked = of('taken', 'silent').filter((entry) => entry.remarks.length > 0);
  const shown = place ?? (open > 0 ? 'questions' : 'answers');
  const places: [Place, string, number][] = [['answers', 'Ответы', counts.taken + counts.silent], ['remarks', 'С замечаниями', remarked.length], ['questions', 'Вопросы', open], ['refused', 'Не взято', counts.refused + counts.later + counts.question]];
  return (
    <>
      <main>
        <Heading>Какие пожелания запишутся</Heading>
        <ul class="counts" aria-label="Итог">
          <li><b>{counts.taken}</b> с выбором</li><li><b>{counts.silent}</b> никого не назвали</li><li><b>{counts.later}</b> отправлено повторно</li><li><b>{counts.question}</b> с вопросом</li><li><b>{counts.refused}</b> отклонено</li><li><b>{counts.empty}</b> пустых</li>
        </ul>
        <p>Запишется: новых – {expected.added}, изменится – {expected.changed}, снимется – {expected.lifted}. Уже есть – {changes.known}.{changes.lifted > 0 ? ` Вы сняли их раньше, возвращать не будем – ${changes.lifted}.` : ''}{changes.older > 0 ? ` В реестре уже есть более поздний ответ – ${changes.older}.` : ''}</p>
        {isOutdated
          ? <Note kind="warn"><p>Пока вы смотрели, реестр изменился. Ничего не записано, ваши ответы на месте. Таблица сверена с реестром снова: проверьте и нажмите ещё раз.</p></Note>
          : <TaskNote state={task.state} />}
        {toWrite === 0 && open === 0 && <Note kind="info"><p>{changes.known > 0 ? 'Всё уже есть, менять нечего.' : 'Записывать нечего: ни в одной строке нет выбора, который можно узнать.'}</p></Note>}
        {start.register.people.length === 0 && <Note kind="warn"><p>В реестре ещё нет людей. Сначала загрузите наставников и наставляемых, потом пожелания.</p></Note>}
        <div class="switch" role="group" aria-label="Подробности">{places.map(([id, title, n]) => <button type="button" key={id} aria-pressed={shown === id} onClick={() => setPlace(id)}>{title} {n}</button>)}</div>
        {shown === 'answers' && <AnswersList label="Ответы" entries={of('taken', 'silent')} />}
        {shown === 'remarks' && <AnswersList label="С замечаниями" entries={remarked} />}
        {shown === 'questions' && <WhoQuestions questions={questions} answers={answers} people={start.register.people} onAnswers={(next) => { setPlace('questions'); onAnswers(next); }} />}
        {shown === 'refused' && <AnswersList label="Не взято" entries={of('refused', 'later', 'question')} />}
      </main>
      <Footer>
        <Button primary disabled={toWrite === 0 || running} onClick={() => { void send(); }}>{task.state.is === 'silent' ? `Повторить: ${deed.toLowerCase()}` : deed}</Button>
        <Button disabled={running} onClick={onBack}>К столбцам</Button>
        {open > 0 && toWrite > 0 && <span class="gray">Без ответа: {counted(open, 'вопрос', 'вопроса', 'вопросов')}. Эти выборы и анкеты не запишутся.</span>}
      </Footer>
    </>
  );
};
