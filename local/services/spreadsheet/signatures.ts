// Signatures of the methods published here, as Google's reference gives them: "method name:type name:type / another overload".
// Types: n number, s string, b boolean, d date, o object, * anything, [] arrays, ? may be null, otherwise a class or an enumeration.

export const SIGNATURES: { readonly [service: string]: string } = {
  Banding: `
    copyTo range:Range; getFirstColumnColor; getFirstColumnColorObject; getFirstRowColor; getFirstRowColorObject; getFooterColumnColor; getFooterColumnColorObject; getFooterRowColor;
    getFooterRowColorObject; getHeaderColumnColor; getHeaderColumnColorObject; getHeaderRowColor; getHeaderRowColorObject; getRange; getSecondColumnColor; getSecondColumnColorObject;
    getSecondRowColor; getSecondRowColorObject; remove; setFirstColumnColor color:s?; setFirstColumnColorObject color:Color?; setFirstRowColor color:s?;
    setFirstRowColorObject color:Color?; setFooterColumnColor color:s?; setFooterColumnColorObject color:Color?; setFooterRowColor color:s?; setFooterRowColorObject color:Color?;
    setHeaderColumnColor color:s?; setHeaderColumnColorObject color:Color?; setHeaderRowColor color:s?; setHeaderRowColorObject color:Color?; setRange range:Range;
    setSecondColumnColor color:s?; setSecondColumnColorObject color:Color?; setSecondRowColor color:s?; setSecondRowColorObject color:Color?;
  `,
  BooleanCondition: `
    getBackground; getBackgroundObject; getBold; getCriteriaType; getCriteriaValues; getFontColor; getFontColorObject; getItalic; getStrikethrough; getUnderline;
  `,
  CellImage: `
    getAltTextDescription; getAltTextTitle; getContentUrl; getUrl; toBuilder;
  `,
  CellImageBuilder: `
    build; getAltTextDescription; getAltTextTitle; getContentUrl; getUrl; setAltTextDescription description:s; setAltTextTitle title:s; setSourceUrl url:s; toBuilder;
  `,
  Color: `
    asRgbColor; asThemeColor; getColorType;
  `,
  ColorBuilder: `
    asRgbColor; asThemeColor; build; getColorType; setRgbColor cssString:s; setThemeColor themeColorType:ThemeColorType;
  `,
  ConditionalFormatRule: `
    copy; getBooleanCondition; getGradientCondition; getRanges;
  `,
  ConditionalFormatRuleBuilder: `
    build; copy; getBooleanCondition; getGradientCondition; getRanges; setBackground color:s?; setBackgroundObject color:Color; setBold bold:b?; setFontColor color:s?;
    setFontColorObject color:Color; setGradientMaxpoint color:s; setGradientMaxpointObject color:Color; setGradientMaxpointObjectWithValue color:Color type:InterpolationType value:s;
    setGradientMaxpointWithValue color:s type:InterpolationType value:s; setGradientMidpointObjectWithValue color:Color type:InterpolationType value:s;
    setGradientMidpointWithValue color:s type:InterpolationType value:s; setGradientMinpoint color:s; setGradientMinpointObject color:Color;
    setGradientMinpointObjectWithValue color:Color type:InterpolationType value:s; setGradientMinpointWithValue color:s type:InterpolationType value:s; setItalic italic:b?;
    setRanges ranges:Range[]; setStrikethrough strikethrough:b?; setUnderline underline:b?; whenCellEmpty; whenCellNotEmpty; whenDateAfter date:d / date:RelativeDate;
    whenDateBefore date:d / date:RelativeDate; whenDateEqualTo date:d / date:RelativeDate; whenFormulaSatisfied formula:s; whenNumberBetween start:n end:n; whenNumberEqualTo number:n;
    whenNumberGreaterThan number:n; whenNumberGreaterThanOrEqualTo number:n; whenNumberLessThan number:n; whenNumberLessThanOrEqualTo number:n; whenNumberNotBetween start:n end:n;
    whenNumberNotEqualTo number:n; whenTextContains text:s; whenTextDoesNotContain text:s; whenTextEndsWith text:s; whenTextEqualTo text:s; whenTextStartsWith text:s;
    withCriteria criteria:BooleanCriteria args:*[];
  `,
  ContainerInfo: `
    getAnchorColumn; getAnchorRow; getOffsetX; getOffsetY;
  `,
  DataValidation: `
    copy; getAllowInvalid; getCriteriaType; getCriteriaValues; getHelpText;
  `,
  DataValidationBuilder: `
    build; copy; getAllowInvalid; getCriteriaType; getCriteriaValues; getHelpText; requireCheckbox  / checkedValue:* / checkedValue:* uncheckedValue:*; requireDate;
    requireDateAfter date:d; requireDateBefore date:d; requireDateBetween start:d end:d; requireDateEqualTo date:d; requireDateNotBetween start:d end:d; requireDateOnOrAfter date:d;
    requireDateOnOrBefore date:d; requireFormulaSatisfied formula:s; requireNumberBetween start:n end:n; requireNumberEqualTo number:n; requireNumberGreaterThan number:n;
    requireNumberGreaterThanOrEqualTo number:n; requireNumberLessThan number:n; requireNumberLessThanOrEqualTo number:n; requireNumberNotBetween start:n end:n;
    requireNumberNotEqualTo number:n; requireTextContains text:s; requireTextDoesNotContain text:s; requireTextEqualTo text:s; requireTextIsEmail; requireTextIsUrl;
    requireValueInList values:s[] / values:s[] showDropdown:b; requireValueInRange range:Range / range:Range showDropdown:b; setAllowInvalid allowInvalidData:b; setHelpText helpText:s?;
    withCriteria criteria:DataValidationCriteria args:*[];
  `,
  DeveloperMetadata: `
    getId; getKey; getLocation; getValue; getVisibility; moveToColumn column:Range; moveToRow row:Range; moveToSheet sheet:Sheet; moveToSpreadsheet; remove; setKey key:s;
    setValue value:s; setVisibility visibility:DeveloperMetadataVisibility;
  `,
  DeveloperMetadataFinder: `
    find; onIntersectingLocations; withId id:n; withKey key:s; withLocationType locationType:DeveloperMetadataLocationType; withValue value:s;
    withVisibility visibility:DeveloperMetadataVisibility;
  `,
  DeveloperMetadataLocation: `
    getColumn; getLocationType; getRow; getSheet; getSpreadsheet;
  `,
  EmbeddedChart: `
    getChartId; getContainerInfo; getHiddenDimensionStrategy; getMergeStrategy; getNumHeaders; getOptions; getRanges; getTransposeRowsAndColumns; modify;
  `,
  EmbeddedChartBuilder: `
    addRange range:Range; build; clearRanges; getChartType; getContainer; getRanges; removeRange range:Range; setChartType type:ChartType;
    setHiddenDimensionStrategy strategy:ChartHiddenDimensionStrategy; setMergeStrategy mergeStrategy:ChartMergeStrategy; setNumHeaders headers:n; setOption option:s value:*;
    setPosition anchorRowPos:n anchorColPos:n offsetX:n offsetY:n; setTransposeRowsAndColumns transpose:b;
  `,
  Filter: `
    getColumnFilterCriteria columnPosition:n; getColumnSortSpec columnPosition:n; getRange; remove; removeColumnFilterCriteria columnPosition:n;
    setColumnFilterCriteria columnPosition:n filterCriteria:FilterCriteria?; sort columnPosition:n ascending:b;
  `,
  FilterCriteria: `
    copy; getCriteriaType; getCriteriaValues; getHiddenValues; getVisibleValues;
  `,
  FilterCriteriaBuilder: `
    build; copy; getCriteriaType; getCriteriaValues; getHiddenValues; getVisibleValues; setHiddenValues values:s[]; setVisibleValues values:s[]; whenCellEmpty; whenCellNotEmpty;
    whenDateAfter date:d / date:RelativeDate; whenDateBefore date:d / date:RelativeDate; whenDateEqualTo date:d / date:RelativeDate; whenFormulaSatisfied formula:s;
    whenNumberBetween start:n end:n; whenNumberEqualTo number:n; whenNumberGreaterThan number:n; whenNumberGreaterThanOrEqualTo number:n; whenNumberLessThan number:n;
    whenNumberLessThanOrEqualTo number:n; whenNumberNotBetween start:n end:n; whenNumberNotEqualTo number:n; whenTextContains text:s; whenTextDoesNotContain text:s;
    whenTextEndsWith text:s; whenTextEqualTo text:s; whenTextStartsWith text:s; withCriteria criteria:BooleanCriteria args:*[];
  `,
  GradientCondition: `
    getMaxColor; getMaxColorObject; getMaxType; getMaxValue; getMidColor; getMidColorObject; getMidType; getMidValue; getMinColor; getMinColorObject; getMinType; getMinValue;
  `,
  Group: `
    collapse; expand; getControlIndex; getDepth; getRange; isCollapsed; remove;
  `,
  Menu: `
    addItem caption:s functionName:s; addSeparator; addSubMenu menu:Menu; addToUi;
  `,
  NamedRange: `
    getName; getRange; remove; setName name:s; setRange range:Range;
  `,
  PromptResponse: `
    getResponseText; getSelectedButton;
  `,
  Protection: `
    addEditor emailAddress:s / user:User; addEditors emailAddresses:s[]; canDomainEdit; canEdit; getDescription; getEditors; getProtectionType; getRange; getRangeName;
    getUnprotectedRanges; isWarningOnly; remove; removeEditor emailAddress:s / user:User; removeEditors emailAddresses:s[] / users:User[]; setDescription description:s;
    setDomainEdit editable:b; setNamedRange namedRange:NamedRange; setRange range:Range; setRangeName rangeName:s; setUnprotectedRanges ranges:Range[]; setWarningOnly warningOnly:b;
  `,
  Range: `
    activate; activateAsCurrentCell; addDeveloperMetadata key:s / key:s visibility:DeveloperMetadataVisibility / key:s value:s / key:s value:s visibility:DeveloperMetadataVisibility;
    applyColumnBanding  / bandingTheme:BandingTheme / bandingTheme:BandingTheme showHeader:b showFooter:b;
    applyRowBanding  / bandingTheme:BandingTheme / bandingTheme:BandingTheme showHeader:b showFooter:b; autoFill destination:Range series:AutoFillSeries;
    autoFillToNeighbor series:AutoFillSeries; breakApart; canEdit; check; clear  / options:o; clearContent; clearDataValidations; clearFormat; clearNote; collapseGroups;
    copyFormatToRange gridId:n column:n columnEnd:n row:n rowEnd:n / sheet:Sheet column:n columnEnd:n row:n rowEnd:n;
    copyTo destination:Range / destination:Range copyPasteType:CopyPasteType transposed:b / destination:Range options:o;
    copyValuesToRange gridId:n column:n columnEnd:n row:n rowEnd:n / sheet:Sheet column:n columnEnd:n row:n rowEnd:n; createDeveloperMetadataFinder; createFilter;
    createTextFinder findText:s; deleteCells shiftDimension:Dimension; expandGroups; getA1Notation; getBackground; getBackgroundColor; getBackgroundColors; getBackgroundObject;
    getBackgroundObjects; getBackgrounds; getBandings; getBorder; getCell row:n column:n; getColumn; getColumnIndex; getDataRegion  / dimension:Dimension; getDataValidation;
    getDataValidations; getDeveloperMetadata; getDisplayValue; getDisplayValues; getFilter; getFontColor; getFontColorObject; getFontColorObjects; getFontColors; getFontFamilies;
    getFontFamily; getFontLine; getFontLines; getFontSize; getFontSizes; getFontStyle; getFontStyles; getFontWeight; getFontWeights; getFormula; getFormulaR1C1; getFormulas;
    getFormulasR1C1; getGridId; getHeight; getHorizontalAlignment; getHorizontalAlignments; getLastColumn; getLastRow; getMergedRanges; getNextDataCell direction:Direction; getNote;
    getNotes; getNumColumns; getNumRows; getNumberFormat; getNumberFormats; getRichTextValue; getRichTextValues; getRow; getRowIndex; getSheet; getTextDirection; getTextDirections;
    getTextRotation; getTextRotations; getTextStyle; getTextStyles; getValue; getValues; getVerticalAlignment; getVerticalAlignments; getWidth; getWrap; getWrapStrategies;
    getWrapStrategy; getWraps; insertCells shiftDimension:Dimension; insertCheckboxes  / checkedValue:* / checkedValue:* uncheckedValue:*; isBlank; isChecked; isEndColumnBounded;
    isEndRowBounded; isPartOfMerge; isStartColumnBounded; isStartRowBounded; merge; mergeAcross; mergeVertically; moveTo target:Range;
    offset rowOffset:n columnOffset:n / rowOffset:n columnOffset:n numRows:n / rowOffset:n columnOffset:n numRows:n numColumns:n; protect; randomize; removeCheckboxes;
    removeDuplicates  / columnsToCompare:n[]; setBackground color:s?; setBackgroundColor color:s?; setBackgroundColors colors:s[][]; setBackgroundObject color:Color?;
    setBackgroundObjects color:Color[][]?; setBackgroundRGB red:n green:n blue:n; setBackgrounds color:s[][];
    setBorder top:b? left:b? bottom:b? right:b? vertical:b? horizontal:b? / top:b? left:b? bottom:b? right:b? vertical:b? horizontal:b? color:s? style:BorderStyle?;
    setDataValidation rule:DataValidation?; setDataValidations rules:DataValidation[][]; setFontColor color:s?; setFontColorObject color:Color?; setFontColorObjects colors:Color[][];
    setFontColors colors:*[][]; setFontFamilies fontFamilies:s[][]; setFontFamily fontFamily:s?; setFontLine fontLine:s?; setFontLines fontLines:s[][]; setFontSize size:n;
    setFontSizes sizes:n[][]; setFontStyle fontStyle:s?; setFontStyles fontStyles:s[][]; setFontWeight fontWeight:s?; setFontWeights fontWeights:s[][]; setFormula formula:s?;
    setFormulaR1C1 formula:s?; setFormulas formulas:s[][]; setFormulasR1C1 formulas:s[][]; setHorizontalAlignment alignment:s?; setHorizontalAlignments alignments:s[][];
    setNote note:s?; setNotes notes:s[][]; setNumberFormat numberFormat:s; setNumberFormats numberFormats:s[][]; setRichTextValue value:RichTextValue;
    setRichTextValues values:RichTextValue[][]; setShowHyperlink showHyperlink:b; setTextDirection direction:TextDirection?; setTextDirections directions:TextDirection[][];
    setTextRotation degrees:n / rotation:TextRotation; setTextRotations rotations:*; setTextStyle style:TextStyle; setTextStyles styles:TextStyle[][]; setValue value:*;
    setValues values:*[][]; setVerticalAlignment alignment:s?; setVerticalAlignments alignments:s[][]; setVerticalText isVertical:b; setWrap isWrapEnabled:b;
    setWrapStrategies strategies:WrapStrategy[][]; setWrapStrategy strategy:WrapStrategy; setWraps isWrapEnabled:b[][]; shiftColumnGroupDepth delta:n; shiftRowGroupDepth delta:n;
    sort sortSpecObj:*; splitTextToColumns  / delimiter:s / delimiter:TextToColumnsDelimiter; trimWhitespace; uncheck;
  `,
  RangeList: `
    activate; breakApart; check; clear  / options:o; clearContent; clearDataValidations; clearFormat; clearNote; insertCheckboxes  / checkedValue:* / checkedValue:* uncheckedValue:*;
    removeCheckboxes; setBackground color:s?; setBackgroundRGB red:n green:n blue:n;
    setBorder top:b? left:b? bottom:b? right:b? vertical:b? horizontal:b? / top:b? left:b? bottom:b? right:b? vertical:b? horizontal:b? color:s? style:BorderStyle?;
    setFontColor color:s?; setFontFamily fontFamily:s?; setFontLine fontLine:s?; setFontSize size:n; setFontStyle fontStyle:s?; setFontWeight fontWeight:s?; setFormula formula:s?;
    setFormulaR1C1 formula:s?; setHorizontalAlignment alignment:s?; setNote note:s?; setNumberFormat numberFormat:s; setShowHyperlink showHyperlink:b;
    setTextDirection direction:TextDirection?; setTextRotation degrees:n; setValue value:*; setVerticalAlignment alignment:s?; setVerticalText isVertical:b; setWrap isWrapEnabled:b;
    setWrapStrategy strategy:WrapStrategy; trimWhitespace; uncheck;
  `,
  RgbColor: `
    asHexString; getBlue; getColorType; getGreen; getRed;
  `,
  RichTextValue: `
    copy; getEndIndex; getLinkUrl  / startOffset:n endOffset:n; getRuns; getStartIndex; getText; getTextStyle  / startOffset:n endOffset:n;
  `,
  RichTextValueBuilder: `
    build; setLinkUrl startOffset:n endOffset:n linkUrl:s? / linkUrl:s?; setText text:s; setTextStyle startOffset:n endOffset:n textStyle:TextStyle? / textStyle:TextStyle?;
  `,
  Selection: `
    getActiveRange; getActiveRangeList; getActiveSheet; getCurrentCell; getNextDataRange direction:Direction;
  `,
  Sheet: `
    activate; addDeveloperMetadata key:s / key:s visibility:DeveloperMetadataVisibility / key:s value:s / key:s value:s visibility:DeveloperMetadataVisibility;
    appendRow rowContents:*[]; autoResizeColumn columnPosition:n; autoResizeColumns startColumn:n numColumns:n; autoResizeRows startRow:n numRows:n; clear  / options:o;
    clearConditionalFormatRules; clearContents; clearFormats; clearNotes; collapseAllColumnGroups; collapseAllRowGroups; copyTo spreadsheet:Spreadsheet; createDeveloperMetadataFinder;
    createTextFinder findText:s; deleteColumn columnPosition:n; deleteColumns columnPosition:n howMany:n; deleteRow rowPosition:n; deleteRows rowPosition:n howMany:n;
    expandAllColumnGroups; expandAllRowGroups; expandColumnGroupsUpToDepth groupDepth:n; expandRowGroupsUpToDepth groupDepth:n; getActiveCell; getActiveRange; getActiveRangeList;
    getBandings; getCharts; getColumnGroup columnIndex:n groupDepth:n; getColumnGroupControlPosition; getColumnGroupDepth columnIndex:n; getColumnWidth columnPosition:n;
    getConditionalFormatRules; getCurrentCell; getDataRange; getDataSourceTables; getDeveloperMetadata; getDrawings; getFilter; getFormUrl; getFrozenColumns; getFrozenRows; getImages;
    getIndex; getLastColumn; getLastRow; getMaxColumns; getMaxRows; getName; getNamedRanges; getParent; getPivotTables; getProtections type:ProtectionType;
    getRange row:n column:n / row:n column:n numRows:n / row:n column:n numRows:n numColumns:n / a1Notation:s; getRangeList a1Notations:s[]; getRowGroup rowIndex:n groupDepth:n;
    getRowGroupControlPosition; getRowGroupDepth rowIndex:n; getRowHeight rowPosition:n; getSelection; getSheetId; getSheetName;
    getSheetValues startRow:n startColumn:n numRows:n numColumns:n; getSlicers; getTabColor; getTabColorObject; getType; hasHiddenGridlines; hideColumn column:Range;
    hideColumns columnIndex:n / columnIndex:n numColumns:n; hideRow row:Range; hideRows rowIndex:n / rowIndex:n numRows:n; hideSheet; insertChart chart:EmbeddedChart;
    insertColumnAfter afterPosition:n; insertColumnBefore beforePosition:n; insertColumns columnIndex:n / columnIndex:n numColumns:n; insertColumnsAfter afterPosition:n howMany:n;
    insertColumnsBefore beforePosition:n howMany:n; insertRowAfter afterPosition:n; insertRowBefore beforePosition:n; insertRows rowIndex:n / rowIndex:n numRows:n;
    insertRowsAfter afterPosition:n howMany:n; insertRowsBefore beforePosition:n howMany:n; isColumnHiddenByUser columnPosition:n; isRightToLeft; isRowHiddenByFilter rowPosition:n;
    isRowHiddenByUser rowPosition:n; isSheetHidden; moveColumns columnSpec:Range destinationIndex:n; moveRows rowSpec:Range destinationIndex:n; newChart; protect;
    removeChart chart:EmbeddedChart; setActiveRange range:Range; setActiveRangeList rangeList:RangeList; setActiveSelection range:Range / a1Notation:s;
    setColumnGroupControlPosition position:GroupControlTogglePosition; setColumnWidth columnPosition:n width:n; setColumnWidths startColumn:n numColumns:n width:n;
    setConditionalFormatRules rules:ConditionalFormatRule[]; setCurrentCell cell:Range; setFrozenColumns columns:n; setFrozenRows rows:n; setHiddenGridlines hideGridlines:b;
    setName name:s; setRightToLeft rightToLeft:b; setRowGroupControlPosition position:GroupControlTogglePosition; setRowHeight rowPosition:n height:n;
    setRowHeights startRow:n numRows:n height:n; setRowHeightsForced startRow:n numRows:n height:n; setTabColor color:s?; setTabColorObject color:Color;
    showColumns columnIndex:n / columnIndex:n numColumns:n; showRows rowIndex:n / rowIndex:n numRows:n; showSheet; sort columnPosition:n / columnPosition:n ascending:b;
    unhideColumn column:Range; unhideRow row:Range; updateChart chart:EmbeddedChart;
  `,
  SortSpec: `
    getBackgroundColor; getDimensionIndex; getForegroundColor; getSortOrder; isAscending;
  `,
  Spreadsheet: `
    addDeveloperMetadata key:s / key:s visibility:DeveloperMetadataVisibility / key:s value:s / key:s value:s visibility:DeveloperMetadataVisibility;
    addEditor emailAddress:s / user:User; addEditors emailAddresses:s[]; addMenu name:s subMenus:o[]; addViewer emailAddress:s / user:User; addViewers emailAddresses:s[];
    appendRow rowContents:*[]; autoResizeColumn columnPosition:n; copy name:s; createDeveloperMetadataFinder; createTextFinder findText:s; deleteActiveSheet;
    deleteColumn columnPosition:n; deleteColumns columnPosition:n howMany:n; deleteRow rowPosition:n; deleteRows rowPosition:n howMany:n; deleteSheet sheet:Sheet; duplicateActiveSheet;
    getActiveCell; getActiveRange; getActiveRangeList; getActiveSheet; getBandings; getColumnWidth columnPosition:n; getCurrentCell; getDataRange; getDeveloperMetadata; getEditors;
    getFormUrl; getFrozenColumns; getFrozenRows; getId; getIterativeCalculationConvergenceThreshold; getLastColumn; getLastRow; getMaxIterativeCalculationCycles; getName;
    getNamedRanges; getNumSheets; getOwner; getPredefinedSpreadsheetThemes; getProtections type:ProtectionType; getRange a1Notation:s; getRangeByName name:s;
    getRangeList a1Notations:s[]; getRecalculationInterval; getRowHeight rowPosition:n; getSelection; getSheetById id:n; getSheetByName name:s; getSheetId; getSheetName;
    getSheetValues startRow:n startColumn:n numRows:n numColumns:n; getSheets; getSpreadsheetLocale; getSpreadsheetTheme; getSpreadsheetTimeZone; getUrl; getViewers;
    hideColumn column:Range; hideRow row:Range; insertColumnAfter afterPosition:n; insertColumnBefore beforePosition:n; insertColumnsAfter afterPosition:n howMany:n;
    insertColumnsBefore beforePosition:n howMany:n; insertRowAfter afterPosition:n; insertRowBefore beforePosition:n; insertRowsAfter afterPosition:n howMany:n;
    insertRowsBefore beforePosition:n howMany:n;
    insertSheet  / sheetIndex:n / sheetIndex:n options:o / options:o / sheetName:s / sheetName:s sheetIndex:n / sheetName:s sheetIndex:n options:o / sheetName:s options:o;
    isColumnHiddenByUser columnPosition:n; isIterativeCalculationEnabled; isRowHiddenByFilter rowPosition:n; isRowHiddenByUser rowPosition:n; moveActiveSheet pos:n;
    removeEditor emailAddress:s / user:User; removeMenu name:s; removeNamedRange name:s; removeViewer emailAddress:s / user:User; rename newName:s; renameActiveSheet newName:s;
    resetSpreadsheetTheme; setActiveRange range:Range; setActiveRangeList rangeList:RangeList; setActiveSelection range:Range / a1Notation:s;
    setActiveSheet sheet:Sheet / sheet:Sheet restoreSelection:b; setColumnWidth columnPosition:n width:n; setCurrentCell cell:Range; setFrozenColumns columns:n; setFrozenRows rows:n;
    setIterativeCalculationConvergenceThreshold minThreshold:n; setIterativeCalculationEnabled isEnabled:b; setMaxIterativeCalculationCycles maxIterations:n;
    setNamedRange name:s range:Range; setRecalculationInterval recalculationInterval:RecalculationInterval; setRowHeight rowPosition:n height:n; setSpreadsheetLocale locale:s;
    setSpreadsheetTimeZone timezone:s; sort columnPosition:n / columnPosition:n ascending:b; toast msg:s? / msg:s? title:s? / msg:s? title:s? timeoutSeconds:n?;
    unhideColumn column:Range; unhideRow row:Range; updateMenu name:s subMenus:o[];
  `,
  SpreadsheetApp: `
    create name:s / name:s rows:n columns:n; flush; getActive; getActiveRange; getActiveRangeList; getActiveSheet; getActiveSpreadsheet; getCurrentCell; getSelection; getUi;
    newCellImage; newColor; newConditionalFormatRule; newDataValidation; newFilterCriteria; newRichTextValue; newTextStyle; open file:*; openById id:s; openByKey key:s; openByUrl url:s;
    setActiveRange range:Range; setActiveRangeList rangeList:RangeList; setActiveSheet sheet:Sheet / sheet:Sheet restoreSelection:b;
    setActiveSpreadsheet newActiveSpreadsheet:Spreadsheet; setCurrentCell cell:Range;
  `,
  SpreadsheetTheme: `
    getConcreteColor themeColorType:ThemeColorType; getFontFamily; getThemeColors;
    setConcreteColor themeColorType:ThemeColorType color:Color / themeColorType:ThemeColorType red:n green:n blue:n; setFontFamily fontFamily:s;
  `,
  TextFinder: `
    findAll; findNext; findPrevious; getCurrentMatch; ignoreDiacritics ignoreDiacritics:b; matchCase matchCase:b; matchEntireCell matchEntireCell:b; matchFormulaText matchFormulaText:b;
    replaceAllWith replaceText:s; replaceWith replaceText:s; startFrom startRange:Range; useRegularExpression useRegEx:b;
  `,
  TextRotation: `
    getDegrees; isVertical;
  `,
  TextStyle: `
    copy; getFontFamily; getFontSize; getForegroundColor; getForegroundColorObject; isBold; isItalic; isStrikethrough; isUnderline;
  `,
  TextStyleBuilder: `
    build; setBold bold:b; setFontFamily fontFamily:s; setFontSize fontSize:n; setForegroundColor cssString:s; setForegroundColorObject color:Color; setItalic italic:b;
    setStrikethrough strikethrough:b; setUnderline underline:b;
  `,
  ThemeColor: `
    getColorType; getThemeColorType;
  `,
  Ui: `
    alert prompt:s / prompt:s buttons:ButtonSet / title:s prompt:s buttons:ButtonSet; createAddonMenu; createMenu caption:s;
    prompt prompt:s / prompt:s buttons:ButtonSet / title:s prompt:s buttons:ButtonSet; showModalDialog userInterface:HtmlOutput title:s;
    showModelessDialog userInterface:HtmlOutput title:s; showSidebar userInterface:HtmlOutput;
  `,
};
