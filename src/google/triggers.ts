// The two triggers that one person may have in a workbook: when a linked form is answered, and once an hour.

const triggersOf = (): GoogleAppsScript.Script.Trigger[] => ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet());

/**
 * Installs what is missing of the two; an add-on may have one of each type per person and document, so what stands under another
 * door's name is taken away first. One trigger of the workbook hears every linked form: an add-on may not put one on a form.
 */
export const installTriggers = (onSubmit: string, hourly: string): void => {
  const standing = triggersOf();
  const isClock = (trigger: GoogleAppsScript.Script.Trigger): boolean => String(trigger.getEventType()) === String(ScriptApp.EventType.CLOCK);
  const isSubmit = (trigger: GoogleAppsScript.Script.Trigger): boolean => String(trigger.getEventType()) === String(ScriptApp.EventType.ON_FORM_SUBMIT);
  const settle = (is: (trigger: GoogleAppsScript.Script.Trigger) => boolean, door: string, make: () => void): void => {
    const own = standing.filter(is);
    const good = own.find((trigger) => trigger.getHandlerFunction() === door);
    for (const trigger of own) if (trigger !== good) ScriptApp.deleteTrigger(trigger);
    if (!good) make();
  };
  settle(isSubmit, onSubmit, () => ScriptApp.newTrigger(onSubmit).forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create());
  settle(isClock, hourly, () => ScriptApp.newTrigger(hourly).timeBased().everyHours(1).create());
};

/** Whether this person has both. */
export const hasTriggers = (onSubmit: string, hourly: string): boolean => {
  const doors = new Set(triggersOf().map((trigger) => trigger.getHandlerFunction()));
  return doors.has(onSubmit) && doors.has(hourly);
};

/** Takes this person's triggers away: somebody else takes the answers now. */
export const removeTriggers = (): void => {
  for (const trigger of triggersOf()) ScriptApp.deleteTrigger(trigger);
};
