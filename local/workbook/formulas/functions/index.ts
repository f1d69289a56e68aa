/** The table of functions: ours by what Google documents, the long tail from the engine library, loaded at its first use. */
import type { Definition } from '../evaluate';
import { arrayFunctions } from './arrays';
import { conditionalFunctions } from './conditional';
import { dateFunctions } from './dates';
import { libraryFunction } from './library';
import { logicFunctions } from './logic';
import { lookupFunctions } from './lookup';
import { mathFunctions } from './math';
import { RUSSIAN_NAMES } from './russian';
import { textFunctions } from './text';

export type Table = { readonly [name: string]: Definition };

const table: Table = { ...mathFunctions, ...logicFunctions, ...textFunctions, ...lookupFunctions, ...conditionalFunctions, ...arrayFunctions, ...dateFunctions };

/** The definition of a function by its (capital) name, Russian names included. */
export function definitionOf(name: string): Definition | undefined {
  return table[name] ?? table[RUSSIAN_NAMES[name] ?? ''] ?? libraryFunction(name);
}
