// Before two rows become one: which code stays, which value of each difference, and what moves. Nothing is written until the last button.

import { useEffect, useState } from 'preact/hooks';
import type { MergeView } from '../../src/actions/merge';
import type { Done, Refusal } from '../../src/actions/reply';
import { fullName, type MergeWanted } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { ask, ServerSilent } from '../client';
import { Busy, Button, Footer, Heading, Note, RefusalNote, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';

type Preview = { is: 'busy' } | { is: 'there'; view: MergeView } | { is: 'refused'; refusal: Refusal } | { is: 'silent'; message: string };

interface Props {
  a: Person;
  b: Person;
  onDone: (done: Done<{ moved: number }>) => void;
  onBack: () => void;
}

const label = (person: Person): string => `${fullName(person) || 'Запись'}, код ${person.code}`;

const usePreview = (wanted: MergeWanted): readonly [Preview, () => void] => {
  const [preview, setPreview] = useState<Preview>({ is: 'busy' });
  const [again, setAgain] = useState(0);
  useEffect(() => {
    let current = true;
    setPreview((before) => (before.is === 'there' ? before : { is: 'busy' }));
    ask('previewMerge', wanted)
      .then((answer) => { if (current) setPreview(answer.ok ? { is: 'there', view: answer.value } : { is: 'refused', refusal: answer }); })
      .catch((error: Error) => { if (current) setPreview({ is: 'silent', message: error instanceof ServerSilent ? error.message : 'Не удалось посчитать.' }); });
    return () => { current = false; };
  }, [wanted.keep, wanted.lose, wanted.choices, again]);
  return [preview, () => setAgain(again + 1)];
};

const Fields = ({ view, onChoose }: { view: MergeView; onChoose: (id: string, side: 'keep' | 'lose') => void }) => (
  <div class="scroll tall">
    <table>
      <caption>Что различается – выберите, какое значение останется</caption>
      <thead><tr><th scope="col">Столбец</th><th scope="col">У той, что остаётся</th><th scope="col">У той, что уходит</th></tr></thead>
      <tbody>
        {view.fields.map((field) => {
          const title = `${field.heading}${field.measure === '' ? '' : ` – ${field.measure}`}${field.year === '' ? '' : `, ${field.year}`}`;
          return (
            <tr key={field.id}>
              <th scope="row">{title}</th>
              {(['keep', 'lose'] as const).map((side) => <td key={side}><label class="inline"><input type="radio" name={field.id} checked={field.chosen === side} aria-label={`${title}: ${field[side]}`} onChange={() => onChoose(field.id, side)} />{shownDate(field[side])}</label></td>)}
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

export const MergeStep = ({ a, b, onDone, onBack }: Props) => {
  const [keep, setKeep] = useState(a.code);
  const [choices, setChoices] = useState<MergeWanted['choices']>({});
  const task = useTask<Done<{ moved: number }>>();
  const lose = keep === a.code ? b.code : a.code;
  const [preview, again] = usePreview({ keep, lose, choices });
  const view = preview.is === 'there' ? preview.view : null;
  const allowed = view !== null && view.objections.length === 0;
  const merge = (): void => { void task.run('Объединяем', (id) => ask('mergePeople', id, { keep, lose, choices })).then((done) => { if (done) onDone(done); else again(); }); };
  return (
    <>
      <main>
        <Heading>Объединить две записи</Heading>
        <fieldset>
          <legend>Какой код остаётся</legend>
          {[a, b].map((person) => <label key={person.code} class="inline"><input type="radio" name="keep" checked={keep === person.code} onChange={() => { setKeep(person.code); setChoices({}); task.reset(); }} />{label(person)}</label>)}
        </fieldset>
        {preview.is === 'busy' && <Busy what="Смотрим, что перейдёт" />}
        {preview.is === 'refused' && <RefusalNote refusal={preview.refusal} />}
        {preview.is === 'silent' && <Note kind="bad"><p>{preview.message}</p><Button onClick={again}>Посмотреть снова</Button></Note>}
        {view && view.objections.length > 0 && <Note kind="bad"><p>Объединить нельзя.</p><ul>{view.objections.map((text) => <li key={text}>{text}</li>)}</ul></Note>}
        {view && allowed && (
          <>
            {view.fields.length > 0 && <Fields view={view} onChoose={(id, side) => { setChoices({ ...choices, [id]: side }); task.reset(); }} />}
            {view.filled.length > 0 && <p>Дополнится: {view.filled.map((f) => `${f.heading.toLowerCase()} – ${shownDate(f.value)}`).join('; ')}.</p>}
            <h2>Что перейдёт к коду {keep}</h2>
            {view.moved.length === 0 ? <p>За уходящей записью ничего не числится.</p> : <ul>{view.moved.map(({ title, rows }) => <li key={title}>«{title}» – {counted(rows, 'строка', 'строки', 'строк')}</li>)}</ul>}
            <p class="gray">Запись {lose} останется в листе «Люди» с состоянием «объединён» и больше нигде не появится. Отменить можно будет сразу и позже, в журнале.</p>
          </>
        )}
        <TaskNote state={task.state} />
      </main>
      <Footer>
        <Button primary disabled={!allowed || task.state.is === 'busy'} onClick={merge}>{task.state.is === 'silent' ? 'Повторить' : 'Объединить'}</Button>
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
