// After the issue: the document, its letter, taking it back.

import { useEffect, useState } from 'preact/hooks';
import type { ErrandView } from '../../src/actions/errands';
import type { Done, View } from '../../src/actions/reply';
import type { IssuedDocument } from '../../src/programme/records';
import { ask, closeWindow } from '../client';
import { Busy, Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';
import { download, printsNames } from './download';

interface Props {
  done: Done<{ document: string }>;
  /** Address the letter was to go to, '' = no letter. */
  wanted: string;
  /** Pairs in the order on pairs; 0 = another document. */
  count: number;
  /** The office gives it a number. */
  numbered: boolean;
  onMore: () => void;
  toDocuments: () => void;
}

type State = { is: 'busy' } | { is: 'there'; document: IssuedDocument | undefined; open: ErrandView[] } | { is: 'silent' };

const Letter = ({ wanted, document, open }: { wanted: string; document: IssuedDocument; open: readonly ErrandView[] }) => {
  if (wanted === '') return <p>Письмо не отправляли. Скачайте документ или отправьте ссылку сами.</p>;
  if (document.sentTo !== '') return <p>Письмо ушло {shownDate(document.sentAt)}: {document.sentTo}.</p>;
  const doubtful = open.some((e) => e.kind === 'письмо' && e.state === 'неизвестно');
  return <Note kind="warn"><p>{doubtful ? 'Не известно, ушло ли письмо: отправка оборвалась. Откройте «Документы» и ответьте.' : 'Письмо ещё не ушло. Откройте «Документы» и нажмите «Доделать сейчас».'}</p></Note>;
};

export const Issued = ({ done, wanted, count, numbered, onMore, toDocuments }: Props) => {
  const [state, setState] = useState<State>({ is: 'busy' });
  const undo = useTask<Done<{ rows: number; cells: number; kept: number }>>();
  const file = useTask<Extract<View<{ name: string }>, { ok: true }>>();
  useEffect(() => {
    Promise.all([ask('documentsList'), ask('openErrands')]).then(([documents, errands]) => setState({
      is: 'there', document: documents.ok ? documents.value.find((d) => d.id === done.value.document) : undefined, open: errands.ok ? errands.value.filter((e) => e.document === done.value.document) : [],
    })).catch(() => setState({ is: 'silent' }));
  }, [done]);
  const undone = undo.state.is === 'done';
  const document = state.is === 'there' ? state.document : undefined;
  return (
    <>
      <main>
        <Heading>{count > 0 ? (undone ? 'Приказ отозван' : 'Приказ составлен') : undone ? 'Документ отозван' : 'Документ составлен'}</Heading>
        {undone ? <Note kind="good"><p>{count > 0 ? 'Пары снова ждут приказа, файл в корзине.' : 'Документ отозван, файл в корзине, реестр такой, как был.'}{document && document.sentTo !== '' ? ` Директору ушло второе письмо: проект отозван (${document.sentTo}).` : ''}</p></Note> : (
          <Note kind="good">{count === 0 ? <p>«{document?.title ?? 'Документ'}» – состояние «на подписи». {numbered ? 'Номер и дату впишите, когда их даст канцелярия: вкладка «Документы».' : 'Когда подпишут, отметьте это во вкладке «Документы».'}</p> : <p>{counted(count, 'пара', 'пары', 'пар')} в приказе «{document?.title ?? 'О закреплении наставнических пар'}», состояние – «на подписи». Номер и дату впишите, когда их даст канцелярия: вкладка «Документы».</p>}</Note>
        )}
        {!undone && state.is === 'busy' && <Busy what="Смотрю, готов ли файл и ушло ли письмо" />}
        {!undone && state.is === 'silent' && <Note kind="warn"><p>Документ записан. Узнать о файле и письме не удалось: посмотрите вкладку «Документы».</p></Note>}
        {!undone && document && (document.link === '' ? <Note kind="warn"><p>Файл ещё не создан. Откройте «Документы» и нажмите «Доделать сейчас».</p></Note> : <p><a href={document.link} target="_blank" rel="noreferrer">Открыть документ</a></p>)}
        {!undone && document && state.is === 'there' && <Letter wanted={wanted} document={document} open={state.open} />}
        {!undone && <p><button type="button" onClick={() => { void file.run('Готовлю файл', async () => download(done.value.document)); }}>{printsNames() ? 'Напечатать с именами (.docx)' : 'Скачать .docx'}</button></p>}
        {file.state.is === 'done' && <p role="status">Скачан файл «{file.state.done.value.name}.docx».</p>}
        <TaskNote state={file.state} />
        <TaskNote state={undo.state} />
      </main>
      <Footer>
        {undone ? <Button primary onClick={onMore}>{count > 0 ? 'К новому приказу' : 'К списку документов'}</Button> : <Button primary onClick={toDocuments}>К документам</Button>}
        {!undone && <Button disabled={undo.state.is === 'busy'} onClick={() => { void undo.run(count > 0 ? 'Отзываю приказ' : 'Отзываю документ', (id) => ask('undoEntry', id, done.seq)); }}>{undo.state.is === 'silent' ? 'Повторить отмену' : (count > 0 ? 'Отменить – отозвать приказ' : 'Отменить – отозвать документ')}</Button>}
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
