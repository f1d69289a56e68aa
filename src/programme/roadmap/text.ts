/** Small questions about Russian text that the whole reading of a roadmap asks. */

/** One line without doubled blanks, zero-width signs and non-breaking spaces. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower case with «е» for «ё», for looking words up. */
export function plain(text: string): string {
  return tidy(text).toLowerCase().replace(/ё/g, 'е');
}

/** Words and numbers, for checking that none is lost. */
export function words(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function startsLower(text: string): boolean {
  return /^[а-яёa-z]/.test(text);
}

/** The text cannot end here: a comma, a dash, a preposition, an open quotation mark or bracket. */
export function endsOpen(text: string): boolean {
  if (text === '') return false;
  if (/[,–—-]$/.test(text)) return true;
  if (/(^|\s)(и|а|в|во|на|по|с|со|о|об|для|от|до|из|к|ко|или|при|за|под|над|через|между|также|№)$/i.test(text)) return true;
  return count(text, '«') > count(text, '»') || count(text, '(') > count(text, ')');
}

/** Joins two pieces of one text; a word that was cut at a hyphen stays one word. */
export function joinText(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  return /[а-яё]-$/i.test(first) && startsLower(second) ? first + second : `${first} ${second}`;
}

const MONTH = /(январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)/;
const MONTH_WORD = new RegExp(`(^|[^а-яё])${MONTH.source}[а-яё]*`);

/** Whether a text could stand in a column of deadlines. */
export function looksLikeDeadline(text: string): boolean {
  const lower = plain(text);
  if (lower === '' || lower.length > 120) return false;
  if (/\d{1,2}\.\d{1,2}(\.\d{2,4})?/.test(lower) || /(^|\D)20\d\d(\D|$)/.test(lower)) return true;
  if (MONTH_WORD.test(lower) && lower.length < 60) return true;
  return /^(в течени|ежегодн|ежемесячн|еженедельн|ежеквартальн|раз в|\d раза? в|при необходимости|по (мере|отдельн|план|график|необходим|согласован|запрос)|постоянно|весь |весна|осень|до |с начала|в соответствии со срок|каникул|[1-4]|i{1,3}v? |i{1,3}$|не позднее|согласно|по окончании|бессрочно|систематически|регулярно)/.test(lower) && !/^\d+[.)]?$/.test(lower);
}

export function startsWithMonth(text: string): boolean {
  return new RegExp(`^${MONTH.source}`).test(plain(text));
}

/** «2020 года» after «август-декабрь»: the rest of a deadline. */
export function isBareYear(text: string): boolean {
  return /^20\d\d\s*(г\.?|год[а-я]*|уч[а-я.]*\s*г[а-я.]*)?\.?$/.test(plain(text));
}

/** The key counted most often, the first of equals; undefined for an empty count. */
export function commonest<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  let most = -1;
  for (const [key, value] of counts) {
    if (value > most) {
      best = key;
      most = value;
    }
  }
  return best;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
