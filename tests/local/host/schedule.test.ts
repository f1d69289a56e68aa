// When clock triggers fire next, on the wall clock of their zone.
import { nextFire } from '../../../local/host/schedule';

const clock = (change: Partial<Parameters<typeof nextFire>[0]>): Parameters<typeof nextFire>[0] => ({ everyMs: null, atMs: null, hour: null, nearMinute: null, weekday: null, monthDay: null, timeZone: 'Europe/Moscow', ...change });
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TUESDAY = Date.parse('2026-09-01T09:00:00+03:00');
const when = (change: Partial<Parameters<typeof nextFire>[0]>, after = TUESDAY, fired = false): string | null => {
  const at = nextFire(clock(change), after, fired);
  return at === null ? null : new Date(at + 3 * HOUR).toISOString().slice(0, 16);
};

test.each([
  ['every hour', { everyMs: HOUR }, '2026-09-01T10:00'],
  ['every day at 8', { everyMs: DAY, hour: 8 }, '2026-09-02T08:00'],
  ['every day at 10:30', { everyMs: DAY, hour: 10, nearMinute: 30 }, '2026-09-01T10:30'],
  ['Mondays at 7', { everyMs: 7 * DAY, weekday: 1, hour: 7 }, '2026-09-07T07:00'],
  ['Sundays', { weekday: 7 }, '2026-09-06T00:00'],
  ['the 31st', { monthDay: 31, hour: 6 }, '2026-10-31T06:00'],
])('%s', (_, spec, expected) => {
  expect(when(spec)).toBe(expected);
});

test('after a run: every three days, every second week, once only', () => {
  expect(when({ everyMs: 3 * DAY, hour: 9 }, TUESDAY, true)).toBe('2026-09-04T09:00');
  expect(when({ everyMs: 14 * DAY, weekday: 2, hour: 9 }, TUESDAY, true)).toBe('2026-09-15T09:00');
  expect(when({ atMs: TUESDAY + HOUR })).toBe('2026-09-01T10:00');
  expect(when({ atMs: TUESDAY - HOUR })).toBe('2026-09-01T09:00');
  expect(when({ atMs: TUESDAY + HOUR }, TUESDAY + HOUR, true)).toBeNull();
});
