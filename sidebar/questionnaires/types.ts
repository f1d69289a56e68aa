// What the doors of the questionnaires answer, as the tabs of the dialog hold it.

import type * as addon from '../../src/addon';

type Doors = typeof addon;

/** The value of a door's answer when it is not a refusal. */
type Answered<D extends keyof Doors> = Extract<ReturnType<Doors[D]>, { ok: true }> extends { value: infer V } ? V : never;

export type Questionnaires = Answered<'questionnairesNow'>;
export type LiveForm = Questionnaires['forms'][number];
export type KindOf = Questionnaires['kinds'][number];
export type Changes = Answered<'previewQuestionnaireChange'>;
export type WaitingOne = Answered<'waitingAnswers'>[number];
export type Settlement = Parameters<Doors['settleAnswer']>[2];
export type WhoAnswered = Answered<'whoHasNotAnswered'>;
export type Standing = NonNullable<WhoAnswered['people']>[number];
export type Reminders = Answered<'previewReminders'>;
export type Links = Answered<'personalLinks'>;
export type Paper = Answered<'paperForm'>;
export type Asked = Paper['keys'][number];
export type Keyed = Parameters<Doors['saveKeyedAnswers']>[2][number];
export type Given = Keyed['values'][string];
export type Summary = Answered<'answersSummary'>;
export type Pulled = Answered<'pullAnswers'>;
