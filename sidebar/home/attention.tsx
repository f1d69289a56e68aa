// The lines of attention: each opens what answers it.

import type { AttentionLine } from '../../src/actions/attention';
import type { Done } from '../../src/actions/reply';
import { ask } from '../client';
import { TaskNote } from '../parts/pieces';
import { useTask } from '../parts/task';

export type DialogDoor = 'openQuestionnaires' | 'openPeopleImport' | 'openSelection' | 'openMeasures' | 'openPeopleCheck' | 'openConsents' | 'openConsentsImport' | 'openLaw' | 'openRoadmapImport' | 'openMatching' | 'openPreferences' | 'openSelected' | 'openOrder' | 'openDeclensions' | 'openLetterhead' | 'openPairsImport' | 'openRepair' | 'openCodes';

export const open = (door: DialogDoor) => (): void => { void ask(door); };

/** What a line of attention does: opens its dialog, or its sheet. */
const DOORS: { [id in AttentionLine['id']]?: DialogDoor } = {
  'no consent': 'openConsents', 'no papers': 'openConsents', 'consents soon': 'openConsents', 'withdrawn in order': 'openOrder', law: 'openLaw',
  'answers wait': 'openQuestionnaires', 'answers stopped': 'openQuestionnaires', 'form unfinished': 'openQuestionnaires',
  'key waits': 'openCodes', suspects: 'openCodes', conversion: 'openCodes',
  candidates: 'openSelection', willing: 'openSelection', 'no entry': 'openMeasures', stale: 'openPeopleCheck',
  'no people': 'openPeopleImport', 'no roadmap': 'openRoadmapImport', unpaired: 'openMatching', 'to order': 'openOrder', amend: 'openOrder', 'no number': 'openOrder', errands: 'openOrder', formulas: 'openRepair',
};

export const Attention = ({ lines, refresh }: { lines: readonly AttentionLine[]; refresh: () => void }) => {
  const adopting = useTask<Done<{ rows: number }>>();
  const adopt = (): void => { void adopting.run('Даю коды', (id) => ask('adoptTyped', id)).then((done) => { if (done) refresh(); }); };
  return (
    <>
      <TaskNote state={adopting.state} />
      <ul class="tasks">
        {lines.map((line) => {
          const door = DOORS[line.id];
          return (
            <li key={line.id}>
              <button type="button" onClick={() => { if (line.id === 'typed rows') adopt(); else if (door) void ask(door); else void ask('goTo', line.sheet, 0); }}>
                <span class="count">{line.id === 'answers stopped' || line.id === 'key waits' || line.id === 'conversion' || line.id === 'no people' || line.id === 'no roadmap' || line.id === 'no papers' || line.id === 'law' ? '→' : line.count}</span><span>{line.text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
};
