// Pairing: who may be with whom, how well it fits, whom the programme proposes, and what would change it.

export { blockingPairs, otherMentees, otherMentors, stableMatching, type Alternative, type Blocking, type StableMatching } from './alternatives';
export { planBring, SKIP, type BringEntry, type BringInput, type BringOutcome, type BringPlan, type BringQuestion, type Named, type Side } from './bring';
export { BRING_TITLES, recogniseBring, type BringColumn, type BringField } from './bring-columns';
export { inForce, pairKey, readDecisions, tidyDecision, type Decided, type DecisionProblem } from './decisions';
export { fairnessOf, type FairnessLine } from './fairness';
export { DEFAULT_RULES, fitOf, mayPair, type Bar, type Fit, type Rules, type Weights } from './fit';
export { brokenPairs, changeable, openPairs, type BrokenPair, type Openness } from './openness';
export { isWorking, participantsOf, reopened, shownObstacle, type MenteeCandidate, type MentorCandidate, type Obstacle, type Participants } from './participants';
export { differences, Plan, type Difference, type PlanInput, type Price } from './plan';
export { answersOf, countsOf, FROM_MEETING, planAnswers, type PreferenceAnswer, type WishChanges, type WishRow } from './preference-plan';
export { CHOICES, PREFERENCE_TITLES, recognisePreferences, type PreferenceColumn, type PreferenceField } from './preference-columns';
export { partKey } from './preference-names';
export { readPreferences, type Chosen, type PreferenceEntry, type PreferenceInput, type PreferenceOutcome, type PreferenceQuestion, type PreferenceReading, type WishSide } from './preferences';
export { protocolModel, protocolOf, runRow, type Protocol, type ProtocolPair, type RunFacts } from './protocol';
export { idleMentors, proposalOf, propose, wordFor, type LeftOut, type Proposal, type Proposals, type Word } from './propose';
export { fixSheet, readinessOf, type FixSheet, type ObstacleGroup, type OutLine, type Readiness } from './readiness';
export { endedBy, rematchOf, type Rematch, type RematchKind, type RematchLine } from './rematch';
export { recruitList, remedyText, smallestChange, withRemedy, type RecruitLine, type Remedy } from './remedies';
export { dayNames } from './times';
export { typedCode } from './typed-code';
