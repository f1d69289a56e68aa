// What a curator of the programme is charged with: one wording for the orders that appoint or mention the curator.

import type { Tracks } from '../composer';
import { beneficiaries } from '../tracks';

/** Infinitives without a final sign; after the methodology of mentoring (part on the organisation's curator), in our own wording. */
export const curatorDuties = (tracks: Tracks): readonly string[] => [
  `вести базы наставников и наставляемых, следить за наличием согласий участников${tracks.pupils ? ' и их законных представителей' : ''}`,
  'организовать отбор и обучение наставников, подбор наставнических пар и групп',
  'контролировать выполнение дорожной карты и проведение встреч',
  `участвовать в оценке вовлечённости ${beneficiaries(tracks)} в наставничество`,
  'решать организационные вопросы, возникающие в ходе программы',
  'проводить мониторинг и готовить отчёты о результатах программы',
];

/** How to reach the curator, a line each; no stop follows an address. */
export const contactLines = (setting: (key: string) => string): string[] =>
  [['Телефон куратора', setting('curator.phone').trim()], ['Электронная почта куратора', setting('curator.email').trim()]].flatMap(([word, value]) => (value === '' ? [] : [`${word}: ${value}`]));
