// The sets of labelled pairs, and what is promised on them.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { threshold } from '../../../server/matching/find-matches';
import { pairsIn, readPairs } from './pairs-file';
import { isFound, scoresOf } from './score';

const setIn = (name: string) => pairsIn(join(import.meta.dirname, name));

describe('labelled pairs', () => {
  it('are read with what stands beside the names', () => {
    expect(readPairs('\ufeffa,b,same,kvk_b,country_a\nX,Y,Yes,01234567,NL\n')).toEqual([
      { names: ['X', 'Y'], same: true, kvk: ['', '01234567'], countries: ['NL', ''] },
    ]);
    expect(() => readPairs('a,b,same\nX,Y,maybe\n')).toThrow('row 1');
  });

  it('are found when a number that decides joins them, and never against two numbers', () => {
    const [joined, contradicted, padded] = readPairs(
      'a,b,same,kvk_a,kvk_b\nAap,Beer,yes,12345678,12345678\nAap,Aap,no,12345678,12345679\nAap,Beer,yes,1234567,01234567\n',
    );
    expect([joined, contradicted, padded].map((pair) => pair && isFound(pair, threshold))).toEqual([true, false, true]);
  });

  it('of one name in two countries are not the same', () => {
    const [here, elsewhere] = readPairs('a,b,same,country_a,country_b\nLepelaar Group,Lepelaar Group,yes,SE,SE\nLepelaar Group,Lepelaar Group,no,SE,PT\n');
    expect([here, elsewhere].map((pair) => pair && isFound(pair, threshold))).toEqual([true, false]);
  });

  it.each([
    ['pairs.csv', 500],
    ['held-out.csv', 300],
  ])('of %s are told apart with precision ≥ 0.98 at recall ≥ 0.8', (name, least) => {
    const pairs = setIn(name);
    expect(pairs.length).toBeGreaterThanOrEqual(least);
    const same = pairs.filter((one) => one.same).length;
    expect(Math.abs(same / pairs.length - 0.5)).toBeLessThan(0.03);
    const { precision, recall } = scoresOf(pairs, threshold);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});
