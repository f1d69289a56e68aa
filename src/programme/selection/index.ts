// The selection of mentors: candidates, what each lacks, and the decision.

export { acceptable, AWAITING, CANDIDATES_TOO, NO_PARTNER_CONSENT, partnerLack, selectionOf, VERDICTS, type SelectionLine, type Verdict } from './candidates';
export { ACCEPTED_AT_ONCE, planVerdict, type Objection, type VerdictPlan, type VerdictWanted } from './decide';
