// What was decided: locks, vetoes and wishes as they stand in «Решения подбора», and rows that cannot be obeyed.

import { useState } from 'preact/hooks';
import { Note } from '../parts/pieces';
import { counted } from '../parts/words';
import { DecisionDraft, type Draft } from './decision-draft';
import type { Run } from './use-run';
import { RowLink } from './words';

const MOST_SHOWN = 200;

export const DecisionsTab = ({ run }: { run: Run }) => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const { decisions, plan, data } = run;
  const names = new Map([...data.participants.mentors, ...data.participants.mentees].map((p) => [p.code, p.name]));
  const wishes = decisions.filter((d) => d.kind === 'пожелание');
  const shown = decisions.filter((d) => d.kind !== 'пожелание');
  return (
    <>
      {plan.problems.length > 0 && (
        <Note kind="warn">
          <p>Не всё можно выполнить. Остальные пары подобраны.</p>
          <ul>{plan.problems.slice(0, MOST_SHOWN).map((p) => <li key={p.id + p.text}><RowLink places={data.places.decisions} code={p.id}>{`Строка ${data.places.decisions.rows[p.id] ?? '?'}. ${p.text}`}</RowLink></li>)}</ul>
        </Note>
      )}
      {draft && <DecisionDraft key={draft.mentor + draft.mentee} run={run} draft={draft} onClose={() => setDraft(null)} />}
      {shown.length === 0 && <p>Решений пока нет. Откройте пару и нажмите «Закрепить» или «Запретить»: решение запишется в лист «Решения подбора» и будет действовать при следующих подборах.</p>}
      {shown.length > 0 && (
        <table>
          <thead><tr><th scope="col">Решение</th><th scope="col">Наставляемый</th><th scope="col">Наставник</th><th scope="col">Почему</th><th scope="col">Отменить</th></tr></thead>
          <tbody>{shown.slice(0, MOST_SHOWN).map((d) => (
            <tr key={d.id}>
              <td><RowLink places={data.places.decisions} code={d.id}>{d.kind}</RowLink>{d.by !== '' && d.by !== 'куратор' ? `, ${d.by}` : ''}</td>
              <td>{names.get(d.mentee) ?? d.mentee}</td><td>{names.get(d.mentor) ?? d.mentor}</td><td>{d.reason}</td>
              <td><button type="button" class="link" aria-label={`Снять: ${d.kind}, ${names.get(d.mentee) ?? d.mentee} – ${names.get(d.mentor) ?? d.mentor}`} onClick={() => setDraft({ kind: d.kind === 'запретить' ? 'запретить' : 'закрепить', mentor: d.mentor, mentee: d.mentee, lifted: true })}>Снять</button></td>
            </tr>
          ))}</tbody>
        </table>
      )}
      {wishes.length > 0 && <p>Учтены пожелания: {counted(wishes.length, 'строка', 'строки', 'строк')} листа «{data.places.decisions.title}».</p>}
    </>
  );
};
