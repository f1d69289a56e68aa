// Consents: who needs which, what the papers are worth, the gate that asks for them, what comes soon. The law: 152-ФЗ, 156-ФЗ, ст. 351.8 ТК РФ.

export { bandOn, birthdayOf, daysAfter, marksOn, signerOn, type AgeBand, type Aged, type Signer } from './age';
export { consentBook, consentRules, DEFAULT_CONSENT_RULES, type ConsentBook, type ConsentRules } from './book';
export { consentAlerts, meetingDate, type AlertKind, type ConsentAlert } from './alerts';
export { gateText, mayTakePart, standingText, type Gate, type GatePurpose, type GateReason } from './gate';
export { isEmployee, menteePart, mentorPart, needsOf, PURPOSES, PURPOSE_TITLES, type ConsentPurpose, type Need, type Part } from './needs';
export { bookOf, orderObjections, withdrawnInOrder, type PairObjection } from './in-order';
export { consentPeople, isNeeded, lacking, nameOrCode, partsByCode, type ConsentPerson, type NeedLine } from './people';
export { counts, paperState, standingOf, type PaperState, type PurposeState, type Standing } from './state';
export { CONSENT_TITLES, recogniseConsents, type ConsentColumn, type ConsentField } from './import-columns';
export { additions, planConsents, SKIP_CONSENT, type ConsentEntry, type ConsentImport, type ConsentOutcome, type ConsentPlan, type ConsentQuestion } from './import-plan';
export { WITHDRAWN_MEETING, WITHDRAWN_PAIR, withdrawalEffects, type Withdrawal, type WithdrawalEffects } from './withdrawal';
