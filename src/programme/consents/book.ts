// The school's consents as one book to look people up in, with how strictly the school takes paper.

import type { Consent } from '../records';
import type { ConsentPurpose } from './needs';

/**
 * When a paper is required: always, or from the first such paper in «Согласия» on (a school that begins has the applications
 * only; as soon as it keeps papers, the paper decides), or never.
 */
export type Strictness = 'всегда' | 'когда внесены' | 'не требуется';

export interface ConsentRules {
  processing: Exclude<Strictness, 'не требуется'>;
  /** Consent to mentor and the supplementary agreement, asked for at the order. */
  labour: Strictness;
  special: boolean;
}

export const DEFAULT_CONSENT_RULES: ConsentRules = { processing: 'когда внесены', labour: 'когда внесены', special: false };

const STRICTNESS: readonly Strictness[] = ['всегда', 'когда внесены', 'не требуется'];

/** The rules as «Настройки» have them; a word that is none of the choices counts as the cautious one. */
export const consentRules = (setting: (key: string) => string): ConsentRules => {
  const read = (key: string): Strictness => {
    const word = setting(key).trim().toLowerCase();
    return word === '' ? 'когда внесены' : STRICTNESS.find((s) => s === word) ?? 'всегда';
  };
  const processing = read('consents.processing');
  return { processing: processing === 'не требуется' ? 'всегда' : processing, labour: read('consents.labour'), special: setting('consents.special').trim().toLowerCase() === 'да' };
};

export interface ConsentBook {
  rules: ConsentRules;
  /** A person's papers of one purpose. */
  papers(code: string, purpose: ConsentPurpose): readonly Consent[];
  /** Whether a paper of this purpose is required in this school now. */
  required(purpose: ConsentPurpose): boolean;
}

const NONE: readonly Consent[] = [];

export const consentBook = (consents: readonly Consent[], rules: ConsentRules = DEFAULT_CONSENT_RULES): ConsentBook => {
  const byPerson = new Map<string, Consent[]>();
  const kept = new Set<string>();
  for (const paper of consents) {
    if (paper.code === '') continue;
    const key = `${paper.code}|${paper.purpose}`;
    const known = byPerson.get(key);
    if (known) known.push(paper);
    else byPerson.set(key, [paper]);
    // A withdrawal without a paper says nothing of whether the school keeps papers.
    if (paper.given !== '') kept.add(paper.purpose);
  }
  return {
    rules,
    papers: (code, purpose) => byPerson.get(`${code}|${purpose}`) ?? NONE,
    required: (purpose) => {
      if (purpose === 'распространение') return true;
      if (purpose === 'специальные категории') return rules.special;
      const strictness = purpose === 'обработка' ? rules.processing : rules.labour;
      return strictness === 'всегда' || (strictness === 'когда внесены' && kept.has(purpose));
    },
  };
};
