// Compares random tables under random profiles, imported one after the other, with the plain reading of them.
import fc from 'fast-check';
import { expect } from 'vitest';
import { givenMapping } from '../../server/imports/mapping';
import { storeKind } from '../conformance/store-kinds';
import { makeBench } from '../server/imports/bench';
import { inputFile } from '../support/input-files';
import { profileOf } from '../support/mapping';
import { type Cells, type Choices, type PlainGraph, profileTable, readPlainly } from './plain-mapping';

const cell = (...values: string[]) => fc.constantFrom('', ...values);
const supplier = fc.constantFrom(
  ...[
    ['Alfa', ''],
    ['ALFA', ''],
    ['Alfa', 'K1'],
    ['alfa', 'K1'],
    ['Omega', 'K1'],
    ['Beta & co', 'K2'],
    ['beta & co', ''],
  ],
  ...[
    ['beta & co', 'K3'],
    [' Gamma ', ''],
    ['', ''],
    ['', 'K2'],
    ['', 'K4'],
  ],
);
const row: fc.Arbitrary<Cells> = fc
  .record({
    Nr: cell('1', '2', 'x|y', 'É/9'),
    Perceel: cell('a', 'b'),
    Waarde: cell('5', '70', '12'),
    Keten: cell('J', 'N', '?'),
    Klant: cell('UWX', 'uwx', 'Ede'),
    Cijfer: cell('A', 'B+'),
    wie: supplier,
    Onder: cell('alfa', 'k4, omega', 'Beta & co, Delta', 'GAMMA,,gamma', 'DELTA'),
    Soort: cell('Dienst', 'App', 'Ding'),
    Wat: cell('Post', 'post', 'E\u0301cole', '\u00c9COLE'),
    Status: cell('ja', 'nee'),
  })
  .map(({ wie, ...rest }) => ({ ...rest, Wie: wie[0] ?? '', WieNr: wie[1] ?? '', Vol: 'x' }));
const choices: fc.Arbitrary<Choices> = fc.record({
  twoKeys: fc.boolean(),
  supplierKey: fc.boolean(),
  several: fc.constantFrom('first', 'last', 'least', 'greatest'),
  only: fc.constantFrom(null, ['ja'], ['ja', 'nee']),
});
const titles = ['Nr', 'Perceel', 'Waarde', 'Keten', 'Wie', 'WieNr', 'Klant', 'Cijfer', 'Onder', 'Soort', 'Wat', 'Status', 'Vol'];
const written = (rows: readonly Cells[]) =>
  [titles.join(';'), ...rows.map((cells) => titles.map((title) => `"${(cells[title] ?? '').replaceAll('"', '""')}"`).join(';'))].join('\n');

/** Ids of what differs between two graphs, and the contracts that are no longer declared complete. */
function plainChange(before: PlainGraph, after: PlainGraph) {
  const kinds: Record<string, string> = {};
  for (const id of new Set([...Object.keys(before.nodes), ...Object.keys(after.nodes)])) {
    const [was, is] = [before.nodes[id], after.nodes[id]].map((one) => one && JSON.stringify(Object.entries(one).sort()));
    if (was !== is) kinds[id] = !was ? 'added' : !is ? 'removed' : 'changed';
  }
  for (const one of before.relations) if (!after.relations.includes(one)) kinds[one] = 'removed';
  for (const one of after.relations) if (!before.relations.includes(one)) kinds[one] = 'added';
  const undeclared = Object.keys(after.nodes).filter((id) => before.nodes[id]?.chainDeclared === 'complete' && after.nodes[id]?.chainDeclared !== 'complete');
  return { kinds, undeclared: undeclared.sort() };
}

/** Imports random tables twice over, and holds what the product makes of them against the plain reading. */
export async function compareMappings(numRuns: number): Promise<void> {
  const rows = fc.array(row, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(choices, rows, rows, async (choice, first, second) => {
      const bench = await makeBench(storeKind('embedded'));
      try {
        const mapping = givenMapping(profileOf(profileTable(choice)), 'test');
        let before: PlainGraph = { nodes: {}, relations: [], rows: { read: 0, accepted: 0, rejected: 0 }, leftOut: 0, isAmbiguous: false };
        for (const table of [first, second]) {
          const plain = readPlainly(table, choice, 's');
          const outcome = await bench.import(inputFile('list.csv', written(table)), { mapping, source: 's', yes: true });
          const { result, estate } = outcome;
          if (!plain.isAmbiguous) expect(result.rows).toEqual(plain.rows);
          expect([result.rows.read, result.leftOut]).toEqual([plain.rows.read, plain.leftOut]);
          if (!outcome.result.applied && result.rows.accepted === 0) continue;
          const { graph } = estate.snapshot;
          expect(Object.fromEntries(graph.nodes.map(({ id, kind, properties }) => [id, { kind, ...properties }]))).toEqual(plain.nodes);
          expect(graph.relations.map(({ type, from, to }) => `${type} ${from} ${to}`).sort()).toEqual(plain.relations);
          const change = plainChange(before, plain);
          const told = [...outcome.differences()].map((one) => [
            'relation' in one ? `${one.relation.type} ${one.relation.from} ${one.relation.to}` : one.id,
            one.change,
          ]);
          expect(Object.fromEntries(told)).toEqual(change.kinds);
          expect(result.consequences.find(({ code }) => code === 'loses-declared-chain')?.ids ?? []).toEqual(change.undeclared);
          before = plain;
        }
      } finally {
        await bench.close();
      }
    }),
    { numRuns },
  );
}
