// D2: the personalised programme of a pair (plan of individual development).

import { Composer } from '../composer';
import type { PairFact } from '../facts';
import type { Ask, DocumentKind } from '../kind';
import type { DocumentResult } from '../model';
import { pairFacts } from '../pair-facts';
import { inOrder, pairName } from './amendment-parts';
import { PLAN, programmeBlocks, requestOf } from './programme-blocks';

/** A programme lasts from three months to a year (the model's regulation, 1.2). */
const SHORTEST = 85;
const LONGEST = 366;
const DAY = 86400000;

export const checkTerm = (to: Composer, pair: PairFact): void => {
  const days = (Date.parse(pair.until) - Date.parse(pair.from)) / DAY;
  if (days < SHORTEST || days > LONGEST) to.advise(`Программа рассчитана на срок от трёх месяцев до года, а у пары ${pairName(pair)} другой: проверьте даты.`);
};

const planAsks: readonly Ask[] = [
  { key: 'goal', title: 'Цель', help: 'Например: подготовиться к олимпиаде по физике. Пусто – решить запрос по направлению пары.', type: 'text', required: false },
  { key: 'difficulties', title: 'Трудности', help: 'С чем нужна помощь. Пусто – запрос из анкеты наставляемого, а без него место, чтобы вписать.', type: 'text', required: false },
  { key: 'actions', title: 'Действия', help: 'Каждое с новой строки: действие; срок; планируемый результат. «Первая неделя», «первый месяц», «середина срока», «последняя неделя», «весь срок» станут датами пары.', type: 'lines', required: true, start: () => PLAN },
];

function composeProgramme(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const pairs = pairFacts(to, to.list('pairs'));
  const [pair] = pairs;
  if (!pair) return { ok: false, code: 'no-rows', missing: [{ field: 'asked.pairs', message: 'Не выбрана пара.' }] };
  if (pairs.length > 1) to.lack('asked.pairs', 'Одна программа – одна пара: выберите одну или составьте программы пачкой.');
  checkTerm(to, pair);
  return to.done({
    title: 'Персонализированная программа наставничества (план индивидуального развития)', opening: { is: 'title' }, signed: false,
    word: { dative: 'программе', instrumental: 'программой' }, orientation: 'landscape',
    body: programmeBlocks(to, pair, to.text('goal'), to.text('difficulties') || requestOf(to, pair), to.list('actions')),
  });
}

export const personalProgrammeKind: DocumentKind = {
  id: 'персонализированная программа',
  code: 'D2',
  title: 'Персонализированная программа пары',
  help: 'План индивидуального развития: цель, действия, сроки, отметки. На каждую пару свой.',
  group: 'Планы и программы',
  series: '',
  about: 'pairs', each: 'pairs',
  asks: [{ key: 'pairs', title: 'Пара', type: 'pairs', required: true, among: inOrder, whom: 'пары, которые стоят в приказе' }, ...planAsks],
  compose: (facts, given) => composeProgramme(personalProgrammeKind, facts, given),
};
