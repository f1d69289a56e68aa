// Puts Univer together for the workbook page: the plugins, the Russian words, and formulas left to Node.
import { type IWorkbookData, LocaleType, LogLevel, Univer, mergeLocales } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverFindReplacePlugin } from '@univerjs/find-replace';
import { IRPCChannelService } from '@univerjs/rpc';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import { UniverSheetsFindReplacePlugin } from '@univerjs/sheets-find-replace';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { NEVER } from 'rxjs';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/ui/facade';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
import '@univerjs/sheets-sort-ui/lib/index.css';
import '@univerjs/sheets-filter-ui/lib/index.css';
import '@univerjs/find-replace/lib/index.css';
import designRu from '@univerjs/design/locale/ru-RU';
import uiRu from '@univerjs/ui/locale/ru-RU';
import docsUiRu from '@univerjs/docs-ui/locale/ru-RU';
import sheetsRu from '@univerjs/sheets/locale/ru-RU';
import sheetsUiRu from '@univerjs/sheets-ui/locale/ru-RU';
import formulaRu from '@univerjs/sheets-formula/locale/ru-RU';
import formulaUiRu from '@univerjs/sheets-formula-ui/locale/ru-RU';
import numfmtUiRu from '@univerjs/sheets-numfmt-ui/locale/ru-RU';
import validationUiRu from '@univerjs/sheets-data-validation-ui/locale/ru-RU';
import noteUiRu from '@univerjs/sheets-note-ui/locale/ru-RU';
import sortUiRu from '@univerjs/sheets-sort-ui/locale/ru-RU';
import filterRu from '@univerjs/sheets-filter/locale/ru-RU';
import filterUiRu from '@univerjs/sheets-filter-ui/locale/ru-RU';
import findRu from '@univerjs/find-replace/locale/ru-RU';
import dataValidationRu from '@univerjs/data-validation/locale/ru-RU';
import sheetsValidationRu from '@univerjs/sheets-data-validation/locale/ru-RU';

export interface Grid {
  univer: Univer;
  api: FUniver;
  /** Shows a workbook in place of the one that is shown. */
  show(snapshot: IWorkbookData): void;
}

const russian = mergeLocales(designRu, uiRu, docsUiRu, sheetsRu, sheetsUiRu, formulaRu, formulaUiRu, numfmtUiRu, validationUiRu,
  noteUiRu, sortUiRu, filterRu, filterUiRu, findRu, dataValidationRu, sheetsValidationRu);

/** Starts Univer in the element with this id. Nothing is computed in the page: a formula's value always comes from Node. */
export function createGrid(container: string): Grid {
  const univer = new Univer({ locale: LocaleType.RU_RU, locales: { [LocaleType.RU_RU]: russian }, logLevel: LogLevel.ERROR });
  // notExecuteFormula asks for a channel to a formula worker; a deaf one keeps the page whole and the engine still
  const deaf: ReturnType<IRPCChannelService['requestChannel']> = { call: async <T>() => undefined as T, subscribe: () => NEVER };
  univer.__getInjector().add([IRPCChannelService, { useValue: { requestChannel: () => deaf, registerChannel: () => undefined} }]);
  const elsewhere = { notExecuteFormula: true };
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, elsewhere);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, footer: true, contextMenu: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, elsewhere);
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: false }, disableForceStringAlert: true, disableForceStringMark: true, protectedRangeShadow: 'non-editable', clipboardConfig: { hidePasteOptions: true } });
  univer.registerPlugin(UniverSheetsFormulaPlugin, elsewhere);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  const api = FUniver.newAPI(univer);
  let shown: string | undefined;
  return {
    univer,
    api,
    show(snapshot) {
      if (shown) api.disposeUnit(shown);
      api.createWorkbook(snapshot).setNumfmtLocal('ru');
      shown = snapshot.id;
    },
  };
}
