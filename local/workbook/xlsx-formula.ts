/** Formulas as Excel writes them: commas between arguments, points in numbers, closed references; none for functions that Excel has not. */
import { FormulaSyntaxError, tokenize, type Token } from './formulas/lexer';
import { RUSSIAN_NAMES } from './formulas/functions/russian';
import { referenceText } from './references';

/** Google's functions that Excel does not know. */
const GOOGLE_ONLY = new Set(['ARRAYFORMULA', 'JOIN', 'SPLIT', 'REGEXMATCH', 'REGEXEXTRACT', 'REGEXREPLACE', 'QUERY', 'COUNTUNIQUE', 'FLATTEN', 'ARRAY_CONSTRAIN', 'IMPORTRANGE', 'IMPORTXML', 'IMPORTHTML', 'IMPORTDATA', 'IMPORTFEED', 'SPARKLINE', 'IMAGE', 'ISEMAIL', 'ISDATE', 'ISURL']);
/** Functions that files keep with a prefix. */
const PREFIXED = new Set(['XLOOKUP', 'XMATCH', 'FILTER', 'UNIQUE', 'SORT', 'SEQUENCE', 'LET', 'LAMBDA', 'MAP', 'REDUCE', 'SCAN', 'BYROW', 'BYCOL', 'MAKEARRAY', 'VSTACK', 'HSTACK', 'TOCOL', 'TOROW', 'TAKE', 'DROP', 'CHOOSECOLS', 'CHOOSEROWS', 'TEXTJOIN', 'CONCAT', 'IFS', 'SWITCH', 'MINIFS', 'MAXIFS', 'IFNA', 'XOR']);

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Without the leading '='; undefined when Excel could not read it. */
export function excelFormula(formula: string): string | undefined {
  let tokens: Token[];
  try {
    tokens = tokenize(formula, formula.startsWith('=') ? 1 : 0);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
  let result = '';
  const brackets: string[] = [];
  for (const token of tokens) {
    // Excel's array literals hold constants only.
    if (brackets.includes('{') && (token.kind === 'ref' || token.kind === 'function' || token.kind === 'name')) return undefined;
    if (token.kind === 'function') {
      const name = RUSSIAN_NAMES[token.value] ?? token.value;
      if (GOOGLE_ONLY.has(name)) return undefined;
      result += PREFIXED.has(name) ? `_xlfn.${name}` : name;
    } else if (token.kind === 'op') {
      if (token.value === '(' || token.value === '{') brackets.push(token.value);
      else if (token.value === ')' || token.value === '}') brackets.pop();
      const inBraces = brackets[brackets.length - 1] === '{';
      result += token.value === ';' ? (inBraces ? ';' : ',') : token.value === '\\' ? ',' : token.value;
    } else if (token.kind === 'text') result += `"${token.value.replaceAll('"', '""')}"`;
    else if (token.kind === 'ref') {
      const ref = token.value;
      const half = (ref.bottom === null) !== (ref.top === null) || (ref.right === null) !== (ref.left === null);
      result += referenceText(half ? { ...ref, top: ref.top ?? 0, left: ref.left ?? 0, bottom: ref.bottom ?? LAST_ROW - 1, right: ref.right ?? LAST_COLUMN - 1, bottomFixed: ref.bottomFixed || (ref.bottom === null && ref.topFixed), rightFixed: ref.rightFixed || (ref.right === null && ref.leftFixed) } : ref);
    } else result += String(token.value);
  }
  return result;
}
