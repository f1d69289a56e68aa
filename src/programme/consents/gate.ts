// The one gate: whether a person may be matched, ordered, written to or published about today, and if not, why.

import { shortDate } from '../language/dates';
import type { IsoDate, Person } from '../records';
import { signerOn } from './age';
import type { ConsentBook } from './book';
import { needsOf, PURPOSE_TITLES, type ConsentPurpose, type Part } from './needs';
import { counts, standingOf, type PurposeState, type Standing } from './state';

export type GatePurpose = 'подбор' | 'приказ' | 'рассылка' | 'публикация';

export interface GateReason {
  /** Which consent is at fault; 'анкета' = the application itself. */
  about: ConsentPurpose | 'анкета';
  state: PurposeState | 'отказ';
  /** Russian, without the name: 'согласие на обработку персональных данных отозвано 15.10.2026'. */
  text: string;
}

export type Gate = { ok: true } | { ok: false; reasons: GateReason[] };

const SIGNS: { readonly [signer: string]: string } = { родитель: ': подписывает родитель (законный представитель)', сам: ': подписывает сам участник', '': '' };

/** Why a standing does not count, for a person. */
export const standingText = (purpose: ConsentPurpose, { state, paper }: Standing, person: Person | undefined, today: IsoDate): string => {
  const title = PURPOSE_TITLES[purpose];
  const agreement = purpose === 'дополнительное соглашение';
  switch (state) {
    case 'нет': return `нет: ${title}${agreement || !person ? '' : SIGNS[signerOn(person, today)] ?? ''}`;
    case 'истёк': return `${title} истекло ${shortDate(paper?.until ?? '')}`;
    case 'отозвано': return `${title} отозвано ${shortDate(paper?.withdrawn ?? '')}`.trim();
    case 'подписал не тот': return paper?.signedBy === 'родитель' ? `${title}: за совершеннолетнего подписал родитель` : `${title}: за несовершеннолетнего подписал не родитель`;
    case 'дата в будущем': return `${title}: дата ${shortDate(paper?.given ?? '')} ещё не наступила`;
    case 'без даты': return `${title}: не указана дата`;
    case 'истекает': return `${title} истекает ${shortDate(paper?.until ?? '')}`;
    case 'есть': return `${title} есть`;
  }
};

const ASKED: Readonly<Record<GatePurpose, readonly ConsentPurpose[]>> = {
  подбор: ['обработка'], приказ: ['обработка', 'наставничество', 'дополнительное соглашение'], рассылка: ['обработка'], публикация: ['обработка', 'распространение'],
};

/**
 * Whether a person may take part in this on this day. The application must say «да» wherever the person has a part (EXPECTED of the
 * demonstration school; ст. 9 152-ФЗ), and every paper that the school requires must be in force. `parts` are the parts of the
 * year that are meant: for matching as a mentor the mentor's one only.
 */
export const mayTakePart = (person: Person | undefined, parts: readonly Part[], book: ConsentBook, today: IsoDate, purpose: GatePurpose): Gate => {
  const reasons: GateReason[] = [];
  if (parts.some((part) => part.consent === 'нет')) reasons.push({ about: 'анкета', state: 'отказ', text: 'в анкете отказ от обработки данных' });
  else if (parts.some((part) => part.consent !== 'да')) reasons.push({ about: 'анкета', state: 'нет', text: 'в анкете нет согласия на обработку данных' });
  if (person) {
    for (const need of needsOf(person, parts, today, { special: false, publication: purpose === 'публикация' })) {
      if (!ASKED[purpose].includes(need.purpose)) continue;
      const standing = standingOf(book.papers(person.code, need.purpose), person, today);
      // A school that does not ask for the paper yet still heeds the one that is there; a withdrawal counts always.
      if (!book.required(need.purpose) && (standing.state === 'нет' || (need.purpose !== 'обработка' && standing.state !== 'отозвано'))) continue;
      if (!counts(standing.state)) reasons.push({ about: need.purpose, state: standing.state, text: standingText(need.purpose, standing, person, today) });
    }
  }
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
};

/** The reasons as one line; '' when the gate is open. */
export const gateText = (gate: Gate): string => (gate.ok ? '' : gate.reasons.map((r) => r.text).join('; '));
