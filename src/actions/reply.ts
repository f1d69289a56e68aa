// What every request answers with, and the one catalogue of what can be refused and how it is said.

import type { Json } from '../register/journal';
import type { KeptCell } from '../register/undo';
import type { LeftCell } from '../register/writing';

/** Each message says what happened, what is unharmed and what to do. */
export const REFUSALS = {
  busy: 'Сейчас таблицу меняет другое действие. Ничего не изменено. Подождите полминуты и повторите.',
  empty: 'Реестр ещё не создан. Ничего не изменено. Откройте «Наставничество» и начните с настройки.',
  structure: 'В таблице сдвинуты или удалены служебные строки, столбцы или листы. Данные на месте, записывать пока нельзя. Нажмите «Починить структуру».',
  newer: 'Эту таблицу уже меняла более новая версия дополнения. Ничего не изменено. Обновите дополнение и откройте таблицу снова.',
  stale: 'Пока вы смотрели, реестр изменился, и итог был бы другим. Ничего не записано. Посмотрите ещё раз и повторите.',
  'bad request': 'Дополнение получило неполные данные. Ничего не записано. Закройте окно и откройте его снова.',
  'nothing to do': 'Менять нечего: в реестре уже так.',
  'no entry': 'Такой записи в журнале нет. Ничего не изменено.',
  'not undoable': 'Это действие отменить нельзя. Ничего не изменено.',
  'all kept': 'Отменить нечего: всё, что записало это действие, с тех пор изменили или используют другие строки. Ничего не изменено.',
  gate: 'Часть пар составить нельзя. Ничего не записано. Причины названы ниже.',
  'gate in order': 'Часть этих пар нельзя включить в приказ: он говорит о согласии всех участников. Ничего не составлено. Причины названы ниже.',
  'closed year': 'Этот учебный год закрыт. Ничего не записано.',
  rule: 'Так сделать нельзя. Ничего не записано. Причины названы ниже.',
  values: 'Часть значений вписать нельзя. Ничего не записано. Они названы ниже.',
  'personal data': 'Реестр ведётся без имён, а в записи имя или контакт. Ничего не записано. Замените имя кодом или словом («наставник», «мама») и повторите.',
  'key older': 'Таблица знает более новый ключ. Ничего не записано. Откройте последний скачанный файл ключа или соедините оба в окне «Ключ и коды».',
  'key foreign': 'Это ключ другого реестра. Ничего не записано.',
  mode: 'Сейчас реестр ведётся в другом режиме. Ничего не изменено. Закройте окно и откройте его снова.',
  'no person': 'Такого человека в реестре нет. Ничего не записано.',
  'exists already': 'Такая запись уже есть. Ничего не записано.',
  facts: 'Для документа не хватает сведений. Ничего не составлено. Заполните названное ниже и повторите.',
  'too long': 'Столько текста документ не запомнит: для приложения и своих правок есть место на 45 000 знаков. Ничего не составлено. Сократите или разделите на два документа.',
  'issued already': 'По этим парам приказ уже составлен. Второй не создан.',
  'document state': 'У документа сейчас другое состояние. Ничего не изменено. Откройте «Документы» и посмотрите.',
  edited: 'Файл документа с тех пор изменили вручную. Ничего не записано. Решите, какой текст оставить: ваш или заново составленный.',
  'has number': 'У приказа уже есть номер: отменить его нельзя, нужен приказ о внесении изменений. Ничего не изменено.',
  form: 'Бланк не взят: в нём есть ошибки. Всё осталось как было. Исправьте названное ниже и возьмите бланк снова.',
  'no form draft': 'Черновика бланка в Google Документах нет или он закрыт для вас. Ничего не изменено. Создайте черновик или выберите файл .docx.',
  quota: 'На сегодня Google больше не создаёт файлы. Данные целы. Повторите завтра.',
  'written partly': 'Не удалось записать всё: таблицу в это время меняли. Данные целы. Откройте «Наставничество» снова – дополнение доведёт запись до конца.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export interface Detail {
  /** Title of the sheet, physical row and column to show, where there is one. */
  sheet?: string;
  row?: number;
  column?: number;
  text: string;
}

export interface Refusal {
  ok: false;
  code: RefusalCode;
  message: string;
  details: Detail[];
}

export interface Done<T> {
  ok: true;
  value: T;
  /** Number of the journal entry; 0 when nothing had to be written. */
  seq: number;
  /** Cells that a person changed meanwhile: her value stays. */
  left: LeftCell[];
  restored: { sheet: string; key: string }[];
  /** Earlier actions that were finished on the way. */
  finished: string[];
}

export type Reply<T> = Done<T> | Refusal;

/** A plain answer to a question that writes nothing. */
export type View<T> = { ok: true; value: T } | Refusal;

export const refuse = (code: RefusalCode, details: Detail[] = []): Refusal => ({ ok: false, code, message: REFUSALS[code], details });

export type { Json, KeptCell, LeftCell };
