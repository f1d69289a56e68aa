// ScriptApp: authorisation and triggers.

import { makeEnum, type EnumValue } from '../enums';
import { exception } from '../errors';
import type { Execution } from '../execution';
import { guard, ServiceObject } from '../guard';
import { matchSignature, signatureError } from '../signature';
import { EventType, Trigger, TriggerBuilder, triggerIdOf, TriggerSource, WeekDay } from './triggers';

export const AuthMode = makeEnum('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const AuthorizationStatus = makeEnum('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const InstallationSource = makeEnum('ScriptApp.InstallationSource', ['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON']);

class AuthorizationInfo extends ServiceObject {
  readonly #required: boolean;
  readonly #scopes: readonly string[];
  constructor(execution: Execution, required: boolean, scopes: readonly string[]) {
    super(execution);
    this.#required = required;
    this.#scopes = scopes;
  }
  getAuthorizationStatus(): EnumValue {
    return this.#required ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }
  /** Null when nothing is required. */
  getAuthorizationUrl(): string | null {
    return this.#required ? 'https://accounts.google.com/o/oauth2/auth' : null;
  }
  getAuthorizedScopes(): string[] {
    return [...this.#scopes];
  }
}
guard(AuthorizationInfo, 'ScriptApp.AuthorizationInfo');

export class ScriptAppService extends ServiceObject {
  readonly #execution: Execution;
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly InstallationSource = InstallationSource;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;
  constructor(execution: Execution) {
    super(execution);
    this.#execution = execution;
  }
  deleteTrigger(trigger: Trigger): void {
    const id = triggerIdOf(trigger);
    if (id === null) throw signatureError('ScriptApp.deleteTrigger', arguments);
    this.#execution.triggers.delete(id);
  }
  getAuthorizationInfo(authMode: EnumValue, oAuthScopes?: string[]): AuthorizationInfo {
    matchSignature('ScriptApp.getAuthorizationInfo', arguments, ['AuthMode'], ['AuthMode', 'String[]']);
    void authMode;
    const missing = this.#missing(oAuthScopes ?? []);
    return new AuthorizationInfo(this.#execution, missing.length > 0, this.#granted());
  }
  getInstallationSource(): EnumValue {
    return this.#execution.manifestScopes ? InstallationSource.WEB_STORE_ADD_ON : InstallationSource.NONE;
  }
  getOAuthToken(): string {
    return `local-${this.#execution.user.key}`;
  }
  /** Triggers of this user for this script and document. */
  getProjectTriggers(): Trigger[] {
    return Array.from(this.#execution.triggers.list('document'), (one) => new Trigger(this.#execution, one));
  }
  getScriptId(): string {
    return this.#execution.scriptId;
  }
  getUserTriggers(source: { getId(): string }): Trigger[] {
    if (arguments.length !== 1 || typeof source !== 'object' || source === null) throw signatureError('ScriptApp.getUserTriggers', arguments);
    const id = source.getId();
    return Array.from(this.#execution.triggers.list('all'), (one) => one)
      .filter((one) => one.sourceId === id || (one.source === 'CLOCK' && id === this.#execution.workbook.id))
      .map((one) => new Trigger(this.#execution, one));
  }
  invalidateAuth(): void {
    throw exception('ScriptApp.invalidateAuth is not supported in the local workspace: consent is not kept here.');
  }
  newTrigger(functionName: string): TriggerBuilder {
    matchSignature('ScriptApp.newTrigger', arguments, ['String']);
    return new TriggerBuilder(this.#execution, functionName);
  }
  requireAllScopes(authMode: EnumValue): void {
    matchSignature('ScriptApp.requireAllScopes', arguments, ['AuthMode']);
    void authMode;
  }
  /** Ends the execution at Google when a scope is missing; here it throws. */
  requireScopes(authMode: EnumValue, oAuthScopes: string[]): void {
    matchSignature('ScriptApp.requireScopes', arguments, ['AuthMode', 'String[]']);
    void authMode;
    const [first] = this.#missing(oAuthScopes);
    if (first) throw exception(`Authorization is required to perform that action. Required permissions: ${first}`);
  }
  #granted(): readonly string[] {
    return this.#execution.manifestScopes ?? [];
  }
  #missing(scopes: readonly string[]): string[] {
    const granted = this.#execution.manifestScopes;
    return granted ? scopes.filter((scope) => !granted.includes(scope)) : [];
  }
}
guard(ScriptAppService, 'ScriptApp');
