// Papers that were signed on one day, noted together: portion by portion, so that it can be stopped and gone on with.

import { useState } from 'preact/hooks';
import type { ListedDocument } from '../../src/actions/documents/desk';
import { kindOf, SIGNED_AT_ONCE } from '../../src/programme/orders';
import { ask, newRequestId } from '../client';
import { Button, Field, Footer, Heading, Note } from '../parts/pieces';
import { PortionsBar, usePortions } from '../parts/portions';
import { counted, shownDate } from '../parts/words';

const papers = (n: number): string => counted(n, 'документ', 'документа', 'документов');

export const SignMany = ({ documents, onBack, onDone }: { documents: readonly ListedDocument[]; onBack: () => void; onDone: (text: string) => void }) => {
  const [date, setDate] = useState('');
  const [passed, setPassed] = useState(0);
  const portions = usePortions<ListedDocument>(SIGNED_AT_ONCE);
  const { going } = portions;
  // What was printed and signed stays as it is on the disk: only the list learns of the signature.
  const sign = (): void => {
    void portions.run(documents, async (portion) => {
      const answer = await ask('signPapers', newRequestId(), { documents: portion.map(({ id }) => id), date });
      if (answer.ok) setPassed((before) => before + answer.value.passed);
      return answer;
    });
  };
  const more = passed === 0 ? '' : `Из них отмечены или отозваны раньше – ${passed}.`;
  return (
    <>
      <main>
        <Heading>Отметить подписание</Heading>
        <p>{kindOf(documents[0]?.kind ?? '')?.title}: {papers(documents.length)}. Если кто-то не подписал или подписал в другой день, отметьте документы по одному.</p>
        {going === null && <Field label="Дата подписания" type="date" required value={date} onInput={setDate} />}
        {going && <PortionsBar going={going} doing="Отмечаю" more={more} />}
        {(going === null || going.state === 'finished') && <Note kind="info"><p>Отменить отметку можно в панели: «Журнал и отмена»{documents.length > SIGNED_AT_ONCE ? `, строка на каждые ${papers(SIGNED_AT_ONCE)}` : ''}.</p></Note>}
      </main>
      <Footer>
        {going === null && <Button primary disabled={date === ''} onClick={sign}>Отметить {papers(documents.length)}</Button>}
        {going?.state === 'going' && <Button primary onClick={portions.stop}>Остановить</Button>}
        {(going?.state === 'stopped' || going?.state === 'failed') && <Button primary onClick={sign}>Продолжить</Button>}
        {going && going.state !== 'going'
          ? <Button primary={going.state === 'finished'} onClick={() => onDone(`Записано: подписано ${shownDate(date)} – ${papers(going.done - passed)}.`)}>К документам</Button>
          : going === null && <Button quiet onClick={onBack}>Назад</Button>}
      </Footer>
    </>
  );
};
