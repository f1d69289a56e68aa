// Holds back every change a person makes in the grid and sends it to Node as a wish; what Node decides comes back to all pages alike.

import { CanceledError, CommandType, ICommandService, type Injector, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { PageRange, Wish } from '../../server/protocol';
import type { Copied } from './clipboard';

/** Mutations that are only about drawing in this page. */
const LOCAL = /^sheet\.mutation\.(set-worksheet-row-auto-height|set-worksheet-row-is-auto-height|toggle-note-popup|re-calc-filter|mark-dirty-filter-change|empty|set-worksheet-permission-points)$/;
const HELD = /^(sheet|data-validation)\.mutation\./;

export interface Selected { sheet: string; ranges: PageRange[] }

interface Params {
  subUnitId?: string; range?: PageRange; orderRules?: { colIndex: number; type: string }[]; hasTitle?: boolean; sourceRange?: PageRange; targetRange?: PageRange;
  fromRange?: PageRange; toRange?: PageRange; selections?: PageRange[]; ranges?: PageRange[]; value?: unknown; htmlContent?: string; textContent?: string;
}

const plain = ({ startRow, endRow, startColumn, endColumn }: PageRange): PageRange => ({ startRow, endRow, startColumn, endColumn });

/** Starts holding back. `wish` sends; `selected` tells the selection; `paste` pastes outside text or the last copied block. */
export function holdBack(injector: Injector, wish: (wish: Wish) => void, selected: () => Selected, copied: Copied): () => void {
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const inSheet = () => instances.getFocusedUnit()?.type === UniverInstanceType.UNIVER_SHEET;
  const deeds: { [command: string]: (params: Params) => Wish[] | undefined } = {
    'univer.command.undo': () => (inSheet() ? [{ kind: 'step', back: true }] : undefined),
    'univer.command.redo': () => (inSheet() ? [{ kind: 'step', back: false }] : undefined),
    'sheet.command.sort-range': ({ subUnitId, range, orderRules, hasTitle }) => range && [{
      kind: 'sort', sheet: subUnitId ?? selected().sheet, range: { ...plain(range), startRow: range.startRow + (hasTitle ? 1 : 0) },
      keys: (orderRules ?? []).map((rule) => ({ column: rule.colIndex, ascending: rule.type !== 'desc' })),
    }],
    'sheet.command.auto-fill': ({ subUnitId, sourceRange, targetRange }) => sourceRange && targetRange && [{ kind: 'fill', sheet: subUnitId ?? selected().sheet, source: plain(sourceRange), target: plain(targetRange) }],
    'sheet.command.move-range': ({ fromRange, toRange }) => fromRange && toRange && [{ kind: 'paste', sheet: selected().sheet, range: plain(toRange), from: { sheet: selected().sheet, range: plain(fromRange), cut: true } }],
    'sheet.command.insert-range-move-down': (params) => shift(params, 'insert', 'rows'),
    'sheet.command.insert-range-move-right': (params) => shift(params, 'insert', 'columns'),
    'sheet.command.delete-range-move-up': (params) => shift(params, 'delete', 'rows'),
    'sheet.command.delete-range-move-left': (params) => shift(params, 'delete', 'columns'),
    // Univer's own question does not come up without its whole window service; the browser asks instead
    'sheet.command.remove-sheet-confirm': ({ subUnitId }) => (window.confirm('Удалить этот лист? Вернуть его можно кнопкой «Отменить».') ? [{ kind: 'mutation', id: 'sheet.mutation.remove-sheet', params: { subUnitId: subUnitId ?? selected().sheet } }] : []),
    'sheet.command.copy-sheet': ({ subUnitId }) => [{ kind: 'duplicateSheet', sheet: subUnitId ?? selected().sheet }],
    'sheet.command.add-worksheet-merge': ({ subUnitId, selections, value }) => (selections ?? selected().ranges).map((range) => ({ kind: 'merge', sheet: subUnitId ?? selected().sheet, range: plain(range), how: value === 1 ? 'across' : value === 2 ? 'vertical' : 'all' })),
    'sheet.command.remove-worksheet-merge': ({ subUnitId, ranges }) => (ranges ?? selected().ranges).map((range) => ({ kind: 'merge', sheet: subUnitId ?? selected().sheet, range: plain(range), how: 'none' })),
    'sheet.command.paste-by-short-key': ({ htmlContent, textContent }) => copied.paste(selected(), htmlContent ?? '', textContent ?? ''),
    'univer.command.paste': ({ value }) => (inSheet() ? copied.pasteOwn(selected(), value) : undefined),
  };
  const shift = ({ range }: Params, deed: 'insert' | 'delete', along: 'rows' | 'columns'): Wish[] => [{ kind: 'shift', sheet: selected().sheet, range: plain(range ?? selected().ranges[0] ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }), deed, along }];

  const stop = commands.beforeCommandExecuted((info, options) => {
    if (options?.fromCollab) return;
    const params = (info.params ?? {}) as Params;
    if (info.id === 'univer.command.copy' || info.id === 'univer.command.cut') {
      if (inSheet()) copied.note(selected(), info.id.endsWith('cut'), () => injector.get(ISheetClipboardService).copyContentCache().getLastCopyId());
      return;
    }
    const wishes = deeds[info.id]?.(params);
    if (wishes) {
      for (const each of wishes) wish(each);
      throw new CanceledError();
    }
    if (info.type !== CommandType.MUTATION || !HELD.test(info.id) || LOCAL.test(info.id)) return;
    wish({ kind: 'mutation', id: info.id, params: info.params });
    throw new CanceledError();
  });
  return () => stop.dispose();
}
