// What each tag means, the needed ones first.

import { tagsHelp, type FormKind } from '../../src/documents/form/tags';

export const TagsTable = ({ kind }: { kind: FormKind }) => (
  <details class="card">
    <summary><b>Какие метки писать в бланке</b></summary>
    <p>Метка – слово в фигурных скобках. Дополнение ставит вместо неё сведения из реестра. Всё остальное в бланке остаётся как есть: герб, линии, колонтитулы.</p>
    <table>
      <thead><tr><th scope="col">Метка</th><th scope="col">Что встанет на её место</th><th scope="col">Например</th></tr></thead>
      <tbody>{tagsHelp(kind).map(({ tag, title, example, needed }) => <tr key={tag}><td><b>{tag}</b>{needed && <> <span class="chip warn">нужна</span></>}</td><td>{title}</td><td class="gray">{example}</td></tr>)}</tbody>
    </table>
    <p class="gray">Чтобы строка пропадала, когда сведений нет, поставьте её между абзацами {'{#учредитель}'} и {'{/учредитель}'}.</p>
  </details>
);
