// Locks across executions: held by an execution until released or its end; re-entrant inside it.

export class Locks {
  readonly #holders = new Map<string, string>();

  acquire(key: string, executionId: string): boolean {
    const holder = this.#holders.get(key);
    if (holder !== undefined && holder !== executionId) return false;
    this.#holders.set(key, executionId);
    return true;
  }
  held(key: string, executionId: string): boolean {
    return this.#holders.get(key) === executionId;
  }
  release(key: string, executionId: string): void {
    if (this.held(key, executionId)) this.#holders.delete(key);
  }
  releaseAll(executionId: string): void {
    for (const [key, holder] of this.#holders) if (holder === executionId) this.#holders.delete(key);
  }
}
