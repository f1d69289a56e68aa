// «Сообщить участникам»: letters within the day's quota, the text for a messenger, and a page to print for those who get neither.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Notices } from '../../src/actions/documents/notices';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { LoadingScreen } from '../intake/loading-screen';
import { LongList } from '../intake/long-list';
import { useLoad } from '../intake/use-load';
import { Button, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { CopyText } from '../questionnaires/copy-text';
import { downloadBatch } from './download';

const letters = (n: number): string => counted(n, 'письмо', 'письма', 'писем');

export const NoticesStep = ({ document, onBack, onDone }: { document: string; onBack: () => void; onDone: (text: string) => void }) => {
  const [load] = useState(() => () => ask('previewNotices', document));
  const loaded = useLoad<Notices>(load);
  const [open, setOpen] = useState('');
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => text.current?.scrollIntoView({ block: 'nearest' }), [open]);
  const task = useTask<Done<{ letters: number }>>();
  const print = useTask<{ made: number }>();
  const { state } = loaded;
  if (state.is !== 'there') return <LoadingScreen title="Сообщить участникам" loaded={loaded} onBack={onBack} />;
  const { lines, today, title } = state.value;
  const due = lines.filter((line) => line.why === '');
  const others = lines.filter((line) => line.why !== '' && line.why !== 'уже написали');
  const shown = lines.find((line) => `${line.pair}|${line.side}` === open);
  const send = (): void => {
    void task.run('Отправляю письма', (id) => ask('sendNotices', id, document)).then((done) => {
      if (done) onDone(done.value.letters > today ? `Сегодня ушло ${letters(today)} из ${done.value.letters}, остальные – завтра около 9.` : `Отправлено: ${letters(done.value.letters)}.`);
    });
  };
  const printAll = (): void => {
    void print.run('Готовлю страницы', async () => {
      const of = (side: 'mentor' | 'mentee', word: string) => ({ kind: 'сообщение о паре', given: { side: word }, rows: lines.filter((line) => line.side === side).map((line) => line.pair) });
      const answer = await downloadBatch([of('mentor', 'наставнику'), of('mentee', 'наставляемому')].filter(({ rows }) => rows.length > 0));
      return answer.ok ? { made: answer.value.made } : answer;
    });
  };
  return (
    <>
      <main class={shown ? 'with-text' : ''}>
        <Heading>Сообщить участникам</Heading>
        <p>{title}. Короткое сообщение: с кем пара, о чём, до какого дня, к кому с вопросами. За несовершеннолетнего его получает родитель.</p>
        <p role="status">Письмом – {letters(due.length)}{due.length > today ? `, сегодня можно отправить ${today}, остальные уйдут завтра около 9` : ''}. Без письма – {counted(others.length, 'человек', 'человека', 'человек')}: скопируйте текст или напечатайте.</p>
        <TaskNote state={task.state} />
        <TaskNote state={print.state} />
        {print.state.is === 'done' && <p role="status">Скачаны страницы: {print.state.done.made}.</p>}
        {lines.length === 0 ? <Note kind="info"><p>В этом документе нет работающих пар: сообщать некому.</p></Note> : (
          <LongList label="Участники" items={lines} rowHeight={36} template="minmax(0, 1.4fr) 120px minmax(0, 1fr) 110px" head={['Кому', 'Кто это', 'Письмо', 'Текст']} idOf={(line) => `${line.pair}|${line.side}`}
            cells={(line) => [
              <span class="two-lines">{line.name}</span>, line.side === 'mentor' ? 'наставник' : 'наставляемый',
              line.why === '' ? (line.forParent ? 'родителю' : 'можно') : <span class="gray">{line.why}</span>,
              <button type="button" class="link" aria-label={`показать текст: ${line.name}`} aria-pressed={open === `${line.pair}|${line.side}`} onClick={() => setOpen(`${line.pair}|${line.side}`)}>показать</button>,
            ]} />
        )}
        {shown && <div class="notice-text" ref={text}><CopyText key={open} text={shown.text} label={`Текст для мессенджера: ${shown.name}`} open>Скопировать текст</CopyText></div>}
      </main>
      <Footer>
        <Button primary disabled={due.length === 0 || task.state.is === 'busy'} onClick={send}>{task.state.is === 'silent' ? 'Повторить' : `Отправить – ${letters(due.length)}`}</Button>
        <Button disabled={lines.length === 0 || print.state.is === 'busy'} onClick={printAll}>Напечатать всем</Button>
        <Button quiet onClick={onBack}>Назад</Button>
      </Footer>
    </>
  );
};
