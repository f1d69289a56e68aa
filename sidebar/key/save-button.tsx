// «Скачать новый ключ»: what every change of people ends with.

import { useState } from 'preact/hooks';
import { keyFileStem } from '../../src/programme/codes-mode';
import type { Done } from '../../src/actions/reply';
import { Button, Note, TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';
import { useHeld } from './holder';
import { downloadKey, saveHeldKey } from './save-key';

export const SaveKey = ({ primary = true, onSaved }: { primary?: boolean; onSaved?: () => void }) => {
  const { key, changed } = useHeld();
  const task = useTask<Done<{ version: number }>>();
  const [saved, setSaved] = useState('');
  if (!key) return null;
  const save = async (): Promise<void> => {
    // The same content again is the same version.
    if (!changed && key.version > 0) {
      downloadKey(key);
      return setSaved(keyFileStem(key.version));
    }
    const done = await task.run('Записываю версию ключа', saveHeldKey);
    if (!done) return;
    setSaved(keyFileStem(done.value.version));
    onSaved?.();
  };
  return (
    <>
      {changed && <Note kind="warn"><p><strong>Ключ изменился и ещё не скачан.</strong> Если закрыть окно сейчас, имена этих людей пропадут, останутся одни коды.</p></Note>}
      {!changed && saved !== '' && <Note kind="good"><p>Скачан файл «{saved}-….json». Скопируйте его на флешку, прежнюю версию можно удалить. В облако и в почту не кладите.</p></Note>}
      <TaskNote state={task.state} />
      <p><Button primary={primary && changed} disabled={task.state.is === 'busy'} onClick={() => { void save(); }}>{changed ? 'Скачать новый ключ' : 'Скачать ключ ещё раз'}</Button></p>
    </>
  );
};
