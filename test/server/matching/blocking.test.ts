// Blocking finds every pair that comparing all pairs would find, but where it says that it did not look at all.
import { describe, expect, it } from 'vitest';
import { candidatePairs } from '../../../server/matching/blocking';
import { compareParties } from '../../../server/matching/compare';
import { threshold } from '../../../server/matching/find-matches';
import { type Party, partiesOf } from '../../../server/matching/parties';
import { seeded } from '../../bench/generate-estate';
import { graphOf, node } from '../../support/estate';

const partiesNamed = (names: readonly string[]): Party[] =>
  partiesOf(graphOf(names.map((name, at) => node(`sup:${String(at).padStart(5, '0')}`, 'Supplier', { name }))));

const keyOf = (a: number, b: number) => `${Math.min(a, b)},${Math.max(a, b)}`;

/** Pairs by comparing all. */
function allPairs(parties: readonly Party[], least: number): string[] {
  return parties.flatMap((a, left) => parties.flatMap((b, right) => (left < right && (compareParties(a, b)?.score ?? 0) >= least ? [keyOf(left, right)] : [])));
}

const stems = ['Kwelderwerk', 'Müllerbach Systeme', 'Zilt & Zoet Cloud', 'Centrum Digitale Duinen', 'Fonteinkruid Rekencentrum', 'Cirrus Werk', 'O’Hara Net'];
const forms = ['', ' B.V.', ' BV', ' N.V.', ' GmbH', ' Holding', ' (KWW)', ' (CDD)', ', Zeedijk 14, 1234 AB Merenburg', ' h.o.d.n. Kwelderwerk', ' Intl'];

/** A name of the list, written in one of the ways in which people write it. */
function written(random: () => number): string {
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const stem = pick(stems);
  const at = Math.floor(random() * stem.length);
  const changed = pick([
    stem,
    stem,
    stem.toUpperCase(),
    stem.replace(/ /g, ''),
    stem.replace(/ü/, 'ue'),
    stem.split(' ').reverse().join(' '),
    stem.slice(0, at) + stem.slice(at + 1),
    stem.slice(0, at) + (stem[at + 1] ?? '') + (stem[at] ?? '') + stem.slice(at + 2),
    `${stem.slice(0, at)}${pick(['x', 'e', 's', stem[at] ?? ''])}${stem.slice(at)}`,
    stem.split(' ').slice(1).join(' '),
    stem
      .split(' ')
      .map((word) => word[0])
      .join(''),
  ]);
  return changed + pick(forms);
}

describe('blocking', () => {
  it.each([threshold, 0.7, 0.5])('finds every pair that comparing all pairs finds at %d, in random lists of names', (least) => {
    let found = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed);
      const parties = partiesNamed(Array.from({ length: 16 }, () => written(random)));
      const expected = allPairs(parties, least);
      const pairs = candidatePairs(parties, least);
      const candidates = new Set([...pairs].map(([a, b]) => keyOf(a, b)));
      expect(pairs.isCut, `seed ${seed}`).toBe(false);
      const missed = expected.filter((pair) => !candidates.has(pair));
      expect(
        missed.map((pair) => pair.split(',').map((at) => parties[Number(at)]?.node.properties.name)),
        `seed ${seed}`,
      ).toEqual([]);
      found += expected.length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it('holds names that have nothing in common against nobody', () => {
    const parties = partiesNamed(Array.from({ length: 400 }, (_, at) => `Q${at.toString(2).replace(/0/g, 'ka').replace(/1/g, 'zo')}`));
    expect([...candidatePairs(parties, threshold)].length).toBeLessThan(4_000);
  });

  it('of a name that very many have holds each against a few, and says so', () => {
    const parties = partiesNamed(Array.from({ length: 3_000 }, () => 'Kwelderwerk'));
    const pairs = candidatePairs(parties, threshold);
    const each = new Set([...pairs].flat());
    expect([pairs.isCut, each.size]).toEqual([true, 3_000]);
    expect([...pairs].length).toBeLessThan(30_000);
  });
});
