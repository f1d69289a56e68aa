// How documents look on paper; ГОСТ Р 7.0.97-2025 recommends, the school decides, so all of it is settings.

/** How date, place and number stand over the title of an order. */
export type RequisitesOrder = 'дата – место – номер' | 'дата и номер, место под ними' | 'номер – место – дата';

export const REQUISITES: readonly RequisitesOrder[] = ['дата – место – номер', 'дата и номер, место под ними', 'номер – место – дата'];

export interface PageSettings {
  /** Millimetres. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly font: string;
  /** Points: running text, and text in tables. */
  readonly size: number;
  readonly tableSize: number;
  /** Lines: 1 … 1.5. */
  readonly lineSpacing: number;
  /** First-line indent, millimetres. */
  readonly indent: number;
  readonly requisites: RequisitesOrder;
  readonly titleAlign: 'left' | 'center';
}

/** A4, margins 20/10/20/20 mm, Times New Roman 14 and 12 in tables, indent 12.5 mm. */
export const DEFAULT_SETTINGS: PageSettings = {
  margins: { left: 20, right: 10, top: 20, bottom: 20 },
  font: 'Times New Roman',
  size: 14,
  tableSize: 12,
  lineSpacing: 1,
  indent: 12.5,
  requisites: 'дата – место – номер',
  titleAlign: 'left',
};

/** What is out of range, in words; null when all is well. */
export function settingsFault(settings: PageSettings): string | null {
  const { left, right, top, bottom } = settings.margins;
  if (![left, right, top, bottom].every((margin) => margin >= 5 && margin <= 60)) return 'Поля страницы должны быть от 5 до 60 мм.';
  if (![settings.size, settings.tableSize].every((size) => size >= 8 && size <= 20)) return 'Размер шрифта должен быть от 8 до 20.';
  if (!(settings.lineSpacing >= 1 && settings.lineSpacing <= 2)) return 'Межстрочный интервал должен быть от 1 до 2.';
  if (!(settings.indent >= 0 && settings.indent <= 40)) return 'Абзацный отступ должен быть от 0 до 40 мм.';
  return null;
}

/** Word's unit of length (a twentieth of a point) from millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** ГОСТ Р 7.0.97-2025: a requisite in a corner is not wider than 8 cm, one across the page than 12 cm; twips. */
export const CORNER = twips(80);
export const ALONG = twips(120);

export const A4 = { width: 210, height: 297 } as const;
