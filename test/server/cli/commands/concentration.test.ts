// How concentration is shown to a reader.
import { expect, it } from 'vitest';
import { concentration } from '../../../../server/cli/commands/concentration';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const estate = `
  svc:s -> con:a
  svc:t -> con:b
  con:a -> sup:a
  con:b -> sup:b
  con:a => sup:x for sup:a
  con:b => sup:x for sup:b`;

it('each layer says what is known of it; one that nobody knows anything of is unknown, not 0', () => {
  const text = shown(concentration, estate);
  expect(text).toMatch(/^2 direct suppliers in appearance; /);
  const layers = new Map(rowsBelow(text, '').map(([layer, ...figures]) => [layer, figures]));
  expect(layers.get('supplier-1')?.slice(0, 3)).toEqual(['5,000', '2', '2']);
  expect(layers.get('supplier-2')?.slice(0, 3)).toEqual(['10,000', '1', '1']);
  expect(layers.get('datacenter')?.slice(0, 4)).toEqual(['unknown', 'unknown', '0', '100.0 %']);
});

it('who hides behind several direct suppliers is named with them', () => {
  expect(rowsBelow(shown(concentration, estate), 'Hidden')).toEqual([['sup:x', '100.0 %', '2', '2', 'sup:a, sup:b']]);
});

it('of those who hide, equals come by id', () => {
  const text = `${estate}\n con:a => sup:w for sup:a\n con:b => sup:w for sup:b`;
  expect(rowsBelow(shown(concentration, text), 'Hidden').map(([who]) => who)).toEqual(['sup:w', 'sup:x']);
});

it('a list that the limit cut says of how many it is', () => {
  expect(concentration.print({ ...answerOf('concentration', estate), hiddenFound: 7 }, bareNames)).toContain('several direct suppliers (1 of 7)');
});

it('the largest member of a layer stands first, equals by id', () => {
  const text = shown(concentration, 'svc:s -> sup:b\n svc:t -> sup:a\n svc:u -> sup:c\n svc:v -> sup:c');
  expect(rowsBelow(text, 'supplier-1: largest first').map(([member]) => member)).toEqual(['sup:c', 'sup:a', 'sup:b']);
});
