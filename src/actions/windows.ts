// The add-on's menu and windows, and showing the curator where she is.

import { showRow } from '../google/sheets';
import { buildMenu, showDialog as showPage, showSidebar } from '../google/ui';
import { openWorkbook } from '../google/workbook';
import { registerMode } from './personal-guard';

/** Menu lines begin with a verb; the door is the function of src/addon.ts that Google calls. The groups follow the panel's. */
export const openMenu = (): void => buildMenu([
  [
    { title: 'Открыть панель', door: 'openSidebar' },
  ],
  [
    { title: 'Загрузить людей', door: 'openPeopleImport' },
    { title: 'Отобрать наставников', door: 'openSelection' },
    { title: 'Вписать замеры', door: 'openMeasures' },
    { title: 'Проверить людей', door: 'openPeopleCheck' },
  ],
  [
    { title: 'Открыть анкеты', door: 'openQuestionnaires' },
    { title: 'Принять согласия', door: 'openConsents' },
  ],
  [
    { title: 'Подобрать пары', door: 'openMatching' },
    { title: 'Загрузить пожелания', door: 'openPreferences' },
    { title: 'Внести прежние пары', door: 'openPairsImport' },
    { title: 'Показать выбранного', door: 'openSelected' },
  ],
  [
    { title: 'Составить приказ', door: 'openOrder' },
    { title: 'Проверить склонения', door: 'openDeclensions' },
    { title: 'Взять свой бланк', door: 'openLetterhead' },
    { title: 'Загрузить дорожную карту', door: 'openRoadmapImport' },
  ],
  [
    { title: 'Показать, кто видит реестр', door: 'openLaw' },
    { title: 'Открыть ключ и коды', door: 'openCodes' },
    { title: 'Починить структуру', door: 'openRepair' },
  ],
]);

const showDialog = (page: string, title: string, width: number, height: number): void => showPage(page, title, width, height, registerMode(openWorkbook()));

export const panel = (): void => showSidebar('sidebar', 'Наставничество');
export const repair = (): void => showSidebar('repair', 'Починить структуру');
export const peopleImport = (): void => showDialog('people', 'Загрузить людей', 960, 640);
export const roadmapImport = (): void => showDialog('roadmap', 'Загрузить дорожную карту', 1040, 660);
export const pairsImport = (): void => showDialog('pairs-import', 'Внести прежние пары', 960, 640);
export const preferences = (): void => showDialog('preferences', 'Загрузить пожелания', 960, 640);
export const selection = (): void => showDialog('selection', 'Отбор наставников', 1040, 660);
export const measures = (): void => showDialog('measures', 'Замеры', 1040, 660);
export const peopleCheck = (): void => showDialog('people-check', 'Проверить людей', 1040, 660);
export const questionnaires = (): void => showDialog('questionnaires', 'Анкеты', 1040, 660);
export const consents = (): void => showDialog('consents', 'Согласия', 1040, 660);
export const consentsImport = (): void => showDialog('consents-import', 'Загрузить согласия', 960, 640);
export const law = (): void => showDialog('law', 'Закон и доступ', 760, 640);
export const codes = (): void => showDialog('codes', 'Ключ и коды', 960, 660);
export const matching = (): void => showDialog('matching', 'Подобрать пары', 1040, 660);
export const declensions = (): void => showDialog('declensions', 'Проверьте склонения', 1040, 660);
export const letterhead = (): void => showDialog('letterhead', 'Свой бланк', 760, 640);
export const selected = (): void => showDialog('selected', 'Показать выбранного', 1040, 660);
export const order = (): void => showDialog('order', 'Приказ и документы', 960, 660);

/** Opens a sheet at a row (0 = as it stands), and at a column where one is meant. False when the sheet is gone. */
export const goTo = (sheet: string, row: number, column = 0): boolean => showRow(String(sheet), Number(row) || 0, Number(column) || 0);
