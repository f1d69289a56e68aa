// Blank consents for exactly the people who lack them, composed and rendered in the browser, saved as one .docx.

import type { ConsentsNow } from '../../src/actions/consents';
import { renderDocument, toBase64 } from '../../src/documents';
import { signerOn, type ConsentPurpose } from '../../src/programme/consents';
import { composeDocument, factsFrom, kindOf, startOf, type DocumentModel, type Facts } from '../../src/programme/orders';
import type { Person, Tables } from '../../src/programme/records';
import { saveDocx } from '../order/download';

/** The kind of document for a person's consent of this purpose. */
export const blankKind = (purpose: ConsentPurpose, person: Person, today: string): string => {
  switch (purpose) {
    case 'обработка': return signerOn(person, today) === 'родитель' ? 'consent-processing-parent' : 'consent-processing-own';
    case 'распространение': return 'consent-distribution';
    case 'наставничество': return 'consent-mentoring';
    case 'дополнительное соглашение': return 'supplementary-agreement';
    case 'специальные категории': return 'consent-special';
  }
};

/** Sheets that no blank reads. */
const NOTHING: Omit<Tables, keyof ConsentsNow['tables']> = { decisions: [], meetings: [], roadmap: [], indicators: [], documents: [], questions: [], questionnaires: [], answers: [], measures: [], runs: [], acts: [], lists: [], errands: [], forms: [] };

/** Facts out of what the dialog has read. */
export const blankFacts = (now: ConsentsNow): Facts => factsFrom({ tables: { ...NOTHING, ...now.tables }, year: now.year, today: now.today });

export interface Blanks {
  models: DocumentModel[];
  /** What is missing, once each. */
  missing: string[];
  notices: string[];
}

/** One document a person; nothing is left out silently: what cannot be composed says what it lacks. */
export const composeBlanks = (facts: Facts, purpose: ConsentPurpose, people: readonly Person[], until: string): Blanks => {
  const blanks: Blanks = { models: [], missing: [], notices: [] };
  const note = (list: string[], text: string): void => { if (!list.includes(text)) list.push(text); };
  for (const person of people) {
    const kind = kindOf(blankKind(purpose, person, facts.today));
    if (!kind) continue;
    const given = startOf(kind, facts, { person: person.code, ...(until === '' || purpose === 'дополнительное соглашение' || purpose === 'наставничество' ? {} : { until }) });
    const made = composeDocument(kind.id, facts, given);
    if (made.ok) {
      blanks.models.push(made.model);
      for (const notice of made.notices) note(blanks.notices, notice);
    } else for (const { message } of made.missing) note(blanks.missing, message);
  }
  return blanks;
};

/** Saves the pile; answers with words when it cannot be made. The file's name holds no person's name. */
export const saveBlanks = ({ models }: Blanks, purpose: ConsentPurpose, today: string): string | null => {
  const rendered = renderDocument(models);
  if (!rendered.ok) return rendered.message;
  saveDocx({ name: `Бланки – ${purpose} – ${models.length} – ${today.split('-').reverse().join('.')}`, base64: toBase64(rendered.bytes) });
  return null;
};
