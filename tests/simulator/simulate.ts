// Plays one action with one fault at one service call, lets the curator go on as she would, and says what is wrong with the register.

import type { Workspace } from '../../local/host';
import { call } from '../addon/school';
import type { SimulatedAction } from './actions';
import type { Aftermath, Fault } from './faults';
import { differences, stateOf, type Picture } from './state';

/** A school in the state where an action begins, put back before each scenario. */
export interface Stage {
  ws: Workspace;
  action: SimulatedAction;
  /** Version to put back. */
  base: string;
  before: Picture;
  /** What the register holds when nothing goes wrong. */
  after: Picture;
  /** Service calls of the undisturbed action. */
  calls: number;
  mails: number;
  /** Letters that the undisturbed action sends. */
  letters: number;
}

const reset = (stage: Pick<Stage, 'ws' | 'base'>): void => {
  stage.ws.workbook.restoreVersion(stage.base);
  stage.ws.gate.reset();
};

export const prepareStage = (ws: Workspace, action: SimulatedAction): Stage => {
  const base = ws.workbook.saveVersion(action.name);
  const before = stateOf(ws).picture;
  ws.gate.reset();
  const mails = ws.mails.sent.length;
  const reply = action.run(ws, 'plain') as { ok: boolean; message?: string; details?: unknown };
  if (!reply.ok) throw new Error(`${action.name}: ${reply.message} ${JSON.stringify(reply.details)}`);
  const stage = { ws, action, base, before, after: stateOf(ws).picture, calls: ws.gate.count, mails, letters: ws.mails.sent.length - mails };
  reset(stage);
  return stage;
};

type Reply = { ok: boolean; code?: string; left?: { sheet: string; key: string; column: string }[] };

/** A fault may strike as late as here: then she tries once more. */
const patiently = (said: string[], work: () => void): void => {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return work();
    } catch (error) {
      said.push(String(error));
    }
  }
};

/** Asks again as the panel does: the same request, a repair when the structure is broken, a few times. */
const goOn = ({ ws, action }: Stage, fault: Fault | null): { reply: Reply | null; said: string[] } => {
  const said: string[] = [];
  let reply: Reply | null = null;
  for (let attempt = 0; attempt < 6; attempt++) {
    try {
      reply = action.run(ws, 'request') as Reply;
    } catch (error) {
      said.push(String(error));
      continue;
    }
    if (reply.ok) break;
    said.push(reply.code ?? '');
    if (reply.code === 'structure' || reply.code === 'empty') {
      fault?.before?.(ws);
      patiently(said, () => call(ws, 'repair'));
    }
    // An order that is written but whose errands died is finished by the errands, not by a second order.
    if (reply.code === 'issued already' || reply.code === 'stale' || reply.code === 'document state') break;
  }
  // The next time the panel is opened it finds what was damaged after the action, and she mends it.
  const openPanel = (): void => {
    if (call(ws, 'home').state !== 'broken') return;
    fault?.before?.(ws);
    if (call(ws, 'home').state === 'broken') said.push(JSON.stringify(call(ws, 'repair')));
  };
  patiently(said, openPanel);
  patiently(said, () => call(ws, 'runErrands'));
  patiently(said, openPanel);
  return { reply, said };
};

const keyOf = (line: string): string => line.split('\n')[0] ?? '';

/** Cells in which a record differs from the wanted one. */
const cellsApart = (found: string, wanted: string): string[] => {
  const [a, b] = [new Map(JSON.parse(found) as [string, string][]), new Map(JSON.parse(wanted) as [string, string][])];
  return [...new Set([...a.keys(), ...b.keys()])].filter((c) => a.get(c) !== b.get(c));
};

/** Errand rows may stand at «неизвестно» after a death between sending and marking: that is the promise, not a fault. */
const isDoubtfulErrand = (key: string, found: string | undefined): boolean => key.startsWith('errands|') && found !== undefined && /неизвестно/.test(found);

/** What another execution's own action rightly adds. */
const others = (fault: Fault | null, key: string, found: string | undefined): boolean => fault?.name === 'another action is started' && /Прохож/.test(found ?? '') && !key.startsWith('errands|');

/** Words on what is wrong; [] when all is as promised. */
const judge = (stage: Stage, fault: Fault | null, said: readonly string[]): string[] => {
  const { ws, before, after } = stage;
  const { picture, faults, strays } = stateOf(ws);
  const wrong: string[] = [];
  if (faults.length > 0) wrong.push(`structure: ${faults.join('; ')} (${said.join(', ')})`);
  if (strays.length > 0) wrong.push(`stray rows: ${strays.join('; ')}`);
  for (const line of differences(picture, after)) {
    const key = keyOf(line);
    const [found, wanted] = [picture.get(key), after.get(key)];
    if (isDoubtfulErrand(key, found) || others(fault, key, found)) continue;
    // The person's own doing stands: a row of hers that she deleted may be gone, a cell that she typed may be hers.
    if (fault?.own === 'deleted row' && found === undefined && before.has(key)) continue;
    if (fault?.own === 'edited cell' && found !== undefined && wanted !== undefined && cellsApart(found, wanted).every((c) => c === 'class')) continue;
    // A letter whose fate is unknown leaves the moment of sending blank.
    if (key.startsWith('documents|') && found !== undefined && wanted !== undefined && cellsApart(found, wanted).every((c) => c === 'sentTo')) continue;
    wrong.push(line);
  }
  const letters = ws.mails.sent.length - stage.mails;
  if (letters > stage.letters) wrong.push(`letters sent: ${letters} instead of ${stage.letters}`);
  return wrong;
};

/** Plays the action with the fault before its k-th service call. */
export const playFault = (stage: Stage, k: number, fault: Fault): string[] => {
  const { ws, action } = stage;
  reset(stage);
  stage.mails = ws.mails.sent.length;
  ws.gate.before(k, () => fault.strike(ws, action));
  const { said } = goOn(stage, fault);
  return judge(stage, fault, said);
};

/** Plays the action, then what happens to the workbook afterwards, then the next action. */
export const playAftermath = (stage: Stage, aftermath: Aftermath): string[] => {
  const { ws, action } = stage;
  reset(stage);
  stage.mails = ws.mails.sent.length;
  const steps = new Set<number>();
  const listening = ws.workbook.onChange((event) => { if (event.type !== 'calculated' && event.type !== 'selection') steps.add(event.step); });
  action.run(ws, 'request');
  listening();
  aftermath.happen(ws, stage.base, steps.size);
  const { said } = goOn(stage, null);
  return judge(stage, null, said);
};
