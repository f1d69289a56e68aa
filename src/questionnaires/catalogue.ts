// All questionnaires of the programme, in the order of the school year.

import type { Item, Kind } from './item';
import { APPLICATIONS } from './kinds/applications';
import { BEFORE_AFTER, MIDTERM } from './kinds/before-after';
import { MEASURE_BLANKS } from './kinds/measure-blanks';
import { OPINIONS } from './kinds/opinions';
import { PREFERENCES } from './kinds/preferences';
import { PRELIMINARY_KINDS } from './kinds/preliminary';
import { TEACHERS } from './kinds/teachers';

export const KINDS: readonly Kind[] = [...PRELIMINARY_KINDS, ...APPLICATIONS, ...TEACHERS, ...MEASURE_BLANKS, ...PREFERENCES, ...BEFORE_AFTER, ...MIDTERM, ...OPINIONS];

const BY_KEY: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.key, kind]));

export const kindOf = (key: string): Kind | undefined => BY_KEY.get(key);

/** The item of the catalogue under a key; a question that the curator added has none. */
export const itemOf = (kind: Kind, key: string): Item | undefined => kind.items.find((item) => item.key === key);
