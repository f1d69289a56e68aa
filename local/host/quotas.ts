// Daily quotas and limits per kind of account, counted for 24 hours from the first use, with Google's messages.

import { exception } from './exception';
import type { Account, QuotaName } from '../services/execution';

export type QuotaLimits = Record<QuotaName, number>;

/** Google's published numbers (Quotas for Google Services); forms have no row of their own and share the documents'. */
export const LIMITS: Record<Account['kind'], QuotaLimits> = {
  consumer: { email: 100, documents: 250, forms: 250, conversions: 2000, properties: 50_000, triggerMinutes: 90, urlfetch: 20_000 },
  workspace: { email: 1500, documents: 1500, forms: 1500, conversions: 4000, properties: 500_000, triggerMinutes: 360, urlfetch: 100_000 },
};

const SERVICE: Record<QuotaName, string> = { email: 'email', documents: 'docs create', forms: 'forms create', conversions: 'conversion', properties: 'properties', triggerMinutes: 'trigger', urlfetch: 'urlfetch' };
const DAY = 86_400_000;

export interface QuotaUse {
  used: number;
  since: number;
}

export class Quotas {
  readonly #use = new Map<string, QuotaUse>();
  #overrides: Partial<QuotaLimits>;
  constructor(overrides: Partial<QuotaLimits> = {}) {
    this.#overrides = overrides;
  }

  /** Shrinks or widens quotas (for tests). */
  override(limits: Partial<QuotaLimits>): void {
    this.#overrides = { ...this.#overrides, ...limits };
  }
  limit(account: Account, quota: QuotaName): number {
    return this.#overrides[quota] ?? LIMITS[account.kind][quota];
  }
  remaining(account: Account, quota: QuotaName, now: number): number {
    return Math.max(0, this.limit(account, quota) - this.#current(account, quota, now).used);
  }
  /** Throws «Service invoked too many times for one day: email.» and counts nothing when the quota does not hold the amount. */
  spend(account: Account, quota: QuotaName, amount: number, now: number): void {
    const use = this.#current(account, quota, now);
    if (use.used + amount > this.limit(account, quota)) {
      throw exception(quota === 'triggerMinutes' ? 'Service using too much computer time for one day' : `Service invoked too many times for one day: ${SERVICE[quota]}.`);
    }
    use.used += amount;
  }
  #current(account: Account, quota: QuotaName, now: number): QuotaUse {
    const key = `${account.email}|${quota}`;
    let use = this.#use.get(key);
    if (!use || now - use.since >= DAY) this.#use.set(key, (use = { used: 0, since: now }));
    return use;
  }
  toJSON(): Record<string, QuotaUse> {
    return Object.fromEntries(this.#use);
  }
  restore(saved: Record<string, QuotaUse>): void {
    for (const [key, use] of Object.entries(saved)) this.#use.set(key, { ...use });
  }
}
