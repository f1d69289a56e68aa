// The documents of the year with their state, what is not done outside the workbook, and entering number and date.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrandView } from '../../src/actions/errands';
import type { View } from '../../src/actions/reply';
import type { ListedDocument } from '../../src/actions/documents/desk';
import { givenOf, readWords } from '../../src/programme/orders';
import { splitChoices } from '../../src/programme/records';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import type { Begun } from '../documents/kinds-tab';
import { Button, Field, Footer, Heading, Note } from '../parts/pieces';
import { DocumentRow } from './document-row';
import { ErrandsList } from './errands-list';
import { NoticesStep } from './notices-step';
import { NumberForm } from './number-form';
import { PapersOfMany } from './papers-of-many';
import { ReadForm } from './read-form';
import { runsOf } from './runs';
import { SignMany } from './sign-many';
import { WithdrawDocument } from './withdraw-document';

interface Listed {
  documents: ListedDocument[];
  errands: ErrandView[];
}

const load = async (): Promise<View<Listed>> => {
  const [documents, errands] = await Promise.all([ask('documentsList'), ask('openErrands')]);
  if (!documents.ok) return documents;
  return errands.ok ? { ok: true, value: { documents: documents.value, errands: errands.value } } : errands;
};

const MOST_SHOWN = 100;
/** A shorter list is looked through by eye. */
const SHORT = 8;

const plain = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');

export const DocumentsTab = ({ tabs, begin }: { tabs: ComponentChildren; begin: (begun: Begun) => void }) => {
  const loaded = useLoad<Listed>(load);
  const [entering, setEntering] = useState('');
  const [reading, setReading] = useState('');
  const [telling, setTelling] = useState('');
  const [withdrawing, setWithdrawing] = useState('');
  const [said, setSaid] = useState('');
  const [wanted, setWanted] = useState('');
  const [signing, setSigning] = useState<readonly ListedDocument[] | null>(null);
  if (loaded.state.is !== 'there') return <LoadingScreen title="Документы" loaded={loaded} top={tabs} />;
  const { documents, errands } = loaded.state.value;
  const document = documents.find((d) => d.id === entering);
  if (telling !== '') return <NoticesStep document={telling} onBack={() => setTelling('')} onDone={(text) => { setSaid(text); setTelling(''); void loaded.again(); }} />;
  const withdrawn = documents.find((d) => d.id === withdrawing);
  if (withdrawn) return <WithdrawDocument document={withdrawn} onBack={() => setWithdrawing('')} onDone={(text) => { setSaid(text); setWithdrawing(''); void loaded.again(); }} />;
  const read = documents.find((d) => d.id === reading);
  if (read) return <ReadForm document={read} onBack={() => setReading('')} onDone={(text) => { setSaid(text); setReading(''); void loaded.again(); }} />;
  if (document) return <NumberForm document={document} onBack={() => setEntering('')} onDone={(text) => { setSaid(text); setEntering(''); void loaded.again(); }} />;
  if (signing) return <SignMany documents={signing} onBack={() => setSigning(null)} onDone={(text) => { setSaid(text); setSigning(null); void loaded.again(); }} />;
  const shown = documents.filter((d) => plain(`${d.title} ${d.number} ${d.whose} ${d.state}`).includes(plain(wanted.trim())));
  const runs = wanted.trim() === '' ? runsOf(shown) : shown.map((d) => [d]);
  const open = (set: (id: string) => void, id: string) => (): void => {
    setSaid('');
    set(id);
  };
  const row = (d: ListedDocument) => (
    <DocumentRow key={d.id} document={d} letterOpen={errands.some((e) => e.document === d.id && e.kind === 'письмо')} onNumber={open(setEntering, d.id)} onRead={open(setReading, d.id)} onTell={open(setTelling, d.id)} onWithdraw={open(setWithdrawing, d.id)}
      onGoOn={() => begin({ kind: d.kind, given: { ...givenOf(d), ...(d.rows === '' ? {} : { pairs: splitChoices(d.rows) }), ...(d.people === '' ? {} : { people: splitChoices(d.people) }) }, words: readWords(d.wording), from: d.id })} />
  );
  return (
    <>
      <main>
        {tabs}
        <Heading>Документы</Heading>
        {said !== '' && <Note kind="good"><p>{said}</p></Note>}
        <ErrandsList errands={errands} documents={documents} again={loaded.again} />
        {documents.length === 0 && <Note kind="info"><p>В этом году документов ещё нет.</p></Note>}
        {documents.length > SHORT && <Field label="Найти среди составленных" value={wanted} onInput={setWanted} help="Слово заголовка, номер или фамилия." />}
        {wanted.trim() !== '' && shown.length === 0 && <p role="status">Такого документа нет.</p>}
        <ul class="plain">{runs.slice(0, MOST_SHOWN).map((run) => (run.length > 1 ? <PapersOfMany key={run[0]?.id} documents={run} row={row} onSign={(some) => { setSaid(''); setSigning(some); }} /> : run.map(row)))}</ul>
        {runs.length > MOST_SHOWN && <p>Остальные {runs.length - MOST_SHOWN} – в листе «Документы».</p>}
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
