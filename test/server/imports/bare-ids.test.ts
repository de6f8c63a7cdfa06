// Ids of digits only on the embedded store, and that a source without such ids costs nothing.
import { expect, it } from 'vitest';
import { bareIdsOfImport } from '../../../server/imports/bare-ids';
import type { NodeClaim } from '../../../server/model/claims';
import type { OpenSource } from '../../../server/store/estate-input';
import { storeKind } from '../../conformance/store-kinds';
import { place } from '../../support/table-sources';
import { promiseBareIds } from './bare-ids-promises';

promiseBareIds(storeKind('embedded'));

const claims = (name: string, prefix = ''): NodeClaim[] =>
  Array.from({ length: 100 }, (_, at) => ({ claim: 'node', id: `${prefix}${at}`, kind: 'Supplier', properties: { name: `${name} ${at}` }, place }));
const source = (name: string, said: readonly NodeClaim[]): OpenSource => ({
  ...{ name, priority: 0, import: 'imp-1', importer: 'table', importedAt: '2026-01-01T00:00:00Z' },
  content: { claims: said, issues: [], rows: { read: said.length, accepted: said.length, rejected: 0 } },
});

it('a source without such ids costs no look at the others', () => {
  const others = [source('one', claims('A'))];
  const read = Object.defineProperty({ ...others[0] }, 'content', {
    get: () => {
      throw new Error('looked');
    },
  }) as OpenSource;
  expect(bareIdsOfImport({ source: 'two', claims: claims('B', 'sup:'), now: [] }, [read])).toBeNull();
});
