// The first nine orders and the school's own from a school of three pairs: every obligatory item stands in the text read back.

import type { Given } from '../../../../src/programme/orders';
import { read } from './kind-test';
import { ANY_ORDER, OBLIGATORY } from './obligatory';

const GIVEN: { readonly [kind: string]: Given } = {
  'рабочая группа': { members: ['G', 'Z'] },
  пары: { pairs: ['P1', 'P2', 'P3'] },
  изменения: { remove: ['P1'], basis: 'заявление Соколовой А.И. от 12.10.2026' },
};

test.each(Object.entries(OBLIGATORY))('%s', (id, items) => {
  const text = read(id, GIVEN[id]);
  expect([...ANY_ORDER, ...items].filter((item) => !item.test(text)).map(String)).toEqual([]);
});
