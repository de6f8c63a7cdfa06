// One node in full.
import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { describeNode } from '../../../../server/api/questions/node';
import { loadedWith } from './loaded-store';

let loaded: LoadedStore;
const node = (id: string, limit = 10) => describeNode(loaded, { id, limit });

beforeAll(async () => {
  const components = Array.from({ length: 5 }, (_, at) => ({ id: `cmp:${at}`, kind: 'Component' }));
  loaded = await loadedWith(
    [
      'first',
      {
        nodes: [
          { id: 'sup:a', kind: 'Supplier', name: 'Bever', kvk: '11111111' },
          { id: 'org:o', kind: 'Organisation', name: 'O' },
          { id: 'svc:s', kind: 'Service', organisation: 'org:o', criticality: 'vital' },
          ...components,
        ],
        relations: [...components.map(({ id }) => ({ type: 'DEPENDS_ON', from: 'svc:s', to: id })), { type: 'PROVIDED_BY', from: 'svc:s', to: 'sup:a' }],
      },
    ],
    ['second', { nodes: [{ id: 'sup:b', kind: 'Supplier', name: 'Beaver', kvk: '11111111' }] }],
  );
});

describe('a node', () => {
  it('is found by any id that a source claims, and names the others', async () => {
    expect(await node('sup:b')).toEqual(await node('sup:a'));
    expect(await node('sup:a')).toMatchObject({ id: 'sup:a', aliases: ['sup:b'], kind: 'Supplier' });
  });

  it('says of each property who states what counts; who says otherwise is in dispute', async () => {
    const { stated, disputes, name } = await node('sup:a');
    expect(stated.map(({ property, claims }) => [property, claims.map(({ source }) => source)])).toEqual([
      ['kvk', ['first', 'second']],
      ['name', ['first']],
    ]);
    expect(name).toBe('Bever');
    expect(disputes).toMatchObject([
      {
        property: 'name',
        claims: [
          { value: 'Bever', by: { source: 'first' } },
          { value: 'Beaver', by: { source: 'second' } },
        ],
      },
    ]);
  });

  it('has beside its aliases the names that lost against the one that counts', async () => {
    expect((await node('sup:a')).otherNames).toEqual(['Beaver']);
    expect((await node('svc:s')).otherNames).toEqual([]);
  });

  it('lists its relations up to the limit, and counts all of them', async () => {
    const { needs } = await node('svc:s', 2);
    expect(needs).toMatchObject({ total: 6, byType: { DEPENDS_ON: 5, PROVIDED_BY: 1 } });
    expect(needs.items.map(({ node: { id } }) => id)).toEqual(['cmp:0', 'cmp:1']);
    expect((await node('cmp:0')).neededBy.items.map(({ node: { id } }) => id)).toEqual(['svc:s']);
  });

  it('lists what belongs to it', async () => {
    expect((await node('org:o')).members).toMatchObject({ total: 1, byKind: { Service: 1 }, items: [{ property: 'organisation', node: { id: 'svc:s' } }] });
    expect((await node('org:o', 0)).members).toMatchObject({ total: 1, items: [] });
  });

  it('says what fails with it', async () => {
    expect((await node('sup:a')).effect).toMatchObject({ services: 1, vital: 1, alreadyDown: false });
  });

  it.each(['sup:nobody', '', '__proto__'])('that is not there is refused: “%s”', async (id) => {
    await expect(node(id)).rejects.toMatchObject({ code: 'unknown-id', value: id });
  });
});
