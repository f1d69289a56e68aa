// A hundred consents are one line of the documents' list; orders and single papers stand by themselves.

import type { ListedDocument } from '../../src/actions/documents/desk';
import { runsOf } from '../../sidebar/order/runs';

const paper = (id: number, kind: string): ListedDocument => ({ id: String(id), kind } as ListedDocument);
const kindsOf = (kinds: readonly string[]): string[] => runsOf(kinds.map((kind, id) => paper(id, kind))).map((run) => `${run[0]?.kind} ${run.length}`);

test('runs of four and more of one kind that the office does not number', () => {
  expect(kindsOf(['сертификат', 'сертификат', 'сертификат', 'сертификат', 'пары', 'сертификат'])).toEqual(['сертификат 4', 'пары 1', 'сертификат 1']);
  expect(kindsOf(['сертификат', 'сертификат', 'сертификат'])).toEqual(['сертификат 1', 'сертификат 1', 'сертификат 1']);
  expect(kindsOf(['изменения', 'изменения', 'изменения', 'изменения'])).toEqual(['изменения 1', 'изменения 1', 'изменения 1', 'изменения 1']);
});
