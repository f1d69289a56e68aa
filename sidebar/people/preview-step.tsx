// Step «Что загрузится»: counts, samples, questions, changes, corrected cells, lines not taken; then the commit.

import { useMemo, useState } from 'preact/hooks';
import type { Imported, PeopleForImport } from '../../src/actions/people';
import type { Done, Refusal } from '../../src/actions/reply';
import { withoutDeclined, type Counts } from '../../src/programme/people';
import { codedImport, unsentChanges } from '../../src/programme/codes-mode';
import { ask } from '../client';
import { useHeld } from '../key/holder';
import { PreviewFrame, useSending, type Place } from '../intake/preview-frame';
import type { PreviewProps } from '../intake/table-wizard';
import { Busy, Heading, Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { HeldTexts, sendCoded } from './coded';
import { changeLines, Changes, CorrectedCells, NotTaken, Samples } from './lists';
import { Questions } from './questions';
import type { Recognised } from './columns-step';
import { usePlan, type Answers } from './use-plan';
import { ROLE_WORDS } from './words';

const summary = (counts: Counts): string => `новых ${counts.new} (впервые в «Людях» ${counts.newPeople}), изменится ${counts.changed}, без изменений ${counts.unchanged}, с вопросом ${counts.question}`;

/** Says what the first button will do, or null when there is nothing to be done. */
const deed = (counts: Counts): string | null => {
  if (counts.new > 0 && counts.changed > 0) return `Загрузить ${counted(counts.new, 'человека', 'человека', 'человек')} и изменить ${counts.changed}`;
  if (counts.new > 0) return `Загрузить ${counted(counts.new, 'человека', 'человека', 'человек')}`;
  return counts.changed > 0 ? `Изменить ${counted(counts.changed, 'человека', 'человека', 'человек')}` : null;
};

const nothing = (counts: Counts): string => {
  if (counts.unchanged > 0 && counts.question === 0) return 'Всё уже есть, менять нечего.';
  if (counts.unchanged > 0) return 'Всё, кроме строк с вопросами, уже есть.';
  return counts.question > 0 ? 'Загрузятся только строки, по которым вы ответите на вопросы.' : 'Загружать нечего: ни в одной строке нет человека, которого можно узнать.';
};

const toggled = (set: ReadonlySet<string>, key: string): Set<string> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};

export const PreviewStep = ({ layout, register, reload, answers, onAnswers, onBack, onDone }: PreviewProps<Recognised, PeopleForImport, Answers, Done<Imported>>) => {
  const [overrides, setOverrides] = useState<ReadonlySet<string>>(new Set());
  const [before, setBefore] = useState<Counts | null>(null);
  const { plan, busy, asked } = usePlan(layout, register, answers);

  const lines = useMemo(() => changeLines(plan?.entries ?? []), [plan]);
  // What a curator corrected by hand stays unless she says otherwise.
  const declined = useMemo(() => new Set(lines.filter(({ key, change }) => change.byHand !== overrides.has(key)).map(({ key }) => key)), [lines, overrides]);
  const chosen = useMemo(() => (plan ? withoutDeclined(plan, declined) : null), [plan, declined]);
  const { coded, key } = useHeld();
  const [released, setReleased] = useState<ReadonlySet<string>>(new Set());
  // Without names some differences cannot come in at all; what is counted and sent is what is left.
  const wanted = useMemo(() => (coded && chosen ? withoutDeclined(chosen, new Set(unsentChanges(chosen, released))) : chosen), [coded, chosen, released]);

  const made = useMemo(() => {
    if (!coded || !wanted || !chosen) return null;
    return { ...codedImport(wanted, layout.role, register.today, released), held: codedImport(chosen, layout.role, register.today, released).held };
  }, [coded, wanted, chosen, layout, register, released]);

  const what = wanted ? deed(wanted.counts) : null;
  const sending = useSending<Done<Imported>>({
    what: what ?? 'Загружаю', outdatedBy: ['stale'], reload, onDone, onOutdated: () => setBefore(wanted?.counts ?? null),
    ask: async (id): Promise<Done<Imported> | Refusal> => {
      if (made) return sendCoded(id, made, layout.role, register.people.length);
      if (!plan) throw new Error('Nothing is planned yet');
      return ask('importPeople', id, { rows: layout.rows, columns: layout.columns, headerRow: layout.headerRow, role: layout.role, answers: { ...answers }, expected: plan.counts, declined: [...declined] });
    },
  });

  if (!plan || !wanted) return <main><Heading>Сверяю с реестром</Heading><Busy what={`Читаю ${counted(layout.rows.length, 'строку', 'строки', 'строк')}`} /></main>;

  const { counts } = wanted;
  const words = ROLE_WORDS[layout.role];
  const open = asked.filter((q) => answers[q.id] === undefined).length;
  const refused = plan.entries.filter((entry) => entry.outcome === 'refused');
  const merged = plan.entries.filter((entry) => entry.outcome === 'merged');
  const places: Place[] = [
    { id: 'samples', title: 'Примеры', body: () => <Samples samples={wanted.samples} /> },
    { id: 'questions', title: 'Вопросы', n: open, body: (stay) => <Questions questions={asked} answers={answers} onAnswers={(next) => { stay(); onAnswers(next); }} /> },
    { id: 'changes', title: 'Изменения', n: lines.length, body: () => <Changes lines={lines} declined={declined} onToggle={(key) => setOverrides((now) => toggled(now, key))} /> },
    { id: 'cells', title: 'Исправленные ячейки', n: counts.remarks, body: () => <CorrectedCells entries={plan.entries} /> },
    { id: 'merged', title: 'Повторы', n: merged.length, body: () => <NotTaken entries={merged} /> },
    { id: 'refused', title: 'Отклонено', n: refused.length, body: () => <NotTaken entries={refused} /> },
    ...(made ? [{ id: 'held', title: 'Похоже на имена', n: made.held.length, body: () => <HeldTexts held={made.held} released={released} onToggle={(id) => setReleased((now) => toggled(now, id))} /> }] : []),
  ];
  return (
    <PreviewFrame heading={`Что загрузится: ${words.who.toLowerCase()}`} sending={sending} outdatedText={before && !busy ? `Пока вы смотрели, реестр изменился. Ничего не записано, ваши ответы на месте. Было: ${summary(before)}. Стало: ${summary(counts)}.` : 'Пока вы смотрели, реестр изменился. Ничего не записано.'}
      counts={[
        [counts.new, counts.newPeople < counts.new ? `новых (из них уже есть в «Людях»: ${counts.new - counts.newPeople})` : 'новых'], [counts.changed, 'изменится'], [counts.unchanged, 'без изменений'], [counts.merged, 'повторов'],
        [counts.refused, 'отклонено'], [counts.question, 'с вопросом'], [counts.empty, 'пустых'],
      ]}
      deed={what} nothing="Загружать нечего" blocked={busy || (coded && !key)} open={open} openText="Эти строки не загрузятся." onBack={onBack} first={open > 0 ? 'questions' : 'samples'} places={places}>
      {coded && (key ? <Note kind="info"><p>В таблицу уйдут класс, возраст без даты рождения и темы. Имена, даты рождения, почта и телефоны останутся в ключе; прочие столбцы и пометки не загружаются.</p></Note> : <Note kind="bad"><p>Ключ не открыт: нельзя узнать, кто уже есть в реестре, и некуда записать имена. Закройте окно, откройте снова и выберите файл ключа.</p></Note>)}
      {busy && <Busy what="Пересчитываю" />}
      {what === null && !busy && <Note kind="info"><p>{nothing(counts)}</p></Note>}
    </PreviewFrame>
  );
};
