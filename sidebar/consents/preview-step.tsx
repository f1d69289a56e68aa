// Step «Что загрузится»: consents matched to people, what does not count and why, names to be asked about; then the commit.

import { useMemo } from 'preact/hooks';
import type { ConsentsForImport } from '../../src/actions/consents';
import type { Done } from '../../src/actions/reply';
import { planConsents, type ConsentEntry, type ConsentField } from '../../src/programme/consents';
import { ask } from '../client';
import { AnsweredBefore, toKeep } from '../intake/answered-before';
import type { Layout } from '../intake/choose-columns';
import { EntryList, Text } from '../intake/entry-list';
import { PreviewFrame, useSending } from '../intake/preview-frame';
import type { PreviewProps } from '../intake/table-wizard';
import { stillAsked, WhoQuestions, type WhoAnswers } from '../intake/who-questions';
import { consentsToSend } from '../key/coded-consents';
import { Note } from '../parts/pieces';
import { counted, shownDate } from '../parts/words';

export type BroughtConsents = Done<{ added: number; changed: number; counting: number }>;

const List = ({ entries, label }: { entries: readonly ConsentEntry[]; label: string }) => (
  <EntryList label={label} entries={entries} template="1.6fr 1.1fr 90px 90px 90px 2fr" head={['Кто', 'Согласие', 'Подписал', 'Дата', 'До', 'Замечания']}
    cells={(entry) => [
      <Text text={`${entry.name}${entry.place ? `, ${entry.place}` : ''}`} />, <Text text={entry.paper.purpose} />, entry.paper.signedBy || '–', shownDate(entry.paper.given) || '–', shownDate(entry.paper.until) || '–',
      <Text text={[entry.reason, ...entry.remarks].filter((part) => part !== '').join('; ')} />,
    ]} />
);

export const PreviewStep = ({ layout, register, reload, answers, onAnswers, onBack, onDone }: PreviewProps<Layout<ConsentField>, ConsentsForImport, WhoAnswers, BroughtConsents>) => {
  const [plan, asked] = useMemo(() => {
    const given = { ...layout, year: register.year, today: register.today, register };
    return [planConsents({ ...given, answers }), planConsents(given).questions] as const;
  }, [layout, register, answers]);
  const sending = useSending<BroughtConsents>({
    what: 'Загружаю согласия', outdatedBy: ['stale'], reload, onDone,
    ask: (id) => ask('importConsents', id, consentsToSend({ rows: layout.rows, columns: layout.columns, headerRow: layout.headerRow, answers: { ...answers }, expected: plan.counts, answered: toKeep(register.year, answers) }, plan, register)),
  });
  const { counts } = plan;
  const of = (...outcomes: ConsentEntry['outcome'][]): ConsentEntry[] => plan.entries.filter((entry) => outcomes.includes(entry.outcome));
  const taken = of('new', 'changed');
  const faulty = taken.filter((entry) => !entry.counts);
  const open = plan.questions.length;
  const deed = taken.length === 0 ? null : counts.changed === 0 ? `Загрузить ${counted(counts.new, 'согласие', 'согласия', 'согласий')}` : `Загрузить ${counts.new}, изменить ${counts.changed}`;
  return (
    <PreviewFrame heading="Какие согласия загрузятся" sending={sending} outdatedText="Пока вы смотрели, реестр изменился. Ничего не записано, ваши ответы на месте. Таблица сверена с реестром снова."
      counts={[[counts.new, 'новых'], [counts.changed, 'изменится'], [counts.known, 'уже есть'], [counts.repeat, 'повторов'], [counts.question, 'с вопросом'], [counts.refused, 'отклонено'], [counts.empty, 'пустых']]}
      deed={deed} nothing="Загружать нечего" open={open} openText="Эти строки не загрузятся." onBack={onBack}
      first={open > 0 ? 'questions' : faulty.length > 0 ? 'faulty' : 'taken'}
      places={[
        { id: 'taken', title: 'Загрузится', n: taken.length, body: () => <List label="Загрузится" entries={taken} /> },
        { id: 'faulty', title: 'Не считаются', n: faulty.length, body: () => <><p class="gray">Эти согласия запишутся, но считаться не будут, пока вы не исправите их в листе «Согласия» или не внесёте новые.</p><List label="Не считаются" entries={faulty} /></> },
        { id: 'questions', title: 'Вопросы', n: open, body: (stay) => <WhoQuestions note="Новых людей эта загрузка не создаёт." questions={stillAsked(asked, plan.questions, answers)} answers={answers} people={register.people} onAnswers={(next) => { stay(); onAnswers(next); }} /> },
        { id: 'known', title: 'Уже есть и повторы', n: counts.known + counts.repeat, body: () => <List label="Уже есть и повторы" entries={of('known', 'repeat')} /> },
        { id: 'refused', title: 'Отклонено', n: counts.refused, body: () => <List label="Отклонено" entries={of('refused')} /> },
      ]}>
      <AnsweredBefore register={register} asked={asked} answers={answers} />
      {taken.length === 0 && open === 0 && <Note kind="info"><p>{counts.known > 0 ? 'Всё уже есть, менять нечего.' : 'Загружать нечего: ни в одной строке нет согласия человека из реестра.'}</p></Note>}
      {register.people.length === 0 && <Note kind="warn"><p>В реестре ещё нет людей. Сначала загрузите наставников и наставляемых, потом согласия.</p></Note>}
    </PreviewFrame>
  );
};
