// Forms: made unpublished, brought to a shape item by item, read back, published, linked to the workbook.

import type { Shape, ShapeItem, StandingItem } from './form-shape';
import type { Form } from './publishing';

type Item = GoogleAppsScript.Forms.Item;

const open = (id: string): Form => FormApp.openById(id);

/** Makes an empty, unpublished form and answers its id. */
export const createForm = (title: string): string => FormApp.create(title, false).getId();

/** Whether this person may still open the form: a form in the bin or of another's account cannot be. */
export const formExists = (id: string): boolean => {
  try {
    open(id).getId();
    return true;
  } catch {
    return false;
  }
};

const CODE_PATTERN = '\\s*[0-9]{4,7}[ -]?[А-Яа-я]\\s*';

const textRule = (rule: ShapeItem['rule']): GoogleAppsScript.Forms.TextValidation | null => {
  const builder = FormApp.createTextValidation();
  if (rule === 'код') return builder.setHelpText('Код – это цифры и одна русская буква, например 1001Ш').requireTextMatchesPattern(CODE_PATTERN).build();
  if (rule === 'почта') return builder.setHelpText('Это не похоже на адрес почты').requireTextIsEmail().build();
  if (rule === 'целое') return builder.setHelpText('Напишите целое число, например 2').requireWholeNumber().build();
  return null;
};

const add = (form: Form, type: ShapeItem['type']): Item => {
  switch (type) {
    case 'section': return form.addPageBreakItem() as unknown as Item;
    case 'note': return form.addSectionHeaderItem() as unknown as Item;
    case 'line': return form.addTextItem() as unknown as Item;
    case 'text': return form.addParagraphTextItem() as unknown as Item;
    case 'one': return form.addMultipleChoiceItem() as unknown as Item;
    case 'many': return form.addCheckboxItem() as unknown as Item;
    case 'scale': return form.addScaleItem() as unknown as Item;
    case 'grid': return form.addGridItem() as unknown as Item;
    case 'date': return form.addDateItem() as unknown as Item;
  }
};

/** Everything of one item but its title and help text. */
const fill = (item: Item, wanted: ShapeItem): void => {
  switch (wanted.type) {
    case 'line': {
      const line = item.asTextItem();
      line.setRequired(wanted.required);
      const rule = textRule(wanted.rule);
      if (rule) line.setValidation(rule);
      return;
    }
    case 'text': item.asParagraphTextItem().setRequired(wanted.required); return;
    case 'one': item.asMultipleChoiceItem().setChoiceValues(wanted.choices).showOtherOption(wanted.other).setRequired(wanted.required); return;
    case 'many': item.asCheckboxItem().setChoiceValues(wanted.choices).showOtherOption(wanted.other).setRequired(wanted.required); return;
    case 'grid': item.asGridItem().setRows(wanted.choices).setColumns(wanted.columns).setRequired(wanted.required); return;
    case 'date': item.asDateItem().setIncludesYear(true).setRequired(wanted.required); return;
    case 'scale':
      if (wanted.scale) item.asScaleItem().setBounds(wanted.scale.from, wanted.scale.to).setLabels(wanted.scale.left, wanted.scale.right).setRequired(wanted.required);
  }
};

const TYPES = (): { [type: string]: ShapeItem['type'] } => {
  const t = FormApp.ItemType;
  return {
    [String(t.PAGE_BREAK)]: 'section', [String(t.SECTION_HEADER)]: 'note', [String(t.TEXT)]: 'line', [String(t.PARAGRAPH_TEXT)]: 'text', [String(t.MULTIPLE_CHOICE)]: 'one',
    [String(t.CHECKBOX)]: 'many', [String(t.SCALE)]: 'scale', [String(t.GRID)]: 'grid', [String(t.DATE)]: 'date',
  };
};

/**
 * Brings the form to the shape: items whose ids are known are changed in place, so that their answers stay theirs; missing ones
 * are added, all others deleted. Doing it again changes nothing. Answers the ids by key.
 */
export const shapeForm = (id: string, shape: Shape, known: { readonly [key: string]: string }): { [key: string]: string } => {
  const form = open(id);
  form.setTitle(shape.title).setDescription(shape.description).setConfirmationMessage(shape.confirmation).setProgressBar(true).setAllowResponseEdits(true).setShowLinkToRespondAgain(false);
  const types = TYPES();
  const standing = new Map(form.getItems().map((item) => [String(item.getId()), item]));
  const ids: { [key: string]: string } = {};
  const kept = new Set<string>();
  const placed = shape.items.map((wanted) => {
    const present = standing.get(known[wanted.key] ?? '');
    const same = present && types[String(present.getType())] === wanted.type ? present : undefined;
    const made = same ?? add(form, wanted.type);
    const itemId = String(made.getId());
    const item = same ?? (form.getItemById(Number(itemId)) as Item);
    item.setTitle(wanted.title).setHelpText(wanted.help);
    fill(item, wanted);
    ids[wanted.key] = itemId;
    kept.add(itemId);
    return { item, isNew: !same };
  });
  for (const [itemId, item] of standing) if (!kept.has(itemId)) form.deleteItem(item);
  // New items stand at the end in their order; only where old ones stay must anything be moved.
  if (placed.some(({ isNew }) => !isNew)) placed.forEach(({ item }, at) => { if (item.getIndex() !== at) form.moveItem(item, at); });
  return ids;
};

const standingItem = (item: Item, types: { [type: string]: ShapeItem['type'] }): StandingItem => {
  const type = types[String(item.getType())] ?? '';
  const base: StandingItem = { id: String(item.getId()), type, title: item.getTitle(), help: item.getHelpText(), required: false, choices: [], columns: [], scale: null, other: false };
  switch (type) {
    case 'line': return { ...base, required: item.asTextItem().isRequired() };
    case 'text': return { ...base, required: item.asParagraphTextItem().isRequired() };
    case 'date': return { ...base, required: item.asDateItem().isRequired() };
    case 'one': {
      const one = item.asMultipleChoiceItem();
      return { ...base, required: one.isRequired(), choices: one.getChoices().map((choice) => choice.getValue()), other: one.hasOtherOption() };
    }
    case 'many': {
      const many = item.asCheckboxItem();
      return { ...base, required: many.isRequired(), choices: many.getChoices().map((choice) => choice.getValue()), other: many.hasOtherOption() };
    }
    case 'grid': {
      const grid = item.asGridItem();
      return { ...base, required: grid.isRequired(), choices: grid.getRows(), columns: grid.getColumns() };
    }
    case 'scale': {
      const scale = item.asScaleItem();
      return { ...base, required: scale.isRequired(), scale: { from: scale.getLowerBound(), to: scale.getUpperBound(), left: scale.getLeftLabel(), right: scale.getRightLabel() } };
    }
    default: return base;
  }
};

/** All items of the form as they stand, in their order. */
export const readItems = (id: string): StandingItem[] => {
  const types = TYPES();
  return open(id).getItems().map((item) => standingItem(item, types));
};

export interface FormLinks {
  link: string;
  editLink: string;
}

export const linksOf = (id: string): FormLinks => {
  const form = open(id);
  return { link: form.getPublishedUrl(), editLink: form.getEditUrl() };
};

/** Publishes the form and reads back that people can answer. */
export const publishForm = (id: string): boolean => {
  const form = open(id);
  if (!form.isPublished()) form.setPublished(true);
  if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
  return form.isPublished() && form.isAcceptingResponses();
};

/** What stands under the title of the form. */
export const describeForm = (id: string, description: string): void => {
  open(id).setDescription(description);
};

/** Closes the form; whoever opens it reads why. */
export const closeForm = (id: string, message: string): void => {
  const form = open(id);
  form.setCustomClosedFormMessage(message);
  if (form.isAcceptingResponses()) form.setAcceptingResponses(false);
};

/** Takes a form out of use for good: nobody can open it any more; its answers stay in it. */
export const retireForm = (id: string, title: string): void => {
  const form = open(id);
  form.setTitle(title);
  if (form.isPublished()) form.setPublished(false);
};

/** Lets the editors of the workbook edit the form too: another of them may have to take over its answers. Whom Google refuses is passed over. */
export const shareWithEditors = (id: string): void => {
  const form = open(id);
  const present = new Set(form.getEditors().map((user) => user.getEmail()));
  for (const user of SpreadsheetApp.getActiveSpreadsheet().getEditors()) {
    const email = user.getEmail();
    if (email === '' || present.has(email)) continue;
    try {
      form.addEditor(email);
    } catch {
      continue;
    }
  }
};

/** Begins the titles of the sheets into which Google writes answers: the add-on takes them from the forms, nobody loads them again. */
export const ANSWERS_TITLE = 'Ответы формы';

const ANSWERS_COLOUR = '#b7b7b7';

/**
 * Links the form to this workbook, gives its sheet of answers a name of its own and puts it out of the way (hidden, grey).
 * The sheet is known by the form's address, else by being the one that was not there before. Answers its title, '' when it is not found.
 */
export const linkToWorkbook = (id: string, wanted: string): string => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const form = open(id);
  const ofForm = () => spreadsheet.getSheets().find((sheet) => (sheet.getFormUrl() ?? '').includes(id));
  let sheet = ofForm();
  if (!sheet) {
    const before = new Set(spreadsheet.getSheets().map((one) => one.getSheetId()));
    form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
    SpreadsheetApp.flush();
    sheet = ofForm() ?? spreadsheet.getSheets().find((one) => !before.has(one.getSheetId()));
  }
  if (!sheet) return '';
  const taken = new Set(spreadsheet.getSheets().map((one) => one.getName()));
  if (sheet.getName() !== wanted && !taken.has(wanted)) sheet.setName(wanted);
  sheet.setTabColor(ANSWERS_COLOUR);
  sheet.hideSheet();
  return sheet.getName();
};

/** A link that opens the form with this text in one of its lines; the text may be exchanged for any other in it. */
export const prefilledLink = (id: string, item: string, text: string): string => {
  const form = open(id);
  const line = form.getItemById(Number(item));
  return line ? form.createResponse().withItemResponse(line.asTextItem().createResponse(text)).toPrefilledUrl() : '';
};
