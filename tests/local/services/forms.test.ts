// FormApp: items, validations, responses, publishing, the sheet of answers.
import { createWorkspace } from '../../../local/host';

const open = () => createWorkspace({ now: '2026-09-01T09:00:00+03:00', user: 'a@school.example' });

test('a new form: empty title, unpublished, addresses', () => {
  const { FormApp } = open().services();
  const form = FormApp.create('Анкета');
  expect([form.getTitle(), form.isPublished(), form.isAcceptingResponses(), String(form)]).toEqual(['', false, false, 'Form']);
  expect(form.setTitle('Анкета наставника').setDescription('д').getTitle()).toBe('Анкета наставника');
  expect(FormApp.openById(form.getId()).getDescription()).toBe('д');
  expect(FormApp.openByUrl(form.getEditUrl()).getId()).toBe(form.getId());
  expect(() => FormApp.openByUrl(form.getPublishedUrl())).toThrow('Invalid argument: url');
  expect(() => FormApp.openById('нет')).toThrow('No item with the given ID could be found.');
  expect(() => FormApp.create('')).toThrow('Invalid argument: title');
  expect(form.shortenFormUrl(form.getPublishedUrl())).toMatch(/^https:\/\/forms\.gle\/\w{17}$/);
});

test('publishing opens and closes the form', () => {
  const { FormApp } = open().services();
  const form = FormApp.create('А', false);
  expect(() => form.setAcceptingResponses(true)).toThrow('The form must be published to accept responses.');
  form.setPublished(true);
  expect([form.isPublished(), form.isAcceptingResponses(), form.supportsAdvancedResponderPermissions()]).toEqual([true, true, true]);
  form.setAcceptingResponses(false);
  expect([form.isPublished(), form.isAcceptingResponses()]).toEqual([true, false]);
  expect(form.setPublished(false).isPublished()).toBe(false);
});

test('settings read back', () => {
  const { FormApp } = open().services();
  const form = FormApp.create('А', true).setConfirmationMessage('Спасибо').setCustomClosedFormMessage('Закрыто').setProgressBar(true).setCollectEmail(true).setLimitOneResponsePerUser(true).setShuffleQuestions(true).setAllowResponseEdits(true).setShowLinkToRespondAgain(false).setIsQuiz(true).setPublishingSummary(true);
  expect([form.getConfirmationMessage(), form.getCustomClosedFormMessage(), form.hasProgressBar(), form.collectsEmail(), form.hasLimitOneResponsePerUser(), form.getShuffleQuestions(), form.canEditResponse(), form.hasRespondAgainLink(), form.isQuiz(), form.isPublishingSummary()]).toEqual(['Спасибо', 'Закрыто', true, true, true, true, true, false, true, true]);
  form.addEditor('b@school.example').addPublishedReaders(['c@school.example']);
  expect(form.getEditors().map(String)).toEqual(['a@school.example', 'b@school.example']);
  expect(form.removeEditor('b@school.example').getEditors()).toHaveLength(1);
  expect(form.getPublishedReaders().map(String)).toEqual(['c@school.example']);
});

test('items: defaults, choices, order, types, casting', () => {
  const { FormApp } = open().services();
  const form = FormApp.create('А', true);
  const choice = form.addMultipleChoiceItem().setTitle('Класс').setRequired(true).setHelpText('п');
  expect(choice.getChoices().map((one) => one.getValue())).toEqual(['']);
  choice.setChoiceValues(['8А', '8Б']).showOtherOption(true);
  expect([choice.getChoices().map((one) => one.getValue()), choice.hasOtherOption(), choice.isRequired(), choice.getHelpText()]).toEqual([['8А', '8Б'], true, true, 'п']);
  expect(() => choice.setChoiceValues([])).toThrow('Array is empty: values');
  expect(() => choice.setChoiceValues(['а', 'а'])).toThrow('Questions cannot have duplicate choice values.');
  form.addScaleItem().setBounds(0, 10).setLabels('плохо', 'хорошо');
  form.addSectionHeaderItem().setTitle('Раздел');
  expect(form.getItems().map((one) => String(one.getType()))).toEqual(['MULTIPLE_CHOICE', 'SCALE', 'SECTION_HEADER']);
  expect(form.moveItem(2, 0).getTitle()).toBe('Раздел');
  expect(choice.getIndex()).toBe(1);
  const copy = choice.duplicate();
  expect([copy.getIndex(), copy.getId() === choice.getId(), copy.getTitle()]).toEqual([2, false, 'Класс']);
  form.deleteItem(copy);
  const item = form.getItemById(choice.getId());
  expect(String(item)).toBe('Item');
  expect(String(item?.asMultipleChoiceItem())).toBe('MultipleChoiceItem');
  expect(() => item?.asTextItem()).toThrow('Invalid conversion for item type: MULTIPLE_CHOICE.');
  expect(() => (item as unknown as GoogleAppsScript.Forms.ListItem).getChoices()).toThrow('getChoices is not a function');
  expect(() => Reflect.apply(Reflect.get(choice, 'item$'), choice, [])).toThrow(TypeError);
  expect(form.getItemById(1)).toBeNull();
  expect(() => form.moveItem(0, 9)).toThrow('Invalid data updating form.');
});

test('answers in the platform’s own words', () => {
  const { FormApp } = open().services();
  const form = FormApp.create('А', true);
  const at = new Date('2026-09-01T12:30:00+03:00');
  const checkbox = form.addCheckboxItem().setChoiceValues(['а', 'б', 'в']);
  const grid = form.addGridItem().setRows(['р1', 'р2']).setColumns(['да', 'нет']);
  expect([
    form.addTextItem().createResponse('007').getResponse(),
    checkbox.createResponse(['б', 'а']).getResponse(),
    form.addScaleItem().createResponse(4).getResponse(),
    form.addRatingItem().setRatingScaleLevel(3).createResponse(3).getResponse(),
    grid.createResponse(['да', null as unknown as string]).getResponse(),
    form.addCheckboxGridItem().setRows(['р']).setColumns(['x', 'y']).createResponse([['x', 'y']]).getResponse(),
    form.addDateItem().createResponse(at).getResponse(),
    form.addDateItem().setIncludesYear(false).createResponse(at).getResponse(),
    form.addDateTimeItem().createResponse(at).getResponse(),
    form.addTimeItem().createResponse(7, 5).getResponse(),
    form.addDurationItem().createResponse(1, 2, 3).getResponse(),
  ]).toEqual(['007', ['б', 'а'], '4', '3', ['да', null], [['x', 'y']], '2026-09-01', '09-01', '2026-09-01 12:30', '07:05', '01:02:03']);
  expect(() => checkbox.createResponse(['г'])).toThrow('Invalid argument: response');
  expect(() => form.addScaleItem().createResponse(6)).toThrow('Invalid argument: response');
  expect(() => grid.createResponse(['да'])).toThrow('Invalid argument: response');
});

test('validations', () => {
  const { FormApp } = open().services();
  const form = FormApp.create('А', true);
  const text = form.addTextItem().setValidation(FormApp.createTextValidation().setHelpText('от 1 до 11').requireNumberBetween(1, 11).build());
  expect(text.createResponse('11').getResponse()).toBe('11');
  expect(() => text.createResponse('12')).toThrow('does not satisfy the validation');
  text.setValidation(FormApp.createTextValidation().requireTextMatchesPattern('[0-9]{2}[А-Я]').build());
  expect(text.createResponse('10А').getResponse()).toBe('10А');
  expect(() => text.createResponse('10Аб')).toThrow();
  text.clearValidation();
  expect(text.createResponse('10Аб').getResponse()).toBe('10Аб');
  const boxes = form.addCheckboxItem().setChoiceValues(['а', 'б', 'в']).setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(2).build());
  expect(() => boxes.createResponse(['а', 'б', 'в'])).toThrow();
  const grid = form.addGridItem().setRows(['1', '2']).setColumns(['x', 'y']).setValidation(FormApp.createGridValidation().requireLimitOneResponsePerColumn().build());
  expect(() => grid.createResponse(['x', 'x'])).toThrow();
  expect(() => FormApp.createTextValidation().build()).toThrow('A validation rule must be set');
  expect(() => Reflect.apply(text.setValidation, text, [FormApp.createGridValidation().requireLimitOneResponsePerColumn().build()])).toThrow("The parameters (FormApp.GridValidation) don't match the method signature for FormApp.TextItem.setValidation.");
});

test('responses: submit, read since a time, prefilled link, delete', () => {
  const ws = open();
  const { FormApp } = ws.services();
  const form = FormApp.create('А', true);
  const name = form.addTextItem().setTitle('ФИО').setRequired(true);
  const code = form.addTextItem().setTitle('Код');
  const draft = form.createResponse().withItemResponse(name.createResponse('Иванов Иван')).withItemResponse(code.createResponse('Н-1'));
  expect([draft.getId(), draft.getTimestamp()]).toEqual([null, null]);
  expect(draft.toPrefilledUrl()).toBe(`${form.getPublishedUrl()}?usp=pp_url&entry.${name.getId()}=${encodeURIComponent('Иванов')}+${encodeURIComponent('Иван')}&entry.${code.getId()}=${encodeURIComponent('Н-1')}`);
  expect(() => form.createResponse().submit()).toThrow('A response is required');
  const first = draft.submit();
  ws.advance(60_000);
  const second = form.createResponse().withItemResponse(name.createResponse('Б')).submit();
  expect(form.getResponses().map((one) => one.getId())).toEqual([first.getId(), second.getId()]);
  expect(form.getResponses(new Date('2026-09-01T06:00:30Z')).map((one) => one.getId())).toEqual([second.getId()]);
  expect(first.getTimestamp()?.toISOString()).toBe('2026-09-01T06:00:00.000Z');
  expect(first.getItemResponses().map((one) => [one.getItem().getTitle(), one.getResponse()])).toEqual([['ФИО', 'Иванов Иван'], ['Код', 'Н-1']]);
  expect(second.getItemResponses()).toHaveLength(1);
  expect(second.getResponseForItem(code)).toBeNull();
  expect(first.getEditResponseUrl()).toBe(`${form.getPublishedUrl()}?edit2=${first.getId()}`);
  form.deleteResponse(String(first.getId()));
  expect(form.getResponses()).toHaveLength(1);
  expect(() => form.getResponse(String(first.getId()))).toThrow();
  expect(form.deleteAllResponses().getResponses()).toEqual([]);
});

test('navigation: choices and pages', () => {
  const { FormApp } = open().services();
  const form = FormApp.create('А', true);
  const list = form.addListItem();
  const page = form.addPageBreakItem();
  list.setChoices([list.createChoice('да', page), list.createChoice('нет', FormApp.PageNavigationType.SUBMIT)]);
  expect(list.getChoices().map((one) => String(one.getPageNavigationType()))).toEqual(['GO_TO_PAGE', 'SUBMIT']);
  expect(() => list.getChoices()[0]?.getGotoPage()).toThrow(TypeError);
  expect(page.setGoToPage(FormApp.PageNavigationType.RESTART).getPageNavigationType()).toBe(FormApp.PageNavigationType.RESTART);
  expect(() => list.setChoices([list.createChoice('а', page), list.createChoice('б')])).toThrow('Cannot mix');
  expect(() => list.createChoice('x', FormApp.PageNavigationType.GO_TO_PAGE)).toThrow('Invalid argument: navigationType');
});

test('a destination is a new sheet with the localised name; columns follow the questions', () => {
  const ws = open();
  const { FormApp, SpreadsheetApp } = ws.services();
  const form = FormApp.create('А', true);
  expect(() => form.getDestinationId()).toThrow('The form currently has no response destination.');
  const first = form.addTextItem().setTitle('Вопрос');
  form.addGridItem().setTitle('Сетка').setRows(['р1', 'р2']).setColumns(['да']);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet()?.getId() ?? '');
  const sheet = ws.workbook.getSheetByName('Ответы на форму (1)');
  const header = () => sheet?.display({ row: 0, column: 0, rows: 1, columns: 6 })[0];
  expect(header()).toEqual(['Отметка времени', 'Вопрос', 'Сетка [р1]', 'Сетка [р2]', '', '']);
  first.setTitle('Новый вопрос');
  form.addTextItem().setTitle('Позже');
  form.deleteItem(1);
  expect(header()).toEqual(['Отметка времени', 'Новый вопрос', 'Сетка [р1]', 'Сетка [р2]', 'Позже', '']);
  expect(SpreadsheetApp.getActiveSpreadsheet()?.getSheetByName('Ответы на форму (1)')?.getFormUrl()).toContain(form.getId());
  form.createResponse().withItemResponse(first.createResponse('007')).submit();
  expect(sheet?.values({ row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[7]]);
  form.removeDestination();
  expect(ws.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheetByName('Ответы на форму (1)')?.getFormUrl()).toBeNull();
});
