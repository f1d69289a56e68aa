// The workspace's clock: runs with the machine's, or stands still until it is moved.

export class Clock {
  #offset = 0;
  #frozen: number | null = null;

  /** `now`: an instant to stand still at; without it the clock runs. */
  constructor(now?: Date | number | string) {
    if (now !== undefined) this.#frozen = new Date(now).getTime();
    if (Number.isNaN(this.#frozen)) throw new Error('createWorkspace: `now` is not a date');
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#frozen ?? Date.now() + this.#offset;
  }
  /** Moves to an instant; a running clock goes on from there. */
  set(instant: number): void {
    if (this.#frozen === null) this.#offset = instant - Date.now();
    else this.#frozen = instant;
  }
  advance(ms: number): void {
    this.set(this.now() + ms);
  }
  get running(): boolean {
    return this.#frozen === null;
  }
  /** Shift against the machine's clock, for saving; a standing clock saves its instant. */
  toJSON(): { offset: number; frozen: number | null } {
    return { offset: this.#offset, frozen: this.#frozen };
  }
  /** Takes a saved shift over, unless the clock was given an instant. */
  restore(saved: { offset: number; frozen: number | null }): void {
    if (this.#frozen === null) this.#offset = saved.offset;
  }
}
