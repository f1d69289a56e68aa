// A person's code as somebody typed it into a sheet, in the form the register gives it.

import { oneLine, russianCapital } from '../people';

/** «1007 e», «1007-Е» with a Latin «E»: spaces, hyphens, case and look-alike letters do not count. */
export const typedCode = (typed: string): string => [...oneLine(typed).replace(/[\s\u2010-\u2015-]/g, '')].map(russianCapital).join('');
