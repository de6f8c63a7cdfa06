// Nodes in brief, and the node that an id means.
import { beforeAll, expect, it } from 'vitest';
import { briefOf, findNode, findNodes } from '../../../../server/api/questions/briefs';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { loadedWith } from './loaded-store';

let loaded: LoadedStore;
const brief = (id: string) => {
  const node = findNode(loaded.snapshot, id);
  return node && briefOf(loaded, node);
};

beforeAll(async () => {
  loaded = await loadedWith(
    [
      's',
      {
        nodes: [
          { id: 'svc:s', kind: 'Service', name: 'S', organisation: 'org:o', criticality: 'vital' },
          { id: 'svc:t', kind: 'Service' },
          { id: 'org:o', kind: 'Organisation', name: 'O' },
          { id: 'con:c', kind: 'Contract' },
          { id: 'sup:a', kind: 'Supplier', name: 'A', lei: '529900T8BM49AURSDO55' },
          { id: 'sup:b', kind: 'Supplier', name: 'B' },
        ],
        relations: [
          { type: 'PROVIDED_BY', from: 'svc:s', to: 'con:c' },
          { type: 'SUPPLIED_BY', from: 'con:c', to: 'sup:a' },
          { type: 'SUBCONTRACTED_TO', from: 'con:c', to: 'sup:b', recipient: 'sup:a' },
        ],
      },
    ],
    ['t', { nodes: [{ id: 'sup:other', kind: 'Supplier', lei: '529900T8BM49AURSDO55' }] }],
  );
});

it('a node in brief says what a list needs, and null for what nobody says', () => {
  expect(brief('svc:s')).toEqual({ id: 'svc:s', kind: 'Service', name: 'S', criticality: 'vital', organisation: 'org:o', rank: null, contractedWith: [] });
  expect(brief('svc:t')).toMatchObject({ name: 'svc:t', criticality: null, organisation: null });
});

it('a contract says with whom it is made, not who works for them; a supplier how far away it is', () => {
  expect(brief('con:c')?.contractedWith).toEqual(['A']);
  expect([brief('sup:a')?.rank, brief('sup:b')?.rank]).toEqual([1, 2]);
});

it('ids mean nodes, each once, in the order of asking; what means none is told', () => {
  const { nodes, unknown } = findNodes(loaded.snapshot, ['svc:t', 'sup:other', 'sup:a', 'gone', 'svc:t']);
  expect({ ids: nodes.map(({ id }) => id), unknown }).toEqual({ ids: ['svc:t', 'sup:a'], unknown: ['gone'] });
  expect(findNode(loaded.snapshot, 'toString')).toBeUndefined();
});
