// The text model of an order: everything that will be printed, in its final wording, and nothing about paper.

/** One clause; its number comes from its place. `items` become 4.1, 4.2 … */
export interface Clause {
  readonly text: string;
  readonly items?: readonly string[];
}

export interface Column {
  readonly heading: string;
  /** Share of the table's width; shares are relative to each other. */
  readonly share: number;
  readonly align?: 'left' | 'center';
}

/** A table that follows the order under its own mark; every row has as many texts as there are columns. */
export interface Appendix {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly orientation: 'portrait' | 'landscape';
}

export interface OrderModel {
  /** The kind's key, for the register: 'pairs' … */
  readonly kind: string;
  /** «ПРИКАЗ» over the text and the same word in the dative for marks: «к приказу». */
  readonly heading: string;
  readonly dativeWord: string;
  readonly instrumentalWord: string;
  /** Founder's name over the school's; '' when the school's form has none. */
  readonly founder: string;
  readonly organisation: string;
  /** Short name, used in the mark of an appendix. */
  readonly shortName: string;
  readonly place: string;
  /** `YYYY-MM-DD`, '' while the office has not given it; then `blankYear` is printed in the blank. */
  readonly date: string;
  readonly blankYear: number | null;
  /** '71-б', '' while the office has not given it. */
  readonly number: string;
  readonly title: string;
  readonly preamble: string;
  /** «ПРИКАЗЫВАЮ:» */
  readonly command: string;
  readonly clauses: readonly Clause[];
  readonly appendices: readonly Appendix[];
  readonly signature: { readonly post: string; readonly name: string };
  /** People who sign that they have read it, full names in the nominative. */
  readonly acquaintance: readonly { readonly name: string }[];
}

/** A fact that the order cannot do without; `field` is a path like 'pairs.3.mentee.last', `message` is for the curator. */
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
}

export type OrderResult =
  | {
      readonly ok: true;
      readonly model: OrderModel;
      readonly wordings: readonly Wording[];
      /** Advice that does not stop the order. */
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly code: 'no-rows' | 'missing-facts'; readonly missing: readonly MissingFact[] };
