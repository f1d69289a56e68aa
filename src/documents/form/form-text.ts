// A form's paragraphs as plain texts with their places, so that a person can be told where a tag stands.

export interface FormParagraph {
  readonly text: string;
  /** 'текст' of the document, 'колонтитул' above or below, 'надпись' = a text box. */
  readonly place: 'текст' | 'колонтитул' | 'надпись';
  readonly inTable: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
  (decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : ENTITIES[name ?? ''] ?? whole));

/** Tags of interest, in their order: paragraphs, tables, text boxes, texts, breaks. */
const PIECES = /<(\/?)w:(p|tbl|txbxContent)(?=[\s>/])[^>]*?(\/?)>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab|cr)(?:\s[^>]*)?\/>|<mc:Fallback(?=[\s>])[^>]*>[\s\S]*?<\/mc:Fallback>/g;

/** Texts of the paragraphs of one part; the copy that Word keeps of a text box for old programs is passed over. */
export function paragraphsOf(xml: string, place: 'текст' | 'колонтитул'): FormParagraph[] {
  const found: FormParagraph[] = [];
  const open: string[] = [];
  let tables = 0;
  let boxes = 0;
  for (const match of xml.matchAll(PIECES)) {
    const [whole, closing, name, empty, text] = match;
    if (name === 'p') {
      if (empty) continue;
      if (!closing) open.push('');
      else found.push({ text: open.pop() ?? '', place: boxes > 0 ? 'надпись' : place, inTable: tables > 0 });
    } else if (name === 'tbl') tables += closing ? -1 : 1;
    else if (name === 'txbxContent') boxes += closing ? -1 : 1;
    else if (open.length > 0 && !whole.startsWith('<mc:')) open[open.length - 1] += text === undefined ? ' ' : decoded(text);
  }
  return found;
}
