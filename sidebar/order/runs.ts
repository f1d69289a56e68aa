// The list of documents in lines: papers that follow each other by the dozen are one.

import type { ListedDocument } from '../../src/actions/documents/desk';
import { kindOf } from '../../src/programme/orders';

/** From so many on, papers that follow each other are one line. */
const MANY = 4;

/** Runs of papers without a number, of one kind; every other document by itself. */
export const runsOf = (documents: readonly ListedDocument[]): ListedDocument[][] => {
  const runs: ListedDocument[][] = [];
  for (const document of documents) {
    const last = runs[runs.length - 1];
    if (last?.[0]?.kind === document.kind && kindOf(document.kind)?.series === '') last.push(document);
    else runs.push([document]);
  }
  return runs.flatMap((run) => (run.length < MANY ? run.map((document) => [document]) : [run]));
};
