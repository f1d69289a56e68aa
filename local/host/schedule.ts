// When a clock trigger fires next.

import type { TriggerSpec } from '../services/stores';
import { instantOfWall, zoneOffset } from '../services/time-zone';

const MINUTE = 60_000;
const DAY = 86_400_000;
type ClockSpec = NonNullable<TriggerSpec['clock']>;

/** Next instant after `after`, or null for a one-off trigger that has fired. Days, weeks and months are counted on the wall clock of the trigger's zone. */
export function nextFire(clock: ClockSpec, after: number, fired: boolean): number | null {
  if (clock.atMs !== null) return fired ? null : Math.max(clock.atMs, after);
  if (clock.weekday === null && clock.monthDay === null && (clock.everyMs ?? DAY) < DAY) return after + (clock.everyMs ?? DAY);
  const wall = after + zoneOffset(clock.timeZone, after);
  const start = Math.floor(wall / DAY) * DAY;
  const time = (clock.hour ?? 0) * 60 * MINUTE + (clock.nearMinute ?? 0) * MINUTE;
  const everyDays = Math.max(1, Math.round((clock.everyMs ?? DAY) / DAY));
  for (let day = start, i = 0; i < 400; i += 1, day += DAY) {
    if (day + time <= wall) continue;
    const date = new Date(day);
    if (clock.monthDay !== null && date.getUTCDate() !== clock.monthDay) continue;
    // getUTCDay: Sunday is 0; the specification counts Monday as 1, Sunday as 7
    if (clock.weekday !== null && (date.getUTCDay() || 7) !== clock.weekday) continue;
    const wait = clock.weekday === null && clock.monthDay === null && fired ? (everyDays - 1) * DAY : clock.weekday !== null && fired ? (Math.max(1, Math.round(everyDays / 7)) - 1) * 7 * DAY : 0;
    return instantOfWall(clock.timeZone, day + time + wait);
  }
  return null;
}
