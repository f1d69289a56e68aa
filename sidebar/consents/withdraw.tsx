// A consent is withdrawn: what hangs on it is shown first, then one commit does what follows.

import { useEffect, useState } from 'preact/hooks';
import type { WithdrawalView } from '../../src/actions/consents';
import type { Done, Refusal } from '../../src/actions/reply';
import { PURPOSE_TITLES, type ConsentPurpose } from '../../src/programme/consents';
import { ask, ServerSilent } from '../client';
import { Busy, Button, Details, Field, Footer, Heading, Note, RefusalNote, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';

export type Withdrawn = Done<WithdrawalView['counts']>;

interface Props {
  code: string;
  purpose: ConsentPurpose;
  today: string;
  onBack: () => void;
  onDone: (done: Withdrawn) => void;
}

type Preview = { is: 'busy' } | { is: 'there'; view: WithdrawalView } | { is: 'refused'; refusal: Refusal } | { is: 'silent'; message: string };

/** What the commit does, a line for each kind of row that is touched. */
export const followsOf = (counts: WithdrawalView['counts']): string[] => [
  ...(counts.papers > 0 ? [`${counted(counts.papers, 'согласие', 'согласия', 'согласий')} получит дату отзыва`] : ['отзыв будет записан в «Согласия»']),
  ...(counts.mentors + counts.mentees > 0 ? [`участие приостанавливается: ${[counts.mentors > 0 ? 'наставник' : '', counts.mentees > 0 ? 'наставляемый' : ''].filter(Boolean).join(' и ')}`] : []),
  ...(counts.pairs > 0 ? [`${counted(counts.pairs, 'пара', 'пары', 'пар')} вне приказа снимается`] : []),
  ...(counts.decisions > 0 ? [`${counted(counts.decisions, 'решение или пожелание', 'решения или пожелания', 'решений или пожеланий')} снимается`] : []),
  ...(counts.meetings > 0 ? [`${counted(counts.meetings, 'запланированная встреча', 'запланированные встречи', 'запланированных встреч')} помечается: не проводится`] : []),
  ...(counts.letters > 0 ? [`${counted(counts.letters, 'неотправленное письмо', 'неотправленных письма', 'неотправленных писем')} отменяется`] : []),
];

export const WithdrawStep = ({ code, purpose, today, onBack, onDone }: Props) => {
  const [date, setDate] = useState(today);
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<Preview>({ is: 'busy' });
  const [differs, setDiffers] = useState(false);
  const task = useTask<Withdrawn>();
  const look = (): void => {
    setPreview({ is: 'busy' });
    ask('previewWithdrawal', code, purpose, date).then((answer) => setPreview(answer.ok ? { is: 'there', view: answer.value } : { is: 'refused', refusal: answer }))
      .catch((error: unknown) => setPreview({ is: 'silent', message: error instanceof ServerSilent ? error.message : 'Не удалось посмотреть. Данные целы. Повторите.' }));
  };
  useEffect(() => { if (/^\d{4}-\d\d-\d\d$/.test(date) && date <= today) look(); }, [code, purpose, date]);
  const send = async (view: WithdrawalView): Promise<void> => {
    let stale = false;
    const done = await task.run('Записываю отзыв', async (id) => {
      const reply = await ask('withdrawConsent', id, { code, purpose, date, reason, expected: view.counts });
      stale = !reply.ok && reply.code === 'stale';
      return reply;
    });
    if (done) return onDone(done);
    setDiffers(stale);
    if (stale) look();
  };
  const wrongDate = !/^\d{4}-\d\d-\d\d$/.test(date) || date > today;
  const view = preview.is === 'there' ? preview.view : null;
  const silent = preview.is === 'silent' || preview.is === 'refused';
  return (
    <>
      <main>
        <Heading>Отозвать: {PURPOSE_TITLES[purpose]}</Heading>
        {differs ? <Note kind="warn"><p>Пока вы смотрели, реестр изменился. Ничего не записано, дата и причина на месте. Вот что отзыв затронет теперь.</p></Note> : <TaskNote state={task.state} />}
        <div class="columns">
          <section aria-label="Отзыв">
            {view && <p><strong>{view.name}</strong></p>}
            <Field label="С какого дня" type="date" value={date} onInput={setDate} required help={wrongDate ? 'Укажите день не позже сегодняшнего.' : 'Дата заявления об отзыве.'} />
            <Field label="Причина, если названа" value={reason} onInput={setReason} help="Без имён и сведений о здоровье" />
          </section>
          <section aria-label="Что произойдёт" aria-live="polite">
            <h2>Что произойдёт</h2>
            {preview.is === 'busy' && <Busy what="Смотрю, что связано с согласием" />}
            {preview.is === 'refused' && <RefusalNote refusal={preview.refusal} />}
            {preview.is === 'silent' && <Note kind="bad"><p>{preview.message}</p></Note>}
            {view && (
              <>
                <ul>{followsOf(view.counts).map((text) => <li key={text}>{text}</li>)}</ul>
                {view.pairs.length > 0 && <><h3>Снимаются пары</h3><Details details={view.pairs} /></>}
                {view.inOrder.length > 0 && <Note kind="warn"><p>Эти пары уже в приказе и остаются, пока вы не издадите приказ о внесении изменений:</p><Details details={view.inOrder} /></Note>}
                {view.meetings.length > 0 && <><h3>Встречи</h3><Details details={view.meetings} /></>}
                {view.documents.length > 0 && <><h3>Документы, где есть этот человек</h3><Details details={view.documents} /><p class="gray">Документы не меняются: решите, нужен ли новый.</p></>}
                <p class="gray">Дорожная карта, заметки и проведённые встречи остаются. Отзыв можно отменить.</p>
              </>
            )}
          </section>
        </div>
      </main>
      <Footer>
        {silent
          ? <Button primary onClick={look}>Повторить</Button>
          : <Button primary disabled={!view || wrongDate || task.state.is === 'busy'} onClick={() => { if (view) void send(view); }}>{task.state.is === 'silent' ? 'Повторить: отозвать согласие' : 'Отозвать согласие'}</Button>}
        <Button disabled={task.state.is === 'busy'} onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
