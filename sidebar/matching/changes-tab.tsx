// After the order: what a new run changes, before the proposals themselves.

import type { RematchLine } from '../../src/programme/pairing';
import { LongList } from '../intake/long-list';
import { Note } from '../parts/pieces';
import { counted, plural } from '../parts/words';
import type { Run } from './use-run';
import { RowLink } from './words';

const LOOK: { [kind in RematchLine['kind']]: string } = { 'получает пару': 'good', 'меняет наставника': 'warn', 'остаётся без пары': 'bad', выбыл: '' };

/** What becomes of the former pair, and what it takes. */
const fate = (line: RematchLine): string => [line.why, line.ordered ? `в приказе${line.pair?.orderNumber ? ` № ${line.pair.orderNumber}` : ''}: нужен приказ о внесении изменений` : ''].filter((part) => part !== '').join('; ');

export const ChangesTab = ({ run }: { run: Run }) => {
  const rematch = run.rematch;
  if (!rematch) return null;
  const { lines, stay, amend } = rematch;
  const count = (kind: RematchLine['kind']): number => lines.filter((line) => line.kind === kind).length;
  return (
    <div class="changes">
      <ul class="counts" aria-label="Что изменится">
        <li><b>{count('получает пару')}</b> получат пару</li><li><b>{count('меняет наставника')}</b> сменят наставника</li><li><b>{count('остаётся без пары')}</b> останутся без пары</li>
        {count('выбыл') > 0 && <li><b>{count('выбыл')}</b> выбыли</li>}<li><b>{stay}</b> прежних пар останутся</li>
      </ul>
      {amend > 0 && <Note kind="warn"><p>{plural(amend, 'Изменится', 'Изменятся', 'Изменится')} {counted(amend, 'пара', 'пары', 'пар')} из приказа. После утверждения составьте приказ о внесении изменений.</p></Note>}
      {lines.length === 0 ? <p>Ничего не изменится: прежние пары остаются, новых не составить.</p> : (
        <LongList label={`Изменений: ${lines.length}`} items={lines} rowHeight={52} template="150px 1.2fr 1.2fr 1.2fr 1.4fr" head={['Что', 'Наставляемый', 'Было', 'Станет', 'Прежняя пара']} idOf={(line) => `${line.mentee}|${line.pair?.id ?? ''}`}
          cells={(line) => [
            <span class={`chip ${LOOK[line.kind]}`}>{line.kind}</span>, <span class="two-lines"><RowLink places={run.data.places.mentees} code={line.mentee}>{line.menteeName}</RowLink></span>,
            <span class="two-lines">{line.before || 'без пары'}</span>, <span class="two-lines">{line.after || 'без пары'}</span>, <span class="two-lines">{fate(line) || '–'}</span>,
          ]} />
      )}
    </div>
  );
};
