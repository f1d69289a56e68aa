/** Words by which the people and bodies responsible for an activity are known. */
import { plain } from './text';

const SURNAME = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?";
const INITIALS = '[А-ЯЁ]\\.\\s*(?:[А-ЯЁ]\\.?)?';
const PATRONYMIC = '[А-ЯЁ][а-яё]*(?:ич|вна|чна|оглы|кызы)';

/** «Иванова А. П.», «А. П. Иванова», «Иванова Анна Петровна» at the start of a text; the match is the name. */
export const NAME_AT_START = new RegExp(`^(?:${SURNAME}\\s+${INITIALS}|${INITIALS}\\s*${SURNAME}|${SURNAME}\\s+[А-ЯЁ][а-яё]+\\s+${PATRONYMIC})(?![а-яё])`);

/** A full name with a patronymic anywhere. */
export const FULL_NAME = new RegExp(`${SURNAME}\\s+[А-ЯЁ][а-яё]+\\s+${PATRONYMIC}(?![а-яё])`);

const POST =
  /^(и\.?\s?о\.|врио|директор|зам\.|замест|зам\s|заведующ|зав\.|завуч|куратор|педагог|учител|методист|психолог|социальн|соц\.|советник|вожат|библиотекар|руководител|председател|секретар|специалист|начальник|преподавател|воспитател|логопед|тьютор|администратор|инспектор|координатор|старш|классн|мастер|тренер|инструктор)/;

const BODY =
  /^(администрац|рабоч|проектн|творческ|педагогическ|методическ|педсовет|совет|школа|образовательн|организац|управлени|отдел|комитет|департамент|министерств|центр|наставник|наставляем|участник|родител|партнер|члены|команд|все |обучающ|учащ|студент|выпускник|коллектив|служб|муниципальн|региональн|оо$|ооо|моу|мбоу|маоу|мкоу|имц|умц|роо|руо|шмо|мо |ммс|ответствен|школьн)/;

/** One person's post: «зам. директора по ВР», not «классные руководители». */
export function isOnePost(text: string): boolean {
  const lower = plain(text);
  if (!POST.test(lower)) return false;
  const [first = '', second = ''] = lower.split(' ');
  const noun = /^(классн|социальн|старш)/.test(first) ? second : first;
  return /^(зам|зав|и\.)/.test(noun) || !/([иы]|ля|[иы]е)$/.test(noun.replace(/[.,;]$/, ''));
}

/** A text that names someone responsible. */
export function roleWords(text: string): boolean {
  return NAME_AT_START.test(text) || startsRole(text);
}

export function startsRole(text: string): boolean {
  const lower = plain(text);
  return POST.test(lower) || BODY.test(lower);
}
