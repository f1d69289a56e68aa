// People: reading them from dirty tables, deciding who is who, naming and finding them.

export { ANSWERED, answeredNow, answersBefore, markOf, readAnswered, withAnswered, type Answered } from './answered';
export { FIELDS, FIELD_LIST, fieldOf, type ColumnField, type Field, type ImportRole } from './fields';
export { recogniseColumns, type RecognisedColumn, type RecognisedTable } from './columns';
export { planPeopleImport, type Answer, type Candidate, type Choice, type Counts, type ImportInput, type ImportPlan, type Outcome, type PlanEntry, type Question } from './import-plan';
export { checkPeople, completenessOf, countStale, isStale, lastConfirmed, type Completeness, type Fact, type PersonCheck } from './completeness';
export { changeKey, withoutDeclined } from './declined';
export { changesOfKnown, type KnownAnswer } from './known-person';
export { DIFFERENT, differentKey, findDuplicates, type LikelyDuplicate } from './duplicates';
export { livePeople, MERGED, survivors } from './duplicates-survivor';
export { planMerge, UNDECLARED, type MergeChange, type MergeField, type MergePlan, type MergeRegister, type MergeWanted, type Reference } from './duplicates-merge';
export { candidateRole, finishedMentees, mayBecomeMentors, planStep, type Step, type StepPlan, type StepWanted, type TouchedPair } from './lifecycle';
export type { CellReport, Lists, RoleValues } from './draft';
export type { Change } from './merge';
export { genderOf, isFirstName, isPatronymic, type Gender } from './first-names';
export { ageOn, fullName, gradeOf, isMinor, nameKey, sameName, shortName } from './person';
export { findPeople, type Found } from './quick-find';
export * from './values';
