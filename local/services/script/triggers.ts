// ScriptApp's triggers and their builders.

import { makeEnum, type EnumValue } from '../enums';
import { exception } from '../errors';
import type { Execution } from '../execution';
import { guard, ServiceObject, servicePath } from '../guard';
import { isDate, matchSignature, signatureError } from '../signature';
import type { TriggerRecord, TriggerSpec } from '../stores';
import { instantOfWall } from '../time-zone';

export const EventType = makeEnum('ScriptApp.EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);
export const TriggerSource = makeEnum('ScriptApp.TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
export const WeekDay = makeEnum('ScriptApp.WeekDay', ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let record: (trigger: Trigger) => TriggerRecord;

export class Trigger extends ServiceObject {
  static {
    record = (trigger) => trigger.#record;
  }
  readonly #record: TriggerRecord;
  constructor(execution: Execution, data: TriggerRecord) {
    super(execution);
    this.#record = data;
  }
  getEventType(): EnumValue {
    return EventType[this.#record.event];
  }
  getHandlerFunction(): string {
    return this.#record.handler;
  }
  getTriggerSource(): EnumValue {
    return TriggerSource[this.#record.source];
  }
  getTriggerSourceId(): string | null {
    return this.#record.sourceId;
  }
  getUniqueId(): string {
    return this.#record.id;
  }
}
guard(Trigger, 'ScriptApp.Trigger');
export const triggerIdOf = (trigger: unknown): string | null => (trigger instanceof Trigger ? record(trigger).id : null);

const create = (execution: Execution, spec: TriggerSpec): Trigger => new Trigger(execution, execution.triggers.create(spec));

class SpreadsheetTriggerBuilder extends ServiceObject {
  readonly #execution: Execution;
  readonly #handler: string;
  readonly #sourceId: string;
  #event: TriggerSpec['event'] | null = null;
  constructor(execution: Execution, handler: string, sourceId: string) {
    super(execution);
    this.#execution = execution;
    this.#handler = handler;
    this.#sourceId = sourceId;
  }
  onChange(): this {
    return this.#on('ON_CHANGE');
  }
  onEdit(): this {
    return this.#on('ON_EDIT');
  }
  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }
  onOpen(): this {
    return this.#on('ON_OPEN');
  }
  create(): Trigger {
    if (!this.#event) throw exception('You must select an event type before calling create().');
    return create(this.#execution, { handler: this.#handler, event: this.#event, source: 'SPREADSHEETS', sourceId: this.#sourceId, clock: null });
  }
  #on(event: TriggerSpec['event']): this {
    this.#event = event;
    return this;
  }
}
guard(SpreadsheetTriggerBuilder, 'ScriptApp.SpreadsheetTriggerBuilder');

class FormTriggerBuilder extends ServiceObject {
  readonly #execution: Execution;
  readonly #handler: string;
  readonly #sourceId: string;
  #event: TriggerSpec['event'] | null = null;
  constructor(execution: Execution, handler: string, sourceId: string) {
    super(execution);
    this.#execution = execution;
    this.#handler = handler;
    this.#sourceId = sourceId;
  }
  onFormSubmit(): this {
    this.#event = 'ON_FORM_SUBMIT';
    return this;
  }
  onOpen(): this {
    this.#event = 'ON_OPEN';
    return this;
  }
  create(): Trigger {
    if (!this.#event) throw exception('You must select an event type before calling create().');
    return create(this.#execution, { handler: this.#handler, event: this.#event, source: 'FORMS', sourceId: this.#sourceId, clock: null });
  }
}
guard(FormTriggerBuilder, 'ScriptApp.FormTriggerBuilder');

class ClockTriggerBuilder extends ServiceObject {
  readonly #execution: Execution;
  readonly #handler: string;
  #everyMs: number | null = null;
  #atMs: number | null = null;
  #hour: number | null = null;
  #nearMinute: number | null = null;
  #weekday: number | null = null;
  #monthDay: number | null = null;
  #date: [number, number, number] | null = null;
  #timeZone: string;
  constructor(execution: Execution, handler: string) {
    super(execution);
    this.#execution = execution;
    this.#handler = handler;
    this.#timeZone = execution.scriptTimeZone;
  }
  after(durationMilliseconds: number): this {
    matchSignature('ScriptApp.ClockTriggerBuilder.after', arguments, ['Number']);
    this.#atMs = this.#execution.now() + durationMilliseconds;
    return this;
  }
  at(date: Date): this {
    if (!isDate(date)) throw signatureError('ScriptApp.ClockTriggerBuilder.at', arguments);
    this.#atMs = date.getTime();
    return this;
  }
  atDate(year: number, month: number, day: number): this {
    matchSignature('ScriptApp.ClockTriggerBuilder.atDate', arguments, ['Number', 'Number', 'Number']);
    this.#date = [year, month, day];
    return this;
  }
  atHour(hour: number): this {
    matchSignature('ScriptApp.ClockTriggerBuilder.atHour', arguments, ['Number']);
    if (hour < 0 || hour > 23) throw exception('The hour must be between 0 and 23.');
    this.#hour = hour;
    return this;
  }
  everyDays(n: number): this {
    return this.#every('everyDays', arguments, n * DAY);
  }
  everyHours(n: number): this {
    if (![1, 2, 4, 6, 8, 12].includes(n)) throw exception(`The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.`);
    return this.#every('everyHours', arguments, n * HOUR);
  }
  everyMinutes(n: number): this {
    if (![1, 5, 10, 15, 30].includes(n)) throw exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    return this.#every('everyMinutes', arguments, n * MINUTE);
  }
  everyWeeks(n: number): this {
    return this.#every('everyWeeks', arguments, n * 7 * DAY);
  }
  inTimezone(timezone: string): this {
    matchSignature('ScriptApp.ClockTriggerBuilder.inTimezone', arguments, ['String']);
    this.#timeZone = timezone;
    return this;
  }
  nearMinute(minute: number): this {
    matchSignature('ScriptApp.ClockTriggerBuilder.nearMinute', arguments, ['Number']);
    this.#nearMinute = minute;
    return this;
  }
  onMonthDay(day: number): this {
    matchSignature('ScriptApp.ClockTriggerBuilder.onMonthDay', arguments, ['Number']);
    this.#monthDay = day;
    return this;
  }
  onWeekDay(day: EnumValue): this {
    matchSignature('ScriptApp.ClockTriggerBuilder.onWeekDay', arguments, ['WeekDay']);
    // Sunday stands first in the enumeration, last in the schedule's week
    this.#weekday = day.ordinal() === 0 ? 7 : day.ordinal();
    return this;
  }
  create(): Trigger {
    if (this.#date) {
      const [year, month, day] = this.#date;
      this.#atMs = instantOfWall(this.#timeZone, Date.UTC(year, month - 1, day, this.#hour ?? 0, this.#nearMinute ?? 0));
    }
    const scheduled = this.#everyMs !== null || this.#atMs !== null || this.#weekday !== null || this.#monthDay !== null;
    if (!scheduled) throw exception('You must specify a frequency or a date before calling create().');
    const clock = { everyMs: this.#everyMs, atMs: this.#atMs, hour: this.#hour, nearMinute: this.#nearMinute, weekday: this.#weekday, monthDay: this.#monthDay, timeZone: this.#timeZone };
    return create(this.#execution, { handler: this.#handler, event: 'CLOCK', source: 'CLOCK', sourceId: null, clock });
  }
  #every(method: string, args: ArrayLike<unknown>, ms: number): this {
    matchSignature(`ScriptApp.ClockTriggerBuilder.${method}`, args, ['Number']);
    this.#everyMs = ms;
    return this;
  }
}
guard(ClockTriggerBuilder, 'ScriptApp.ClockTriggerBuilder');

/** Id of a spreadsheet or form given as an object or as a text. */
function sourceId(source: unknown, path: string): string | null {
  if (typeof source === 'string') return source;
  if (servicePath(source) !== path) return null;
  return (source as { getId(): string }).getId();
}

export class TriggerBuilder extends ServiceObject {
  readonly #execution: Execution;
  readonly #handler: string;
  constructor(execution: Execution, handler: string) {
    super(execution);
    this.#execution = execution;
    this.#handler = handler;
  }
  forForm(form: unknown): FormTriggerBuilder {
    const id = sourceId(form, 'FormApp.Form');
    if (id === null) throw signatureError('ScriptApp.TriggerBuilder.forForm', arguments);
    return new FormTriggerBuilder(this.#execution, this.#handler, id);
  }
  forSpreadsheet(sheet: unknown): SpreadsheetTriggerBuilder {
    const id = sourceId(sheet, 'SpreadsheetApp.Spreadsheet');
    if (id === null) throw signatureError('ScriptApp.TriggerBuilder.forSpreadsheet', arguments);
    return new SpreadsheetTriggerBuilder(this.#execution, this.#handler, id);
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#execution, this.#handler);
  }
}
guard(TriggerBuilder, 'ScriptApp.TriggerBuilder');
