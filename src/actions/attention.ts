// What needs the curator's attention, each line a count and a verb.

import { lackingEntry, measuresOf } from '../programme/measures';
import { differenceOf, kindOf } from '../programme/orders';
import { countStale } from '../programme/people';
import { AWAITING } from '../programme/selection';
import { plural } from '../programme/language/numerals';
import { willingMentors } from '../questionnaires';
import { recordsOf, rowsOf, settingOf, type Snapshot } from '../register/snapshot';
import { suspicions } from '../register/personal-cells';
import { modeNow } from './personal-guard';
import { consentLines, type ConsentLineId } from './consent-attention';
import { answersLines, type AnswersLineId } from './questionnaires/attention';

export interface AttentionLine {
  id: 'key waits' | 'suspects' | 'conversion' | 'no people' | 'no roadmap' | 'typed rows' | 'remarks' | ConsentLineId | AnswersLineId | 'candidates' | 'willing' | 'no entry' | 'stale' | 'unpaired' | 'to order' | 'amend' | 'no number' | 'errands' | 'settings' | 'formulas';
  count: number;
  text: string;
  /** Title of the sheet to open, '' when a task of the sidebar answers it. */
  sheet: string;
}

/** A pair that works, with an order or before it. */
export const working = (state: string): boolean => state === 'утверждена' || state === 'в приказе';

/** The lines of the panel, the most urgent first. */
export const attentionOf = ({ tables }: Snapshot, year: string, moment: string): AttentionLine[] => {
  const today = moment.slice(0, 10);
  const people = rowsOf(tables, 'people');
  const mentees = rowsOf(tables, 'mentees').filter((m) => m.year === year && m.status !== 'выбыл' && m.status !== 'завершил');
  const pairs = rowsOf(tables, 'pairs').filter((p) => p.year === year);
  const paired = new Set(pairs.filter((p) => working(p.state)).map((p) => p.mentee));
  const typed = Object.values(tables).reduce((sum, t) => sum + (t.schema.allocates ? t.rows.filter((r) => r.values[t.schema.allocates as string] === '').length : 0), 0);
  const mode = modeNow(tables);
  const coded = mode !== 'имена';
  const suspected = coded ? suspicions(tables) : [];
  const missingSettings = ['school.full', ...(coded ? [] : ['director.last', 'director.first']), 'school.place'].filter((k) => settingOf(tables, k) === '').length;
  const line = (id: AttentionLine['id'], count: number, sheet: string, one: string, few: string, many: string): AttentionLine => ({ id, count, sheet, text: plural(count, one, few, many) });
  const always = (id: AttentionLine['id'], missing: boolean, text: string): AttentionLine => ({ id, count: missing ? 1 : 0, text, sheet: '' });
  const withRemarks = people.filter((p) => p.remarks !== '').length;
  const consents = consentLines(recordsOf(tables), year, today);
  const toOrder = pairs.filter((p) => p.state === 'утверждена').length;
  // Papers without a number (consents, certificates by the hundred) are not the office's business.
  const unsigned = rowsOf(tables, 'documents').filter((d) => d.state === 'на подписи' && kindOf(d.kind)?.series !== '').length;
  const blocked = Object.values(tables).reduce((sum, t) => sum + t.blocked.length, 0);
  const undone = rowsOf(tables, 'errands').filter((e) => e.state !== 'сделано' && e.state !== 'отменено' && !((e.kind === 'напоминание' || e.kind === 'сообщение') && e.state === 'задумано')).length;
  const lines: AttentionLine[] = [
    always('conversion', mode === 'переход' || mode === 'возврат', mode === 'возврат' ? 'Возврат имён не закончен – продолжить' : 'Переход на коды не закончен – продолжить'),
    always('key waits', settingOf(tables, 'key.waits') === 'да', 'Ключ не скачан после изменений – без него новые коды останутся без имён'),
    line('suspects', suspected.length, '', 'ячейка похожа на имя или контакт – посмотреть', 'ячейки похожи на имена или контакты – посмотреть', 'ячеек похожи на имена или контакты – посмотреть'),
    always('no people', people.length === 0, 'Загрузите наставников и наставляемых'),
    line('formulas', blocked, '', 'столбец с ошибкой: в него что-то впечатали – починить', 'столбца с ошибкой: в них что-то впечатали – починить', 'столбцов с ошибкой: в них что-то впечатали – починить'),
    line('settings', missingSettings, 'Настройки', 'сведения о школе нет в «Настройках»: без него не составить приказ', 'сведений о школе нет в «Настройках»: без них не составить приказ', 'сведений о школе нет в «Настройках»: без них не составить приказ'),
    line('typed rows', typed, '', 'строка набрана вручную – дать код', 'строки набраны вручную – дать коды', 'строк набрано вручную – дать коды'),
    line('remarks', withRemarks, 'Люди', 'человек с пометкой – проверить', 'человека с пометкой – проверить', 'человек с пометкой – проверить'),
    ...answersLines(recordsOf(tables), moment),
    consents['withdrawn in order'],
    consents['no consent'],
    consents['consents soon'],
    line('candidates', rowsOf(tables, 'mentors').filter((m) => m.year === year && AWAITING.has(m.status) && m.status !== 'отложен').length, '', 'кандидат в наставники ждёт отбора', 'кандидата в наставники ждут отбора', 'кандидатов в наставники ждут отбора'),
    line('willing', willingMentors(recordsOf(tables), year).length, '', 'наставляемый хочет сам стать наставником – сделать кандидатом', 'наставляемых хотят сами стать наставниками – сделать кандидатами', 'наставляемых хотят сами стать наставниками – сделать кандидатами'),
    line('no entry', lackingEntry(recordsOf(tables), year, measuresOf(rowsOf(tables, 'lists'))).length, '', 'участник без входного замера – после начала пар его не восполнить', 'участника без входного замера – после начала пар его не восполнить', 'участников без входного замера – после начала пар его не восполнить'),
    line('unpaired', mentees.filter((m) => !paired.has(m.code)).length, '', 'наставляемый без пары – подобрать', 'наставляемых без пары – подобрать', 'наставляемых без пары – подобрать'),
    line('to order', toOrder, '', 'пара утверждена – составить приказ', 'пары утверждены – составить приказ', 'пар утверждено – составить приказ'),
    line('no number', unsigned, '', 'документ ждёт подписи – записать номер и дату', 'документа ждут подписи – записать номер и дату', 'документов ждут подписи – записать номер и дату'),
    line('amend', differenceOf(recordsOf(tables), year, today).left.length, '', 'пара в приказе уже не работает – приказ о внесении изменений', 'пары в приказе уже не работают – приказ о внесении изменений', 'пар в приказе уже не работает – приказ о внесении изменений'),
    line('errands', undone, '', 'письмо или файл не доделан – посмотреть', 'письма или файла не доделаны – посмотреть', 'писем или файлов не доделано – посмотреть'),
    line('stale', countStale(people, rowsOf(tables, 'mentors'), rowsOf(tables, 'mentees'), year, today), '', 'человек не подтверждён больше года – сверить', 'человека не подтверждены больше года – сверить', 'человек не подтверждены больше года – сверить'),
    always('no roadmap', !rowsOf(tables, 'roadmap').some((r) => r.year === year), 'Загрузите дорожную карту школы'),
    consents['no papers'],
    consents.law,
  ];
  return lines.filter(({ count }) => count > 0).slice(0, 10);
};
