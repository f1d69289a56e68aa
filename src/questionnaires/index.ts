// Questionnaires: what is asked, what a form looks like, and what becomes of an answer.

export { audienceText, expectedOf, readAudience, type Expected, type Narrowing } from './audience';
export { kindOf, KINDS } from './catalogue';
export { changesOf, faultsOfBuilt, type BuiltItem, type FormChange } from './change';
export { settle, takeAnswers, type Settlement, type Taken } from './decide';
export { measureOfKey, personLabel, planForm, questionOf, uniqueTitle, type BlankMeasure, type FormPlan, type PlannedItem, type Words } from './form-plan';
export { healthOf, hoursBetween, type Health } from './health';
export type { Audience, Item, Kind, Rule } from './item';
export { CODE_ITEM } from './kinds/who';
export { blankMeasures } from './measure-blank';
export { standingOf, type AnswerStanding, type Standing } from './not-answered';
export { paperOf, type PaperForm, type PaperItem, type PaperSection } from './paper';
export { itemsToAsk, missingQuestions, type QuestionFault } from './questions';
export { reminderText } from './reminders';
export { valuesOf, type LiveItem, type RawResponse } from './responses';
export { Sheets, type Scene, type Write } from './scene';
export { summarise, type Summary } from './summary';
export { willingMentors } from './willing';
export { gridOf, readValues, textOf, type AnswerValue, type AnswerValues, type GivenAnswer } from './values';
