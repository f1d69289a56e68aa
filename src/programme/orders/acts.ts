// The acts that documents refer to («Нормативная база»): which are in force on a day, and the list a new register begins with.

import type { Act, IsoDate } from '../records';
import type { Ground } from './facts';
import { prepositionOf } from './grounds';

const LEVELS: { readonly [word: string]: NonNullable<Ground['level']> } = { федеральный: 'federal', региональный: 'regional', муниципальный: 'municipal', школа: 'local' };
const TRACKS: { readonly [word: string]: NonNullable<Ground['track']> } = { обучающиеся: 'pupils', работники: 'employees', все: 'both' };

/** Whether documents of this day cite the act: marked as cited («да» or by its own preposition), in force, not replaced by an edition that is in force. */
const isCited = (act: Act, acts: ReadonlyMap<string, Act>, day: IsoDate): boolean => {
  if ((act.used !== 'да' && prepositionOf(act.used) === null) || (act.from !== '' && act.from > day) || (act.until !== '' && act.until < day)) return false;
  const next = acts.get(act.replacedBy);
  return next === undefined || (next.from || next.date) > day;
};

/** Grounds out of the acts, in the order of the sheet. */
export const groundsOf = (rows: readonly Act[], day: IsoDate): Ground[] => {
  const byId = new Map(rows.map((act) => [act.id, act]));
  return rows.filter((act) => act.kind.trim() !== '' && isCited(act, byId, day)).map(({ kind, title, date, number, level, track, used }) => {
    const [at, whom, preposition] = [LEVELS[level], TRACKS[track], prepositionOf(used)];
    return { kind, title, date, number, ...(at ? { level: at } : {}), ...(whom ? { track: whom } : {}), ...(preposition ? { preposition } : {}) };
  });
};

type Seed = Omit<Act, 'id'>;

const federal = (act: Partial<Seed>): Seed => ({
  level: 'федеральный', kind: '', number: '', date: '', title: '', track: 'все', short: '', from: '', until: '', replacedBy: '', used: 'нет', link: '', checked: '', note: '', ...act,
});

/** What a new register begins with. Acts whose title must be compared with the source first are not cited until the curator says so. */
export const SEED_ACTS: readonly Seed[] = [
  federal({
    kind: 'распоряжение Министерства просвещения Российской Федерации', number: 'Р-145', date: '2019-12-25', track: 'обучающиеся', short: 'Методология наставничества', used: 'да',
    title: 'Об утверждении методологии (целевой модели) наставничества обучающихся для организаций, осуществляющих образовательную деятельность по общеобразовательным, дополнительным общеобразовательным и программам среднего профессионального образования, в том числе с применением лучших практик обмена опытом между обучающимися',
  }),
  federal({ kind: 'статья 351.8 Трудового кодекса Российской Федерации', track: 'работники', short: 'ст. 351.8 ТК РФ', used: 'да', from: '2025-03-01', note: 'Наставничество в сфере труда: письменное согласие, дополнительное соглашение, оплата.' }),
  federal({ kind: 'письмо Министерства просвещения Российской Федерации', number: 'АЗ-1128/08', date: '2021-12-21', track: 'работники', short: 'Методические рекомендации о наставничестве педагогов', title: 'О направлении методических рекомендаций', note: 'Сверьте название, потом поставьте «да».' }),
  federal({ kind: 'распоряжение Правительства Российской Федерации', number: '1264-р', date: '2025-05-21', short: 'Концепция развития наставничества', note: 'Концепция развития наставничества на период до 2030 года. Впишите название по источнику, потом поставьте «да».' }),
  federal({ kind: 'Федеральный закон', number: '273-ФЗ', date: '2012-12-29', title: 'Об образовании в Российской Федерации', short: 'Закон об образовании' }),
  federal({ kind: 'Федеральный закон', number: '152-ФЗ', date: '2006-07-27', title: 'О персональных данных', short: 'Закон о персональных данных' }),
];
