// The workbook's versions: keep one under a name, go back to one.

import { useEffect, useRef, useState } from 'preact/hooks';
import { get, post } from './api';
import { dateTime } from './words';
import { zone } from './workspace';

interface Version { id: string; name: string; at: string }

export function Versions({ close }: { close(): void }) {
  const holder = useRef<HTMLDialogElement>(null);
  const [list, setList] = useState<Version[] | null>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    holder.current?.showModal();
    get<Version[]>('/api/versions').then(setList, (failed: Error) => setError(failed.message));
  }, []);
  const act = async (body: object) => {
    setError('');
    try {
      setList(await post<Version[]>('/api/versions', body));
      setName('');
      setAsked('');
    } catch (failed) {
      setError(failed instanceof Error ? failed.message : String(failed));
    }
  };
  return (
    <dialog ref={holder} class="panel" aria-labelledby="versions-title" onClose={close}>
      <div class="frame-head"><h2 id="versions-title">Версии таблицы</h2><button type="button" class="x" aria-label="Закрыть окно" onClick={() => holder.current?.close()}>×</button></div>
      <form class="row" onSubmit={(event) => {
        event.preventDefault();
        void act({ name });
      }}>
        <label class="grow">Название новой версии<input value={name} onInput={(event) => setName(event.currentTarget.value)} placeholder="Например: перед загрузкой списка" /></label>
        <button class="primary" type="submit">Сохранить версию</button>
      </form>
      {error && <p class="wrong" role="alert">{error}</p>}
      {list === null && !error && <p role="status">Читаем…</p>}
      {list?.length === 0 && <p class="quiet">Версий пока нет. Сохраните первую перед большим изменением: к ней можно будет вернуться.</p>}
      <ul class="plain">
        {[...(list ?? [])].reverse().map((version) => (
          <li key={version.id} class="line">
            <div><strong>{version.name || 'Без названия'}</strong><span class="quiet">{dateTime(new Date(version.at).getTime(), zone())}</span></div>
            {asked === version.id
              ? <span class="pair"><button type="button" class="primary" onClick={() => void act({ restore: version.id })}>Вернуть</button><button type="button" onClick={() => setAsked('')}>Не надо</button></span>
              : <button type="button" onClick={() => setAsked(version.id)}>Вернуться к ней…</button>}
          </li>
        ))}
      </ul>
    </dialog>
  );
}
