// The layout that the school wrote into «Настройки», read strictly: what cannot be meant is told with its setting, what departs from the standard is advised.

import { DEFAULT_SETTINGS, REQUISITES, type PageSettings, type RequisitesOrder } from './settings';

export interface LayoutFault {
  /** Key of the setting. */
  readonly key: string;
  readonly message: string;
}

export interface Layout {
  /** Of a faulty setting the usual value. */
  readonly settings: PageSettings;
  readonly faults: readonly LayoutFault[];
  /** Departures from ГОСТ Р 7.0.97-2025; allowed, for the standard recommends. */
  readonly advice: readonly string[];
}

interface Measure {
  readonly key: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly usual: number;
}

const { margins } = DEFAULT_SETTINGS;

const MEASURES = {
  left: { key: 'layout.left', title: 'Поле слева', from: 5, to: 60, unit: 'мм', usual: margins.left },
  right: { key: 'layout.right', title: 'Поле справа', from: 5, to: 60, unit: 'мм', usual: margins.right },
  top: { key: 'layout.top', title: 'Поле сверху', from: 5, to: 60, unit: 'мм', usual: margins.top },
  bottom: { key: 'layout.bottom', title: 'Поле снизу', from: 5, to: 60, unit: 'мм', usual: margins.bottom },
  size: { key: 'layout.size', title: 'Размер шрифта', from: 8, to: 20, unit: 'пунктов', usual: DEFAULT_SETTINGS.size },
  tableSize: { key: 'layout.tableSize', title: 'Размер шрифта в таблицах', from: 8, to: 20, unit: 'пунктов', usual: DEFAULT_SETTINGS.tableSize },
  lineSpacing: { key: 'layout.spacing', title: 'Межстрочный интервал', from: 1, to: 2, unit: 'строки', usual: DEFAULT_SETTINGS.lineSpacing },
  indent: { key: 'layout.indent', title: 'Абзацный отступ', from: 0, to: 40, unit: 'мм', usual: DEFAULT_SETTINGS.indent },
} as const satisfies Record<string, Measure>;

const shown = (value: number): string => String(value).replace('.', ',');

/** «12,5», «12.5 мм», «14 пт»; NaN for anything else. */
const numberOf = (text: string): number => {
  const found = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:мм|пт|пункт[а-я]*|pt|mm|строк[а-я]*)?\.?$/i.exec(text.trim());
  return found ? Number((found[1] ?? '').replace(',', '.')) : Number.NaN;
};

function measured(measure: Measure, text: string, faults: LayoutFault[]): number {
  if (text.trim() === '') return measure.usual;
  const value = numberOf(text);
  if (value >= measure.from && value <= measure.to) return value;
  faults.push({ key: measure.key, message: `«${measure.title}»: нужно число от ${shown(measure.from)} до ${shown(measure.to)} (${measure.unit}), обычно ${shown(measure.usual)}. Сейчас записано «${text.trim().slice(0, 40)}».` });
  return measure.usual;
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/[—-]/g, '–').replace(/\s+/g, ' ');

function chosen<T extends string>(key: string, title: string, text: string, words: readonly T[], faults: LayoutFault[]): T {
  const usual = words[0] as T;
  if (text.trim() === '') return usual;
  const found = words.find((word) => folded(word) === folded(text));
  if (!found) faults.push({ key, message: `«${title}»: можно написать ${words.map((word) => `«${word}»`).join(' или ')}. Сейчас записано «${text.trim().slice(0, 40)}».` });
  return found ?? usual;
}

/** Letters, digits and blanks: what can be the name of a font. */
function fontOf(text: string, faults: LayoutFault[]): string {
  const font = text.trim();
  if (font === '') return DEFAULT_SETTINGS.font;
  if (/^[\p{L}\d][\p{L}\d .-]{1,40}$/u.test(font)) return font;
  faults.push({ key: 'layout.font', message: `«Шрифт»: нужно название шрифта, например Times New Roman. Сейчас записано «${font.slice(0, 40)}».` });
  return DEFAULT_SETTINGS.font;
}

/** ГОСТ Р 7.0.97-2025, 3.2-3.3 (kept from 2016): margins not less than 20, 10, 20, 20 mm; sizes 12, 13, 14; spacing 1 to 1.5. */
function advise({ margins: m, size, lineSpacing }: PageSettings): string[] {
  return [
    ...(m.left < 20 || m.right < 10 || m.top < 20 || m.bottom < 20 ? ['Поля меньше, чем советует ГОСТ Р 7.0.97-2025: слева, сверху и снизу от 20 мм, справа от 10 мм.'] : []),
    ...(size < 12 || size > 14 ? ['ГОСТ Р 7.0.97-2025 советует размер шрифта 12, 13 или 14.'] : []),
    ...(lineSpacing > 1.5 ? ['ГОСТ Р 7.0.97-2025 советует межстрочный интервал от 1 до 1,5.'] : []),
  ];
}

/** The page settings of the school; an empty setting is the usual one. */
export function layoutFrom(setting: (key: string) => string): Layout {
  const faults: LayoutFault[] = [];
  const measure = (which: keyof typeof MEASURES): number => measured(MEASURES[which], setting(MEASURES[which].key), faults);
  chosen('layout.executor', 'Отметка об исполнителе', setting('layout.executor'), ['в письмах', 'в письмах и приказах', 'нет'], faults);
  const settings: PageSettings = {
    margins: { left: measure('left'), right: measure('right'), top: measure('top'), bottom: measure('bottom') },
    font: fontOf(setting('layout.font'), faults),
    size: measure('size'), tableSize: measure('tableSize'), lineSpacing: measure('lineSpacing'), indent: measure('indent'),
    requisites: chosen<RequisitesOrder>('layout.requisites', 'Дата, место и номер в приказе', setting('layout.requisites'), REQUISITES, faults),
    titleAlign: chosen('layout.title', 'Заголовок приказа', setting('layout.title'), ['слева', 'по центру'], faults) === 'слева' ? 'left' : 'center',
  };
  return { settings, faults, advice: advise(settings) };
}
