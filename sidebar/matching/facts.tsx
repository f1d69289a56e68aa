// The facts of one pair: for the mentee, for the mentor, what is missing.

import type { Fit } from '../../src/programme/pairing';

const List = ({ title, facts, none }: { title: string; facts: readonly string[]; none: string }) => (
  <div>
    <h3>{title}</h3>
    {facts.length === 0 ? <p class="gray">{none}</p> : <ul>{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>}
  </div>
);

export const Facts = ({ fit }: { fit: Pick<Fit, 'forMentee' | 'forMentor' | 'missing'> }) => (
  <div class="facts">
    <List title="Что даёт наставляемому" facts={fit.forMentee} none="Ничего определённого не известно." />
    <List title="Что даёт наставнику" facts={fit.forMentor} none="Ничего определённого не известно." />
    <List title="Чего не хватает" facts={fit.missing} none="Всё сошлось." />
  </div>
);
