// An order's text model on paper: a .docx in the school's settings.

import type { OrderModel } from '../programme/orders';
import { fillTemplate } from './fill-template';
import { orderTags } from './order-data';
import { DEFAULT_SETTINGS, type PageSettings } from './settings';
import { orderBody } from './template/order-body';
import { packageParts } from './template/package-parts';

export type Rendered =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: 'no-text' | 'bad-appendix' | 'bad-settings'; readonly message: string };

const refuse = (code: 'no-text' | 'bad-appendix' | 'bad-settings', message: string): Rendered => ({ ok: false, code, message });

function settingsFault(settings: PageSettings): string | null {
  const { left, right, top, bottom } = settings.margins;
  if (![left, right, top, bottom].every((margin) => margin >= 5 && margin <= 60)) return 'Поля страницы должны быть от 5 до 60 мм.';
  if (![settings.size, settings.tableSize].every((size) => size >= 8 && size <= 20)) return 'Размер шрифта должен быть от 8 до 20.';
  if (!(settings.lineSpacing >= 1 && settings.lineSpacing <= 2)) return 'Межстрочный интервал должен быть от 1 до 2.';
  if (!(settings.indent >= 0 && settings.indent <= 40)) return 'Абзацный отступ должен быть от 0 до 40 мм.';
  return null;
}

/** Renders an order. Refuses an order without clauses, an appendix whose rows do not fit its columns, settings out of range. */
export function renderOrder(model: OrderModel, settings: PageSettings = DEFAULT_SETTINGS): Rendered {
  const fault = settingsFault(settings);
  if (fault) return refuse('bad-settings', fault);
  if (model.clauses.length === 0) return refuse('no-text', 'В документе нет ни одного пункта.');
  const crooked = model.appendices.findIndex((each) => each.columns.length === 0 || each.rows.some((cells) => cells.length !== each.columns.length));
  if (crooked >= 0) return refuse('bad-appendix', `Приложение ${crooked + 1}: строки не совпадают со столбцами.`);
  const body = orderBody(model.appendices, model.acquaintance.length > 0, settings);
  return { ok: true, bytes: fillTemplate(packageParts(body, settings), orderTags(model)) };
}
