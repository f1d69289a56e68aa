/** The shapes of a Word document as read: blocks in order, tables on their grid. */

export type WordBlock = WordParagraph | WordTable;

export interface WordParagraph {
  kind: 'paragraph';
  /** Tabs as \t, line breaks as \n. */
  text: string;
  /** The automatic number as printed («1.», «2.3)», «а)»), null where there is none. */
  number: string | null;
  /** An automatic list without numbers. */
  bullet: boolean;
  /** Level of a heading style, 1 the highest; null for ordinary text. */
  heading: number | null;
}

export interface WordTable {
  kind: 'table';
  /** Number of grid columns. */
  columns: number;
  rows: WordRow[];
}

export interface WordRow {
  cells: WordCell[];
}

export interface WordCell {
  /** First grid column, 0-based. */
  column: number;
  /** Grid columns covered. */
  span: number;
  /** Vertical merge: the text stands in the first cell, the continued ones are empty as a rule. */
  merge: 'none' | 'first' | 'continued';
  blocks: WordBlock[];
}
