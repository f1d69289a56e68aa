// Blank consents for exactly the people who lack them: which kind each needs. They are made as all other papers of these kinds.

import { signerOn, type ConsentPurpose } from '../../src/programme/consents';
import type { Given, WantedBatch } from '../../src/programme/orders';
import type { Person } from '../../src/programme/records';

/** The kind of document for a person's consent of this purpose. */
const blankKind = (purpose: ConsentPurpose, person: Person, today: string): string => {
  switch (purpose) {
    case 'обработка': return signerOn(person, today) === 'родитель' ? 'consent-processing-parent' : 'consent-processing-own';
    case 'распространение': return 'consent-distribution';
    case 'наставничество': return 'consent-mentoring';
    case 'дополнительное соглашение': return 'supplementary-agreement';
    case 'специальные категории': return 'consent-special';
  }
};

/** A paper a person, in the sequence of the people: neighbours of one kind are one batch. */
export const blanksFor = (purpose: ConsentPurpose, people: readonly Person[], today: string, until: string): WantedBatch[] => {
  const given: Given = until === '' || purpose === 'дополнительное соглашение' || purpose === 'наставничество' ? {} : { until };
  const batches: WantedBatch[] = [];
  for (const person of people) {
    const kind = blankKind(purpose, person, today);
    const last = batches[batches.length - 1];
    if (last?.kind === kind) last.rows.push(person.code);
    else batches.push({ kind, given, rows: [person.code] });
  }
  return batches;
};

/** Name of the file; it holds no person's name. */
export const blanksName = (purpose: ConsentPurpose, today: string) => (made: number): string => `Бланки – ${purpose} – ${made} – ${today.split('-').reverse().join('.')}`;
