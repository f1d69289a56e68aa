// Gives codes to rows that were typed by hand, on every sheet at once: other actions see only the sheets they read.

import { SHEETS } from '../register/schema';
import { perform, type Decision } from './perform';
import type { Reply } from './reply';

export const adoptTyped = (requestId: string): Reply<{ rows: number }> =>
  perform({ id: requestId, action: 'adopt typed rows', title: 'Даны коды строкам, набранным вручную' }, ({ tables }): Decision<{ rows: number }> => {
    const rows = SHEETS.reduce((sum, { id, allocates }) => sum + (allocates ? tables[id].rows.filter((row) => row.values[allocates] === '').length : 0), 0);
    return { ok: true, value: { rows }, title: `Даны коды строкам, набранным вручную: ${rows}` };
  });
