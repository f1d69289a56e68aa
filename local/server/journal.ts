// What ran in this workspace, for the page of executions: who, what, how many service calls, how it ended.

export interface Run {
  id: number;
  name: string;
  who: string;
  how: 'menu' | 'frame' | 'open' | 'trigger' | 'form' | 'edit';
  /** Instant of the workspace's clock, in milliseconds. */
  at: number;
  calls: number;
  /** Milliseconds of this machine. */
  took: number;
  error: string | null;
}

/** Runs older than these are forgotten. */
const KEPT = 500;

export class Journal {
  private readonly runs: Run[] = [];
  private next = 1;

  constructor(private readonly changed: () => void) {}

  add(run: Omit<Run, 'id'>): Run {
    const kept = { ...run, id: this.next };
    this.next += 1;
    this.runs.unshift(kept);
    this.runs.length = Math.min(this.runs.length, KEPT);
    this.changed();
    return kept;
  }
  /** Newest first. */
  list(): readonly Run[] {
    return this.runs;
  }
  /** The runs after the one with this number, oldest first. */
  since(id: number): Run[] {
    return this.runs.filter((run) => run.id > id).reverse();
  }
  get last(): number {
    return this.next - 1;
  }
}
