// One document of the list: what it is, how far it has come, what can be done with it next.

import type { ListedDocument } from '../../src/actions/documents/desk';
import type { View } from '../../src/actions/reply';
import { kindOf } from '../../src/programme/orders';
import { Button, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { shownDate } from '../parts/words';
import { download, printsNames } from './download';

const LOOK: { [state: string]: string } = { 'на подписи': 'warn', подписан: 'good', ознакомлены: 'good' };

interface Props {
  document: ListedDocument;
  letterOpen: boolean;
  onNumber: () => void;
  onRead: () => void;
  onTell: () => void;
  onWithdraw: () => void;
  /** A draft is gone on with. */
  onGoOn: () => void;
}

export const DocumentRow = ({ document, letterOpen, onNumber, onRead, onTell, onWithdraw, onGoOn }: Props) => {
  const numbered = kindOf(document.kind)?.series !== '';
  const file = useTask<Extract<View<{ name: string }>, { ok: true }>>();
  const number = document.number !== '' ? `№ ${document.number} от ${shownDate(document.date)}` : document.date !== '' ? `от ${shownDate(document.date)}` : numbered ? 'без номера' : '';
  return (
    <li class="card">
      <div><b>{document.title}</b>{document.whose === '' ? '' : ` – ${document.whose}`} <span class={`chip ${LOOK[document.state] ?? ''}`}>{document.state}</span> {number}</div>
      <div class="gray">Составлен {shownDate(document.filedAt)}{letterOpen ? ', письмо – смотрите «Не доделано»' : document.sentTo === '' ? (numbered ? ', письмо не отправляли' : '') : `, письмо ушло ${shownDate(document.sentAt)}: ${document.sentTo}`}</div>
      {document.note !== '' && <div class="gray">{document.note}</div>}
      {document.state !== 'отозван' && (
        <div class="row-of-buttons">
          {document.state === 'проект' && <Button onClick={onGoOn}>Продолжить</Button>}
          {document.state === 'на подписи' && <Button onClick={onNumber}>{numbered ? 'Записать номер и дату' : 'Отметить подписание'}</Button>}
          {document.number !== '' && <Button onClick={onNumber}>Исправить номер</Button>}
          {document.kind === 'пары' && (document.state === 'подписан' || document.state === 'ознакомлены') && <Button onClick={onTell}>Сообщить участникам</Button>}
          {document.state === 'подписан' && kindOf(document.kind)?.each === undefined && <Button onClick={onRead}>Отметить ознакомление</Button>}
          <button type="button" aria-label={`${printsNames() ? 'Напечатать с именами' : 'Скачать .docx'}: ${document.title}, ${document.whose || number}`} onClick={() => { void file.run('Готовлю файл', async () => download(document.id)); }}>{printsNames() ? 'Напечатать с именами (.docx)' : 'Скачать .docx'}</button>
          {document.state === 'на подписи' && <button type="button" aria-label={`Отозвать: ${document.title}${document.whose === '' ? '' : `, ${document.whose}`}`} onClick={onWithdraw}>Отозвать</button>}
          {document.link !== '' && <a href={document.link} target="_blank" rel="noreferrer">Открыть документ</a>}
        </div>
      )}
      {file.state.is === 'done' && <p role="status">Скачан файл «{file.state.done.value.name}.docx».</p>}
      <TaskNote state={file.state} />
    </li>
  );
};
