/** Criteria of COUNTIF and its kin: ">=5", "<>", "Ив*", a date as text, a value. */
import { compareScalars, keyOf, parseNumberText, scalarsEqual } from '../coerce';
import { isError, type Scalar } from '../values';

export interface Criterion { test(value: Scalar): boolean; /** Set when it is plain equality: the key to look up in an index. */ key?: string | number | boolean | null }

/** '*' any letters, '?' one letter, '~' takes their meaning away. */
export function wildcard(pattern: string): RegExp {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern.charAt(i);
    if (letter === '~' && i + 1 < pattern.length) source += escape(pattern.charAt(++i));
    else source += letter === '*' ? '[\\s\\S]*' : letter === '?' ? '[\\s\\S]' : escape(letter);
  }
  return new RegExp(`^${source}$`, 'i');
}
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

export const hasWildcard = (text: string): boolean => /[*?~]/.test(text);

function literal(text: string): Scalar {
  const number = parseNumberText(text);
  if (number !== undefined) return number;
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'ИСТИНА') return true;
  if (word === 'FALSE' || word === 'ЛОЖЬ') return false;
  return text;
}

export function criterionOf(criterion: Scalar): Criterion {
  if (typeof criterion !== 'string') {
    if (criterion === null) return { test: (value) => value === 0, key: 0 };
    return { test: (value) => equals(value, criterion), key: keyOf(criterion) };
  }
  const match = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion);
  const sign = match?.[1] ?? '=';
  const text = match?.[2] ?? '';
  if (text === '') {
    if (match?.[1] === undefined) return { test: (value) => value === null || value === '' };
    if (sign === '=') return { test: (value) => value === null };
    return { test: (value) => sign === '<>' && value !== null };
  }
  const operand = literal(text);
  if (sign === '=' || sign === '<>') {
    const wanted = sign === '=';
    if (typeof operand === 'string' && hasWildcard(operand)) {
      const pattern = wildcard(operand);
      return { test: (value) => (typeof value === 'string' && pattern.test(value)) === wanted };
    }
    return wanted ? { test: (value) => equals(value, operand), key: keyOf(operand) } : { test: (value) => !equals(value, operand) };
  }
  return {
    test: (value) => {
      if (value === null || isError(value) || typeof value !== typeof operand) return false;
      const order = compareScalars(value, operand);
      return sign === '<' ? order < 0 : sign === '>' ? order > 0 : sign === '<=' ? order <= 0 : order >= 0;
    },
  };
}

/** Equal for a criterion: an empty cell equals nothing, a number written as text equals the number. */
function equals(value: Scalar, operand: Scalar): boolean {
  if (value === null) return false;
  if (isError(value)) return value === operand;
  if (typeof value === 'string' && typeof operand === 'number') return parseNumberText(value) === operand;
  return typeof value === typeof operand && scalarsEqual(value, operand);
}
