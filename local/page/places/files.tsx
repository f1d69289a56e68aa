// The files of the demonstration school, and the workbook itself, to take away.

import { Busy, Failure, Page, useLoaded } from '../ui/page';
import { size } from '../ui/words';
import type { State } from './start';

export function Files() {
  const { value: state, error, again } = useLoaded<State>('/api/state');
  return (
    <Page title="Файлы" lead="То, что можно скачать на компьютер.">
      {error && <Failure text={error} again={again} />}
      {!state && !error && <Busy />}
      {state && (
        <section class="card" aria-label="Файлы">
          <ul class="plain">
            <li class="line"><div><strong>{state.name}.xlsx</strong><span class="quiet">Вся таблица, для Excel и Google Таблиц</span></div><a class="button" href="/api/workbook.xlsx" download aria-label="Скачать таблицу">Скачать</a></li>
            {state.demo.map((file) => <li class="line" key={file.name}><div><strong>{file.name}</strong><span class="quiet">Демонстрационная школа, {size(file.size)}</span></div><a class="button" href={`/demo/${encodeURIComponent(file.name)}`} download={file.name} aria-label={`Скачать ${file.name}`}>Скачать</a></li>)}
          </ul>
        </section>
      )}
    </Page>
  );
}
