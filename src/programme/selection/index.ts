// The selection of mentors: candidates, what each lacks, and the decision.

export { acceptable, AWAITING, partnerLack, selectionOf, VERDICTS, type SelectionLine, type Verdict } from './candidates';
export { planVerdict, type Objection, type VerdictPlan, type VerdictWanted } from './decide';
