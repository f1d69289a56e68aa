// The local workspace's public face.

export { createWorkspace, Workspace } from './workspace';
export type { WorkspaceOptions } from './options';
export { TRANSIENT_ERRORS, ExecutionEnded, Gate, type GateAction, type GateCall } from './gate';
export { LIMITS, type QuotaLimits } from './quotas';
export type { AccountOptions } from './accounts';
export type { RespondOptions, RespondResult, GivenAnswers } from './respond';
export { prefilledAnswers } from './respond';
export type { SentMail } from './mail';
export type { StoredTrigger } from './triggers';
export type { TriggerFailure } from './trigger-runs';
export type { Toast, UiEvent } from './ui';
export type { LogLine } from './state';
export type { Person, SheetRef } from './person';
export type { FormData, FormItem, FormResponseData, FormAnswer, Answer } from '../services/form-model';
export { fitsItem, isQuestion, passedItems, passes, refusal } from '../services/forms/answers';
export type { FileData, FilePermission } from '../services/file-model';
export type { BlobData, HtmlPage, Mail, MenuEntry, MenuModel } from '../services/stores';
export { allowPdf } from './pdf';
