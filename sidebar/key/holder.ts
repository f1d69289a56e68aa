// The opened key of this window: held in memory only, gone when the window closes.

import { useEffect, useState } from 'preact/hooks';
import { emptyKey, shownName, withPeople, type KeyFacts, type KeyFile, type KeyPerson } from '../../src/programme/codes-mode';

interface Held {
  /** The register runs without names. */
  coded: boolean;
  key: KeyFile | null;
  /** The key in memory has what no downloaded file has. */
  changed: boolean;
  /** What the workbook knew of the key when it was asked last. */
  facts: KeyFacts | null;
  today: string;
}

let held: Held = { coded: false, key: null, changed: false, facts: null, today: '' };
const listeners = new Set<() => void>();

const set = (next: Partial<Held>): void => {
  held = { ...held, ...next };
  for (const listener of listeners) listener();
};

export const heldKey = (): Held => held;

/** The held key as a screen sees it; drawn anew when it changes. */
export const useHeld = (): Held => {
  const [now, setNow] = useState(held);
  useEffect(() => {
    const listen = (): void => setNow(held);
    listeners.add(listen);
    listen();
    return () => { listeners.delete(listen); };
  }, []);
  return now;
};

/** Says whether this register runs without names, and what it knows of its key. */
export const knowRegister = (coded: boolean, facts: KeyFacts, today: string): void => set({ coded, facts, today });

/** The panel learns it with its first reading, before it knows anything of the key. */
export const knowMode = (coded: boolean): void => { if (coded !== held.coded) set({ coded }); };

export const holdKey = (key: KeyFile, changed = false): void => set({ key, changed });

/** Something random that no other register has. */
export const randomName = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => n.toString(16).padStart(2, '0')).join('');

/** The key of a register that has none yet. */
export const beginKey = (school: string): KeyFile => {
  const key = emptyKey(randomName(), randomName(), school);
  holdKey(key, false);
  return key;
};

/** People added to the held key or changed in it; the file on the disk does not know them yet. */
export const namePeople = (changes: { readonly [code: string]: Partial<KeyPerson> }): void => {
  if (held.key) set({ key: withPeople(held.key, changes), changed: true });
};

/** «Щеглова Анна · 1014Ж» with an open key, else the code. */
export const nameOf = (code: string): string => (held.key ? shownName(held.key.people, code) : code);
