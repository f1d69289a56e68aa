// Of whom an answer speaks: the pair of the one who answers, or the child that somebody else asks for.

import { isWorking } from '../programme/pairing';
import { comparable, nameKey, readName } from '../programme/people';
import type { Pair } from '../programme/records';
import type { Scene } from './scene';
import { textOf, type AnswerValues } from './values';

export interface About {
  about: string;
  note: string;
}

const valueOf = (scene: Scene, values: AnswerValues, what: 'code' | 'name' | 'class' | 'partner'): string => {
  const item = scene.items.find((one) => one.goes?.to === 'about' && one.goes.what === what);
  return item ? textOf(values[item.key]).trim() : '';
};

/** Pairs of this person in the year, in the part that the questionnaire speaks to. */
const pairsOf = (scene: Scene, code: string): Pair[] => {
  const { audience } = scene.kind;
  return scene.tables.pairs.filter((pair) => pair.year === scene.year && (isWorking(pair) || pair.state === 'завершена') && ((pair.mentor === code && audience !== 'наставляемые в парах') || (pair.mentee === code && audience !== 'наставники в парах')));
};

/** Pair that the answer is about: the one with the named partner, or the only one. */
export const pairOf = (scene: Scene, code: string, values: AnswerValues): About => {
  const pairs = pairsOf(scene, code);
  const typed = valueOf(scene, values, 'partner');
  const partner = typed === '' ? '' : scene.codeOf(typed);
  if (partner) {
    const found = pairs.find((pair) => pair.mentor === partner || pair.mentee === partner);
    return found ? { about: found.id, note: '' } : { about: '', note: 'пары с названным кодом нет' };
  }
  if (pairs.length === 1) return { about: pairs[0]?.id ?? '', note: '' };
  return { about: '', note: pairs.length > 1 ? 'пар несколько, и не сказано, о какой ответ' : '' };
};

/** The pupil that a class teacher, psychologist or parent asks for; '' when it cannot be told. */
export const childOf = (scene: Scene, values: AnswerValues): About => {
  const typed = valueOf(scene, values, 'code');
  if (typed !== '') {
    const code = scene.codeOf(typed);
    return code !== null && scene.sheets.get('people', code) ? { about: code, note: '' } : { about: '', note: 'код ребёнка с ошибкой или его нет в реестре' };
  }
  const name = readName(valueOf(scene, values, 'name'), false);
  const schoolClass = comparable(valueOf(scene, values, 'class')).replace(/[\s-]/g, '');
  const key = nameKey({ ...name, middle: '' });
  const same = scene.tables.people.filter((person) => person.duplicateOf === '' && person.class !== '' && comparable(person.class).replace(/[\s-]/g, '') === schoolClass && nameKey({ ...person, middle: '' }) === key);
  return same.length === 1 ? { about: same[0]?.code ?? '', note: '' } : { about: '', note: same.length > 1 ? 'в этом классе есть однофамильцы' : 'ребёнка с таким именем и классом в реестре нет' };
};
