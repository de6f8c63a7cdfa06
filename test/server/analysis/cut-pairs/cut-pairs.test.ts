// Minimal pairs of many services at once: known answers, the same as one by one, limits that say so.
import { describe, expect, test } from 'vitest';
import { cutPairs } from '../../../../server/analysis/cut-pairs/cut-pairs';
import { cutSets } from '../../../../server/analysis/cut-sets/cut-sets';
import { cutPairs as findPairs } from '../../../../server/graph/sets/cut-sets';
import { subjectOf } from '../../../oracle/product';
import { randomEstate, referenceDate } from '../../../oracle/random-estates';
import { ask, drawn } from '../../../support/drawing';

const twoSites = `
  svc:a -> 1 of (cmp:x, cmp:y)
  svc:b -> cmp:z
  cmp:x -> dc:1
  cmp:y -> dc:2
  cmp:z -> 1 of (dc:1, dc:3)`;

describe('pairs of several services', () => {
  test('name any one of a class together with any one of the other', () => {
    const { services, complete } = ask(cutPairs, drawn(twoSites), { service: ['svc:a', 'svc:b'] });
    expect(complete).toBe(true);
    expect(services.map(({ id, counts }) => [id, counts])).toEqual([
      ['svc:a', [0, 4]],
      ['svc:b', [1, 1]],
    ]);
    expect(services[0]?.classes).toEqual([
      [
        ['cmp:x', 'dc:1'],
        ['cmp:y', 'dc:2'],
      ],
    ]);
  });

  test('a limit cuts the list, keeps the counts and says so', () => {
    const answer = ask(cutPairs, drawn(twoSites), { service: 'svc:b', limit: '1' });
    expect(answer).toMatchObject({ complete: false, searched: true, services: [{ counts: [1, 1] }] });
    expect(answer.services[0]?.classes).toHaveLength(1);
  });

  test('a search whose time runs out gives what it has and says so', () => {
    const { estate } = drawn(twoSites);
    const candidates = Int32Array.from(['cmp:x', 'cmp:y', 'dc:1', 'dc:2'], (id) => estate.indexOf.get(id) ?? -1);
    const question = { candidates, down: new Uint8Array(estate.vertexCount), checkpoint: () => {}, isOver: () => true };
    const [found] = findPairs(estate, [estate.indexOf.get('svc:a') ?? -1], question);
    expect(found).toEqual({ byOrder: [[], []], isComplete: false });
  });

  test('are the cut sets of each service alone, on random estates', () => {
    for (let seed = 500; seed < 560; seed += 1) {
      const subject = subjectOf(randomEstate(seed).graph, referenceDate);
      const services = subject.estate.ids.filter((_, node) => subject.estate.kinds[node] !== 'Country');
      for (const { id, counts, classes } of ask(cutPairs, subject, { service: services }).services) {
        const alone = ask(cutSets, subject, { service: id, 'max-order': '2', classes: true });
        expect({ id, counts, sets: spread(classes) }).toEqual({ id, counts: alone.counts, sets: spread(alone.classes ?? []) });
      }
    }
  });
});

function spread(products: readonly (readonly (readonly string[])[])[]): string[] {
  return products.flatMap(([first = [], second]) => first.flatMap((a) => (second ? second.map((b) => [a, b].sort().join(' + ')) : [a]))).sort();
}
