// Who cannot take part and what to do about it, before anything is matched.

import type { MenteeCandidate, MentorCandidate, Obstacle, Participants } from './participants';

/** Sheet where the obstacle is put right. */
export type FixSheet = 'people' | 'mentors' | 'mentees' | 'consents';

export interface OutLine {
  code: string;
  name: string;
  side: 'mentor' | 'mentee';
  obstacles: Obstacle[];
  /** What exactly is wrong with a consent. */
  why?: string;
}

export interface ObstacleGroup {
  obstacle: Obstacle;
  /** What to do, as an advice. */
  fix: string;
  sheet: FixSheet | '';
  people: OutLine[];
}

/** The obstacle that the curator can do something about comes with its advice; the rest are facts. */
const FIXES: readonly (readonly [Obstacle, string, FixSheet | ''])[] = [
  ['нет согласия', 'Получите согласие и поставьте «да» в столбце «Согласие в анкете».', ''],
  ['согласие не действует', 'Получите согласие на бумаге и отметьте его: панель, «Согласия».', 'consents'],
  ['отказ от согласия', 'Человек отказался. Если передумал, поставьте «да» в столбце «Согласие в анкете».', ''],
  ['не указано, сколько мест', 'Впишите число в столбец «Сколько мест».', 'mentors'],
  ['ещё не принят', 'В подбор идут только принятые наставники. Решение записывают в окне «Отобрать наставников».', 'mentors'],
  ['отложен', 'Отбор отложил решение об этом наставнике. Решили – запишите в окне «Отобрать наставников».', 'mentors'],
  ['нет согласия его организации', 'Наставник из другой организации: впишите, когда она согласилась, – окно «Отобрать наставников».', 'mentors'],
  ['форма не указана', 'Впишите форму наставничества.', ''],
  ['мест нет', 'Готов взять 0 наставляемых. Если передумал, исправьте столбец «Сколько мест».', 'mentors'],
  ['нет в «Людях»', 'В листе «Люди» нет этого кода. Исправьте код или добавьте человека.', 'people'],
  ['приостановлен', 'Участие приостановлено. Вернулся – исправьте «Состояние».', ''],
  ['отклонён', 'Наставника не приняли.', 'mentors'],
  ['выбыл', 'Человек выбыл.', ''],
  ['завершил', 'Наставляемый завершил программу.', 'mentees'],
];

const lines = (list: readonly (MentorCandidate | MenteeCandidate)[], side: OutLine['side']): OutLine[] =>
  list.filter((p) => p.obstacles.length > 0).map(({ code, name, obstacles, why }) => ({ code, name, side, obstacles, ...(why === undefined ? {} : { why }) }));

export interface Readiness {
  mentors: number;
  places: number;
  mentees: number;
  /** Mentees who are in a pair already. */
  paired: number;
  /** Mentors whose places are all taken by pairs: nothing is wrong with them. */
  full: number;
  groups: ObstacleGroup[];
}

/** Who can, who cannot and why; a person with several obstacles stands under the first that is to be dealt with. */
export const readinessOf = ({ mentors, mentees }: Participants): Readiness => {
  const able = mentors.filter((m) => m.obstacles.length === 0);
  const isFull = (m: MentorCandidate): boolean => m.capacity !== null && m.capacity > 0 && m.obstacles.length === 1 && m.obstacles[0] === 'мест нет';
  const full = mentors.filter(isFull).length;
  const out = [...lines(mentees, 'mentee'), ...lines(mentors.filter((m) => !isFull(m)), 'mentor')].filter((p) => !p.obstacles.includes('уже в паре'));
  const groups = FIXES.map(([obstacle, fix, sheet]): ObstacleGroup => ({ obstacle, fix, sheet, people: [] }));
  for (const person of out) {
    const final = [...groups].reverse().find((g) => person.obstacles.includes(g.obstacle) && /выбыл|завершил|отклонён|приостановлен/.test(g.obstacle));
    (final ?? groups.find((g) => person.obstacles.includes(g.obstacle)))?.people.push(person);
  }
  return {
    mentors: able.length, places: able.reduce((sum, m) => sum + m.free, 0), mentees: mentees.filter((m) => m.obstacles.length === 0).length,
    full, paired: mentees.filter((m) => m.obstacles.includes('уже в паре')).length, groups: groups.filter((g) => g.people.length > 0),
  };
};

/** Sheet in which this person's obstacle is put right. */
export const fixSheet = (group: Pick<ObstacleGroup, 'sheet'>, person: Pick<OutLine, 'side'>): FixSheet => (group.sheet !== '' ? group.sheet : person.side === 'mentor' ? 'mentors' : 'mentees');
