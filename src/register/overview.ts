// «Обзор»: the programme at a glance, every number a live formula over the sheets.

import { resolveFormula, type Whereabouts } from './layout';

export const OVERVIEW_TITLE = 'Обзор';

export interface OverviewLine {
  kind: 'title' | 'section' | 'number' | 'text';
  label: string;
  /** Formula, '' for a section. */
  formula: string;
  hint: string;
}

const YEAR = 'XLOOKUP("year";{settings.key};{settings.value};"")';
const SCHOOL = 'XLOOKUP("school.short";{settings.key};{settings.value};"")';
/** As the panel counts: who left, was declined or has finished needs no consent. */
const ACTIVE = (sheet: 'mentors' | 'mentees'): string => ['выбыл', 'отклонён', 'завершил'].map((word) => `{${sheet}.status};"<>${word}"`).join(';');
/** From the first paper on the papers decide, and whether one counts no formula can tell. */
const PAPERS = 'OR(XLOOKUP("consents.processing";{settings.key};{settings.value};"")="всегда";COUNTIFS({consents.purpose};"обработка";{consents.given};">0")>0)';
const number = (label: string, formula: string, hint = ''): OverviewLine => ({ kind: 'number', label, formula: `=${formula}`, hint });
const section = (label: string): OverviewLine => ({ kind: 'section', label, formula: '', hint: '' });

const LINES: readonly OverviewLine[] = [
  { kind: 'title', label: 'Программа наставничества', formula: `=${SCHOOL}`, hint: '' },
  { kind: 'text', label: 'Учебный год', formula: `=${YEAR}`, hint: 'меняется в листе «Настройки»' },
  section('Участники'),
  number('Наставников', `COUNTIFS({mentors.year};${YEAR};{mentors.status};"<>выбыл";{mentors.status};"<>отклонён")`, 'без выбывших и отклонённых'),
  number('Наставляемых', `COUNTIFS({mentees.year};${YEAR};{mentees.status};"<>выбыл")`, 'без выбывших'),
  number('Без согласия', `IF(${PAPERS};"смотрите панель";COUNTIFS({mentors.year};${YEAR};{mentors.consent};"<>да";${ACTIVE('mentors')})+COUNTIFS({mentees.year};${YEAR};{mentees.consent};"<>да";${ACTIVE('mentees')}))`, 'по анкетам, пока не внесены бумаги'),
  section('Пары'),
  number('Предложено', `COUNTIFS({pairs.year};${YEAR};{pairs.state};"предложена")`, 'ждут вашего решения'),
  number('Утверждено, приказа нет', `COUNTIFS({pairs.year};${YEAR};{pairs.state};"утверждена")`, 'пора составить приказ'),
  number('Закреплено приказом', `COUNTIFS({pairs.year};${YEAR};{pairs.state};"в приказе")`),
  number('Наставляемых без пары', `COUNTIFS({mentees.year};${YEAR};{mentees.status};"<>выбыл";{mentees.paired};0)`),
  section('Дорожная карта'),
  number('Всего дел', `COUNTIFS({roadmap.year};${YEAR})`),
  number('Сделано', `COUNTIFS({roadmap.year};${YEAR};{roadmap.state};"сделано")`),
  section('Документы'),
  number('Ждут подписи', `COUNTIFS({documents.year};${YEAR};{documents.state};"на подписи")`),
  number('Подписано', `COUNTIFS({documents.year};${YEAR};{documents.state};"подписан")`),
  section('Встречи'),
  number('Проведено встреч', 'COUNTIFS({meetings.date};">0")'),
];

/** Lines with their references resolved to where the columns stand now. */
export const overviewLines = (where: Whereabouts): OverviewLine[] => LINES.map((line) => ({ ...line, formula: resolveFormula(null, line.formula, where) }));
