// Wording shared by the tabs of «Анкеты».

import type { LiveForm, Questionnaires } from './types';
import { shownDate } from '../parts/words';

/** Chip of a questionnaire's state: never by colour alone. */
export const chipOf = (form: LiveForm): { kind: 'good' | 'warn' | 'bad' | ''; text: string } => {
  if (form.state === 'создаётся') return { kind: 'warn', text: 'не доделана' };
  if (form.lastError !== '') return { kind: 'bad', text: 'ошибка' };
  return form.state === 'открыта' ? { kind: 'good', text: form.closes === '' ? 'открыта' : `до ${shownDate(form.closes).slice(0, 5)}` } : { kind: '', text: form.state };
};

/** What is said of the one who takes the answers, and whether it is well. */
export const healthWords = ({ health }: Questionnaires): { kind: 'good' | 'warn' | 'bad' | 'info'; text: string } => {
  const ran = health.lastRun === '' ? 'проверки ещё не было' : `последняя проверка ${shownDate(health.lastRun)}`;
  const whose = health.mine ? 'принимаете вы' : `принимает ${health.owner}`;
  if (health.state === 'nothing open') return { kind: 'info', text: 'Открытых анкет нет, принимать нечего.' };
  if (health.state === 'off') return { kind: 'bad', text: 'Ответы сами не приходят: их никто не принимает.' };
  if (health.missing) return { kind: 'bad', text: 'Ответы сами не приходят: приём у вас выключился. Включите его снова кнопкой «Принимать ответы буду я».' };
  if (health.state === 'silent') return { kind: 'bad', text: `Ответы перестали приходить сами: ${whose}, ${ran}.` };
  if (health.state === 'failing') return { kind: 'warn', text: `Приём прерывается: ${whose}, ${ran}. ${health.lastError}` };
  return { kind: 'good', text: `Ответы приходят сами: ${whose}, ${ran}.` };
};

/** '7А' before '10Б'. */
export const byGrade = (a: string, b: string): number => (parseInt(a, 10) || 99) - (parseInt(b, 10) || 99) || a.localeCompare(b, 'ru');
