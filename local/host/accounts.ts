// The people of a workspace: address, name, language, kind of account; found or made by address.

import { createHash } from 'node:crypto';
import type { Account } from '../services/execution';

export type AccountOptions = string | { email: string; name?: string; locale?: string; kind?: Account['kind'] };

export class Accounts {
  readonly #byEmail = new Map<string, Account>();
  constructor(
    readonly locale: string,
    readonly kind: Account['kind'],
  ) {}

  /** The account of an address; a new one gets the workspace's language and kind. */
  get(who: AccountOptions): Account {
    const given = typeof who === 'string' ? { email: who } : who;
    const email = given.email.trim().toLowerCase();
    const known = this.#byEmail.get(email);
    if (known && typeof who === 'string') return known;
    const account: Account = {
      email,
      name: given.name ?? known?.name ?? email.split('@')[0] ?? email,
      locale: given.locale ?? known?.locale ?? this.locale,
      kind: given.kind ?? known?.kind ?? this.kind,
      key: createHash('sha256').update(`key of ${email}`).digest('base64url'),
    };
    this.#byEmail.set(email, account);
    return account;
  }
  list(): Account[] {
    return [...this.#byEmail.values()];
  }
}
