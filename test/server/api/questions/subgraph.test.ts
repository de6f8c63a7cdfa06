// Nodes to draw, and the relations among them.
import { beforeAll, expect, it } from 'vitest';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { describeSubgraph } from '../../../../server/api/questions/subgraph';
import { loadedWith } from './loaded-store';

let loaded: LoadedStore;
function drawn(ids: readonly string[], { withOrganisations = false, withSuppliers = false } = {}) {
  const { nodes, relations, unknown } = describeSubgraph(loaded, { ids, withOrganisations, withSuppliers });
  return { nodes: nodes.map(({ id }) => id), relations: relations.map(({ type, from, to }) => `${from} ${type} ${to}`), unknown };
}

beforeAll(async () => {
  const kinds = { 'svc:s': 'Service', 'con:c': 'Contract', 'sup:a': 'Supplier', 'org:owner': 'Organisation', 'org:user': 'Organisation' };
  loaded = await loadedWith([
    's',
    {
      nodes: Object.entries(kinds).map(([id, kind]) => ({ id, kind, ...(kind === 'Service' ? { organisation: 'org:owner' } : {}) })),
      relations: [
        { type: 'PROVIDED_BY', from: 'svc:s', to: 'con:c' },
        { type: 'SUPPLIED_BY', from: 'con:c', to: 'sup:a' },
        { type: 'USES', from: 'org:user', to: 'svc:s' },
      ],
    },
  ]);
});

it('what was asked for is drawn with the relations among it, and no others', () => {
  expect(drawn(['svc:s', 'con:c', 'gone', 'svc:s'])).toEqual({ nodes: ['svc:s', 'con:c'], relations: ['svc:s PROVIDED_BY con:c'], unknown: ['gone'] });
  expect(drawn(['svc:s', 'sup:a']).relations).toEqual([]);
});

it('owners and users of services come along on request, behind what was asked for', () => {
  expect(drawn(['svc:s'], { withOrganisations: true })).toMatchObject({ nodes: ['svc:s', 'org:owner', 'org:user'], relations: ['org:user USES svc:s'] });
});

it('those with whom contracts are made come along on request, once', () => {
  expect(drawn(['con:c', 'sup:a'], { withSuppliers: true })).toMatchObject({ nodes: ['con:c', 'sup:a'], relations: ['con:c SUPPLIED_BY sup:a'] });
  expect(drawn(['svc:s'], { withSuppliers: true }).nodes).toEqual(['svc:s']);
});
