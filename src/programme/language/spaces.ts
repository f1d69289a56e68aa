// Non-breaking spaces where Russian typography wants them, so that a line never ends on «№» or between initials.

export const NBSP = '\u00A0';

/** Replaces the ordinary spaces of a short text that must not be torn apart. */
export const unbroken = (text: string): string => text.replace(/ /g, NBSP);

/**
 * Joins with non-breaking spaces: initials with surnames, «№ 7», «1 сентября», «2026 г.», «ст. 351.8», «п. 2», «и. о.», a short preposition with its figure («с 1 сентября»).
 * Ordinary spaces elsewhere stay.
 */
export function typographic(text: string): string {
  return text
    .replace(/([№§]) (?=[\d_])/g, `$1${NBSP}`)
    // A school's short name and its number: «СОШ № 14».
    .replace(/([А-ЯЁ]{2}) (?=№)/g, `$1${NBSP}`)
    .replace(/(^|[\s(])(ст|п|пп|ч|гл|с|д|ул|и) ?\. (?=[\dА-ЯЁо])/g, `$1$2.${NBSP}`)
    // A town, not the end of a year: «2026 г. Петрову» may part.
    .replace(/(^|[^\d\s]\s|\()г ?\. (?=[А-ЯЁ])/g, `$1г.${NBSP}`)
    .replace(/(^|[\s(,])(ООО|АО|ОАО|ПАО|ЗАО|АНО|ИП) (?=[«А-ЯЁ])/g, `$1$2${NBSP}`)
    .replace(/(\d) (?=г\.|гг\.|ч\.|руб\.|кл\.|класс)/g, `$1${NBSP}`)
    .replace(/([А-ЯЁ]\.) (?=[А-ЯЁ]\.)/g, `$1${NBSP}`)
    .replace(/([А-ЯЁ]\.) (?=[А-ЯЁ][а-яё])/g, `$1${NBSP}`)
    .replace(/([А-ЯЁ][а-яё-]+) (?=[А-ЯЁ]\.(?:[ \u00A0]?[А-ЯЁ]\.)?)/g, `$1${NBSP}`)
    .replace(/(\d{1,2}) (?=(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))/g, `$1${NBSP}`)
    .replace(/(^|[\s(])(с|со|до|от|на|по|к|в) (?=\d)/gi, `$1$2${NBSP}`)
    .replace(/ (?=[–—] )/g, NBSP);
}
