// Probability and importance of estates of 100,000 (in `npm test` a fifth of that): exact where the structure is simple however deep, no limit of recursion.
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../../server/analysis/analysis';
import { importance } from '../../../../server/analysis/importance/importance';
import { compileEstate } from '../../../../server/graph/compiled/compile';
import { ask } from '../../../support/drawing';
import { graphOf, node, relation } from '../../../support/estate';
import { isWholeRun } from '../../../support/share';

describe('a large estate', () => {
  type Edge = readonly [from: string, to: string, values?: Record<string, string | number>];
  const large = (ids: readonly string[], edges: readonly Edge[]): Subject => {
    const nodes = ids.map((id) => (id.startsWith('sup') ? node(id, 'Supplier', { failureProbability: 1e-6 }) : node(id, 'Component')));
    const graph = graphOf([...nodes, ...edges.map(([from, to, values]) => relation([from, to.startsWith('sup') ? 'PROVIDED_BY' : 'DEPENDS_ON', to], values))]);
    return { snapshot: { id: 'large', asOf: null, graph }, estate: compileEstate(graph), asOf: null };
  };
  // Deep enough in any case for what calls itself to run out of room.
  const count = isWholeRun ? 100_000 : 20_000;
  const numbers = Array.from({ length: count }, (_, at) => at);

  test('a long ring is exact', () => {
    const ids = [...numbers.map((at) => `cmp:${at}`), 'sup:a', 'sup:b'];
    const ring = large(ids, [
      ...numbers.map((at): Edge => [`cmp:${at}`, `cmp:${(at + 1) % count}`]),
      ['cmp:7777', 'sup:a', { group: 'g' }],
      ['cmp:7777', 'sup:b', { group: 'g' }],
    ]);
    expect(ask(importance, ring, { service: 'cmp:0' })).toMatchObject({ probability: 1e-12, method: 'exact' });
  });

  test('a deep chain, each with a supplier, is exact', () => {
    const ids = [...numbers.map((at) => `cmp:${at}`), ...numbers.map((at) => `sup:${at}`)];
    const chain = large(ids, [...numbers.slice(1).map((at): Edge => [`cmp:${at - 1}`, `cmp:${at}`]), ...numbers.map((at): Edge => [`cmp:${at}`, `sup:${at}`])]);
    const found = ask(importance, chain, { service: 'cmp:0' });
    expect(found.probability).toBeCloseTo(1 - (1 - 1e-6) ** count, 9);
    expect(found.suppliers.length).toBe(count);
  });

  test('a deep chain in which every link has a spare is exact, and its diagram as deep', () => {
    const ids = [...numbers.map((at) => `cmp:${at}`), ...numbers.map((at) => `sup:${at}`), 'sup:z'];
    const chain = large(ids, [
      ...numbers.flatMap((at): Edge[] => [
        [`cmp:${at}`, `sup:${at}`, { group: 'g' }],
        [`cmp:${at}`, at + 1 < count ? `cmp:${at + 1}` : 'sup:z', { group: 'g' }],
      ]),
    ]);
    const found = ask(importance, chain, { service: `cmp:${count - 10}` });
    expect(found.probability).toBeCloseTo(1e-66, 70);
    const whole = ask(importance, chain, { service: 'cmp:0' });
    expect(whole).toMatchObject({ probability: 0, method: 'exact' });
    expect(whole.diagramNodes).toBeGreaterThan(count);
  });
});
