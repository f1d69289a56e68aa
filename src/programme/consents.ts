// Whether a person may take part: what the application says and what the paper says. The law behind it: 152-ФЗ art. 9.

import type { Consent, IsoDate } from './records';

/** A consent to processing that is given, not run out and not withdrawn on this day. */
export const isInForce = (consent: Consent, today: IsoDate): boolean =>
  consent.purpose === 'обработка' && consent.given !== '' && consent.given <= today && (consent.until === '' || consent.until >= today) && (consent.withdrawn === '' || consent.withdrawn > today);

export type ConsentState = 'есть' | 'отказ' | 'нет в анкете' | 'бумага не действует';

/**
 * State of a participant's consent. The application must say «да»; where papers of the person are registered, one of them
 * must be in force on the day.
 */
export const consentState = (role: { code: string; consent: string }, consents: readonly Consent[], today: IsoDate): ConsentState => {
  if (role.consent === 'нет') return 'отказ';
  if (role.consent !== 'да') return 'нет в анкете';
  const papers = consents.filter((c) => c.code === role.code && c.purpose === 'обработка');
  return papers.length === 0 || papers.some((c) => isInForce(c, today)) ? 'есть' : 'бумага не действует';
};

export const hasConsent = (role: { code: string; consent: string }, consents: readonly Consent[], today: IsoDate): boolean => consentState(role, consents, today) === 'есть';
