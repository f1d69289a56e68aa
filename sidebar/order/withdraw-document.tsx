// Withdrawing a document that lies on the director's table: what will happen, then the deed.

import { useState } from 'preact/hooks';
import type { ListedDocument } from '../../src/actions/documents/desk';
import type { WithdrawalOfDocument } from '../../src/actions/documents/withdraw';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';

const TITLE = 'Отозвать документ';

interface Props {
  document: ListedDocument;
  onBack: () => void;
  onDone: (text: string) => void;
}

const pairsFree = (pairs: number): string => `${counted(pairs, 'пара снова ждёт', 'пары снова ждут', 'пар снова ждут')} приказа`;

const consequences = ({ pairs, letter, file }: WithdrawalOfDocument): string[] => [
  'Документ останется в списке с состоянием «отозван».',
  ...(pairs > 0 ? [`${pairsFree(pairs)}: можно составить другой.`] : []),
  ...(file ? ['Файл уйдёт в корзину Google Диска.'] : []),
  letter === '' ? 'Письма не будет: этот документ никому не отправляли.' : `На ${letter} уйдёт второе письмо: проект отозван.`,
];

export const WithdrawDocument = ({ document, onBack, onDone }: Props) => {
  const [load] = useState(() => () => ask('previewDocumentWithdrawal', document.id));
  const loaded = useLoad(load);
  const task = useTask<Done<{ pairs: number }>>();
  if (loaded.state.is !== 'there') return <LoadingScreen title={TITLE} loaded={loaded} onBack={onBack} />;
  const { letter } = loaded.state.value;
  const deed = (): void => {
    void task.run('Отзываю документ', (id) => ask('withdrawDocument', id, document.id)).then((done) => {
      if (done) onDone(`Отозван: ${document.title}${document.whose === '' ? '' : ` – ${document.whose}`}.${done.value.pairs > 0 ? ` ${pairsFree(done.value.pairs)}.` : ''}${letter === '' ? '' : ` Второе письмо – ${letter}.`}`);
    });
  };
  return (
    <>
      <main>
        <Heading>{TITLE}</Heading>
        <p>{document.title}{document.whose === '' ? '' : ` – ${document.whose}`}, составлен {shownDate(document.filedAt)}.</p>
        <p>Что произойдёт:</p>
        <ul>{consequences(loaded.state.value).map((line) => <li key={line}>{line}</li>)}</ul>
        <Note kind="info"><p>Отозванный документ вернуть нельзя, но такой же можно составить снова.</p></Note>
        <TaskNote state={task.state} />
      </main>
      <Footer>
        <Button primary disabled={task.state.is === 'busy'} onClick={deed}>{task.state.is === 'silent' ? 'Повторить' : 'Отозвать документ'}</Button>
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
