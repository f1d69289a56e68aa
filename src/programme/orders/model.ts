// The text model of a document: everything that will be printed, in its final wording, and nothing about paper.

import type { NamedPerson } from '../language';

/** One numbered clause; its number comes from its place. `items` become 4.1, 4.2 …, or lines with a dash. */
export interface Clause {
  readonly text: string;
  readonly items?: readonly string[];
  readonly itemsAs?: 'numbers' | 'dashes';
}

export interface Column {
  readonly heading: string;
  /** Share of the table's width; shares are relative to each other. */
  readonly share: number;
  readonly align?: 'left' | 'center';
}

export interface TableBlock {
  readonly is: 'table';
  readonly columns: readonly Column[];
  /** Every row has as many texts as there are columns; a row of one text is a heading across the table. The header row repeats on every page. */
  readonly rows: readonly (readonly string[])[];
  /** Filled in with a pen: rows are high enough to write in. */
  readonly byHand?: true;
}

/** A line to sign: what stands before the blank, the name after it, a hint in small letters under the blank. */
export interface SignatureLine {
  readonly label: string;
  /** '' leaves a blank for the name too. */
  readonly name: string;
}

/** What a text is made of. */
export type Block =
  | {
      readonly is: 'paragraph';
      readonly text: string;
      /** Justified with a first-line indent when not said otherwise. */
      readonly align?: 'left' | 'center' | 'right' | 'both';
      readonly bold?: boolean;
      /** In the size of tables: notes, hints under blanks. */
      readonly small?: boolean;
      readonly indent?: boolean;
      /** Stays on one page with the next block. */
      readonly keep?: boolean;
      /** A line of space after it. */
      readonly space?: boolean;
    }
  /** «ПРИКАЗЫВАЮ:» on a line of its own. */
  | { readonly is: 'command'; readonly text: string }
  /** Heading of a section: «1. Общие положения»; level 1 is centred, 2 stands at the left. */
  | { readonly is: 'heading'; readonly text: string; readonly level?: 1 | 2 }
  /** Numbered 1, 2 …; with `prefix` '3' they are 3.1, 3.2 … (a section of a regulation). */
  | { readonly is: 'clauses'; readonly list: readonly Clause[]; readonly prefix?: string }
  /** Lines with a dash, or 1) 2) 3). */
  | { readonly is: 'list'; readonly items: readonly string[]; readonly mark?: 'dash' | 'number' }
  | TableBlock
  /** Label – line to sign – name; one row each. */
  | { readonly is: 'signatures'; readonly lines: readonly SignatureLine[]; readonly hint?: boolean }
  /** Two columns side by side without lines: the parties of an agreement with their details; what follows '' begins at the same height in both. */
  | { readonly is: 'sides'; readonly left: readonly string[]; readonly right: readonly string[] }
  /** A line at both margins: the place of an agreement and its date. */
  | { readonly is: 'ends'; readonly left: string; readonly right: string }
  | { readonly is: 'page' };

export type Orientation = 'portrait' | 'landscape';

/** «УТВЕРЖДАЮ / Директор … / ____ О.А. Бережной / «___» ____ 2026 г.»: lines of one block over a regulation, programme or roadmap. */
export interface ApprovalStamp {
  /** «ПРИНЯТО», «СОГЛАСОВАНО», «УТВЕРЖДАЮ», «УТВЕРЖДЕНО» */
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * What follows the document on pages of its own. The mark in the corner is «Приложение № 1 к приказу … от … № …», for a text that
 * the order approves «УТВЕРЖДЕНО / УТВЕРЖДЕНА приказом … от … № …» under it; number and date are always those of the document.
 */
export interface Appendix {
  readonly title: string;
  readonly body: readonly Block[];
  readonly orientation: Orientation;
  /** «УТВЕРЖДЕНО», «УТВЕРЖДЕНА», «УТВЕРЖДЁН»; without it a plain appendix. */
  readonly approved?: string;
  /** Blocks over the title: «ПРИНЯТО … СОГЛАСОВАНО …». */
  readonly stamps?: readonly ApprovalStamp[];
}

/** How a document begins. */
export type Opening =
  /** On the school's form: founder, school, «ПРИКАЗ», date – place – number, title at the left. */
  | { readonly is: 'order'; readonly heading: string }
  /** On the school's form for letters: details, number and date at the left, the addressee at the right, then the title and the greeting in the body. */
  | {
      readonly is: 'letter';
      readonly addressee: readonly string[];
      /** The office does not register it: no blank for a number, no executor. */
      readonly unnumbered?: true;
    }
  /** A centred title, with the name of the school over it. */
  | { readonly is: 'title' }
  /** «ПРИНЯТО … СОГЛАСОВАНО … УТВЕРЖДАЮ» over a centred title. */
  | { readonly is: 'approval'; readonly stamps: readonly ApprovalStamp[] }
  /** An application or consent: addressee and author in the upper right corner, a centred title. */
  | { readonly is: 'consent'; readonly addressee: readonly string[] }
  /** The school, a large heading («СЕРТИФИКАТ»), the text centred. */
  | { readonly is: 'certificate'; readonly heading: string };

/** The issuing school as its form prints it. */
export interface Letterhead {
  /** Founder's name over the school's; '' when the form has none. */
  readonly founder: string;
  readonly organisation: string;
  /** Short name, used in marks. */
  readonly shortName: string;
  readonly place: string;
  /** Address, telephone, e-mail, ОГРН/ИНН: lines of the form for letters. */
  readonly contacts: readonly string[];
}

/** How the document is called where it is referred to: «к приказу», «с приказом», «утверждено приказом». */
export interface DocumentWord {
  readonly dative: string;
  readonly instrumental: string;
}

export interface DocumentModel {
  /** Id of the kind. */
  readonly kind: string;
  readonly opening: Opening;
  readonly letterhead: Letterhead;
  readonly word: DocumentWord;
  /** `YYYY-MM-DD`, '' while the office has not given it; then `blankYear` is printed in the blank. */
  readonly date: string;
  readonly blankYear: number | null;
  /** '71-б', '' while the office has not given it. */
  readonly number: string;
  /** «О закреплении …»; of a letter its subject, may be ''. */
  readonly title: string;
  readonly body: readonly Block[];
  /** Of the pages of the text itself; appendices have their own. */
  readonly orientation: Orientation;
  readonly appendices: readonly Appendix[];
  /** Who issues the document; null where only others sign (lines in the body). */
  readonly signature: { readonly post: string; readonly name: string } | null;
  /** «Исполнитель: …, телефон», '' when not asked for. */
  readonly executor: string;
  /** People who sign that they have read it, full names in the nominative. */
  readonly acquaintance: readonly { readonly name: string }[];
}

/**
 * A fact that the document cannot do without. `field` leads to the cell: 'settings.<key>', '<sheet>.<row key>.<column>'
 * ('people.PRC4X.last'), a sheet alone ('acts'), or 'asked.<key>' for what the curator is asked. `message` is for her.
 */
export interface MissingFact {
  readonly field: string;
  readonly message: string;
}

/** A declined form used in the text, for the preview: unsure ones are shown for approval. */
export interface Wording {
  readonly nominative: string;
  readonly caseName: string;
  readonly text: string;
  readonly sure: boolean;
  /** Whose name it is; absent for a post. */
  readonly person?: NamedPerson;
  /** Neither a name nor a post: the kind of an act. */
  readonly what?: 'слово';
}

export type DocumentResult =
  | {
      readonly ok: true;
      readonly model: DocumentModel;
      readonly wordings: readonly Wording[];
      /** Advice that does not stop the document. */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly code: 'no-rows' | 'missing-facts'; readonly missing: readonly MissingFact[] };
