// Which claimed ids share a key.
import { expect, it } from 'vitest';
import { shareKeys } from '../../../server/estate/individuals';
import type { NodeKind } from '../../../server/model/vocabulary';

const one = (id: string, kind: NodeKind, ...keys: readonly string[]) => ({ id, kind, keys, properties: {}, kvk: [] });
const share = (...list: readonly ReturnType<typeof one>[]) => shareKeys(list, ({ keys }) => keys);

it('only a key that several have is shared; keys in their order, ids in that of the list', () => {
  expect(share(one('b', 'Supplier', 'k2', 'k1'), one('a', 'Supplier', 'k1', 'k3'), one('c', 'Supplier', 'k2'))).toEqual([
    { key: 'k1', ids: ['b', 'a'] },
    { key: 'k2', ids: ['b', 'c'] },
  ]);
});

it('a key is shared within a matching class: an organisation with a supplier, not with a service', () => {
  expect(share(one('org', 'Organisation', 'k'), one('sup', 'Supplier', 'k'), one('svc', 'Service', 'k'))).toEqual([{ key: 'k', ids: ['org', 'sup'] }]);
});

it('an id that states a key twice shares it with nobody', () => {
  expect(share(one('a', 'Supplier', 'k', 'k'))).toEqual([]);
});
