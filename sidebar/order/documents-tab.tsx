// The documents of the year with their state, what is not done outside the workbook, and entering number and date.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrandView } from '../../src/actions/errands';
import type { View } from '../../src/actions/reply';
import type { IssuedDocument } from '../../src/programme/records';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { shownDate } from '../parts/words';
import { download, printsNames } from './download';
import { ErrandsList } from './errands-list';
import { NumberForm } from './number-form';

interface Listed {
  documents: IssuedDocument[];
  errands: ErrandView[];
}

const load = async (): Promise<View<Listed>> => {
  const [documents, errands] = await Promise.all([ask('documentsList'), ask('openErrands')]);
  if (!documents.ok) return documents;
  return errands.ok ? { ok: true, value: { documents: documents.value, errands: errands.value } } : errands;
};

const LOOK: { [state: string]: string } = { 'на подписи': 'warn', подписан: 'good' };

const MOST_SHOWN = 100;

const Row = ({ document, letterOpen, onNumber }: { document: IssuedDocument; letterOpen: boolean; onNumber: () => void }) => {
  const file = useTask<Extract<View<{ name: string }>, { ok: true }>>();
  const number = document.number === '' ? 'без номера' : `№ ${document.number} от ${shownDate(document.date)}`;
  return (
    <li class="card">
      <div><b>{document.title}</b> <span class={`chip ${LOOK[document.state] ?? ''}`}>{document.state}</span> {number}</div>
      <div class="gray">Составлен {shownDate(document.filedAt)}{letterOpen ? ', письмо – смотрите «Не доделано»' : document.sentTo === '' ? ', письмо не отправляли' : `, письмо ушло ${shownDate(document.sentAt)}: ${document.sentTo}`}</div>
      {document.state !== 'отозван' && (
        <div class="row-of-buttons">
          {document.state === 'на подписи' && <Button onClick={onNumber}>Записать номер и дату</Button>}
          <button type="button" aria-label={`${printsNames() ? 'Напечатать с именами' : 'Скачать .docx'}: ${document.title}, ${number}`} onClick={() => { void file.run('Готовлю файл', async () => download(document.id)); }}>{printsNames() ? 'Напечатать с именами (.docx)' : 'Скачать .docx'}</button>
          {document.link !== '' && <a href={document.link} target="_blank" rel="noreferrer">Открыть документ</a>}
        </div>
      )}
      {file.state.is === 'done' && <p role="status">Скачан файл «{file.state.done.value.name}.docx».</p>}
      <TaskNote state={file.state} />
    </li>
  );
};

export const DocumentsTab = ({ tabs }: { tabs: ComponentChildren }) => {
  const loaded = useLoad<Listed>(load);
  const [entering, setEntering] = useState('');
  const [said, setSaid] = useState('');
  if (loaded.state.is !== 'there') return <>{tabs}<LoadingScreen title="Документы" loaded={loaded} /></>;
  const { documents, errands } = loaded.state.value;
  const document = documents.find((d) => d.id === entering);
  if (document) return <NumberForm document={document} onBack={() => setEntering('')} onDone={(text) => { setSaid(text); setEntering(''); void loaded.again(); }} />;
  return (
    <>
      <main>
        {tabs}
        <Heading>Документы</Heading>
        {said !== '' && <Note kind="good"><p>{said}</p></Note>}
        <ErrandsList errands={errands} documents={documents} again={loaded.again} />
        {documents.length === 0 && <Note kind="info"><p>В этом году документов ещё нет.</p></Note>}
        <ul class="plain">{documents.slice(0, MOST_SHOWN).map((d) => <Row key={d.id} document={d} letterOpen={errands.some((e) => e.document === d.id && e.kind === 'письмо')} onNumber={() => { setSaid(''); setEntering(d.id); }} />)}</ul>
        {documents.length > MOST_SHOWN && <p>Остальные {documents.length - MOST_SHOWN} – в листе «Документы».</p>}
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
