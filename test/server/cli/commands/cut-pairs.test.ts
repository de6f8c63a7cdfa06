// How pairs are shown to a reader.
import { expect, it } from 'vitest';
import { cutPairs } from '../../../../server/cli/commands/cut-pairs';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const estate = 'svc:s -> 1 of (sup:a, sup:b) as spare\n svc:s -> sup:c\n svc:s is criticality vital\n svc:t -> sup:c';

it('are counted per service, single points apart, and listed as two lists of which any one each', () => {
  const text = shown(cutPairs, estate);
  expect(text).toMatch(/^1 service asked about: all vital and critical ones \(--service asks about others\)\.\n/);
  expect(rowsBelow(text, '')).toEqual([['svc:s', '1', '1']]);
  expect(rowsBelow(text, 'Any one')).toEqual([['svc:s', 'sup:a', 'sup:b']]);
});

it('of services that were named do not speak of others', () => {
  expect(shown(cutPairs, estate, { service: ['svc:t'] })).toMatch(/^1 service asked about\.\n/);
});

it('that are not all say what cut them off', () => {
  const answer = answerOf('cut-pairs', estate);
  expect(cutPairs.print({ ...answer, complete: false, searched: true }, bareNames)).toContain('Not complete: the limit left some out.');
  expect(cutPairs.print({ ...answer, complete: false, searched: false }, bareNames)).toContain('Not complete: time ran out.');
});
