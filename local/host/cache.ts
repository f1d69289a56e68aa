// CacheService's memory: entries that expire by the workspace's clock, at most 1,000 a cache. Never saved: Google may drop it any time.

interface Entry {
  value: string;
  until: number;
}
const MOST_ITEMS = 1000;

export class Caches {
  readonly #caches = new Map<string, Map<string, Entry>>();

  get(key: string, name: string, now: number): string | null {
    const entry = this.#caches.get(key)?.get(name);
    if (!entry) return null;
    if (entry.until > now) return entry.value;
    this.#caches.get(key)?.delete(name);
    return null;
  }
  put(key: string, name: string, value: string, until: number): void {
    const cache = this.#caches.get(key) ?? new Map<string, Entry>();
    this.#caches.set(key, cache);
    cache.delete(name);
    cache.set(name, { value, until });
    if (cache.size <= MOST_ITEMS) return;
    // over the limit Google keeps the 900 entries that live longest
    const entries = [...cache];
    entries.sort((a, b) => b[1].until - a[1].until);
    this.#caches.set(key, new Map(entries.slice(0, 900)));
  }
  remove(key: string, name: string): void {
    this.#caches.get(key)?.delete(name);
  }
  /** Drops everything, as Google may (for tests). */
  drop(): void {
    this.#caches.clear();
  }
}
