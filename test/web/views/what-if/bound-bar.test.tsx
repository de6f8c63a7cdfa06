// The three figures of the bar.
import { expect, it } from 'vitest';
import type { WhatIfAnswer } from '../../../../server/api/contract';
import { boundFigures } from '../../../../web/views/what-if/bound-bar';

it('known counts failed services only, and stands between the bounds', () => {
  const failed = [
    { id: 's', kind: 'Service' },
    { id: 'c', kind: 'Contract' },
  ] as unknown as WhatIfAnswer['failed'];
  const bounds = { atLeast: [], atMost: ['s', 't'], vital: { atLeast: 0, known: 1, atMost: 2 } };
  expect(boundFigures({ bounds, failed })).toEqual([
    { name: 'atLeast', count: 0, vital: 0 },
    { name: 'known', count: 1, vital: 1 },
    { name: 'atMost', count: 2, vital: 2 },
  ]);
});
