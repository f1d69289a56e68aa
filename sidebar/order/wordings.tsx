// Every declined form that stands in the text; those the add-on is not sure of first and marked.

import type { Wording } from '../../src/programme/orders';

export const Wordings = ({ wordings }: { wordings: readonly Wording[] }) => {
  if (wordings.length === 0) return null;
  const unsure = wordings.filter((w) => !w.sure);
  const listed = [...unsure, ...wordings.filter((w) => w.sure)];
  return (
    <details class="card" open={unsure.length > 0}>
      <summary><b>Склонения – {wordings.length}</b>{unsure.length > 0 ? <span class="chip warn"> проверьте {unsure.length}</span> : <span class="gray"> – все по правилам</span>}</summary>
      <table>
        <thead><tr><th scope="col">В приказе</th><th scope="col">Падеж</th><th scope="col">Начальная форма</th></tr></thead>
        <tbody>{listed.map((w) => <tr key={`${w.caseName}${w.text}${w.nominative}`} class={w.sure ? '' : 'check'}><td>{w.text}{!w.sure && <> <span class="chip warn">проверьте</span></>}</td><td>{w.caseName}</td><td>{w.nominative}</td></tr>)}</tbody>
      </table>
    </details>
  );
};
