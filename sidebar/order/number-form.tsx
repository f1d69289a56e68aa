// Entering the number and date that the office gave; a file edited by hand meanwhile is asked about.

import { useState } from 'preact/hooks';
import type { Done } from '../../src/actions/reply';
import { kindOf } from '../../src/programme/orders';
import type { IssuedDocument } from '../../src/programme/records';
import { ask } from '../client';
import { Button, Field, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';

interface Props {
  document: IssuedDocument;
  onBack: () => void;
  onDone: (text: string) => void;
}

type Text = 'ask' | 'overwrite' | 'keep';

export const NumberForm = ({ document, onBack, onDone }: Props) => {
  const [number, setNumber] = useState(document.number);
  const [date, setDate] = useState(document.date);
  const [last, setLast] = useState<Text>('ask');
  const task = useTask<Done<{ document: string }>>();
  const pairs = document.rows.split(';').filter((id) => id.trim() !== '').length;
  const numbered = kindOf(document.kind)?.series !== '';
  const complete = (number.trim() !== '' || !numbered) && date !== '';
  const enter = (text: Text): void => {
    setLast(text);
    void task.run('Записываю номер и дату', (id) => ask('enterNumber', id, { document: document.id, number: number.trim(), date, overwrite: text === 'overwrite', keepFile: text === 'keep' }))
      .then((done) => { if (done) onDone(!numbered ? `Записано: подписан ${shownDate(date)}.` : pairs === 0 ? `Записано: № ${number.trim()} от ${shownDate(date)}. Номер стоит в документе.` : `Записано: № ${number.trim()} от ${shownDate(date)}. Номер стоит в документе и у ${counted(pairs, 'пары', 'пар', 'пар')}.`); });
  };
  const edited = task.state.is === 'refused' && task.state.refusal.code === 'edited';
  const busy = task.state.is === 'busy';
  const change = (set: (value: string) => void) => (value: string): void => {
    task.reset();
    set(value);
  };
  return (
    <>
      <main>
        <Heading>{numbered ? 'Записать номер и дату' : 'Отметить подписание'}</Heading>
        <p>{document.title}, составлен {shownDate(document.filedAt)}{pairs > 0 ? `, ${counted(pairs, 'пара', 'пары', 'пар')}` : ''}.</p>
        {numbered && <Field label="Номер приказа" required value={number} onInput={change(setNumber)} help="Как в книге приказов, например 71-б." />}
        <Field label={numbered ? 'Дата приказа' : 'Дата подписания'} required type="date" value={date} onInput={change(setDate)} />
        <Note kind="info"><p>{numbered ? 'С номером приказ отменить нельзя: понадобится приказ о внесении изменений.' : 'Подписанный документ отозвать через журнал нельзя.'}</p></Note>
        {edited ? <Note kind="warn"><p>Файл документа после составления изменили вручную. Что оставить?</p></Note> : <TaskNote state={task.state} />}
      </main>
      <Footer>
        {edited
          ? <><Button primary onClick={() => enter('keep')}>Оставить исправленный файл</Button><Button onClick={() => enter('overwrite')}>Составить текст заново</Button></>
          : <Button primary disabled={!complete || busy} onClick={() => enter(task.state.is === 'silent' ? last : 'ask')}>{task.state.is === 'silent' ? 'Повторить' : 'Записать'}</Button>}
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
