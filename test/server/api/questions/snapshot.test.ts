// What is loaded now.
import { expect, it } from 'vitest';
import { describeSnapshot } from '../../../../server/api/questions/snapshot';
import { loadedWith } from './loaded-store';

const node = (id: string) => ({ id, kind: 'Service' });

it('counts nodes and relations by what they are, and issues by how bad they are', async () => {
  const loaded = await loadedWith([
    's',
    {
      nodes: [node('svc:a'), node('svc:b'), { id: 'cmp:c', kind: 'Component' }],
      relations: [
        { type: 'DEPENDS_ON', from: 'svc:a', to: 'cmp:c' },
        { type: 'DEPENDS_ON', from: 'svc:a', to: 'gone' },
      ],
    },
  ]);
  expect(describeSnapshot(loaded)).toMatchObject({
    id: loaded.snapshot.id,
    version: loaded.version,
    sample: false,
    nodes: { total: 3, byKind: { Service: 2, Component: 1 } },
    relations: { total: 1, byType: { DEPENDS_ON: 1 } },
    issues: { error: 1, warning: 0, info: 0 },
    sources: [{ name: 's', mode: 'full', rows: { read: 5 } }],
  });
});

it('a source that says nothing any more is not listed', async () => {
  const loaded = await loadedWith(['gone', { nodes: [node('svc:a')] }], ['gone', null], ['there', { nodes: [node('svc:b')] }]);
  expect(describeSnapshot(loaded).sources.map(({ name }) => name)).toEqual(['there']);
});

it('an empty store has no day', async () => {
  expect(describeSnapshot(await loadedWith())).toMatchObject({ asOf: null, nodes: { total: 0, byKind: {} }, sources: [] });
});
