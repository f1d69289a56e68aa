// Step «Что внесётся»: pairs matched to people, names to be asked about, lines that are not taken; then the commit.

import { useMemo } from 'preact/hooks';
import type { PeopleForImport } from '../../src/actions/people';
import type { Done } from '../../src/actions/reply';
import { planBring, type BringEntry, type BringField, type BringInput } from '../../src/programme/pairing';
import { ask } from '../client';
import { AnsweredBefore, toKeep } from '../intake/answered-before';
import type { Layout } from '../intake/choose-columns';
import { EntryList, Text } from '../intake/entry-list';
import { PreviewFrame, useSending } from '../intake/preview-frame';
import type { PreviewProps } from '../intake/table-wizard';
import { stillAsked, WhoQuestions, type WhoAnswers } from '../intake/who-questions';
import { Note } from '../parts/pieces';
import { counted, shownDate } from '../parts/words';

export type PairsStart = PeopleForImport & { pairs: BringInput['register']['pairs'] };
export type BroughtPairs = Done<{ added: number; known: number }>;

const PairsList = ({ entries, label }: { entries: readonly BringEntry[]; label: string }) => (
  <EntryList label={label} entries={entries} template="1.5fr 1.5fr 1.1fr 1.1fr 1fr 1.5fr" head={['Наставник', 'Наставляемый', 'Форма', 'Тема', 'Приказ', 'Замечания']}
    cells={(entry) => [
      <Text text={entry.mentor.name} />, <Text text={entry.mentee.name + (entry.mentee.place ? `, ${entry.mentee.place}` : '')} />, <Text text={entry.form} />, <Text text={entry.topic} />,
      <Text text={[entry.orderNumber === '' ? '' : `№ ${entry.orderNumber}`, shownDate(entry.orderDate)].filter((part) => part !== '').join(' от ')} />, <Text text={[entry.reason, ...entry.remarks].filter((part) => part !== '').join('; ')} />,
    ]} />
);

export const PreviewStep = ({ layout, register, reload, answers, onAnswers, onBack, onDone }: PreviewProps<Layout<BringField>, PairsStart, WhoAnswers, BroughtPairs>) => {
  const [plan, asked] = useMemo(() => {
    const given = { ...layout, year: register.year, today: register.today, register };
    return [planBring({ ...given, answers }), planBring(given).questions] as const;
  }, [layout, register, answers]);
  const { counts } = plan;
  const of = (...outcomes: BringEntry['outcome'][]): BringEntry[] => plan.entries.filter((entry) => outcomes.includes(entry.outcome));
  const fresh = of('new');
  const sending = useSending<BroughtPairs>({
    what: 'Вношу пары', outdatedBy: ['no person'], reload, onDone,
    ask: (id) => ask('bringPairs', id, fresh.map(({ mentor, mentee, form, topic, orderNumber, orderDate }) => ({ mentor: mentor.code, mentee: mentee.code, form, topic, orderNumber, orderDate })), toKeep(register.year, answers)),
  });
  const open = plan.questions.length;
  const questions = stillAsked(asked, plan.questions, answers).map((question) => ({ ...question, title: question.side === 'mentor' ? 'Наставник' : 'Наставляемый' }));
  return (
    <PreviewFrame heading="Какие пары внесутся" sending={sending} outdatedText="Пока вы смотрели, часть людей убрали из реестра. Ничего не записано, ваши ответы на месте. Таблица сверена с реестром снова."
      counts={[[counts.new, 'новых'], [counts.known, 'уже есть'], [counts.repeat, 'повторов'], [counts.question, 'с вопросом'], [counts.refused, 'отклонено'], [counts.empty, 'пустых']]}
      deed={fresh.length === 0 ? null : `Внести ${counted(fresh.length, 'пару', 'пары', 'пар')}`} nothing="Вносить нечего" open={open} openText="Эти строки не внесутся." onBack={onBack}
      first={open > 0 ? 'questions' : 'pairs'}
      places={[
        { id: 'pairs', title: 'Пары', n: fresh.length, body: () => <PairsList label="Новые пары" entries={fresh} /> },
        { id: 'questions', title: 'Вопросы', n: open, body: (stay) => <WhoQuestions questions={questions} answers={answers} people={register.people} onAnswers={(next) => { stay(); onAnswers(next); }} /> },
        { id: 'known', title: 'Уже есть и повторы', n: counts.known + counts.repeat, body: () => <PairsList label="Уже есть и повторы" entries={of('known', 'repeat')} /> },
        { id: 'refused', title: 'Отклонено', n: counts.refused, body: () => <PairsList label="Отклонено" entries={of('refused')} /> },
      ]}>
      <AnsweredBefore register={register} asked={asked} answers={answers} />
      {fresh.length === 0 && open === 0 && <Note kind="info"><p>{counts.known > 0 ? 'Всё уже есть, менять нечего.' : 'Вносить нечего: ни в одной строке нет пары, которую можно узнать.'}</p></Note>}
      {register.people.length === 0 && <Note kind="warn"><p>В реестре ещё нет людей. Сначала загрузите наставников и наставляемых, потом вносите пары.</p></Note>}
    </PreviewFrame>
  );
};
