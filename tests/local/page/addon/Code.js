// A tiny add-on for tests of the page: a menu, a sidebar that calls back, a dialog, an error, a toast, a form, a document, a mail.
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Открыть панель', 'openSidebar')
    .addItem('Открыть окно', 'openDialog')
    .addItem('Заполнить', 'fill')
    .addItem('Сломаться', 'fail')
    .addItem('Сказать', 'say')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Ещё').addItem('Создать форму', 'makeForm'))
    .addToUi();
}
function openSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Проба')); }
function openDialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('panel').setWidth(420).setHeight(260), 'Окно пробы'); }
function fill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:B2').setValues([['Имя', 'Сумма'], ['Анна', 2]]);
  sheet.getRange('B3').setFormula('=B2*2');
}
function fail() { throw new Error('Колонка «Класс» не найдена'); }
function say() { SpreadsheetApp.getActiveSpreadsheet().toast('Готово', 'Проба', 5); }
function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function echo(value) { return { echo: value }; }
function hourly() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('D1').setValue('час прошёл'); }
function makeTrigger() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
function changed(e) {
  var kept = PropertiesService.getDocumentProperties();
  kept.setProperty('changes', ((kept.getProperty('changes') || '') + ' ' + e.changeType).trim());
}
function makeChangeTrigger() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
function makeForm() {
  var form = FormApp.create('Анкета', true);
  form.setTitle('Анкета наставника').setDescription('Ответы видит только куратор.').setConfirmationMessage('Спасибо, записали!').setAllowResponseEdits(true).setProgressBar(true);
  form.addTextItem().setTitle('Как вас зовут').setRequired(true);
  form.addMultipleChoiceItem().setTitle('Готовы ли вы').setChoiceValues(['Да', 'Нет']);
  form.addPageBreakItem().setTitle('О времени');
  form.addScaleItem().setTitle('Сколько часов').setBounds(1, 5).setLabels('мало', 'много').setRequired(true);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
  return form.getId();
}
function sendMail() { MailApp.sendEmail({ to: 'director@school.example', subject: 'Приказ на подпись', body: 'Здравствуйте! Приказ во вложении.', attachments: [Utilities.newBlob('текст', 'text/plain', 'приказ.txt')] }); }
