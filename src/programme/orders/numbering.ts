// What is wrong with the numbers of documents: one number twice in a series and year, an order earlier than what it refers to, a number out of turn, a number left out.

import type { IssuedDocument } from '../records';

export interface NumberingFault {
  readonly document: string;
  readonly text: string;
}

/** Series run within the calendar year of the date; '71-б' counts as 71 in its turn, but stays a string. */
const place = (document: IssuedDocument, seriesOf: (kind: string) => string): string => `${seriesOf(document.kind)}|${document.date.slice(0, 4)}`;
const leading = (number: string): number | null => {
  const found = /^\d+/.exec(number);
  return found ? Number(found[0]) : null;
};

/** «6», «6 и 7», «6–12». */
const between = (low: number, high: number): string => (high - low === 2 ? String(low + 1) : high - low === 3 ? `${low + 1} и ${low + 2}` : `${low + 1}–${high - 1}`);

/**
 * Faults of numbered documents that are not withdrawn, in the order of the list. Numbers left out are told only of series that the
 * programme has to itself (`alone`): in a series of the whole school the others' orders stand between.
 */
export const numberingFaults = (documents: readonly IssuedDocument[], seriesOf: (kind: string) => string, alone: boolean): NumberingFault[] => {
  const numbered = documents.filter((document) => document.number !== '' && document.date !== '' && document.state !== 'отозван' && seriesOf(document.kind) !== '');
  const byId = new Map(documents.map((document) => [document.id, document]));
  const faults: NumberingFault[] = [];
  for (const document of numbered) {
    const series = numbered.filter((other) => place(other, seriesOf) === place(document, seriesOf));
    const twin = series.find((other) => other !== document && other.number === document.number);
    if (twin) faults.push({ document: document.id, text: `№ ${document.number} стоит и у документа «${twin.title}»` });
    const basis = byId.get(document.basis);
    if (basis && basis.date !== '' && document.date < basis.date) faults.push({ document: document.id, text: `дата раньше, чем у документа, на который он ссылается: «${basis.title}»` });
    const own = leading(document.number);
    const later = series.find((other) => other.date < document.date && own !== null && (leading(other.number) ?? -1) > own);
    if (later) faults.push({ document: document.id, text: `№ ${document.number} меньше, чем № ${later.number} более раннего дня` });
    const before = Math.max(...series.map((other) => leading(other.number) ?? NaN).filter((number) => own !== null && number < own));
    if (alone && own !== null && Number.isFinite(before) && own - before > 1) faults.push({ document: document.id, text: `перед № ${document.number} пропущено: № ${between(before, own)}` });
  }
  return faults;
};
