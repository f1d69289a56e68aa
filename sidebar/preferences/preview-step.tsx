// Step «Что запишется»: each answer matched to people, names to be asked about, answers that are not taken; then the commit.

import { useMemo } from 'preact/hooks';
import type { PreferencesStart } from '../../src/actions/preferences';
import type { Done } from '../../src/actions/reply';
import { answersOf, countsOf, planAnswers, readPreferences, type PreferenceEntry, type PreferenceField, type PreferenceQuestion } from '../../src/programme/pairing';
import { ask } from '../client';
import { AnsweredBefore, toKeep } from '../intake/answered-before';
import type { Layout } from '../intake/choose-columns';
import { EntryList, Text } from '../intake/entry-list';
import { PreviewFrame, useSending } from '../intake/preview-frame';
import type { PreviewProps } from '../intake/table-wizard';
import { stillAsked, WhoQuestions, type WhoAnswers, type WhoQuestion } from '../intake/who-questions';
import { Note } from '../parts/pieces';
import { counted, shownDate } from '../parts/words';

export type BroughtWishes = Done<{ added: number; changed: number; lifted: number }>;

/** Three rows of words: a choice each. */
const Lines = ({ lines }: { lines: readonly string[] }) => <span class="four-lines" title={lines.join('; ')}>{lines.length === 0 ? '–' : lines.map((line) => <span class="line" key={line}>{line}{lines.at(-1) === line ? '' : '; '}</span>)}</span>;

const AnswersList = ({ entries, label }: { entries: readonly PreferenceEntry[]; label: string }) => (
  <EntryList label={label} entries={entries} rowHeight={68} template="1.2fr 0.9fr 1.9fr 1.2fr 1.7fr" head={['Кто', 'Роль', 'Кого выбрал, по порядку', 'С кем не хочет', 'Замечания']}
    cells={(entry) => [
      <Text text={entry.who.name} />, <Text text={[entry.side, shownDate(entry.moment.slice(0, 10))].filter((part) => part !== '').join(', ')} />, <Lines lines={entry.wishes.map((one, i) => `${i + 1}. ${one.name}`)} />,
      <Lines lines={entry.vetoes.map((one) => one.name)} />, <Lines lines={[entry.reason, ...entry.remarks].filter((part) => part !== '')} />,
    ]} />
);

/** How a question is put: who filled in, or who is meant by a choice. */
const put = (question: PreferenceQuestion): WhoQuestion => ({
  ...question, title: question.asks === 'who' ? 'Кто заполнил анкету' : question.by === '' ? 'Кого выбрали' : `Кого выбрал участник ${question.by}`, skip: question.asks === 'who' ? 'Пропустить анкету' : 'Пропустить выбор',
});

export const PreviewStep = ({ layout, register: start, reload, answers, onAnswers, onBack, onDone }: PreviewProps<Layout<PreferenceField>, PreferencesStart, WhoAnswers, BroughtWishes>) => {
  const [reading, asked, changes] = useMemo(() => {
    const { rows, columns, headerRow } = layout;
    const given = { rows, columns, headerRow, today: start.today, register: start.register };
    const read = readPreferences({ ...given, answers });
    return [read, readPreferences(given).questions, planAnswers(answersOf(read), start.decisions, start.year, start.today, start.withComments)] as const;
  }, [layout, start, answers]);
  const expected = countsOf(changes);
  const sending = useSending<BroughtWishes>({
    what: 'Записываю пожелания', outdatedBy: ['stale', 'no person'], reload, onDone,
    ask: (id) => ask('importPreferences', id, { answers: answersOf(reading), expected, answered: toKeep(start.year, answers) }),
  });
  const { counts, entries } = reading;
  const of = (...outcomes: PreferenceEntry['outcome'][]): PreferenceEntry[] => entries.filter((entry) => outcomes.includes(entry.outcome));
  const toWrite = expected.added + expected.changed + expected.lifted;
  const open = reading.questions.length;
  const remarked = of('taken', 'silent').filter((entry) => entry.remarks.length > 0);
  return (
    <PreviewFrame heading="Какие пожелания запишутся" sending={sending} outdatedText="Пока вы смотрели, реестр изменился. Ничего не записано, ваши ответы на месте. Таблица сверена с реестром снова."
      counts={[[counts.taken, 'с выбором'], [counts.silent, 'никого не назвали'], [counts.later, 'отправлено повторно'], [counts.question, 'с вопросом'], [counts.refused, 'отклонено'], [counts.empty, 'пустых']]}
      deed={toWrite === 0 ? null : `Записать ${counted(toWrite, 'решение', 'решения', 'решений')}`} nothing="Записывать нечего" open={open} openText="Эти выборы и анкеты не запишутся." onBack={onBack}
      first={open > 0 ? 'questions' : 'answers'}
      places={[
        { id: 'answers', title: 'Ответы', n: counts.taken + counts.silent, body: () => <AnswersList label="Ответы" entries={of('taken', 'silent')} /> },
        { id: 'remarks', title: 'С замечаниями', n: remarked.length, body: () => <AnswersList label="С замечаниями" entries={remarked} /> },
        { id: 'questions', title: 'Вопросы', n: open, body: (stay) => <WhoQuestions questions={stillAsked(asked, reading.questions, answers).map(put)} answers={answers} people={start.register.people} onAnswers={(next) => { stay(); onAnswers(next); }} /> },
        { id: 'refused', title: 'Не взято', n: counts.refused + counts.later + counts.question, body: () => <AnswersList label="Не взято" entries={of('refused', 'later', 'question')} /> },
      ]}>
      <p>Запишется: новых – {expected.added}, изменится – {expected.changed}, снимется – {expected.lifted}. Уже есть – {changes.known}.{changes.lifted > 0 ? ` Вы сняли их раньше, возвращать не будем – ${changes.lifted}.` : ''}{changes.older > 0 ? ` В реестре уже есть более поздний ответ – ${changes.older}.` : ''}</p>
      <AnsweredBefore register={start} asked={asked} answers={answers} />
      {toWrite === 0 && open === 0 && <Note kind="info"><p>{changes.known > 0 ? 'Всё уже есть, менять нечего.' : 'Записывать нечего: ни в одной строке нет выбора, который можно узнать.'}</p></Note>}
      {start.register.people.length === 0 && <Note kind="warn"><p>В реестре ещё нет людей. Сначала загрузите наставников и наставляемых, потом пожелания.</p></Note>}
    </PreviewFrame>
  );
};
