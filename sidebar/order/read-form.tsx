// The day when everybody named in the document had read and signed the acquaintance sheet.

import { useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import type { IssuedDocument } from '../../src/programme/records';
import { ask } from '../client';
import { Button, Field, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { shownDate } from '../parts/words';

export const ReadForm = ({ document, onBack, onDone }: { document: IssuedDocument; onBack: () => void; onDone: (text: string) => void }) => {
  const [date, setDate] = useState('');
  const task = useTask<Done<{ document: string }>>();
  const early = date !== '' && date < document.date;
  const keep = (): void => {
    void task.run('Записываю', (id) => ask('acquaint', id, document.id, date)).then((done) => { if (done) onDone(`Записано: с документом ознакомлены ${shownDate(date)}.`); });
  };
  return (
    <>
      <main>
        <Heading>Отметить ознакомление</Heading>
        <p>{document.title}{document.number === '' ? '' : `, № ${document.number}`} от {shownDate(document.date)}.</p>
        <Field label="Когда ознакомили последнего" type="date" required value={date} onInput={(value) => { task.reset(); setDate(value); }} help="Лист ознакомления с подписями остаётся на бумаге." />
        {early && <Note kind="warn"><p>Эта дата раньше даты документа.</p></Note>}
        <TaskNote state={task.state} />
      </main>
      <Footer>
        <Button primary disabled={date === '' || early || task.state.is === 'busy'} onClick={keep}>{task.state.is === 'silent' ? 'Повторить' : 'Записать'}</Button>
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
