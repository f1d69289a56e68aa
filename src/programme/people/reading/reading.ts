// What one cell of somebody else's table turns into: a canonical value and, where it was not plain, a remark for the curator.

/**
 * - corrected: read with certainty, but written otherwise than the register keeps it;
 * - doubtful: read, yet the curator should look at it;
 * - unread: something is written and cannot be read, the value stays '';
 * - missing: nothing is written where the programme needs something.
 */
export type RemarkKind = 'corrected' | 'doubtful' | 'unread' | 'missing';

export interface CellRemark {
  kind: RemarkKind;
  text: string; // Russian, for the curator
}

export interface Reading {
  value: string; // canonical, '' = not known
  remark?: CellRemark;
}

export const plain = (value: string): Reading => ({ value });
export const corrected = (value: string, text: string): Reading => ({ value, remark: { kind: 'corrected', text } });
export const doubtful = (value: string, text: string): Reading => ({ value, remark: { kind: 'doubtful', text } });
export const unread = (text: string): Reading => ({ value: '', remark: { kind: 'unread', text } });
export const EMPTY: Reading = { value: '' };
