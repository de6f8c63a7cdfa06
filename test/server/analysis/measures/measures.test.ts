// Measures of the picture: known answers on drawn estates, and that they say what they are.
import { describe, expect, test } from 'vitest';
import { measures } from '../../../../server/analysis/measures/measures';
import { ask, drawn } from '../../../support/drawing';

const asked = (text: string, raw: Record<string, unknown> = {}) => ask(measures, drawn(text), raw);

describe('measures of the picture', () => {
  test('say first that they are no risk, in both languages', () => {
    const { note } = asked('svc:s -> sup:a');
    expect(note).toMatchObject({
      code: 'picture-not-risk',
      en: expect.stringContaining('nothing about risk'),
      nl: expect.stringContaining('niets over risico'),
    });
    expect(measures.question.nl).toContain('geen maat voor risico');
  });

  test('of a chain of three have one node between the others', () => {
    const found = asked('svc:s -> cmp:c\ncmp:c -> sup:a\norg:o');
    expect(found).toMatchObject({
      network: { nodes: 3, edges: 2, unconnected: 1, density: 0.333333333 },
      method: { betweenness: 'exact', pivots: 3, seed: 1 },
      components: { count: 1, largest: 3, listed: [{ id: 'cmp:c', size: 3 }] },
      complete: true,
    });
    expect(found.nodes.map(({ id, betweenness, inDegree, outDegree }) => ({ id, betweenness, inDegree, outDegree }))).toEqual([
      { id: 'cmp:c', betweenness: 0.5, inDegree: 1, outDegree: 1 },
      { id: 'sup:a', betweenness: 0, inDegree: 1, outDegree: 0 },
      { id: 'svc:s', betweenness: 0, inDegree: 0, outDegree: 1 },
    ]);
    expect(found.nodes.reduce((sum, { pageRank }) => sum + (pageRank ?? 0), 0)).toBeCloseTo(1, 8);
  });

  test('count each dependency once, and none of a node on itself', () => {
    const found = asked('cmp:a -> cmp:b\ncmp:a -> 1 of (cmp:b, cmp:c)\ncmp:a -> cmp:a');
    expect(found.network).toMatchObject({ nodes: 3, edges: 2 });
  });

  test('list the nodes with the largest values of the measure asked for, in order of ids', () => {
    const text = 'svc:s -> cmp:c\nsvc:t -> cmp:c\ncmp:c -> sup:a\nsvc:u -> sup:a';
    expect(asked(text, { limit: 2 }).nodes.map(({ id }) => id)).toEqual(['cmp:c', 'sup:a']);
    expect(asked(text, { limit: 1, by: 'out-degree' })).toMatchObject({ complete: false, nodes: [{ id: 'cmp:c' }] });
    expect(asked(text, { limit: 1, by: 'page-rank' }).nodes[0]?.id).toBe('sup:a');
  });

  test('name how betweenness was sampled', () => {
    const text = 'svc:s -> cmp:c\ncmp:c -> sup:a';
    expect(asked(text, { pivots: 1, seed: 7 }).method).toEqual({ betweenness: 'sampled', pivots: 1, seed: 7 });
    expect(asked(text, { pivots: 99 }).method).toMatchObject({ betweenness: 'exact', pivots: 3 });
  });

  test('give every node a betweenness, however many shortest ways there are', () => {
    const diamonds = Array.from(
      { length: 40 },
      (_, at) => `cmp:${at} -> cmp:${at}l\ncmp:${at} -> cmp:${at}r\ncmp:${at}l -> cmp:${at + 1}\ncmp:${at}r -> cmp:${at + 1}`,
    );
    expect(asked(diamonds.join('\n'), { limit: 1000 }).nodes.filter(({ betweenness }) => betweenness === null)).toEqual([]);
  });

  test('are the same whichever way round the estate was written down', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `cmp:${at} -> cmp:${(at * 7 + 3) % 60}\ncmp:${at} -> cmp:${(at * 11 + 5) % 60}`);
    expect(asked(lines.toReversed().join('\n'))).toEqual(asked(lines.join('\n')));
  });

  test('of nothing are nothing', () => {
    expect(asked('svc:s')).toMatchObject({
      network: { nodes: 0, edges: 0, unconnected: 1, density: 0 },
      components: { count: 0, largest: 0, listed: [] },
      communities: { count: 0, modularity: null },
      nodes: [],
      complete: true,
    });
  });
});
