// The least rank of providers over all services, as lists and cards show it: the same reading as every other answer.
import { expect, test } from 'vitest';
import type { Subject } from '../../../server/analysis/analysis';
import { providerRank } from '../../../server/analysis/provider-ranks';
import { needsOf, walkable } from '../../oracle/brute-force/needs';
import { subjectOf } from '../../oracle/product';
import { randomEstate, referenceDate } from '../../oracle/random-estates';
import { drawn } from '../../support/drawing';

/** The rank of each that has one, by id. */
function ranksIn(subject: Subject): Record<string, number> {
  const found = [...subject.estate.ids].map((id) => [id, providerRank(subject, id)] as const);
  return Object.fromEntries(found.flatMap(([id, rank]) => (rank === undefined ? [] : [[id, rank]])));
}
const ranks = (text: string) => ranksIn(drawn(text));

test('a recipient that also supplies the contract counts with the least of its ranks', () => {
  const text = 'svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:a for sup:b : rank 4\ncon:c => sup:b for sup:a';
  expect(ranks(text)).toEqual({ 'sup:a': 1, 'sup:b': 2 });
});

test('a recipient that hangs counts as none', () => {
  expect(ranks('svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:b for “Typo”\ncon:c => sup:d for sup:b')).toEqual({ 'sup:a': 1, 'sup:b': 2, 'sup:d': 3 });
});

test('whom no service needs has a rank for the component or contract that needs it', () => {
  const text = 'svc:s -> sup:known\ncmp:app -> sup:maker\ncmp:app -> con:c\ncon:c -> sup:host\nsup:host => sup:colo\ncmp:app -> sup:known';
  expect(ranks(text)).toEqual({ 'sup:known': 1, 'sup:maker': 1, 'sup:host': 1, 'sup:colo': 2 });
});

test('of random estates the ranks are those of the definitions', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const { graph } = randomEstate(seed);
    const walk = walkable(graph);
    const leastFrom = (kinds: readonly string[]) => {
      const least = new Map<string, number>();
      for (const { id } of graph.nodes.filter(({ kind }) => kinds.includes(kind))) {
        for (const [provider, rank] of needsOf(walk, id).providers) least.set(provider, Math.min(rank, least.get(provider) ?? rank));
      }
      return Object.fromEntries(least);
    };
    const expected = { ...leastFrom(['Component', 'Contract']), ...leastFrom(['Service']) };
    expect(ranksIn(subjectOf(graph, referenceDate)), `seed ${seed}`).toEqual(expected);
  }
});
