// «Протоколы»: how the pairs of this year were matched, run by run, to read and to take away as a document.

import { useState } from 'preact/hooks';
import type { View } from '../../src/actions/reply';
import type { Protocol } from '../../src/programme/pairing';
import { ask, closeWindow } from '../client';
import { LongList } from '../intake/long-list';
import { LoadingScreen } from '../intake/loading-screen';
import { useLoad } from '../intake/use-load';
import { saveDocx } from '../order/download';
import { Button, Footer, Heading, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted, shownDate } from '../parts/words';

const load = (): Promise<View<Protocol[]>> => ask('protocols');

const One = ({ protocol }: { protocol: Protocol }) => (
  <>
    {protocol.sections.map(({ heading, lines }) => <section key={heading}><h3>{heading}</h3><ul class="plain">{lines.map((line) => <li key={line}>{line}</li>)}</ul></section>)}
    <h3>Утверждённые пары</h3>
    {protocol.pairs.length === 0
      ? <p>Этих пар в реестре больше нет.</p>
      : <LongList label={`Утверждено: ${counted(protocol.pairs.length, 'пара', 'пары', 'пар')}`} items={protocol.pairs} rowHeight={44} template="1fr 1fr" head={['Наставник', 'Наставляемый']} idOf={(pair) => `${pair.mentor}|${pair.mentee}|${pair.reason}`} cells={(pair) => [<span class="two-lines" title={pair.reason}>{pair.mentor}</span>, <span class="two-lines" title={pair.reason}>{pair.mentee}</span>]} />}
  </>
);

export const ProtocolsStep = ({ onBack }: { onBack: () => void }) => {
  const loaded = useLoad<Protocol[]>(load);
  const [chosen, setChosen] = useState('');
  const file = useTask<View<{ name: string }>>();
  if (loaded.state.is !== 'there') return <LoadingScreen title="Протоколы подбора" loaded={loaded} />;
  const all = loaded.state.value;
  const protocol = all.find((p) => p.id === chosen) ?? all[0];
  const download = (id: string): void => {
    void file.run('Составляю документ', async () => {
      const answer = await ask('protocolFile', id);
      if (!answer.ok) return answer;
      saveDocx(answer.value);
      return { ok: true, value: { name: answer.value.name } };
    });
  };
  return (
    <>
      <main>
        <Heading>Протоколы подбора</Heading>
        {!protocol && <p>Протоколов пока нет. Протокол записывается в лист «Протоколы подбора» сам, когда вы утверждаете пары.</p>}
        {protocol && (
          <div class="two-panes protocols">
            <ul class="tasks" aria-label="Протоколы года">
              {all.map((p) => (
                <li key={p.id}><button type="button" aria-pressed={p.id === protocol.id} onClick={() => { setChosen(p.id); file.reset(); }}><span>{shownDate(p.date)}</span><span class="gray">{counted(p.pairs.length, 'пара', 'пары', 'пар')}</span></button></li>
              ))}
            </ul>
            <div class="pane" role="region" aria-label="Протокол" tabIndex={0}>
              <h2>Протокол № {protocol.id} от {shownDate(protocol.date)}</h2>
              <One protocol={protocol} />
            </div>
          </div>
        )}
        <TaskNote state={file.state} />
        {file.state.is === 'done' && file.state.done.ok && <p role="status">Сохранён файл «{file.state.done.value.name}.docx».</p>}
      </main>
      <Footer>
        {protocol && <Button primary disabled={file.state.is === 'busy'} onClick={() => download(protocol.id)}>Скачать протокол (.docx)</Button>}
        <Button onClick={onBack}>К подбору</Button>
        <Button quiet onClick={closeWindow}>Закрыть</Button>
      </Footer>
    </>
  );
};
