// What an import and its dry run say of what they bring about and of what they change, in a store: the dry run says the same as the import.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../server/imports/result';
import type { Difference } from '../../../server/model/differences';
import { storeKind } from '../../conformance/store-kinds';
import { type Bench, graphFile, makeBench } from './bench';

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
const codes = ({ result }: ImportOutcome) => result.consequences.map(({ code, count }) => [code, count]);

describe('an import', () => {
  it('into an empty store takes away nothing', async () => {
    expect(codes(await bench.import(first(), options))).toEqual([]);
  });

  it('that leaves out the suppliers names the services that have none any more', async () => {
    await bench.import(first(), options);
    const outcome = await bench.import(graphFile(nodes.slice(0, 2)), options);
    expect(outcome.result.consequences).toMatchObject([{ code: 'loses-only-supplier', count: 2, ids: ['svc:desk', 'svc:site'], vital: 1 }]);
  });

  it('that gives two suppliers one LEI says that they become one, and by what', async () => {
    await bench.import(first(), options);
    const joined = graphFile([{ id: 'sup:b', kind: 'Supplier', lei: '529900T8BM49AURSDO55' }]);
    const outcome = await bench.import(joined, { source: 'other' });
    expect(codes(outcome)).toEqual([
      ['becomes-one', 1],
      ['gains-single-point', 2],
    ]);
    expect(outcome.result.consequences[0]?.first).toEqual([
      { id: 'sup:a', kind: 'Supplier', name: 'A', criticality: null, earlier: ['sup:a', 'sup:b'], by: 'lei:529900T8BM49AURSDO55' },
    ]);
  });

  it('of the same again changes nothing and brings about nothing', async () => {
    await bench.import(first(), options);
    const outcome = await bench.import(first(), options);
    expect([codes(outcome), listed(outcome)]).toEqual([[], []]);
    const other = await bench.import(graphFile(nodes, [...relations].reverse()), options);
    expect([codes(other), listed(other)]).toEqual([[], []]);
  });

  it('that is refused changes nothing and brings about nothing', async () => {
    await bench.import(first(), options);
    const outcome = await bench.import(graphFile(nodes.slice(0, 1)), { source: 's' });
    expect([outcome.refusal?.code, codes(outcome), listed(outcome)]).toEqual(['large-removal', [], []]);
  });
});

describe('a dry run', () => {
  it('says of the import what the import says of itself', async () => {
    await bench.import(first(), options);
    const changed = graphFile([{ ...nodes[0], users: 5 }, ...nodes.slice(2)], relations.slice(1, 2));
    const tried = await bench.import(changed, { ...options, dryRun: true });
    const applied = await bench.import(changed, options);
    expect(tried.result.consequences).toEqual(applied.result.consequences);
    expect(codes(tried)).toEqual([['gains-single-point', 1]]);
    expect(listed(tried)).toEqual(listed(applied));
    expect(listed(tried)).toHaveLength(5);
    const [users] = listed(tried);
    expect(users).toMatchObject({ id: 'svc:desk', name: 'Control room', fields: [{ property: 'users', before: null, after: 5 }], file: 'estate.json', row: 1 });
  });
});
