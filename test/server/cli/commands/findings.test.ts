// How what stands out is shown to a reader.
import { expect, it } from 'vitest';
import { findings } from '../../../../server/cli/commands/findings';
import { rowsBelow, shown } from '../shown';

const estate = `
  svc:s -> sup:a
  svc:t -> sup:b
  svc:u -> 1 of (cmp:a, cmp:b) as spare
  cmp:a -> sup:x
  cmp:b -> sup:x
  svc:s is criticality vital
  sup:c is state down`;

it('it begins with how many services have a single point', () => {
  expect(shown(findings, estate)).toMatch(
    /^3 of 3 services have a single point of failure; 1 of these is vital\.\n9 nodes and 6 relations; 1 already down\.\n/,
  );
  expect(shown(findings, 'svc:s -> sup:a\n svc:t -> 1 of (sup:a, sup:b) as g')).toMatch(
    /^1 of 2 services has a single point of failure; 0 of these are vital\./,
  );
});

it('the heaviest stands first, and a list that the limit cut says of how many it is', () => {
  const text = shown(findings, estate, { limit: 1 });
  expect(text).toContain('Single points of failure (1 of 3; --limit lists more)');
  expect(rowsBelow(text, 'Single points')).toEqual([['sup:a', '8', '1', 'svc:s']]);
  expect(text).toMatch(/\nRedundancy that one cause takes away\n/);
});

it('a sort of which nothing was found has no table', () => {
  expect(shown(findings, estate)).not.toContain('Owners of several suppliers');
});
