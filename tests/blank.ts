// Records with every value empty, as the schema has them: fixtures name only what they are about.

import type { Records, SheetId } from '../src/programme/records';
import { schemaOf } from '../src/register/schema';

export const blank = <S extends SheetId>(sheet: S, values: Partial<Records[S]>): Records[S] => {
  const empty: { [column: string]: string } = Object.fromEntries(Object.keys(schemaOf(sheet).columns).map((column) => [column, '']));
  return Object.assign(empty, values) as unknown as Records[S];
};
