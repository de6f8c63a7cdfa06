// What an import says of its rows: what they became, columns that are not used and what these name, files that are left out.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { openSayings } from '../../../server/imports/open-estate';
import type { ImportResult } from '../../../server/imports/result';
import type { StoreKind } from '../../conformance/store-kinds';
import { inputFile, withCode } from '../../support/input-files';
import { type Bench, components, graphFile, makeBench, needs } from './bench';

const made = ({ became, samples, unused, skipped }: ImportResult) => ({ became, samples, unused, skipped });
const table = (name: string, lines: readonly string[]) => inputFile(name, `${lines.join('\n')}\n`);
const found = (file: InputFile): InputFile => ({ ...file, isFound: true });

/** Declares the tests of one store. */
export function promiseMade(kind: StoreKind): void {
  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  describe('what rows became', () => {
    it('are distinct things of accepted rows: repeated rows once, a relation that dangles not at all', async () => {
      const nodes = [...components('a', 'b', 'a'), { id: 's', kind: 'Service' }];
      const { result } = await bench.import(graphFile(nodes, [needs('a', 'b'), needs('a', 'b'), needs('s', 'a'), needs('s', 'nobody')]));
      expect(result.rows).toEqual({ read: 8, accepted: 7, rejected: 1 });
      expect(result.became).toEqual({ nodes: { Component: 2, Service: 1 }, relations: { DEPENDS_ON: 2 } });
    });

    it('holds what cells name: a new supplier, and one that another source states as an organisation', async () => {
      await bench.import(graphFile([{ id: 'org:x', kind: 'Organisation', name: 'Huis' }]), { source: 'one' });
      const { result } = await bench.import(table('contracts.csv', ['id;supplier', 'con:1;huis', 'con:2;Nieuw B.V.', 'con:3;']));
      expect(result.became).toEqual({ nodes: { Contract: 3, Organisation: 1, Supplier: 1 }, relations: { SUPPLIED_BY: 2 } });
      const supplied = (from: string, to: string) => [{ type: 'SUPPLIED_BY', from, to }];
      const contract = (id: string) => ({ id, kind: 'Contract', name: id });
      expect(result.samples).toEqual([
        {
          ...{ file: 'contracts.csv', sheet: null, row: 1, sheetRow: 2, nodes: ['con:1', 'org:x'], relations: supplied('con:1', 'org:x') },
          named: [contract('con:1'), { id: 'org:x', kind: 'Organisation', name: 'Huis' }],
        },
        {
          ...{ file: 'contracts.csv', sheet: null, row: 2, sheetRow: 3 },
          ...{ nodes: ['con:2', 'sup:contracts/Nieuw%20B.V.'], relations: supplied('con:2', 'sup:contracts/Nieuw%20B.V.') },
          named: [contract('con:2'), { id: 'sup:contracts/Nieuw%20B.V.', kind: 'Supplier', name: 'Nieuw B.V.' }],
        },
        { file: 'contracts.csv', sheet: null, row: 3, sheetRow: 4, nodes: ['con:3'], relations: [], named: [contract('con:3')] },
      ]);
    });

    it('are those of this import alone when it is partial', async () => {
      await bench.import(graphFile(components('a', 'b', 'c'), [needs('a', 'b')]), { source: 's' });
      const { result } = await bench.import(graphFile(components('b'), [needs('b', 'c')]), { source: 's', mode: 'partial' });
      expect(result.became).toEqual({ nodes: { Component: 1 }, relations: { DEPENDS_ON: 1 } });
    });

    it('are sampled from the first three rows that state something, in the order of files, sheets and rows', async () => {
      const files = [table('services.csv', ['id;name', ';x', 'svc:a;A']), table('components.csv', ['id;name', 'cmp:a;A', 'cmp:b;B', 'cmp:c;C'])];
      const { result } = await bench.import(files, { source: 's' });
      expect(result.samples.map(({ file, row }) => [file, row])).toEqual([
        ['services.csv', 2],
        ['components.csv', 1],
        ['components.csv', 2],
      ]);
    });
  });

  describe('columns that are not used', () => {
    it('are listed with their filled cells; one whose cells name items here is a warning', async () => {
      await bench.import(graphFile([{ id: 'cmp:z', kind: 'Component', name: 'elders' }, ...components('1')]), { source: 'other' });
      const header = 'id;name;Gebruikt;Opmerking;Nummer';
      const rows = ['cmp:a;A;"x, ""C, D""";tekst;1', 'cmp:b;B;Elders;;2', 'cmp:c;C, D;CMP:A;B is goed;3', 'cmp:d;E;niets van hier;;4'];
      const { result } = await bench.import(table('components.csv', [header, ...rows]), { as: 'table' });
      expect(result.unused).toEqual([
        { file: 'components.csv', sheet: null, column: 'Gebruikt', filled: 4, namesItems: 3, complete: true },
        { file: 'components.csv', sheet: null, column: 'Opmerking', filled: 2, namesItems: 0, complete: true },
        { file: 'components.csv', sheet: null, column: 'Nummer', filled: 4, namesItems: 0, complete: true },
      ]);
      expect(result.issues.map(({ code, severity, column }) => [code, severity, column])).toEqual([
        ['column-names-items', 'warning', 'Gebruikt'],
        ['unknown-column', 'info', 'Opmerking'],
        ['unknown-column', 'info', 'Nummer'],
      ]);
      const { sources } = await openSayings(bench.store);
      const kept = sources.find(({ name }) => name === 'components')?.content.issues ?? [];
      expect(withCode(kept, 'column-names-items')).toMatchObject([{ file: 'components.csv', column: 'Gebruikt', details: { count: 4, names: 3 } }]);
    });

    it('that repeat the name of their own row name nothing', async () => {
      const { result } = await bench.import(table('components.csv', ['id;name;label', 'cmp:a;A;A', 'cmp:b;B;cmp:b']));
      expect(result.unused).toEqual([{ file: 'components.csv', sheet: null, column: 'label', filled: 2, namesItems: 0, complete: true }]);
    });

    it('are properties too, in the list where they stand', async () => {
      const nodes = [{ id: 'a', kind: 'Component', uses: ['b'], colour: '' }, ...components('b'), { id: 'c', kind: 'Component', uses: 7 }];
      const { result } = await bench.import(graphFile(nodes));
      expect(result.unused).toEqual([{ file: 'estate.json', sheet: 'nodes', column: 'uses', filled: 2, namesItems: 1, complete: true }]);
      expect(result.issues.map(({ code, column }) => [code, column])).toEqual([
        ['column-names-items', 'uses'],
        ['unknown-property', 'colour'],
      ]);
    });

    it('with very many different cells are counted whole', async () => {
      const rows = Array.from({ length: 30_000 }, (_, at) => `cmp:${at};text ${at}`);
      const { result } = await bench.import(table('components.csv', ['id;note', ...rows]), { dryRun: true });
      expect(result.unused).toEqual([{ file: 'components.csv', sheet: null, column: 'note', filled: 30_000, namesItems: 0, complete: false }]);
    });
  });

  describe('files that are left out', () => {
    it('are said with the reason', async () => {
      const suppliers = table('suppliers.csv', ['id;name', 'sup:a;A']);
      const { result } = await bench.import([suppliers, found(inputFile('brief.txt', 'Dear reader')), found(inputFile('leeg.csv', ''))]);
      expect(result).toMatchObject({ source: 'suppliers', applied: true });
      expect(result.skipped).toEqual([
        { file: 'brief.txt', code: 'nothing-recognised' },
        { file: 'leeg.csv', code: 'file-empty' },
      ]);
    });
  });

  describe('an identical file', () => {
    it('is answered with the figures that are kept with the import that it repeats, and read for its hash only', async () => {
      const file = () => table('components.csv', ['id;name;Gebruikt', 'cmp:a;A;B', 'cmp:b;B;', ';;x']);
      const first = await bench.import(file());
      let reads = 0;
      const counted: InputFile = {
        ...file(),
        open() {
          reads += 1;
          return file().open();
        },
      };
      const again = await bench.import(counted);
      expect(again.result).toMatchObject({ import: null, applied: false });
      expect(made(again.result)).toEqual(made(first.result));
      expect(made(first.result).became.nodes).toEqual({ Component: 2 });
      expect(again.result.issueCounts).toEqual(first.result.issueCounts);
      expect(reads).toBe(1);
    });

    it('says which files are left out beside it now', async () => {
      const file = table('suppliers.csv', ['id;name', 'sup:a;A']);
      await bench.import(file);
      const { result } = await bench.import([file, found(inputFile('brief.txt', 'Dear reader'))]);
      expect(result).toMatchObject({ import: null, skipped: [{ file: 'brief.txt' }] });
    });
  });
}
