// Who acts and what time it is, as Google tells.

import { wallClock } from './clock';

/** E-mail of the person at the keyboard; '' when Google does not tell it. */
export const actingUser = (): string => Session.getActiveUser().getEmail();

/** Now on the spreadsheet's clock, 'YYYY-MM-DD HH:mm:ss'. */
export const now = (): string => wallClock().momentOf(new Date());

/** A new request id for what no sidebar asked for (a trigger, a repair). */
export const newRequestId = (): string => Utilities.getUuid();

/** E-mail of the person in whose name this execution runs: in a trigger the one who installed it. */
export const ownUser = (): string => Session.getEffectiveUser().getEmail();

/** Whether this execution has every right of the manifest: after an update that needs more, a trigger runs without them. */
export const isAuthorised = (): boolean => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()) !== String(ScriptApp.AuthorizationStatus.REQUIRED);
