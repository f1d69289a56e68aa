// Protocols of matching: kept with the pairs they made, shown with names, and handed out as a .docx.

import { renderDocument, toBase64 } from '../documents';
import { letterheadOf } from '../programme/orders';
import { fullName } from '../programme/people';
import { inForce, protocolModel, protocolOf, runRow, tidyDecision, type Protocol, type RunFacts } from '../programme/pairing';
import { joinChoices, type MatchingRun, type Pair } from '../programme/records';
import { rowsOf, settingOf } from '../register/snapshot';
import { look, type Desk } from './perform';
import { refuse, type View } from './reply';

const WAYS: ReadonlySet<unknown> = new Set(['подбор', 'вручную']);
const OPENNESS: ReadonlySet<unknown> = new Set(['не трогать', 'мягко', 'заново']);
const isCount = (n: unknown): boolean => Number.isInteger(n) && (n as number) >= 0 && (n as number) < 1e7;

/** Whether what the dialog says of its run can stand in the register: short reasons and codes, no other words. */
export const isRun = (run: RunFacts): boolean =>
  WAYS.has(run?.way) && OPENNESS.has(run.openness) && [run.classGap, run.base, run.waiting, run.placed, run.unticked, run.words?.хорошо, run.words?.терпимо, run.words?.слабо].every(isCount) &&
  [run.weights?.topics, run.weights?.time, run.weights?.meeting, run.weights?.wish, run.weights?.continuity, run.weights?.subject, run.weights?.dislikes, run.weights?.load].every(isCount) && [run.mutualFirst, run.urgent, run.ordered, run.raiseWeakest].every((v) => typeof v === 'boolean') &&
  Array.isArray(run.without) && run.without.length <= 5000 && run.without.every((c) => typeof c === 'string' && c.length < 20) && Array.isArray(run.left) && run.left.length <= 200 && run.left.every((l) => typeof l?.reason === 'string' && l.reason.length < 300 && Array.isArray(l.codes) && l.codes.every((c) => typeof c === 'string' && c.length < 20));

/** Adds the protocol's row to what an approval writes. */
export const keepRun = (desk: Desk, run: RunFacts, made: readonly string[], replaced: readonly Pair[]): void => {
  const decisions = rowsOf(desk.tables, 'decisions').map(tidyDecision).filter((d) => inForce(d, desk.year));
  desk.draft.insert('runs', {
    id: desk.draft.newCode('runs'), year: desk.year, date: desk.now, who: settingOf(desk.tables, 'mode') === 'коды' ? '' : desk.who, pairs: joinChoices([...made]),
    ...runRow(run, { decisions, made: made.length, replaced }),
  });
};

const read = (desk: Desk, run: MatchingRun): Protocol => {
  const names = new Map(rowsOf(desk.tables, 'people').map((p) => [p.code, fullName(p)]));
  return protocolOf(run, new Map(rowsOf(desk.tables, 'pairs').map((p) => [p.id, p])), (code) => names.get(code) ?? '');
};

const MOST_SHOWN = 50;

/** Protocols of the year with names, the latest first. */
export const protocols = (): View<Protocol[]> => look((desk) => rowsOf(desk.tables, 'runs').filter((run) => run.year === desk.year && run.id !== '').sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, MOST_SHOWN).map((run) => read(desk, run)));

/** One protocol as a .docx, base64; its name holds no person's name. */
export const protocolFile = (id: string): View<{ name: string; base64: string }> => {
  const found = look((desk) => {
    const run = rowsOf(desk.tables, 'runs').find((r) => r.id === id);
    const rendered = run && renderDocument(protocolModel(read(desk, run), letterheadOf((key) => settingOf(desk.tables, key))));
    return run && rendered?.ok ? { name: `Протокол подбора ${run.date.slice(0, 10).split('-').reverse().join('.')}, № ${run.id}`, base64: toBase64(rendered.bytes) } : null;
  });
  if (!found.ok) return found;
  return found.value ? { ok: true, value: found.value } : refuse('no entry');
};
