// Many papers of one kind: tick for whom, print them in one file, or have each listed and filed, with progress, stop and going on.

import { useMemo, useState } from 'preact/hooks';
import type { BatchFile } from '../../src/actions/documents/batch';
import type { View } from '../../src/actions/reply';
import { overridesOf, unapproved } from '../../src/programme/language';
import { composeDocument, givenFor, ISSUED_AT_ONCE, type DocumentKind, type Given } from '../../src/programme/orders';
import { ask, closeWindow, newRequestId } from '../client';
import { downloadBatch, printsNames } from '../order/download';
import { Button, Details, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { PortionsBar, usePortions } from '../parts/portions';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { ApproveStep } from './approve-step';
import { AskField } from './ask-field';
import { cellsOf, type Desk } from './use-desk';

interface Sum {
  made: number;
  there: number;
  lacking: number;
}

const NOTHING: Sum = { made: 0, there: 0, lacking: 0 };

const papers = (n: number): string => counted(n, 'документ', 'документа', 'документов');

const summed = ({ made, there, lacking }: Sum): string => `Составлено ${papers(made)}${there > 0 ? `, уже были – ${there}` : ''}${lacking > 0 ? `, не хватило сведений – ${lacking}` : ''}.`;

interface Props {
  kind: DocumentKind;
  desk: Desk;
  /** What is the same in all papers. */
  given: Given;
  /** Reads the register again. */
  again: () => void;
  onBack: () => void;
  toDocuments: () => void;
}

export const BatchStep = ({ kind, desk: { desk, facts }, given, again, onBack, toDocuments }: Props) => {
  const asked = kind.asks.find((each) => each.key === kind.each);
  const several = asked && { ...asked, type: kind.each === 'pairs' ? 'pairs' as const : 'people' as const, title: 'Для кого', required: true };
  const [rows, setRows] = useState<readonly string[]>([]);
  const portions = usePortions<string>(ISSUED_AT_ONCE);
  const [sum, setSum] = useState(NOTHING);
  const [approving, setApproving] = useState(false);
  /** Forms kept in the key file are unknown to the sheet, so the answer itself is remembered. */
  const [approved, setApproved] = useState(false);
  const composed = useMemo(() => rows.map((row) => composeDocument(kind.id, facts, givenFor(kind, given, row))), [kind, facts, given, rows]);
  const lacking = cellsOf(desk, composed.flatMap((each) => (each.ok ? [] : each.missing)).filter((fact, at, all) => all.findIndex(({ message }) => message === fact.message) === at));
  const without = composed.filter((each) => !each.ok).length;
  const unseen = useMemo(() => (approved ? [] : unapproved(composed.flatMap((each) => (each.ok ? each.wordings : [])), overridesOf(desk.tables.declensions, desk.tables.people), desk.tables.people)), [composed, approved, desk]);
  const file = useTask<Extract<View<BatchFile>, { ok: true }>>();

  const issue = (): Promise<void> => portions.run(rows, async (portion) => {
    const answer = await ask('issueBatch', newRequestId(), { kind: kind.id, given, rows: [...portion] });
    if (answer.ok) setSum((before) => ({ made: before.made + answer.value.made, there: before.there + answer.value.there, lacking: before.lacking + answer.value.lacking }));
    return answer;
  });
  const save = (): void => { void file.run('Готовлю файл', () => downloadBatch([{ kind: kind.id, given, rows: [...rows] }])); };
  if (approving) return <ApproveStep asked={unseen} onBack={() => setApproving(false)} onDone={() => { setApproved(true); setApproving(false); again(); }} />;
  /** Forms that nobody has looked at are shown once, before the first paper with them. */
  const checked = (act: () => void) => (): void => (unseen.length > 0 ? setApproving(true) : act());
  const progress = portions.going;
  const going = progress?.state === 'going';
  return (
    <>
      <main class="batch">
        <Heading>Пачкой – {kind.title}</Heading>
        {progress === null && several && <AskField ask={several} facts={facts} value={rows} onChange={(value) => { file.reset(); setApproved(false); setRows(typeof value === 'string' ? [value] : value); }} />}
        {progress === null && approved && <Note kind="good"><p>Склонения проверены. Теперь документы можно составить.</p></Note>}
        {progress === null && lacking.length > 0 && <Note kind="warn"><p>{counted(without, 'документу', 'документам', 'документам')} из {rows.length} не хватает сведений: составятся только остальные. Нажмите, чтобы открыть ячейку.</p><Details details={lacking} /><Button quiet onClick={again}>Проверить снова</Button></Note>}
        {progress && <PortionsBar going={progress} doing="Составляю" more={summed(sum)} />}
        {going && <p class="gray">Окно можно закрыть: составленное останется. Чтобы закончить потом, отметьте тех же – дважды документ не составится.</p>}
        {progress?.state === 'finished' && sum.made > 0 && <Note kind="good"><p>Они стоят во вкладке «Документы» в состоянии «на подписи». Отменить можно в панели: «Журнал и отмена».</p></Note>}
        {file.state.is === 'done' && (
          <Note kind="good">
            <p>Скачан файл «{file.state.done.value.name}.docx»: {papers(file.state.done.value.made)}, каждый с новой страницы. В листе «Документы» ничего не записано.</p>
            {file.state.done.value.lacking.length > 0 && <><p>Не вошли: не хватает сведений.</p><Details details={file.state.done.value.lacking} /></>}
          </Note>
        )}
        <TaskNote state={file.state} />
      </main>
      <Footer>
        {progress === null && <Button primary disabled={rows.length === 0 || file.state.is === 'busy'} onClick={checked(save)}>{printsNames() ? 'Скачать с именами, одним файлом' : 'Скачать одним файлом'} – {rows.length}</Button>}
        {progress === null && <Button disabled={rows.length === 0} onClick={checked(() => { setSum(NOTHING); void issue(); })}>Составить каждому – {rows.length}</Button>}
        {going && <Button primary onClick={portions.stop}>Остановить</Button>}
        {progress && (progress.state === 'stopped' || progress.state === 'failed') && <Button primary onClick={() => { void issue(); }}>Продолжить</Button>}
        {progress && !going && <Button primary={progress.state === 'finished'} onClick={toDocuments}>К документам</Button>}
        {!going && <Button quiet onClick={progress ? portions.reset : onBack}>Назад</Button>}
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
