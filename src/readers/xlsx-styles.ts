/** Number formats of a workbook: which cells hold a date or a time and how they are to be shown. */
import { isoDateText, type NumberFormat } from './xlsx-values';
import { child, children, type XmlElement } from './xml';

export interface CellStyles {
  formatOf(style: string | undefined): NumberFormat;
  isoDate(text: string): string;
  date1904: boolean;
}

const PLAIN: NumberFormat = { kind: 'number', zeros: 0 };

export function readStyles(styles: XmlElement | null, date1904: boolean): CellStyles {
  const custom = new Map<number, string>();
  const root = styles ?? undefined;
  for (const format of children(child(root, 'numFmts'), 'numFmt')) custom.set(Number(format.attributes.numFmtId), format.attributes.formatCode ?? '');
  const formats = children(child(root, 'cellXfs'), 'xf').map((xf) => {
    const id = Number(xf.attributes.numFmtId ?? '0');
    const code = custom.get(id);
    return code === undefined ? builtIn(id) : numberFormat(code);
  });
  return { formatOf: (style) => formats[Number(style ?? '0')] ?? PLAIN, isoDate: isoDateText, date1904 };
}

/** ECMA-376 part 1, 18.8.30, with the East Asian date formats that share these numbers. */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return { kind: 'date', zeros: 0 };
  if (id === 22) return { kind: 'date', zeros: 0 };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return { kind: 'time', zeros: 0 };
  return id === 46 ? { kind: 'duration', zeros: 0 } : PLAIN;
}

export function numberFormat(code: string): NumberFormat {
  const positiveSection = bareSection(code);
  if (/\[(h+|m+|s+|ч+|с+)\]/i.test(positiveSection)) return { kind: 'duration', zeros: 0 };
  const letters = positiveSection.replace(/\[[^\]]*\]/g, '').toLowerCase();
  if (/general|основной/.test(letters)) return PLAIN;
  if (/[yдгd]/.test(letters)) return { kind: 'date', zeros: 0 };
  if (/[hsч]/.test(letters)) return { kind: 'time', zeros: 0 };
  if (/m/.test(letters)) return { kind: 'date', zeros: 0 };
  return /^0+$/.test(letters) ? { kind: 'number', zeros: letters.length } : PLAIN;
}

/** The first section of a format code without quoted text, escaped and padding characters. */
function bareSection(code: string): string {
  let bare = '';
  for (let at = 0; at < code.length; at++) {
    const char = code[at];
    if (char === '"') {
      const end = code.indexOf('"', at + 1);
      at = end < 0 ? code.length : end;
    } else if (char === '\\' || char === '_' || char === '*') at++;
    else if (char === ';') break;
    else bare += char;
  }
  return bare;
}
