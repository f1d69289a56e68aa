// The plan of the import, made anew once for every change of what it depends on, after the browser has drawn.

import { useEffect, useRef, useState } from 'preact/hooks';
import { planPeopleImport, type Answer, type ImportPlan, type Question, type RecognisedColumn, type ImportRole } from '../../src/programme/people';
import type { PeopleForImport } from '../../src/actions/people';
import { drawn } from '../intake/source';

export interface TableLayout {
  rows: string[][];
  columns: RecognisedColumn[];
  headerRow: number;
  role: ImportRole;
}

export type Answers = Readonly<Record<string, Answer>>;

export interface Planning {
  plan: ImportPlan | null;
  busy: boolean;
  /** Every question asked so far, answered ones too, by line. */
  asked: readonly Question[];
}

export const planOf = (layout: TableLayout, register: PeopleForImport, answers: Answers): ImportPlan =>
  planPeopleImport({ ...layout, year: register.year, today: register.today, register, answers });

export const usePlan = (layout: TableLayout, register: PeopleForImport, answers: Answers): Planning => {
  const [planning, setPlanning] = useState<Planning>({ plan: null, busy: true, asked: [] });
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    setPlanning((before) => ({ ...before, busy: true }));
    void drawn().then(() => {
      if (mine !== turn.current) return;
      const plan = planOf(layout, register, answers);
      const answered = Object.keys(answers).length > 0;
      setPlanning((before) => {
        // An answer may settle or raise other questions; one that is answered stays to be changed, also after a look at the columns.
        const earlier = before.asked.length === 0 && answered ? planOf(layout, register, {}).questions : before.asked;
        const asked = new Map([...earlier.filter((q) => answers[q.id] !== undefined), ...plan.questions].map((q) => [q.id, q]));
        return { plan, busy: false, asked: [...asked.values()].sort((a, b) => a.line - b.line) };
      });
    });
  }, [layout, register, answers]);
  return planning;
};
