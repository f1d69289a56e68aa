// D7: the minutes of the pedagogical council on the programme: who was there, the agenda, what was heard, said and decided, the vote.

import { initialsFirst, longDate, sentence, surnameFirst, typographic } from '../../language';
import { Composer } from '../composer';
import { official } from '../from-register';
import type { Ask, DocumentKind } from '../kind';
import type { Block, Clause, DocumentResult } from '../model';
import { line, paragraph } from './text-blocks';

/** Under one heading each; nothing was said – no heading. */
const section = (to: Composer, key: string, heading: string): Block[] => {
  const clauses = to.list(key).map((text): Clause => ({ text: typographic(sentence(text)) }));
  return clauses.length === 0 ? [] : [{ is: 'heading', text: `${heading}:`, level: 2 }, { is: 'clauses', list: clauses }];
};

function compose(kind: DocumentKind, facts: Composer['facts'], given: Composer['given']): DocumentResult {
  const to = new Composer(kind, facts, given);
  const [chair, secretary] = [to.text('chair'), to.text('secretary')];
  return to.done({
    title: `Протокол № ${to.text('number')} заседания педагогического совета`, opening: { is: 'title' }, word: { dative: 'протоколу', instrumental: 'протоколом' }, signed: false,
    body: [
      { is: 'ends', left: typographic(facts.setting('school.place').trim()), right: longDate(to.date('date')) },
      line('Председатель', chair || '____________________'), line('Секретарь', secretary || '____________________'), line('Присутствовали', to.text('present').replace(/\.$/, '')),
      ...section(to, 'agenda', 'Повестка дня'), ...section(to, 'heard', 'СЛУШАЛИ'), ...section(to, 'spoke', 'ВЫСТУПИЛИ'), ...section(to, 'decided', 'РЕШИЛИ'),
      paragraph(`Голосовали: ${to.text('votes')}`),
      { is: 'signatures', lines: [{ label: 'Председатель', name: chair }, { label: 'Секретарь', name: secretary }] },
    ],
  });
}

const lines = (key: string, title: string, help: string, start?: readonly string[]): Ask => ({ key, title, help: `${help} Каждый пункт с новой строки.`, type: 'lines', required: true, ...(start ? { start: () => start } : {}) });

/** The curator reports on the programme; nobody is named before she is known. */
const heardFirst = (curator: string): readonly string[] => (curator === '' ? [] : [`${curator} – о реализации программы наставничества`]);

export const protocolKind: DocumentKind = {
  id: 'протокол педсовета', code: 'D7', title: 'Протокол педагогического совета', help: 'О положении, дорожной карте, итогах программы.', group: 'Ведомости и листы', series: '', about: 'programme',
  asks: [
    { key: 'date', title: 'Дата заседания', type: 'date', required: true }, { key: 'number', title: 'Номер протокола', type: 'text', required: true }, { key: 'present', title: 'Присутствовали', help: 'Например: 24 человека (список прилагается).', type: 'text', required: true },
    lines('agenda', 'Повестка', 'Вопросы с «О»: о реализации программы.', ['О реализации программы наставничества']),
    { ...lines('heard', 'Слушали', 'Кого и о чём: Мельник И.Ю. – о проекте положения.'), start: ({ setting }) => heardFirst(surnameFirst(official(setting, 'curator'))) },
    { ...lines('spoke', 'Выступили', 'Кто и с чем. Пусто – раздела не будет.'), required: false },
    lines('decided', 'Решили', 'С глагола: принять, утвердить.', ['Принять положение о наставничестве и дорожную карту']),
    { key: 'votes', title: 'Голосовали', help: 'Например: «за» – 24, «против» – 0, «воздержались» – 0.', type: 'text', required: true, start: () => '«за» – единогласно' },
    { key: 'chair', title: 'Председатель', help: 'Инициалы и фамилия. Пусто – место, чтобы вписать.', type: 'text', required: false, start: ({ setting }) => initialsFirst(official(setting, 'director')) },
    { key: 'secretary', title: 'Секретарь', help: 'Инициалы и фамилия. Пусто – место, чтобы вписать.', type: 'text', required: false },
  ],
  compose: (facts, given) => compose(protocolKind, facts, given),
};
