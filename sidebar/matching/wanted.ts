// A proposal as the server is asked to make it.

import type { WantedPair } from '../../src/actions/pairs';
import type { Proposal } from '../../src/programme/pairing';

/** Why these two, in one line for the register. */
export const reasonOf = ({ word, fit }: Pick<Proposal, 'word' | 'fit'>): string => {
  const speaks = [...fit.forMentee, ...fit.forMentor.filter((fact) => fact.startsWith('назвал'))].join('; ');
  const lacks = fit.missing.length > 0 ? ` Не хватает: ${fit.missing.join('; ')}.` : '';
  return `Подходит ${word}${speaks === '' ? '' : `: ${speaks}`}.${lacks}`;
};

export const wantedOf = (proposal: Proposal): WantedPair => ({ mentor: proposal.mentor, mentee: proposal.mentee, form: proposal.form, topic: proposal.topic, reason: reasonOf(proposal) });
