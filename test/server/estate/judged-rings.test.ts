// Judgements that contradict each other are found as a slow reading of “same is transitive, not the same keeps apart” finds them.
import { describe, expect, it } from 'vitest';
import { contradicting, type PairSaid } from '../../../server/estate/judged-rings';
import type { Judgement, Verdict } from '../../../server/model/judgements';
import { seeded } from '../../bench/generate-estate';

type Said = readonly [a: string, b: string, verdict: Verdict | null];
const judgement = ([a, b, verdict]: readonly [string, string, Verdict]): Judgement => ({ a, b, verdict });
const found = (kept: readonly (readonly [string, string, Verdict])[], said: readonly Said[]) => {
  const sayings = said.map(([a, b, verdict]): PairSaid => ({ a, b, verdict }));
  const contradictions = contradicting(kept.map(judgement), sayings);
  return sayings.flatMap((one, at) => (contradictions.has(one) ? [at] : []));
};

describe('a saying', () => {
  it('of “not the same” contradicts a chain of “same”, and the other way round', () => {
    const chain = [
      ['a', 'b', 'same'],
      ['b', 'c', 'same'],
    ] as const;
    expect(found(chain, [['a', 'c', 'not-same']])).toEqual([0]);
    expect(found(chain, [['a', 'd', 'not-same']])).toEqual([]);
    expect(found([['a', 'c', 'not-same']], chain)).toEqual([1]);
  });

  it('replaces what was said of its own pair, and contradicts it not', () => {
    expect(found([['a', 'b', 'same']], [['b', 'a', 'not-same']])).toEqual([]);
    expect(
      found(
        [
          ['a', 'b', 'same'],
          ['b', 'c', 'same'],
        ],
        [
          ['a', 'b', null],
          ['a', 'c', 'not-same'],
        ],
      ),
    ).toEqual([]);
  });

  it('of “unsure” contradicts nothing', () => {
    expect(found([['a', 'b', 'not-same']], [['a', 'b', 'unsure']])).toEqual([]);
  });
});

/** The sets that pairs make, found by relaxing. */
function isOne(same: readonly (readonly [string, string])[], a: string, b: string): boolean {
  const reached = new Set([a]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const [one, other] of same) {
      if (reached.has(one)) reached.add(other);
      if (reached.has(other)) reached.add(one);
    }
  }
  return reached.has(b);
}

/** The rule, slowly: first each “not the same” against what stays said, then each “same” in its order against all “not the same”. */
function slowly(kept: readonly Judgement[], sayings: readonly PairSaid[]): number[] {
  const key = (a: string, b: string) => [a, b].sort().join(' ');
  const said = new Set(sayings.map(({ a, b }) => key(a, b)));
  const staying = kept.filter(({ a, b }) => !said.has(key(a, b)));
  const of = (list: readonly PairSaid[], verdict: Verdict) => list.filter((one) => one.verdict === verdict).map(({ a, b }) => [a, b] as const);
  const wrong = new Set(sayings.filter(({ a, b, verdict }) => verdict === 'not-same' && isOne(of(staying, 'same'), a, b)));
  const apart = [
    ...of(staying, 'not-same'),
    ...of(
      sayings.filter((one) => !wrong.has(one)),
      'not-same',
    ),
  ];
  const same: (readonly [string, string])[] = [];
  const fits = (pair: readonly [string, string]) => apart.every(([a, b]) => !isOne([...same, pair], a, b));
  for (const pair of of(staying, 'same')) if (fits(pair)) same.push(pair);
  for (const one of sayings) {
    if (one.verdict !== 'same') continue;
    if (fits([one.a, one.b])) same.push([one.a, one.b]);
    else wrong.add(one);
  }
  return sayings.flatMap((one, at) => (wrong.has(one) ? [at] : []));
}

it('in random small sets the same ones are found as slowly', () => {
  const verdicts: readonly (Verdict | null)[] = ['same', 'same', 'not-same', 'unsure', null];
  let contradictions = 0;
  for (let seed = 1; seed <= 1_500; seed += 1) {
    const random = seeded(seed);
    const ids = 'abcdefg';
    const made = (count: number) => {
      const all = new Map<string, PairSaid>();
      for (let at = 0; at < count; at += 1) {
        const [a = '', b = ''] = [ids[Math.floor(random() * 7)], ids[Math.floor(random() * 7)]].sort();
        if (a !== b) all.set(a + b, { a, b, verdict: verdicts[Math.floor(random() * 5)] ?? null });
      }
      return [...all.values()];
    };
    const kept = made(6).flatMap(({ a, b, verdict }) => (verdict === null ? [] : [{ a, b, verdict }]));
    const sayings = made(6);
    const contradicted = contradicting(kept, sayings);
    const places = sayings.flatMap((one, at) => (contradicted.has(one) ? [at] : []));
    expect(places, `seed ${seed}`).toEqual(slowly(kept, sayings));
    contradictions += places.length;
  }
  expect(contradictions).toBeGreaterThan(200);
});
