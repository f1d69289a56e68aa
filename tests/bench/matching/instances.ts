// Matching instances for benchmark and tests: the same family, size and seed give the same instance everywhere.

/** Mentee `i` may go to `mentor[start[i]] .. mentor[start[i + 1] - 1]`; scores are whole numbers 0..1000, more is better. */
export interface Instance {
  readonly mentees: number;
  readonly mentors: number;
  readonly capacity: Int32Array;
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

type Row = ReadonlyArray<readonly [mentor: number, score: number]>;

/** Uniform numbers 0..1 that depend on the seed only (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed;
  return () => {
    a |= 0;
    a = (a + 0x6D2B79F5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pack(rows: readonly Row[], capacity: Int32Array): Instance {
  const mentees = rows.length, start = new Int32Array(mentees + 1);
  rows.forEach((row, i) => { start[i + 1] = start[i]! + row.length; });
  const mentor = new Int32Array(start[mentees]!), score = new Int32Array(start[mentees]!);
  let k = 0;
  for (const row of rows) for (const [m, s] of row) {
    mentor[k] = m;
    score[k] = s;
    k++;
  }
  return { mentees, mentors: capacity.length, capacity, start, mentor, score };
}

const between = (R: () => number) => (a: number, b: number): number => a + Math.floor(R() * (b - a + 1));

/** Every mentor has 1..8 places, together `share` of the mentees. */
function capacities(R: () => number, n: number, mentors: number, share: number): Int32Array {
  const capacity = new Int32Array(mentors).fill(1);
  for (let total = mentors, target = Math.round(n * share); total < target;) {
    const m = Math.floor(R() * mentors);
    if (capacity[m]! < 8) {
      capacity[m]!++;
      total++;
    }
  }
  return capacity;
}

/** 5-20 candidates each, at random. */
function random(n: number, seed: number): Instance {
  const R = randomFrom(seed * 7919 + n), pick = between(R);
  const mentors = Math.max(2, Math.round(n * 0.3)), capacity = capacities(R, n, mentors, 1.05);
  const rows: Row[] = [];
  for (let i = 0; i < n; i++) {
    const degree = Math.min(pick(5, 20), mentors), row = new Map<number, number>();
    while (row.size < degree) row.set(pick(0, mentors - 1), pick(0, 1000));
    const sorted = [...row];
    sorted.sort((a, b) => a[0] - b[0]);
    rows.push(sorted);
  }
  return pack(rows, capacity);
}

const bits = (mask: number): number => {
  let count = 0;
  for (let x = mask; x !== 0; x &= x - 1) count++;
  return count;
};

const BONUS = [200, 150, 100, 60, 30] as const;

/** Forms of mentoring, subjects, class gap, schedule, consents; up to 20 candidates, or every pair. */
function school(n: number, seed: number, share = 1.05, everyPair = false): Instance {
  const R = randomFrom(seed * 7919 + n), pick = between(R);
  const mentors = Math.max(2, Math.round(n * 0.3)), capacity = capacities(R, n, mentors, share);
  const schools = Math.max(1, Math.round(n / 700));
  const forms = [0.5, 0.2, 0.1, 0.15, 0.05]; // pupil-pupil, teacher-pupil, teacher-teacher, student-pupil, employer-student
  const form = (): number => {
    let x = R();
    for (let i = 0; i < 5; i++) if ((x -= forms[i]!) < 0) return i;
    return 0;
  };
  const topics = (k: number): number => {
    let mask = 0;
    for (let i = 0; i < k; i++) {
      const x = R() * R();
      mask |= 1 << Math.floor(x * 12);
    }
    return mask;
  };
  const slots = (k: number): number => {
    let mask = 0;
    for (let i = 0; i < k; i++) mask |= 1 << pick(0, 9);
    return mask;
  };
  const mentees = Array.from({ length: n }, () => ({ form: form(), school: pick(0, schools - 1), grade: pick(5, 10), wants: topics(pick(1, 3)), free: slots(pick(2, 5)), mode: pick(0, 2), consent: R() < 0.96 }));
  const staff = Array.from({ length: mentors }, () => {
    const f = form();
    return { form: f, second: R() < 0.25 ? form() : f, school: f === 3 || f === 4 || R() < 0.08 ? -1 : pick(0, schools - 1), grade: pick(8, 11), knows: topics(pick(1, 4)), free: slots(pick(2, 6)), mode: pick(0, 2), consent: R() < 0.95 };
  });
  const rows = mentees.map((a): Row => {
    let able: number[] = [];
    if (everyPair) able = staff.map((_, m) => m);
    else if (a.consent) {
      able = staff.map((_, m) => m).filter((m) => {
        const b = staff[m]!;
        return b.consent && (a.form === b.form || a.form === b.second) && (b.school === a.school || b.school === -1)
          && !(a.form === 0 && (b.grade - a.grade < 1 || b.grade - a.grade > 5)) && (a.wants & b.knows) !== 0 && (a.free & b.free) !== 0;
      });
      for (let i = able.length - 1; i > 0; i--) {
        const j = pick(0, i), x = able[i]!;
        able[i] = able[j]!;
        able[j] = x;
      }
      able = able.slice(0, 20);
      able.sort((x, y) => x - y);
    }
    return able.map((m) => {
      const b = staff[m]!;
      let s = Math.round(400 * bits(a.wants & b.knows) / Math.max(1, bits(a.wants)));
      s += (R() < 0.25 ? BONUS[pick(0, 4)]! : 0) + (R() < 0.2 ? BONUS[pick(0, 4)]! : 0);
      s += Math.min(100, 25 * bits(a.free & b.free)) + (a.mode === b.mode ? 100 : a.mode === 2 || b.mode === 2 ? 60 : 0);
      if (everyPair) {
        if (a.form !== b.form && a.form !== b.second) s = Math.min(s, 150);
        if (a.school !== b.school && b.school !== -1) s = Math.max(0, s - 100);
      }
      return [m, s];
    });
  });
  return pack(rows, capacity);
}

/** The same graph, every mentee ranking the mentors alike. */
function alike(instance: Instance, seed: number): Instance {
  const R = randomFrom(seed + 4), fame = Int32Array.from({ length: instance.mentors }, () => Math.floor(R() * 1000));
  return { ...instance, score: instance.mentor.map((m) => fame[m]!) };
}

/** Every pair, Machol-Wien costs: the classic bad case of the Hungarian method. */
function staircase(n: number): Instance {
  const rows = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => [j, 1000 - Math.round(1000 * (i / n) * (j / n))] as const));
  return pack(rows, new Int32Array(n).fill(1));
}

/** One long augmenting path. */
function chain(n: number): Instance {
  return pack(Array.from({ length: n }, (_, i): Row => (i > 0 ? [[i, 500], [i - 1, 501]] : [[0, 500]])), new Int32Array(n).fill(1));
}

export const FAMILIES = {
  random,
  school: (n: number, seed: number) => school(n, seed),
  short: (n: number, seed: number) => school(n, seed, 0.85),
  dense: (n: number, seed: number) => school(n, seed, 1.05, true),
  alike: (n: number, seed: number) => alike(random(n, seed), seed),
  'alike-school': (n: number, seed: number) => alike(school(n, seed), seed),
  'alike-short': (n: number, seed: number) => alike(school(n, seed, 0.85), seed),
  'alike-dense': (n: number, seed: number) => alike(school(n, seed, 1.05, true), seed),
  staircase,
  chain,
} as const;

export type Family = keyof typeof FAMILIES;

export const make = (family: Family, n: number, seed = 1): Instance => FAMILIES[family](n, seed);
