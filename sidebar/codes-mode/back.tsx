// «Вернуть имена»: the key's names into the sheets again.

import { useState } from 'preact/hooks';
import type { CodesState } from '../../src/actions/codes-mode';
import type { Done, Refusal } from '../../src/actions/reply';
import { codesOf } from '../../src/programme/codes-mode';
import { ask } from '../client';
import { useHeld } from '../key/holder';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { counted } from '../parts/words';
import { sentKey } from './conversion-key';

export const BackToNames = ({ state, onDone }: { state: CodesState; onDone: () => void }) => {
  const { key, changed } = useHeld();
  const [sure, setSure] = useState(false);
  const begin = useTask<Done<{ mode: string }>>();
  const bring = useTask<Done<{ cells: number; kept: number }>>();
  if (!key) return <Note kind="info"><p>Откройте ключ в разделе «Ключ»: имена возвращаются из него.</p></Note>;
  const done = bring.state.is === 'done' ? bring.state.done.value : null;
  const run = async (): Promise<void> => {
    const begun = state.mode === 'возврат' ? true : await begin.run('Готовлю реестр', (id) => ask('beginReturn', id) as Promise<Done<{ mode: string }> | Refusal>);
    if (begun) await bring.run('Записываю имена', (id) => ask('returnNames', id, sentKey(key)) as Promise<Done<{ cells: number; kept: number }> | Refusal>);
  };
  const busy = begin.state.is === 'busy' || bring.state.is === 'busy';
  if (done) {
    return (
      <>
        <Note kind="good"><p>Имена вернулись: заполнено ячеек – {done.cells}.{done.kept > 0 && ` Оставлено как есть, потому что там уже другое: ${done.kept}.`}</p></Note>
        <p>Файл ключа больше не нужен для работы, но прежние листки с кодами по нему ещё можно прочесть. Анкеты, созданные без имён, продолжат спрашивать код.</p>
        <Button primary onClick={onDone}>Понятно</Button>
      </>
    );
  }
  return (
    <>
      {state.mode === 'возврат' && <Note kind="warn"><p>Возврат имён начат и не закончен. Нажмите кнопку ещё раз: что уже вернулось, останется.</p></Note>}
      <p>В таблицу вернутся имена, контакты и даты рождения из ключа: {counted(codesOf(key).length, 'человек', 'человека', 'человек')}. После этого имена снова будут храниться в Google.</p>
      {changed && <Note kind="warn"><p>Сначала скачайте новый ключ в разделе «Ключ».</p></Note>}
      <label class="inline"><input type="checkbox" checked={sure} onChange={() => setSure(!sure)} />Школа решила хранить имена в таблице</label>
      <TaskNote state={begin.state} /><TaskNote state={bring.state} />
      <Button primary disabled={!sure || changed || busy} onClick={() => { void run(); }}>Вернуть имена</Button>
    </>
  );
};
