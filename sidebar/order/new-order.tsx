// A new order: which pairs stand in it, what it lacks, how it reads, to whom it goes.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OrderPreview } from '../../src/actions/documents/pairs-order';
import type { Done } from '../../src/actions/reply';
import { ask, closeWindow } from '../client';
import { useHeld } from '../key/holder';
import { Busy, Button, Details, Field, Footer, Heading, Note, RefusalNote, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { ApproveStep } from '../documents/approve-step';
import { Issued } from './issued';
import { OrderText } from './order-text';
import { PairsToOrder } from './pairs-to-order';
import { usePreview } from './use-preview';
import { Wordings } from './wordings';

const EMAIL = /^\S+@\S+\.\S+$/;

const Contents = ({ preview, fresh }: { preview: OrderPreview; fresh: boolean }) => (
  <>
    {!fresh && <Busy what="Составляю текст" />}
    {preview.missing.length > 0 && <Note kind="warn"><p>Чтобы составить приказ, не хватает сведений – {preview.missing.length}. Нажмите, чтобы открыть ячейку; заполнили – «Проверить снова».</p><Details details={preview.missing} /></Note>}
    {preview.notices.map((notice) => <Note kind="info" key={notice}><p>{notice}</p></Note>)}
    <Wordings wordings={preview.wordings} />
    {preview.model && <OrderText model={preview.model} />}
  </>
);

export const NewOrder = ({ tabs, toDocuments }: { tabs: ComponentChildren; toDocuments: () => void }) => {
  const { state, ticked, tick, again } = usePreview();
  /** Null until she types: then the address of the settings stands. */
  const [email, setEmail] = useState<string | null>(null);
  /** A register without names sends no letters: the curator takes the document to the director herself. */
  const { coded } = useHeld();
  const [withLetter, setWithLetter] = useState(true);
  const [approving, setApproving] = useState(false);
  /** Forms kept in the key file are unknown to the sheet, so the answer itself is remembered. */
  const [approved, setApproved] = useState(false);
  const task = useTask<Done<{ document: string }>>();
  const fromSettings = state.is === 'there' ? state.preview.directorEmail : '';
  const address = (email ?? fromSettings).trim();
  if (task.state.is === 'done') return <Issued done={task.state.done} wanted={withLetter ? address : ''} count={ticked.size} numbered onMore={() => { task.reset(); again(); }} toDocuments={toDocuments} />;

  const title = <>{tabs}<Heading>Приказ о закреплении пар</Heading></>;
  if (state.is === 'busy') return <main>{title}<Busy what="Читаю реестр и составляю текст" /></main>;
  if (state.is === 'refused' || state.is === 'silent') {
    return <><main>{title}{state.is === 'refused' ? <RefusalNote refusal={state.refusal} /> : <Note kind="bad"><p>{state.message}</p></Note>}</main><Footer><Button primary onClick={again}>Повторить</Button><Button quiet onClick={closeWindow}>Закрыть</Button></Footer></>;
  }
  const { preview, fresh } = state;
  if (approving) return <ApproveStep asked={preview.asked} onBack={() => setApproving(false)} onDone={() => { setApproved(true); setApproving(false); again(); }} />;
  if (preview.pairs.length === 0) {
    return (
      <>
        <main>{title}<Note kind="info"><p>Сейчас нет утверждённых пар без приказа. Подберите и утвердите пары или откройте уже составленные документы.</p></Note></main>
        <Footer><Button primary onClick={() => { void ask('openMatching'); }}>Подобрать пары</Button><Button onClick={toDocuments}>К документам</Button><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
      </>
    );
  }
  const ready = ticked.size > 0 && fresh && preview.missing.length === 0 && preview.model !== null;
  const busy = task.state.is === 'busy';
  const issue = (letter: boolean): void => {
    if (preview.asked.length > 0 && !approved) return setApproving(true);
    setWithLetter(letter);
    void task.run(letter ? 'Составляю приказ и отправляю письмо' : 'Составляю приказ', async (id) => {
      const answer = await ask('issueOrder', id, [...ticked], letter ? address : '');
      if (!answer.ok) again();
      return answer;
    });
  };
  const silent = task.state.is === 'silent';
  return (
    <>
      <main class="fill">
        {title}
        <TaskNote state={task.state} />
        {approved && task.state.is === 'idle' && <Note kind="good"><p>Склонения проверены. Теперь приказ можно составить.</p></Note>}
        <div class="two-panes order">
          <div class="column">
            <PairsToOrder pairs={preview.pairs} ticked={ticked} onTick={tick} />
            {!coded && <Field label="Эл. почта директора" type="email" value={email ?? fromSettings} onInput={setEmail} help={fromSettings === '' ? 'В «Настройках» не указана. Приказ придёт письмом со ссылкой и вложением .docx.' : 'Из «Настроек». Приказ придёт письмом со ссылкой и вложением .docx.'} />}
            <Button quiet onClick={again}>Проверить снова</Button>
          </div>
          <div class="pane" role="region" aria-label="Как это будет в приказе" tabIndex={0}>{ticked.size === 0 ? <p class="gray">Отметьте хотя бы одну пару – здесь появится текст.</p> : <Contents preview={preview} fresh={fresh} />}</div>
        </div>
      </main>
      <Footer>
        {!coded && (!silent || withLetter) && <Button primary disabled={!ready || busy || !EMAIL.test(address)} onClick={() => issue(true)}>{silent ? 'Повторить' : `Составить и отправить – ${counted(ticked.size, 'пара', 'пары', 'пар')}`}</Button>}
        {(!silent || !withLetter) && <Button primary={silent || coded} disabled={!ready || busy} onClick={() => issue(false)}>{silent ? 'Повторить' : 'Составить без письма'}</Button>}
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
