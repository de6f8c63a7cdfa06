// What two imports of one source differ in: as the import said, mirrored by its undo, the other sources as they are now.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differencesBetween } from '../../../server/imports/between-imports';
import { openEstate } from '../../../server/imports/open-estate';
import type { ImportOutcome } from '../../../server/imports/result';
import type { Difference } from '../../../server/model/differences';
import { storeKind } from '../../conformance/store-kinds';
import { type Bench, faultOf, graphFile, makeBench } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
});
afterEach(() => bench.close());

const nodes = [
  { id: 'svc:desk', kind: 'Service', name: 'Control room', criticality: 'vital' },
  { id: 'svc:site', kind: 'Service', name: 'Site', criticality: 'supporting' },
  { id: 'sup:a', kind: 'Supplier', name: 'A', lei: '529900T8BM49AURSDO55' },
  { id: 'sup:b', kind: 'Supplier', name: 'B' },
];
const provided = (from: string, to: string) => ({ type: 'PROVIDED_BY', from, to, group: 'g' });
const relations = ['svc:desk', 'svc:site'].flatMap((from) => [provided(from, 'sup:a'), provided(from, 'sup:b')]);
const first = () => graphFile(nodes, relations);
const options = { source: 's', yes: true };

const listed = ({ differences }: ImportOutcome): Difference[] => [...differences()];

describe('between imports', () => {
  const between = async (from: string, to: string, source = 's') => [
    ...(await differencesBetween(bench.store, await openEstate(bench.store), { source, from, to })),
  ];
  const plain = (list: readonly Difference[]) => list.map(({ change, fields, kind }) => ({ change, fields, kind }));

  it('the difference is that of the import, and its undo the mirror of it', async () => {
    await bench.import(first(), options);
    const second = await bench.import(graphFile([{ ...nodes[0], users: 5 }, ...nodes.slice(2)], relations.slice(1)), options);
    expect(await between('imp-1', 'imp-2')).toEqual(listed(second));
    await bench.undo('imp-2');
    expect(await between('imp-1', 'imp-3')).toEqual([]);
    expect(await between('imp-1', 'imp-2')).toEqual(listed(second));
    const mirror = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    const turned = listed(second).map(({ change, fields, kind }) => ({
      change: mirror[change],
      fields: fields.map(({ property, before, after }) => ({ property, before: after, after: before })),
      kind,
    }));
    expect(plain(await between('imp-2', 'imp-3'))).toEqual(turned);
  });

  it('the other sources stand as they are now', async () => {
    await bench.import(first(), options);
    await bench.import(graphFile(nodes, relations.slice(1)), options);
    await bench.import(graphFile([], [relations[0] ?? {}]), { source: 'other' });
    expect(await between('imp-1', 'imp-2')).toEqual([]);
  });

  it.each([
    ['a source that there is not', ['imp-1', 'imp-1', 'nobody'], 'nobody'],
    ['an import that there is not', ['imp-1', 'imp-9'], 'imp-9'],
    ['an import of another source', ['imp-2', 'imp-1'], 'imp-2'],
  ])('%s is unknown', async (_, [from = '', to = '', source], value) => {
    await bench.import(first(), options);
    await bench.import(graphFile(nodes), { source: 'other' });
    expect(await faultOf(between(from, to, source))).toMatchObject({ code: 'unknown-id', exit: 2, value });
  });
});
