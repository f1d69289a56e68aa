// The orders of the programme, in the sequence of its list (O1 … O18), then the school's own.

import type { DocumentKind } from '../kind';
import { amendmentKind } from './amendment';
import { awardKind } from './award';
import { completionKind } from './completion';
import { curatorKind } from './curator';
import { extensionKind } from './extension';
import { finalEventKind } from './final-event';
import { launchKind } from './launch';
import { mentorSchoolKind } from './mentor-school';
import { mentorsKind } from './mentors';
import { monitoringKind } from './monitoring';
import { OWN_ORDERS } from './own-order';
import { pairsKind } from './pairs';
import { programmesOrderKind } from './programmes-order';
import { programmeKind } from './programme';
import { regulationKind } from './regulation';
import { replacementKind } from './replacement';
import { resultsKind } from './results';
import { roadmapKind } from './roadmap';
import { workingGroupKind } from './working-group';

export const ORDERS: readonly DocumentKind[] = [
  launchKind, regulationKind, curatorKind, roadmapKind, workingGroupKind, programmeKind, mentorsKind, pairsKind, amendmentKind, replacementKind,
  extensionKind, completionKind, mentorSchoolKind, finalEventKind, awardKind, resultsKind, monitoringKind, programmesOrderKind, ...OWN_ORDERS,
];
