// Pairs that wait for an order: tick which; one that cannot stand in it says why.

import type { OrderPreview } from '../../src/actions/documents/pairs-order';
import { LongList } from '../intake/long-list';
import { Details } from '../parts/pieces';
import { counted } from '../parts/words';

interface Props {
  pairs: OrderPreview['pairs'];
  ticked: ReadonlySet<string>;
  onTick: (ids: ReadonlySet<string>) => void;
}

export const PairsToOrder = ({ pairs, ticked, onTick }: Props) => {
  const able = pairs.filter((p) => p.against.length === 0);
  const out = pairs.filter((p) => p.against.length > 0);
  const all = ticked.size === able.length && able.length > 0;
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    onTick(next);
  };
  return (
    <>
      <label class="inline"><input type="checkbox" checked={all} onChange={() => onTick(all ? new Set() : new Set(able.map((p) => p.id)))} /><span>Все, кого можно – {counted(able.length, 'пара', 'пары', 'пар')}</span></label>
      <LongList label="Пары без приказа" items={able} rowHeight={44} template="28px 1fr 1fr" head={['✓', 'Наставник', 'Наставляемый']} idOf={(p) => p.id}
        cells={(p) => [
          <input type="checkbox" aria-label={`В приказ: ${p.mentor} – ${p.mentee}`} checked={ticked.has(p.id)} onChange={() => toggle(p.id)} />,
          <span class="two-lines">{p.mentor}</span>, <span class="two-lines">{p.mentee}</span>,
        ]} />
      {out.length > 0 && (
        <details open={able.length === 0}>
          <summary><b>Нельзя включить – {counted(out.length, 'пара', 'пары', 'пар')}</b></summary>
          <p class="gray">Приказ говорит о согласии всех участников.</p>
          <Details details={out.flatMap((p) => p.against)} />
        </details>
      )}
    </>
  );
};
