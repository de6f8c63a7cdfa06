// Elements of JSON that came back, without their reasons.
import { expect, it } from 'vitest';
import { isReturnedList, readReturnedList } from '../../../importers/reading/returned-list';

const reason = 'why #1-0a1b2c3d [imp-2]';
const mark = { mark: '1-0a1b2c3d', import: 'imp-2' };

it('gives every element as it was, with its mark', () => {
  const list = [
    { id: 'a', 'ketenzicht-reason': reason },
    { 'ketenzicht-element': [5], 'ketenzicht-reason': reason },
    { id: 'new' },
    7,
    { id: 'b', 'ketenzicht-reason': 3 },
  ];
  expect(readReturnedList(`\ufeff${JSON.stringify(list)}`)).toEqual([
    { element: { id: 'a' }, mark },
    { element: [5], mark },
    { element: { id: 'new' }, mark: null },
    { element: 7, mark: null },
    { element: { id: 'b' }, mark: null },
  ]);
});

it('is no such list without a mark, and no list at all', () => {
  expect([readReturnedList('[{"id":"a"}]'), readReturnedList('{"a":1}')]).toEqual([null, null]);
  expect([isReturnedList(' [{"ketenzicht-reason":""}'), isReturnedList('{"ketenzicht-reason":""}'), isReturnedList('[{"reason":1}]')]).toEqual([
    true,
    false,
    false,
  ]);
});
