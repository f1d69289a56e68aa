// Questionnaires: making forms, taking answers, deciding on doubtful ones, reminding.

export { changeQuestionnaire, previewQuestionnaireChange } from './change';
export { chooseForms } from './choose-forms';
export { formSubmitted, hourly } from './clockwork';
export { createQuestionnaire, finishForms, writeQuestions, type WantedQuestionnaire } from './create';
export { takeOverAnswers } from './hand-over';
export { questionnairesNow, type FormView, type KindView, type QuestionnairesView } from './list';
export { answersSummary, paperForm, saveKeyedAnswers, type KeyedQuestion, type KeyedRow, type PaperView } from './paper';
export { pullAnswers, type Pulled } from './pull';
export { personalLinks, previewReminders, sendReminders, whoHasNotAnswered, type PersonalLinks, type RemindersView, type WhoAnswered } from './reminders';
export { closeQuestionnaire, deleteQuestionnaire, reopenQuestionnaire } from './state';
export { settleAnswer, waitingAnswers, type WaitingAnswer } from './waiting';
