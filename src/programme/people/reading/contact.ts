// E-mail addresses and telephone numbers as people type them.

import { corrected, doubtful, EMPTY, plain, unread, type Reading } from './reading';
import { oneLine, withPlainDashes } from './text';

const ADDRESS = /^[a-z0-9](?:[a-z0-9._%+'-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

export const isEmail = (text: string): boolean => ADDRESS.test(text.toLowerCase()) && !text.includes('..');

/** An address in small letters (mail servers do not tell case apart); anything letters could not be sent to is ''. */
export function readEmail(raw: string): Reading {
  const text = oneLine(raw).replace(/^mailto:/i, '').replace(/^<(.*)>$/, '$1');
  if (text === '' || /^[-–—]$/.test(text)) return EMPTY;
  const value = text.toLowerCase();
  if (isEmail(value)) return value === raw ? plain(value) : corrected(value, `записано как ${value}`);
  const parts = value.split(/[\s,;]+/).filter(isEmail);
  const several = value.split(/[\s,;]+/).filter((part) => part !== '').length;
  if (parts.length > 0 && parts.length === several) return doubtful(parts[0] ?? '', `адресов несколько, взят первый: ${parts[0]}`);
  return unread(whyNoAddress(value));
}

function whyNoAddress(value: string): string {
  const at = value.split('@').length - 1;
  if (at === 0) return 'не адрес почты: нет «@»';
  if (at > 1) return 'не адрес почты: «@» не один раз';
  if (/[а-яё]/.test(value)) return 'не адрес почты: русские буквы';
  if (value.includes(',')) return 'не адрес почты: запятая вместо точки';
  return 'не похоже на адрес почты';
}

const national = (ten: string): string => `+7 (${ten.slice(0, 3)}) ${ten.slice(3, 6)}-${ten.slice(6, 8)}-${ten.slice(8)}`;

/** The canonical number of one telephone without letters, or null. */
function oneNumber(text: string): string | null {
  const digits = text.replace(/\D/g, '');
  if (digits.length === 11 && (digits[0] === '7' || digits[0] === '8')) return national(digits.slice(1));
  if (digits.length === 10 && !text.startsWith('+') && digits[0] !== '0') return national(digits);
  if (text.startsWith('+') && digits.length >= 9 && digits.length <= 15) return `+${text.slice(1).replace(/\s+/g, ' ').trim()}`;
  return null;
}

const MOSTLY_NUMBER = /^[+\d\s().\-_/*]+$/;

/** «8900…», «8 (900) …», «900…» → '+7 (900) 000-00-67'; foreign numbers stay as written; short local ones stay with a remark. */
export function readPhone(raw: string): Reading {
  const text = withPlainDashes(oneLine(raw)).replace(/^(?:тел|моб|т)\.?:?\s*(?=[+\d(])/i, '');
  if (text === '' || text === '-') return EMPTY;
  if (/^\d+[.,]\d+E\+?\d+$/i.test(text)) return unread('номер испорчен таблицей: остались не все цифры');
  if (MOSTLY_NUMBER.test(text)) {
    const value = oneNumber(text);
    if (value !== null) return value === raw ? plain(value) : corrected(value, `записано как ${value}`);
    const digits = text.replace(/\D/g, '');
    if (digits.length >= 5 && digits.length <= 7) return doubtful(text, 'городской номер без кода');
  }
  const found = text.split(/[,;\n]|\s\/\s|\sили\s/).flatMap((part) => part.match(/\+?\d[\d\s().-]{8,}\d/g) ?? []).map((part) => oneNumber(part.trim()));
  const numbers = found.filter((number): number is string => number !== null);
  if (numbers.length > 1) return doubtful(numbers[0] ?? '', `номеров несколько, взят первый: ${numbers[0]}`);
  if (numbers.length === 1) return doubtful(numbers[0] ?? '', `кроме номера есть и слова, записано ${numbers[0]}`);
  return unread(/[a-zа-яё]/i.test(text) ? 'в номере буквы' : 'не похоже на номер телефона');
}

/** Digits by which two numbers are compared: without +7 or 8. */
export const phoneDigits = (phone: string): string => {
  const digits = phone.replace(/\D/g, '');
  return digits.length === 11 && (digits[0] === '7' || digits[0] === '8') ? digits.slice(1) : digits;
};
