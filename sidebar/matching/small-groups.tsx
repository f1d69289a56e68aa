// Groups that came out small: whether a group needs a minimum is the curator's decision, and then matching runs again without that mentor.

import { useMemo } from 'preact/hooks';
import { counted } from '../parts/words';
import type { Run } from './use-run';

/** A mentor with so many places is meant for a group. */
const GROUP_PLACES = 3;

interface Group {
  code: string;
  name: string;
  places: number;
  got: number;
}

const groupsOf = ({ plan, without, data }: Run): Group[] => {
  const got = new Map<number, number>();
  for (const m of plan.mentorOf) if (m >= 0) got.set(m, (got.get(m) ?? 0) + 1);
  const small = plan.graph.able.map((m, i): Group => ({ code: m.code, name: m.name, places: m.free, got: got.get(i) ?? 0 })).filter((g) => g.places >= GROUP_PLACES && g.got > 0 && g.got * 2 <= g.places);
  const kept = data.participants.mentors.filter((m) => without.has(m.code)).map((m): Group => ({ code: m.code, name: m.name, places: m.free, got: 0 }));
  return [...small, ...kept].sort((a, b) => (a.name < b.name ? -1 : 1));
};

export const SmallGroups = ({ run }: { run: Run }) => {
  const groups = useMemo(() => groupsOf(run), [run.plan]);
  const toggle = (code: string): void => {
    const next = new Set(run.without);
    if (!next.delete(code)) next.add(code);
    run.setWithout(next);
  };
  return (
    <>
      <h2>Неполные группы</h2>
      <p class="gray">Наименьший размер группы подбор сам не выбирает: это решаете вы. Отметьте наставника, чья группа слишком мала, – пары будут подобраны заново без него, а лист «Наставники» не изменится.</p>
      {groups.length === 0 ? <p>Таких групп нет.</p> : (
        <fieldset>
          <legend class="visually-hidden">Подобрать без наставника</legend>
          {groups.map((g) => <label class="inline" key={g.code}><input type="checkbox" checked={run.without.has(g.code)} onChange={() => toggle(g.code)} /><span>Без наставника {g.name}: {run.without.has(g.code) ? 'в этом подборе не участвует' : `${counted(g.got, 'наставляемый', 'наставляемых', 'наставляемых')} на ${counted(g.places, 'место', 'места', 'мест')}`}</span></label>)}
        </fieldset>
      )}
    </>
  );
};
