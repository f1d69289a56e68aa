/** Undo, redo and versions: states of sheets and of the workbook's head kept by reference. */
import type { SheetState, SheetStore } from './store';
import type { Json, NamedRange, Origin } from './types';

/** What the workbook itself knows, apart from its sheets. Replaced whole, never mutated. */
export interface Head {
  readonly name: string; readonly locale: string; readonly timeZone: string;
  /** Ids of the sheets in the order of tabs. */
  readonly order: readonly number[];
  readonly namedRanges: readonly NamedRange[];
  readonly extras: { readonly [key: string]: Json };
  readonly nextSheetId: number;
}

/** One undoable step: what was before it (or, once undone, what was after it). */
export interface Step { readonly number: number; readonly origin: Origin; head: Head; sheets: Map<number, SheetState> }

export interface KeptVersion { readonly id: string; readonly name: string; readonly at: string; readonly head: Head; readonly sheets: ReadonlyMap<number, SheetState> }

const MOST_STEPS = 200;

export class History {
  private readonly done: Step[] = [];
  private undone: Step[] = [];

  record(step: Step): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
  }

  get canUndo(): boolean { return this.done.length > 0; }
  get canRedo(): boolean { return this.undone.length > 0; }

  /** Takes the last step for swapping with the present; the swapped step is then the other way's. */
  undo(swap: (step: Step) => Step): boolean {
    const step = this.done.pop();
    if (!step) return false;
    this.undone.push(swap(step));
    return true;
  }
  redo(swap: (step: Step) => Step): boolean {
    const step = this.undone.pop();
    if (!step) return false;
    this.done.push(swap(step));
    return true;
  }
}

/** Puts the states of a step in place of the present ones and gives back the step with the present ones. */
export function swapStates(step: Step, head: Head, stores: ReadonlyMap<number, SheetStore>): Step {
  const present = new Map<number, SheetState>();
  for (const [id, state] of step.sheets) {
    const store = stores.get(id);
    if (!store) continue;
    present.set(id, store.state);
    store.state = state;
  }
  return { ...step, head, sheets: present };
}
