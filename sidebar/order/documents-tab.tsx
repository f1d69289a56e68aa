// The documents of the year with their state, what is not done outside the workbook, and entering number and date.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ErrandView } from '../../src/actions/errands';
import type { View } from '../../src/actions/reply';
import { givenOf, kindOf, readWords } from '../../src/programme/orders';
import { splitChoices, type IssuedDocument } from '../../src/programme/records';
import { ask, closeWindow } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import type { Begun } from '../documents/kinds-tab';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { shownDate } from '../parts/words';
import { download, printsNames } from './download';
import { ErrandsList } from './errands-list';
import { NoticesStep } from './notices-step';
import { NumberForm } from './number-form';
import { ReadForm } from './read-form';

interface Listed {
  documents: IssuedDocument[];
  errands: ErrandView[];
}

const load = async (): Promise<View<Listed>> => {
  const [documents, errands] = await Promise.all([ask('documentsList'), ask('openErrands')]);
  if (!documents.ok) return documents;
  return errands.ok ? { ok: true, value: { documents: documents.value, errands: errands.value } } : errands;
};

const LOOK: { [state: string]: string } = { 'на подписи': 'warn', подписан: 'good', ознакомлены: 'good' };

const MOST_SHOWN = 100;

interface RowProps {
  document: IssuedDocument;
  letterOpen: boolean;
  onNumber: () => void;
  onRead: () => void;
  onTell: () => void;
  /** A draft is gone on with. */
  onGoOn: () => void;
}

const Row = ({ document, letterOpen, onNumber, onRead, onTell, onGoOn }: RowProps) => {
  const numbered = kindOf(document.kind)?.series !== '';
  const file = useTask<Extract<View<{ name: string }>, { ok: true }>>();
  const number = document.number !== '' ? `№ ${document.number} от ${shownDate(document.date)}` : document.date !== '' ? `от ${shownDate(document.date)}` : numbered ? 'без номера' : '';
  return (
    <li class="card">
      <div><b>{document.title}</b> <span class={`chip ${LOOK[document.state] ?? ''}`}>{document.state}</span> {number}</div>
      <div class="gray">Составлен {shownDate(document.filedAt)}{letterOpen ? ', письмо – смотрите «Не доделано»' : document.sentTo === '' ? ', письмо не отправляли' : `, письмо ушло ${shownDate(document.sentAt)}: ${document.sentTo}`}</div>
      {document.note !== '' && <div class="gray">{document.note}</div>}
      {document.state !== 'отозван' && (
        <div class="row-of-buttons">
          {document.state === 'проект' && <Button onClick={onGoOn}>Продолжить</Button>}
          {document.state === 'на подписи' && <Button onClick={onNumber}>{numbered ? 'Записать номер и дату' : 'Отметить подписание'}</Button>}
          {document.number !== '' && <Button onClick={onNumber}>Исправить номер</Button>}
          {document.kind === 'пары' && (document.state === 'подписан' || document.state === 'ознакомлены') && <Button onClick={onTell}>Сообщить участникам</Button>}
          {document.state === 'подписан' && <Button onClick={onRead}>Отметить ознакомление</Button>}
          <button type="button" aria-label={`${printsNames() ? 'Напечатать с именами' : 'Скачать .docx'}: ${document.title}, ${number}`} onClick={() => { void file.run('Готовлю файл', async () => download(document.id)); }}>{printsNames() ? 'Напечатать с именами (.docx)' : 'Скачать .docx'}</button>
          {document.link !== '' && <a href={document.link} target="_blank" rel="noreferrer">Открыть документ</a>}
        </div>
      )}
      {file.state.is === 'done' && <p role="status">Скачан файл «{file.state.done.value.name}.docx».</p>}
      <TaskNote state={file.state} />
    </li>
  );
};

export const DocumentsTab = ({ tabs, begin }: { tabs: ComponentChildren; begin: (begun: Begun) => void }) => {
  const loaded = useLoad<Listed>(load);
  const [entering, setEntering] = useState('');
  const [reading, setReading] = useState('');
  const [telling, setTelling] = useState('');
  const [said, setSaid] = useState('');
  if (loaded.state.is !== 'there') return <LoadingScreen title="Документы" loaded={loaded} top={tabs} />;
  const { documents, errands } = loaded.state.value;
  const document = documents.find((d) => d.id === entering);
  if (telling !== '') return <NoticesStep document={telling} onBack={() => setTelling('')} onDone={(text) => { setSaid(text); setTelling(''); void loaded.again(); }} />;
  const read = documents.find((d) => d.id === reading);
  if (read) return <ReadForm document={read} onBack={() => setReading('')} onDone={(text) => { setSaid(text); setReading(''); void loaded.again(); }} />;
  if (document) return <NumberForm document={document} onBack={() => setEntering('')} onDone={(text) => { setSaid(text); setEntering(''); void loaded.again(); }} />;
  return (
    <>
      <main>
        {tabs}
        <Heading>Документы</Heading>
        {said !== '' && <Note kind="good"><p>{said}</p></Note>}
        <ErrandsList errands={errands} documents={documents} again={loaded.again} />
        {documents.length === 0 && <Note kind="info"><p>В этом году документов ещё нет.</p></Note>}
        <ul class="plain">{documents.slice(0, MOST_SHOWN).map((d) => <Row key={d.id} document={d} letterOpen={errands.some((e) => e.document === d.id && e.kind === 'письмо')} onNumber={() => { setSaid(''); setEntering(d.id); }} onRead={() => { setSaid(''); setReading(d.id); }} onTell={() => { setSaid(''); setTelling(d.id); }}
          onGoOn={() => begin({ kind: d.kind, given: { ...givenOf(d), ...(d.rows === '' ? {} : { pairs: splitChoices(d.rows) }), ...(d.people === '' ? {} : { people: splitChoices(d.people) }) }, words: readWords(d.wording), from: d.id })} />)}</ul>
        {documents.length > MOST_SHOWN && <p>Остальные {documents.length - MOST_SHOWN} – в листе «Документы».</p>}
      </main>
      <Footer><Button quiet onClick={closeWindow}>Закрыть</Button></Footer>
    </>
  );
};
