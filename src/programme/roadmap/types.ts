/** A school's roadmap as read from its own table, and the document structure it is read from. */

/** The seven stages of the methodology (распоряжение Минпросвещения России № Р-145, раздел 4). */
export type CanonicalStage = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface RoadmapRow {
  /** As in the document, without the closing dot: «1», «1.1», «35.2»; null where there is none. Never a key. */
  number: string | null;
  /** The document's own heading of the stage; null where it has none. */
  stage: string | null;
  canonicalStage: CanonicalStage | null;
  substage: string | null;
  activity: string;
  /** What is done in the activity, where the table has its own column for it. */
  content: string | null;
  /** Points inside one activity; their words stand in `activity` too. */
  subitems: string[];
  deadlineText: string;
  /** Only what is written as exact dates; everything else is null here. */
  deadline: ExactDeadline | null;
  responsible: string[];
  /** Documents or results expected, where the table names them. */
  documents: string[];
}

export interface ExactDeadline {
  kind: 'interval' | 'until';
  /** YYYY-MM-DD; null for «до …». */
  start: string | null;
  end: string;
  text: string;
}

export interface RoadmapIndicator {
  number: number;
  title: string;
}

export interface WorkingGroupMember {
  name: string;
  post: string;
}

export interface RoadmapProblem {
  code: RoadmapProblemCode;
  /** info: how it was read; warning: look at it; error: nothing could be read. */
  level: 'info' | 'warning' | 'error';
  /** Russian, for the curator; quotes the document. */
  message: string;
  /** 1-based row of the table, where the remark is about one. */
  row?: number;
}

export type RoadmapProblemCode =
  | 'file'
  | 'no-table'
  | 'picture'
  | 'no-roadmap'
  | 'columns'
  | 'columns-guessed'
  | 'left-out'
  | 'numbering-dropped'
  | 'continued'
  | 'inherited'
  | 'deadlines-by-line'
  | 'empty-section'
  | 'html'
  | 'other-table'
  | 'name-assembled'
  | 'no-post';

export interface RoadmapReading {
  rows: RoadmapRow[];
  /** For each of `rows` the 1-based rows of its table that it was read from. */
  places: number[][];
  indicators: RoadmapIndicator[];
  workingGroup: WorkingGroupMember[];
  /** «2022-2023»: as given, else as found in the heading of the roadmap. */
  schoolYear: string | null;
  problems: RoadmapProblem[];
}

export interface RoadmapOptions {
  schoolYear?: string;
}

/** The document structure this room reads; the readers' Word document fits it. */
export interface RoadmapDocument {
  blocks: readonly DocumentBlock[];
  pictures?: number;
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface DocumentParagraph {
  kind: 'paragraph';
  text: string;
  number: string | null;
  bullet: boolean;
  heading: number | null;
}

export interface DocumentTable {
  kind: 'table';
  columns: number;
  rows: readonly { cells: readonly DocumentCell[] }[];
}

export interface DocumentCell {
  column: number;
  span: number;
  merge: 'none' | 'first' | 'continued';
  blocks: readonly DocumentBlock[];
}
