// A pause, leaving or a return of one person: day and reason, what it touches, then the button.

import { useEffect, useState } from 'preact/hooks';
import type { StepView } from '../../src/actions/lifecycle';
import type { Done, Refusal } from '../../src/actions/reply';
import { fullName, type Step } from '../../src/programme/people';
import type { Person } from '../../src/programme/records';
import { ask } from '../client';
import { Busy, Button, Field, Note, RefusalNote, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';

const LABELS: { [step in Step]: string } = { приостановить: 'Приостановить участие', выбыл: 'Отметить, что выбыл', вернулся: 'Отметить, что вернулся' };
const SAID: { [step in Step]: string } = { приостановить: 'Участие приостановлено.', выбыл: 'Записано: выбыл.', вернулся: 'Записано: вернулся.' };

/** Steps that make sense from where the person stands now. */
const possible = (state: string): Step[] => (state === 'выбыл' ? ['вернулся'] : state === 'приостановлен' ? ['вернулся', 'выбыл'] : ['приостановить', 'выбыл']);

const Touched = ({ view, step }: { view: StepView; step: Step }) => {
  if (view.against !== '') return <Note kind="bad"><p>{view.against}</p></Note>;
  const nothing = view.pairs.length === 0 && view.decisions === 0 && view.letters === 0;
  if (nothing) return <p class="gray">Пар, пожеланий и писем это не затронет.</p>;
  const ends = step === 'выбыл';
  return (
    <Note kind={ends ? 'warn' : 'info'}>
      <p>Что это затронет:</p>
      <ul>
        {view.pairs.map((pair) => <li key={pair.id}>пара № {pair.id} ({pair.side}; {pair.side === 'помощник' ? 'помогает паре' : 'в паре'}: {pair.name}) – {pair.ends ? 'прекратится' : ends ? 'перестанет помогать' : 'останется как есть'}{pair.ordered && pair.ends ? '; она в приказе: понадобится приказ о внесении изменений' : ''}</li>)}
        {view.decisions > 0 && <li>{counted(view.decisions, 'решение или пожелание', 'решения или пожелания', 'решений или пожеланий')} подбора – {ends ? 'будут сняты' : 'останутся'}</li>}
        {view.letters > 0 && <li>{counted(view.letters, 'письмо ещё не ушло', 'письма ещё не ушли', 'писем ещё не ушло')}: посмотрите «Приказ и документы»</li>}
      </ul>
    </Note>
  );
};

interface Props {
  person: Person;
  today: string;
  onDone: (text: string, done: Done<unknown>) => void;
  onBack: () => void;
}

type Preview = { is: 'busy' } | { is: 'there'; view: StepView } | { is: 'refused'; refusal: Refusal } | { is: 'silent'; message: string };

export const StepForm = ({ person, today, onDone, onBack }: Props) => {
  const steps = possible(person.state);
  const [step, setStep] = useState<Step>(steps[0] ?? 'приостановить');
  const [date, setDate] = useState(today);
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<Preview>({ is: 'busy' });
  const task = useTask<Done<{ ended: number }>>();
  useEffect(() => {
    let current = true;
    setPreview({ is: 'busy' });
    ask('previewStep', { code: person.code, step, date: today, reason: '' })
      .then((answer) => { if (current) setPreview(answer.ok ? { is: 'there', view: answer.value } : { is: 'refused', refusal: answer }); })
      .catch((error: Error) => { if (current) setPreview({ is: 'silent', message: error.message }); });
    return () => { current = false; };
  }, [step, person.code]);
  const take = (): void => { void task.run('Записываем', (id) => ask('takeStep', id, { code: person.code, step, date, reason })).then((done) => { if (done) onDone(SAID[step] + (done.value.ended > 0 ? ` Прекращено пар: ${done.value.ended}.` : ''), done); }); };
  const may = preview.is === 'there' && preview.view.against === '' && date !== '' && (step === 'вернулся' || reason.trim() !== '');
  return (
    <section aria-label="Пауза, выбытие, возвращение">
      <p><b>{fullName(person) || person.code}</b></p>
      <fieldset>
        <legend>Что произошло</legend>
        {steps.map((each) => <label key={each} class="inline"><input type="radio" name="step" checked={step === each} onChange={() => { setStep(each); task.reset(); }} />{LABELS[each]}</label>)}
      </fieldset>
      <Field label="С какого дня" type="date" value={date} onInput={setDate} required />
      <Field label="Причина" value={reason} onInput={setReason} required={step !== 'вернулся'} />
      {preview.is === 'busy' && <Busy what="Смотрим, что это затронет" />}
      {preview.is === 'there' && <Touched view={preview.view} step={step} />}
      {preview.is === 'refused' && <RefusalNote refusal={preview.refusal} />}
      {preview.is === 'silent' && <Note kind="bad"><p>{preview.message}</p></Note>}
      <TaskNote state={task.state} />
      <div class="row-of-buttons">
        <Button disabled={!may || task.state.is === 'busy'} onClick={take}>{task.state.is === 'silent' ? 'Повторить' : LABELS[step]}</Button>
        <Button quiet onClick={onBack}>Не менять</Button>
      </div>
    </section>
  );
};
