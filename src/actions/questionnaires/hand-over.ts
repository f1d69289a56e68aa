// «Принимать ответы буду я»: the triggers of the acting person from now on; whoever had them before loses them at their next run.

import { formExists } from '../../google/forms';
import { rowsOf } from '../../register/snapshot';
import { perform, type Decision } from '../perform';
import type { Reply } from '../reply';
import { becomeKeeper, nameOfKeeper } from './keeper';

/** `closed`: titles of questionnaires whose form this person may not open; its owner must share it first. */
export const takeOverAnswers = (requestId: string): Reply<{ closed: string[] }> =>
  perform({ id: requestId, action: 'take over answers', title: 'Ответы принимает другой человек' }, ({ tables, draft, now }): Decision<{ closed: string[] }> => {
    const open = rowsOf(tables, 'questionnaires').filter((row) => row.state === 'открыта');
    // The moment counts as a run: the new keeper's clock has an hour before it is called silent.
    for (const row of open) draft.update('questionnaires', row.id, { owner: nameOfKeeper(tables), lastRun: now, lastError: '' });
    return { ok: true, value: { closed: open.filter((row) => !formExists(row.form)).map((row) => row.title) } };
  }, becomeKeeper);
