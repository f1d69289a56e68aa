// The orders of the programme, in the sequence of its list (O1 … O18).

import type { DocumentKind } from '../kind';
import { pairsKind } from './pairs';

export const ORDERS: readonly DocumentKind[] = [pairsKind];
