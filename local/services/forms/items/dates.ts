// Questions of time: date, date with time, time, duration.

import { executionOf, guard } from '../../guard';
import { isDate, matchSignature, signatureError } from '../../signature';
import { zoneOffset } from '../../time-zone';
import type { BaseItem } from '../item-base';
import type { ItemResponse } from '../item-response';
import { ScoredQuestion } from '../question';

const two = (value: number): string => String(value).padStart(2, '0');

/** Date as the wall clock of the script's zone shows it. */
function wallText(item: BaseItem, date: Date): { day: string; dayMonth: string; time: string } {
  const wall = new Date(date.getTime() + zoneOffset(executionOf(item).scriptTimeZone, date.getTime()));
  const dayMonth = `${two(wall.getUTCMonth() + 1)}-${two(wall.getUTCDate())}`;
  return { day: `${String(wall.getUTCFullYear()).padStart(4, '0')}-${dayMonth}`, dayMonth, time: `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}` };
}

export class DateItem extends ScoredQuestion {
  createResponse(response: Date): ItemResponse {
    if (arguments.length !== 1 || !isDate(response)) throw signatureError('FormApp.DateItem.createResponse', arguments);
    const { day, dayMonth } = wallText(this, response);
    return this.respond$(this.item$().includesYear ? day : dayMonth);
  }
  includesYear(): boolean {
    return this.item$().includesYear;
  }
  setIncludesYear(_enableYear: boolean): this {
    return this.setFlag$('setIncludesYear', arguments, (item, enabled) => {
      item.includesYear = enabled;
    });
  }
}
guard(DateItem, 'FormApp.DateItem');

export class DateTimeItem extends ScoredQuestion {
  createResponse(response: Date): ItemResponse {
    if (arguments.length !== 1 || !isDate(response)) throw signatureError('FormApp.DateTimeItem.createResponse', arguments);
    const { day, dayMonth, time } = wallText(this, response);
    return this.respond$(`${this.item$().includesYear ? day : dayMonth} ${time}`);
  }
  includesYear(): boolean {
    return this.item$().includesYear;
  }
  setIncludesYear(_enableYear: boolean): this {
    return this.setFlag$('setIncludesYear', arguments, (item, enabled) => {
      item.includesYear = enabled;
    });
  }
}
guard(DateTimeItem, 'FormApp.DateTimeItem');

export class TimeItem extends ScoredQuestion {
  createResponse(hour: number, minute: number): ItemResponse {
    matchSignature('FormApp.TimeItem.createResponse', arguments, ['Number', 'Number']);
    return this.respond$(`${two(hour)}:${two(minute)}`);
  }
}
guard(TimeItem, 'FormApp.TimeItem');

export class DurationItem extends ScoredQuestion {
  createResponse(hours: number, minutes: number, seconds: number): ItemResponse {
    matchSignature('FormApp.DurationItem.createResponse', arguments, ['Number', 'Number', 'Number']);
    return this.respond$(`${two(hours)}:${two(minutes)}:${two(seconds)}`);
  }
}
guard(DurationItem, 'FormApp.DurationItem');
