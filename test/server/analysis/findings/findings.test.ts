// Findings of estates that are hardly known yet: nothing stands out, and nothing breaks.
import { describe, expect, it } from 'vitest';
import { ask, subjectOf } from '../../../oracle/product';

describe('findings', () => {
  it.each([
    { estate: 'an empty one', nodes: [] },
    { estate: 'one supplier without a relation', nodes: [{ id: 'a', kind: 'Supplier' as const, properties: {} }] },
    {
      estate: 'a service and a supplier that nothing ties together',
      nodes: [
        { id: 's', kind: 'Service' as const, properties: {} },
        { id: 'a', kind: 'Supplier' as const, properties: {} },
      ],
    },
  ])('of $estate are none, and said', ({ nodes }) => {
    expect(ask(subjectOf({ nodes, relations: [] }, null), 'findings')).toMatchObject({
      question: 'findings',
      singlePoints: { found: 0 },
      hidden: { found: 0 },
      falseRedundancies: { found: 0 },
      ownership: { found: 0 },
      figures: { nodes: nodes.length, network: { connectedNodes: 0, dependencies: 0 } },
    });
  });
});
