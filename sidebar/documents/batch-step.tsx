// Many papers of one kind: tick for whom, print them in one file, or have each listed and filed, with progress, stop and going on.

import { useRef, useState } from 'preact/hooks';
import type { BatchFile } from '../../src/actions/documents/batch';
import type { View } from '../../src/actions/reply';
import type { DocumentKind, Given } from '../../src/programme/orders';
import { ask, closeWindow, newRequestId, ServerSilent } from '../client';
import { saveDocx } from '../order/download';
import { Button, Details, Footer, Heading, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { AskField } from './ask-field';
import type { Desk } from './use-desk';

/** As many as one request may list; see the server. */
const PORTION = 20;

interface Progress {
  done: number;
  all: number;
  made: number;
  there: number;
  lacking: number;
  state: 'going' | 'stopped' | 'finished' | 'failed';
  message: string;
}

const papers = (n: number): string => counted(n, 'документ', 'документа', 'документов');

const Bar = ({ progress }: { progress: Progress }) => (
  <div role="status">
    <progress max={progress.all} value={progress.done} aria-label="Сколько сделано" />
    <p>{progress.state === 'going' ? 'Составляю' : progress.state === 'stopped' ? 'Остановлено' : progress.state === 'finished' ? 'Готово' : 'Прервалось'}: {progress.done} из {progress.all}. Составлено {papers(progress.made)}{progress.there > 0 ? `, уже были – ${progress.there}` : ''}{progress.lacking > 0 ? `, не хватило сведений – ${progress.lacking}` : ''}.</p>
    {progress.message !== '' && <Note kind="bad"><p>{progress.message} Составленное цело: нажмите «Продолжить».</p></Note>}
  </div>
);

export const BatchStep = ({ kind, desk: { facts }, given, onBack, toDocuments }: { kind: DocumentKind; desk: Desk; given: Given; onBack: () => void; toDocuments: () => void }) => {
  const asked = kind.asks.find((each) => each.key === kind.each);
  const several = asked && { ...asked, type: kind.each === 'pairs' ? 'pairs' as const : 'people' as const, title: 'Для кого', required: true };
  const [rows, setRows] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef(false);
  const file = useTask<Extract<View<BatchFile>, { ok: true }>>();

  const issueFrom = async (begin: Progress): Promise<void> => {
    stop.current = false;
    let now: Progress = { ...begin, state: 'going', message: '' };
    setProgress(now);
    while (now.done < rows.length) {
      if (stop.current) return setProgress({ ...now, state: 'stopped' });
      const portion = rows.slice(now.done, now.done + PORTION);
      try {
        const answer = await ask('issueBatch', newRequestId(), { kind: kind.id, given, rows: portion });
        if (!answer.ok) return setProgress({ ...now, state: 'failed', message: answer.message });
        const { made, there, lacking } = answer.value;
        now = { ...now, done: now.done + portion.length, made: now.made + made, there: now.there + there, lacking: now.lacking + lacking };
        setProgress(now);
      } catch (error) {
        if (!(error instanceof ServerSilent)) throw error;
        return setProgress({ ...now, state: 'failed', message: error.message });
      }
    }
    setProgress({ ...now, state: 'finished' });
  };
  const fresh: Progress = { done: 0, all: rows.length, made: 0, there: 0, lacking: 0, state: 'going', message: '' };
  const going = progress?.state === 'going';
  return (
    <>
      <main>
        <Heading>{kind.title}: пачкой</Heading>
        {progress === null && several && <AskField ask={several} facts={facts} value={rows} onChange={(value) => { file.reset(); setRows(typeof value === 'string' ? [value] : value); }} />}
        {progress && <Bar progress={progress} />}
        {file.state.is === 'done' && (
          <Note kind="good">
            <p>Скачан файл «{file.state.done.value.name}.docx»: {papers(file.state.done.value.made)}, каждый с новой страницы. В листе «Документы» ничего не записано.</p>
            {file.state.done.value.lacking.length > 0 && <><p>Не вошли: не хватает сведений.</p><Details details={file.state.done.value.lacking} /></>}
          </Note>
        )}
        <TaskNote state={file.state} />
      </main>
      <Footer>
        {progress === null && <Button primary disabled={rows.length === 0 || file.state.is === 'busy'} onClick={() => { void file.run('Готовлю файл', async () => { const answer = await ask('batchFile', { kind: kind.id, given, rows: [...rows] }); if (answer.ok) saveDocx(answer.value); return answer; }); }}>Скачать одним файлом – {rows.length}</Button>}
        {progress === null && <Button disabled={rows.length === 0} onClick={() => { void issueFrom(fresh); }}>Составить каждому – {rows.length}</Button>}
        {going && <Button primary onClick={() => { stop.current = true; }}>Остановить</Button>}
        {progress && (progress.state === 'stopped' || progress.state === 'failed') && <Button primary onClick={() => { void issueFrom(progress); }}>Продолжить</Button>}
        {progress && !going && <Button primary={progress.state === 'finished'} onClick={toDocuments}>К документам</Button>}
        {!going && <Button quiet onClick={progress ? () => setProgress(null) : onBack}>Назад</Button>}
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
