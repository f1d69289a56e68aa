// A decision of the selection as changes of mentors' rows, or the words why it cannot be made.

import type { IsoDate, MentorRole } from '../records';
import type { Verdict } from './candidates';

export interface VerdictWanted {
  codes: string[];
  verdict: Verdict;
  /** '' keeps what the row has. */
  interview: IsoDate;
  assessment: string;
  reason: string;
  /** Day when the mentors' own organisation agreed; '' keeps what the row has. */
  partnerConsent: IsoDate;
}

/** Why a decision cannot be made; `code` of the mentor it concerns, '' = all of it. */
export interface Objection {
  code: string;
  text: string;
}

export interface VerdictPlan {
  objections: Objection[];
  changes: { key: string; values: Partial<MentorRole> }[];
}

/** The reason that stands in the register when all who consented are accepted at once. */
export const ACCEPTED_AT_ONCE = 'Приняты списком: согласие есть';

/** Roles that the selection does not touch: they have left or paused, which is another step. */
const PAST: ReadonlySet<string> = new Set(['выбыл', 'приостановлен', 'завершил']);

/**
 * Plans one decision on several mentors. A refusal and a deferral need a reason; a mentor in a working pair is not refused.
 * `working`: codes of mentors in working pairs of the year.
 */
export function planVerdict(wanted: VerdictWanted, roles: readonly MentorRole[], working: ReadonlySet<string>, year: string, today: IsoDate): VerdictPlan {
  const plan: VerdictPlan = { objections: [], changes: [] };
  const object = (code: string, text: string): void => { plan.objections.push({ code, text }); };
  const byCode = new Map(roles.filter((role) => role.year === year).map((role) => [role.code, role]));
  if (wanted.verdict !== 'принят' && wanted.reason.trim() === '') object('', 'Напишите причину: без неё не отклоняют и не откладывают.');
  if (wanted.interview !== '' && wanted.interview > today) object('', 'Собеседование ещё не прошло: дата впереди.');
  if (wanted.partnerConsent !== '' && wanted.partnerConsent > today) object('', 'Согласие организации – в будущем: поправьте дату.');
  for (const code of new Set(wanted.codes)) {
    const role = byCode.get(code);
    if (!role) {
      object(code, 'нет среди наставников этого года');
      continue;
    }
    if (PAST.has(role.status)) object(code, `состояние «${role.status}». Сначала отметьте, что человек вернулся`);
    else if (wanted.verdict !== 'принят' && working.has(code)) object(code, 'уже работает в паре. Сначала завершите пару');
    plan.changes.push({
      key: `${code}|${year}`,
      values: {
        status: wanted.verdict, decided: today, decisionReason: wanted.reason.trim(), ...(wanted.interview === '' ? {} : { interview: wanted.interview }),
        ...(wanted.assessment.trim() === '' ? {} : { assessment: wanted.assessment.trim() }), ...(wanted.partnerConsent === '' ? {} : { partnerConsent: wanted.partnerConsent }),
      },
    });
  }
  if (plan.objections.length > 0) plan.changes = [];
  return plan;
}
