// Cells in the grid show the text that Node gives, open in the editor with the text that typing would need, and send back exactly what was typed.

import { CellValueType, InterceptorEffectEnum, type ICellData, type IStyleData, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { PageCellExtra } from '../../server/protocol';

/** Above Univer's own handlers, which read numbers and dates in another way than Sheets does. */
const FIRST = 1000;
/** Above number formats, below drop-downs and the like. */
const SHOWN = 12;

type MaybeCell = ICellData | null | undefined | void;
const extra = (cell: MaybeCell): PageCellExtra => ((cell ? cell.custom : undefined) ?? {}) as PageCellExtra;

/** The text the editor opens with. */
function openingText(cell: MaybeCell): string {
  if (!cell) return '';
  if (cell.f) return cell.f;
  const { e, d } = extra(cell);
  return e ?? d ?? (cell.v === null || cell.v === undefined ? '' : String(cell.v));
}

/** The text as typed, whatever Univer has already made of it. */
function typedText(cell: ICellData): string {
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (cell.f) return cell.f;
  const text = cell.v === null || cell.v === undefined ? '' : String(cell.v);
  return cell.t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

/** Puts the three hooks in. They live as long as Univer. */
export function hookCells(injector: Injector): void {
  const sheets = injector.get(SheetInterceptorService);
  sheets.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: SHOWN,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => {
      if (!cell?.custom) return next(cell);
      const { d, c } = extra(cell);
      const shown = { ...cell };
      if (d !== undefined) {
        shown.v = d;
        shown.t = cell.t === CellValueType.NUMBER ? CellValueType.NUMBER : CellValueType.STRING;
      }
      if (c !== undefined) shown.interceptorStyle = { ...cell.interceptorStyle, ...(c as IStyleData) };
      return next(shown);
    },
  });
  sheets.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, context, next) => {
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      if (!raw || raw.f) return next(cell);
      return { ...raw, v: openingText(raw), t: CellValueType.STRING, p: null };
    },
  });
  sheets.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, context, next) => {
      if (!cell) return next(cell);
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      const text = typedText(cell);
      // an unchanged text must not be typed again: a text like «007» would become a number
      if (text === openingText(raw)) return raw ? { ...raw } : cell;
      return { v: text, t: CellValueType.STRING, f: null, p: null };
    },
  });
}
