// Papers that were signed on one day, noted together: each by a request of its own, so that it can be stopped and gone on with.

import { useState } from 'preact/hooks';
import type { ListedDocument } from '../../src/actions/documents/desk';
import { kindOf } from '../../src/programme/orders';
import { ask, newRequestId } from '../client';
import { Button, Field, Footer, Heading, Note } from '../parts/pieces';
import { PortionsBar, usePortions } from '../parts/portions';
import { counted, shownDate } from '../parts/words';

const papers = (n: number): string => counted(n, 'документ', 'документа', 'документов');

export const SignMany = ({ documents, onBack, onDone }: { documents: readonly ListedDocument[]; onBack: () => void; onDone: (text: string) => void }) => {
  const [date, setDate] = useState('');
  const portions = usePortions<ListedDocument>(1);
  const { going } = portions;
  // What was printed and signed stays as it is on the disk: only the list learns of the signature.
  const sign = (): void => {
    void portions.run(documents, async ([document]) => ask('enterNumber', newRequestId(), { document: document?.id ?? '', number: '', date, overwrite: false, keepFile: true }));
  };
  return (
    <>
      <main>
        <Heading>Отметить подписание</Heading>
        <p>{kindOf(documents[0]?.kind ?? '')?.title}: {papers(documents.length)}. Если кто-то не подписал или подписал в другой день, отметьте документы по одному.</p>
        {going === null && <Field label="Дата подписания" type="date" required value={date} onInput={setDate} />}
        {going === null && <Note kind="info"><p>Подписанный документ отозвать через журнал нельзя.</p></Note>}
        {going && <PortionsBar going={going} doing="Отмечаю" more="" />}
      </main>
      <Footer>
        {going === null && <Button primary disabled={date === ''} onClick={sign}>Отметить {papers(documents.length)}</Button>}
        {going?.state === 'going' && <Button primary onClick={portions.stop}>Остановить</Button>}
        {(going?.state === 'stopped' || going?.state === 'failed') && <Button primary onClick={sign}>Продолжить</Button>}
        {going && going.state !== 'going'
          ? <Button primary={going.state === 'finished'} onClick={() => onDone(`Записано: подписано ${shownDate(date)} – ${papers(going.done)}.`)}>К документам</Button>
          : going === null && <Button quiet onClick={onBack}>Назад</Button>}
      </Footer>
    </>
  );
};
