// Compares random canonical tables with the same tables read by a mapping that says of each column what the format `table` knows of it.
import fc from 'fast-check';
import { expect } from 'vitest';
import { givenMapping } from '../../server/imports/mapping';
import type { ImportOutcome } from '../../server/imports/result';
import { foldName } from '../../server/model/normal-form';
import { storeKind } from '../conformance/store-kinds';
import { makeBench } from '../server/imports/bench';
import { inputFile } from '../support/input-files';
import { column, type Data, profileOf } from '../support/mapping';

type Row = Readonly<Record<string, string>>;
/** Rows by the name of their table. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

const cell = (...values: string[]) => fc.constantFrom('', ...values);
const id = (prefix: string) => fc.constantFrom(`${prefix}1`, `${prefix}2`, `${prefix}3`);
const group = { group: cell('g', 'h'), required: cell('1', '2', '50%', '0', 'veel'), impact: cell('fails', 'degrades', 'stuk') };
const ends = (from: string, to: string) => ({ from: id(from), to: id(to) });
/** Names of suppliers: each of one id, in the spelling of any row; some are of none. */
const named = (prefix: string, at: string) => fc.constantFrom(`${prefix} ${at}`, `${prefix.toLowerCase()} ${at}`);
const nameOf = (prefix: string) => fc.constantFrom('1', '2', '3', '4', '5').chain((at) => named(prefix, at));

const rowsOf: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<string>>>>> = {
  suppliers: { name: cell('Sup'), country: cell('NL', 'Duitsland', 'EU', 'Atlantis') },
  organisations: { name: cell('Org'), sector: cell('zorg', 'water') },
  datacenters: { name: cell('Dc'), city: cell('Ede', 'EDE'), country: cell('BE', 'nl') },
  services: {
    ...{ name: cell('Post', 'POST', 'Loket'), criticality: cell('vital', 'hoog', 'ooit'), rtoHours: cell('4', '1,5', '-1', 'n.v.t.') },
    organisation: fc.oneof(cell(), nameOf('Org')),
  },
  contracts: {
    ...{ title: cell('Huur', 'huur', 'Beheer'), end: cell('2026-12-31', '31-12-2027', 'ooit'), annualValueEur: cell('5', '1.000,50', 'veel') },
    ...{ chainDeclared: cell('complete', 'partial', 'ja'), organisation: fc.oneof(cell(), nameOf('Org')), supplier: fc.oneof(cell(), nameOf('Sup')) },
  },
};
const prefixes: Readonly<Record<string, string>> = { suppliers: 'Sup', organisations: 'Org', datacenters: 'Dc', services: 'Svc', contracts: 'Con' };

/**
 * The rows of one table of nodes: the name and number of a company tell its id, so that no two have one. (Of two that are one by their KvK number a
 * mapping shows the id of the first as its name, where a table shows the name of the second: it has no name of its own.)
 */
function nodeRows(table: string): fc.Arbitrary<readonly Row[]> {
  const prefix = prefixes[table] ?? '';
  const own = fc.constantFrom('1', '2', '3').chain((at) => {
    const names: Record<string, fc.Arbitrary<string>> = prefix === 'Sup' || prefix === 'Org' ? { name: fc.oneof(cell(), named(prefix, at)) } : {};
    const numbers: Record<string, fc.Arbitrary<string>> = prefix === 'Sup' ? { kvk: cell(`0123456${at}`, `123456${at}`, 'x') } : {};
    const columns: Record<string, fc.Arbitrary<string>> = { id: fc.constant(`${prefix}${at}`), ...rowsOf[table], ...names, ...numbers };
    return fc.record(columns);
  });
  return fc.array(own, { minLength: 1, maxLength: 5 });
}
const relationRows = (columns: Readonly<Record<string, fc.Arbitrary<string>>>) => fc.array(fc.record(columns), { minLength: 1, maxLength: 4 });

/** A random estate in canonical tables. */
export const tables: fc.Arbitrary<Tables> = fc.record({
  suppliers: nodeRows('suppliers'),
  organisations: nodeRows('organisations'),
  datacenters: nodeRows('datacenters'),
  services: nodeRows('services'),
  contracts: nodeRows('contracts'),
  'supplied-by': relationRows({ ...ends('Con', 'Sup'), ...group }),
  'subcontracted-to': relationRows({ ...ends('Con', 'Sup'), rank: cell('2', '3', 'x') }),
  'provided-by': relationRows({ ...ends('Svc', 'Con'), ...group }),
  'hosted-in': relationRows({ ...ends('Svc', 'Dc'), toleranceHours: cell('4', '-2') }),
  'falls-back-to': relationRows({ ...ends('Svc', 'Dc'), activationHours: cell('4'), testResult: cell('passed', 'x') }),
});

const properties = (...names: string[]) => Object.fromEntries(names.map((name) => [name, column(name)]));
const thing = (as: string, kind: string, more: Data = {}): Data => ({ as, kind, key: [column('id')], ...more });
const country: Data = { as: 'country', kind: 'Country', key: [column('country')] };
const owner: Data = { as: 'owner', kind: 'Organisation', name: column('organisation') };
const owned = { organisation: { thing: 'owner' } };
/** Ends are known by their number, as in tables. */
const relation = (file: string, [from, type, to]: readonly [string, string, string], names: readonly string[]): Data => ({
  file: `${file}.csv`,
  things: [
    { as: 'from', kind: from, key: [column('from')] },
    { as: 'to', kind: to, key: [column('to')] },
  ],
  relations: [{ type, from: 'from', to: 'to', properties: properties(...names) }],
});

/** What a mapping says of these tables. */
export const mappingOfTables: readonly Data[] = [
  {
    file: 'suppliers.csv',
    things: [thing('it', 'Supplier', { name: column('name'), properties: properties('kvk') }), country],
    relations: [{ type: 'ESTABLISHED_IN', from: 'it', to: 'country' }],
  },
  { file: 'organisations.csv', things: [thing('it', 'Organisation', { name: column('name'), properties: properties('sector') })] },
  {
    file: 'datacenters.csv',
    things: [thing('it', 'Datacenter', { name: column('name'), properties: properties('city') }), country],
    relations: [{ type: 'LOCATED_IN', from: 'it', to: 'country' }],
  },
  {
    file: 'services.csv',
    things: [thing('it', 'Service', { name: column('name'), properties: { ...properties('criticality', 'rtoHours'), ...owned } }), owner],
  },
  {
    file: 'contracts.csv',
    things: [
      thing('it', 'Contract', { properties: { ...properties('title', 'end', 'annualValueEur', 'chainDeclared'), ...owned } }),
      owner,
      { as: 'supplier', kind: 'Supplier', name: column('supplier') },
    ],
    relations: [{ type: 'SUPPLIED_BY', from: 'it', to: 'supplier' }],
  },
  relation('supplied-by', ['Contract', 'SUPPLIED_BY', 'Supplier'], ['group', 'required', 'impact']),
  relation('subcontracted-to', ['Contract', 'SUBCONTRACTED_TO', 'Supplier'], ['rank']),
  relation('provided-by', ['Service', 'PROVIDED_BY', 'Contract'], ['group', 'required', 'impact']),
  relation('hosted-in', ['Service', 'HOSTED_IN', 'Datacenter'], ['toleranceHours']),
  relation('falls-back-to', ['Service', 'FALLS_BACK_TO', 'Datacenter'], ['activationHours', 'testResult']),
];

/** Every end has a row: a table refuses a relation whose end nobody states, where a mapping makes a thing of its number. */
function withEnds(all: Tables): Tables {
  const ended = Object.values(all).flatMap((rows) => rows.flatMap(({ from, to }) => [from ?? '', to ?? '']));
  const lacking = (table: string, rows: readonly Row[]) => {
    const known = new Set(rows.map((row) => row.id));
    return [...new Set(ended)].filter((end) => end.startsWith(prefixes[table] ?? ' ') && !known.has(end)).map((end) => ({ id: end }));
  };
  return Object.fromEntries(Object.entries(all).map(([table, rows]) => [table, [...rows, ...lacking(table, rows)]]));
}

const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`;
function written(rows: readonly Row[]): string {
  const titles = Object.keys(rows[0] ?? {});
  return [titles.join(';'), ...rows.map((row) => titles.map((title) => quoted(row[title])).join(';'))].join('\n');
}

/** An id without what tells the two ways of reading apart: a mapping puts prefix and source before the number, and folds a name. */
const plainId = (text: string) => foldName(decodeURIComponent(text.includes('/') ? text.slice(text.indexOf('/') + 1) : text));

function graphOf({ estate, result }: ImportOutcome) {
  const { nodes, relations } = estate.snapshot.graph;
  const plain = (values: Data) =>
    Object.fromEntries(Object.entries(values).flatMap(([name, value]) => [[name, name === 'organisation' ? plainId(String(value)) : value] as const]));
  const nameless = (values: Data, node: string) => (values.name === undefined || plainId(String(values.name)) === plainId(node) ? {} : { name: values.name });
  const things = nodes.map(({ id: node, kind, properties: said }) => {
    const { name: _, ...rest } = said as Data;
    return [`${kind} ${kind === 'Country' ? node : plainId(node)}`, { ...plain(rest), ...nameless(said as Data, node) }] as const;
  });
  const ends = relations.map(({ type, from, to, properties: said }) => JSON.stringify([type, plainId(from), plainId(to), Object.entries(said).sort()]));
  return { rows: result.rows, nodes: Object.fromEntries(things), relations: ends.sort() };
}

/** Imports random tables both ways, and holds the graphs against each other. */
export async function compareTables(numRuns: number): Promise<void> {
  const mapping = givenMapping(profileOf(...mappingOfTables), 'test');
  await fc.assert(
    fc.asyncProperty(tables, async (drawn) => {
      const files = Object.entries(withEnds(drawn)).map(([name, rows]) => inputFile(`${name}.csv`, written(rows)));
      const [one, other] = [await makeBench(storeKind('embedded')), await makeBench(storeKind('embedded'))];
      try {
        const asTables = graphOf(await one.import(files, { as: 'table', source: 's' }));
        expect(graphOf(await other.import(files, { mapping, source: 's' }))).toEqual(asTables);
      } finally {
        await Promise.all([one.close(), other.close()]);
      }
    }),
    { numRuns },
  );
}
