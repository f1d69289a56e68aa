// A list of consents as a register without names gets it: codes for names, «сам» or «родитель» for whoever signed, nothing that is not needed.

import type { ConsentsForImport, ConsentTable } from '../../src/actions/consents';
import { findPersonal } from '../../src/programme/codes-mode';
import { planConsents, type ConsentPlan } from '../../src/programme/consents';
import { heldKey } from './holder';

/** The table to send; in a register with names it is the one that was read. Lines that nothing is written of become empty. */
export const consentsToSend = (table: ConsentTable, plan: ConsentPlan, register: ConsentsForImport): ConsentTable => {
  if (!heldKey().coded) return table;
  const wanted = new Map(plan.entries.filter((entry) => entry.outcome === 'new' || entry.outcome === 'changed').map((entry) => [entry.line, entry]));
  const rows = table.rows.map((row, i) => {
    const entry = wanted.get(i + 1);
    if (!entry) return row.map(() => '');
    return row.map((cell, index) => {
      const field = table.columns.find((column) => column.index === index)?.field;
      if (field === 'name') return entry.code;
      if (field === 'signer') return entry.paper.signedBy;
      return field === undefined || findPersonal(cell).length > 0 ? '' : cell;
    });
  });
  const coded = { ...table, rows, answers: {} };
  return { ...coded, expected: planConsents({ ...coded, year: register.year, today: register.today, register }).counts };
};
