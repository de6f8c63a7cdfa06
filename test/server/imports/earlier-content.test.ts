// What a source said before is remembered as long as it takes little room.
import { expect, test } from 'vitest';
import { earlierContent, rememberEarlier } from '../../../server/imports/earlier-content';
import type { SourceContent } from '../../../server/store/store';
import { node } from '../../support/estate';

const claims = Array.from({ length: 8 }, (_, at) => node(`n${at}`, 'Component'));
const content = (): SourceContent => ({ claims, issues: [], rows: { read: 8, accepted: 8, rejected: 0 } });

test('what was said before is found under its id, and under no other', () => {
  const [first, second] = [content(), content()];
  rememberEarlier(second, { id: 'imp-1', content: first }, 2);
  expect(earlierContent(second, 'imp-1')).toBe(first);
  expect(earlierContent(second, 'imp-2')).toBeUndefined();
  expect(earlierContent(first, 'imp-1')).toBeUndefined();
  expect(earlierContent(undefined, 'imp-1')).toBeUndefined();
});

test('only the last one is held, so that contents do not hold each other for ever', () => {
  const [first, second, third] = [content(), content(), content()];
  rememberEarlier(second, { id: 'imp-1', content: first }, 1);
  rememberEarlier(third, { id: 'imp-2', content: second }, 1);
  expect([earlierContent(third, 'imp-2'), earlierContent(second, 'imp-1')]).toEqual([second, undefined]);
});

test('one of which much is new is not held', () => {
  const [first, second] = [content(), content()];
  rememberEarlier(second, { id: 'imp-1', content: first }, 3);
  expect(earlierContent(second, 'imp-1')).toBeUndefined();
});
