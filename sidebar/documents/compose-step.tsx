// One document: what it asks on the left, how it reads on the right, what it lacks; then it is issued, kept as a draft or reworded.

import { useMemo, useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { overridesOf, unapproved } from '../../src/programme/language';
import { composeDocument, inOwnWords, startOf, type DocumentKind, type Given, type OwnWords } from '../../src/programme/orders';
import { ask, closeWindow } from '../client';
import { useHeld } from '../key/holder';
import { Button, Details, Field, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { Issued } from '../order/issued';
import { OrderText } from '../order/order-text';
import { Wordings } from '../order/wordings';
import { ApproveStep } from './approve-step';
import { AskField } from './ask-field';
import { BatchStep } from './batch-step';
import { OwnWordsForm } from './own-words-form';
import { cellsOf, type Desk } from './use-desk';

/** What was filled in of a document that is not made yet. */
export interface Filled {
  given: Given;
  words: OwnWords;
}

interface Props {
  kind: DocumentKind;
  desk: Desk;
  /** What is filled in already: a draft's, or what a check proposes. */
  given?: Given;
  words?: OwnWords;
  /** Id of the draft that this goes on with. */
  from?: string;
  again: () => void;
  /** null when the document is made or kept: nothing is left to go on with. */
  onBack: (filled: Filled | null) => void;
  toDocuments: () => void;
}

const EMAIL = /^\S+@\S+\.\S+$/;

export const ComposeStep = ({ kind, desk: { desk, facts }, given: first, words: firstWords, from, again, onBack, toDocuments }: Props) => {
  const [given, setGiven] = useState<Given>(() => startOf(kind, facts, first));
  const [words, setWords] = useState<OwnWords>(firstWords ?? {});
  const [rewording, setRewording] = useState(false);
  const [many, setMany] = useState(false);
  const [approving, setApproving] = useState(false);
  /** Forms kept in the key file are unknown to the sheet, so the answer itself is remembered. */
  const [approved, setApproved] = useState(false);
  const [email, setEmail] = useState<string | null>(null);
  const [sent, setSent] = useState<'letter' | 'no letter' | 'draft'>('no letter');
  const task = useTask<Done<{ document: string }>>();
  /** A register without names sends no letters. */
  const { coded } = useHeld();
  const composed = useMemo(() => composeDocument(kind.id, facts, given), [kind, facts, given]);
  const asked = useMemo(() => (composed.ok && !approved ? unapproved(composed.wordings, overridesOf(desk.tables.declensions, desk.tables.people), desk.tables.people) : []), [composed, approved, desk]);
  const own = composed.ok ? inOwnWords(composed.model, words) : null;
  const numbered = kind.series !== '';
  const address = (email ?? desk.directorEmail).trim();
  if (task.state.is === 'done' && sent !== 'draft') return <Issued done={task.state.done} wanted={sent === 'letter' ? address : ''} count={0} numbered={numbered} onMore={() => onBack(null)} toDocuments={toDocuments} />;
  if (task.state.is === 'done') {
    return (
      <>
        <main><Heading>Проект сохранён</Heading><Note kind="good"><p>«{kind.title}» лежит во вкладке «Документы» с состоянием «проект». Ничего не отправлено.</p></Note></main>
        <Footer><Button primary onClick={toDocuments}>К документам</Button><Button quiet onClick={() => onBack(null)}>К списку</Button></Footer>
      </>
    );
  }
  if (rewording && composed.ok) return <OwnWordsForm model={composed.model} words={words} onBack={() => setRewording(false)} onDone={(next) => { setWords(next); setRewording(false); }} />;

  if (many) return <BatchStep kind={kind} desk={{ desk, facts }} given={given} again={again} onBack={() => setMany(false)} toDocuments={toDocuments} />;

  if (approving) return <ApproveStep asked={asked} onBack={() => setApproving(false)} onDone={() => { setApproved(true); setApproving(false); again(); }} />;

  const missing = composed.ok ? [] : composed.missing;
  const lacking = [...cellsOf(desk, missing.filter(({ field }) => !field.startsWith('asked.'))), ...desk.layout];
  const unfilled = missing.filter(({ field }) => field.startsWith('asked.'));
  const ready = composed.ok && lacking.length === 0;
  const busy = task.state.is === 'busy';
  const silent = task.state.is === 'silent';
  /** Her own answers alone: what the register proposes is asked of it anew. */
  const typed = (): Given => {
    const start = startOf(kind, facts, first);
    return Object.fromEntries(Object.entries(given).filter(([key, value]) => first?.[key] !== undefined || JSON.stringify(value) !== JSON.stringify(start[key])));
  };
  const send = (how: 'letter' | 'no letter' | 'draft'): void => {
    if (how !== 'draft' && asked.length > 0) return setApproving(true);
    setSent(how);
    const what = how === 'draft' ? 'Сохраняю проект' : how === 'letter' ? 'Составляю и отправляю письмо' : 'Составляю документ';
    void task.run(what, (id) => ask('issueDocument', id, { kind: kind.id, given, words, directorEmail: how === 'letter' ? address : '', ...(how === 'draft' ? { draft: true } : {}), ...(from ? { from } : {}) }));
  };
  return (
    <>
      <main class="fill">
        <Heading>{kind.title}</Heading>
        <TaskNote state={task.state} />
        <div class="two-panes order">
          <div class="pane" role="region" aria-label="Что указать" tabIndex={0}>
            {kind.asks.length === 0 && <p>Указывать ничего не нужно: всё берётся из реестра.</p>}
            {kind.asks.map((each) => <AskField key={each.key} ask={each} facts={facts} value={given[each.key] ?? ''} onChange={(value) => { task.reset(); setGiven({ ...given, [each.key]: value }); }} />)}
            {numbered && !coded && <Field label="Эл. почта директора" type="email" value={email ?? desk.directorEmail} onInput={setEmail} help="Документ придёт письмом со ссылкой и вложением." />}
            <Button quiet onClick={again}>Проверить снова</Button>
          </div>
          <div class="pane" role="region" aria-label="Как это будет в документе" tabIndex={0}>
            {unfilled.length > 0 && <Note kind="info"><p>Осталось указать слева:</p><ul>{unfilled.map(({ field, message }) => <li key={field}>{message}</li>)}</ul></Note>}
            {approved && task.state.is === 'idle' && <Note kind="good"><p>Склонения проверены. Теперь документ можно составить.</p></Note>}
            {lacking.length > 0 && <Note kind="warn"><p>Не хватает сведений – {lacking.length}. Нажмите, чтобы открыть ячейку; заполнили – «Проверить снова».</p><Details details={lacking} /></Note>}
            {own && own.outdated.length > 0 && <Note kind="warn"><p>Сведения изменились, и часть ваших правок текста больше не подходит ({own.outdated.length}). Откройте «Изменить текст».</p></Note>}
            {composed.ok && composed.notices.map((notice) => <Note kind="info" key={notice}><p>{notice}</p></Note>)}
            {composed.ok && <Wordings wordings={composed.wordings} />}
            {own && <OrderText model={own.model} />}
          </div>
        </div>
      </main>
      <Footer>
        {numbered && !coded && (!silent || sent === 'letter') && <Button primary disabled={!ready || busy || !EMAIL.test(address)} onClick={() => send('letter')}>{silent ? 'Повторить' : 'Составить и отправить'}</Button>}
        {(!silent || sent === 'no letter') && <Button primary={!numbered || silent || coded} disabled={!ready || busy} onClick={() => send('no letter')}>{silent ? 'Повторить' : numbered ? 'Составить без письма' : 'Составить'}</Button>}
        {(!silent || sent === 'draft') && <Button disabled={busy} onClick={() => send('draft')}>{silent ? 'Повторить' : 'Сохранить проект'}</Button>}
        {kind.each && <Button disabled={busy} onClick={() => setMany(true)}>Пачкой</Button>}
        <Button disabled={!composed.ok || busy} onClick={() => setRewording(true)}>Изменить текст</Button>
        <Button quiet onClick={() => onBack({ given: typed(), words })}>Назад</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
