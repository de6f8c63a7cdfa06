// The rejected rows of an import: kept in the store with what it found, as they came.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyStore } from '../../../server/imports/copy-store';
import { rejectedFile } from '../../../server/imports/rejected/files';
import { rejectedOfImport } from '../../../server/imports/rejected/list';
import { countListed } from '../../../server/store/rejected-rows';
import { type StoreKind, storeKind } from '../../conformance/store-kinds';
import { inputFile } from '../../support/input-files';
import { type Bench, components, graphFile, makeBench } from './bench';

async function textOf(bench: Pick<Bench, 'store'>, id: string): Promise<string> {
  const found = await rejectedOfImport(bench.store, await bench.store.state(), id);
  let text = '';
  for await (const piece of rejectedFile(found).pieces()) text += piece;
  return text;
}

/** Declares the tests of one store. */
export function promiseRejected(kind: StoreKind): void {
  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  const suppliers = () => inputFile('suppliers.csv', `id;name\nsup:a;A\n${Array.from({ length: 3_000 }, (_, at) => `; no id ${at}\n`).join('')}`);

  describe('rejected rows', () => {
    it('are kept as they came, as many as were rejected, and copied with their import', async () => {
      const { result } = await bench.import(suppliers());
      const found = await rejectedOfImport(bench.store, await bench.store.state(), 'imp-1');
      expect(countListed(found.list)).toBe(result.rows.rejected);
      const text = await textOf(bench, 'imp-1');
      expect(text.split('\r\n')[3000]).toMatch(/^;" no id 2999";missing-id: /);
      const copy = await makeBench(storeKind('embedded'));
      try {
        await copyStore(bench.store, copy.store, () => undefined);
        expect(await textOf({ store: copy.store }, 'imp-1')).toBe(text);
      } finally {
        await copy.close();
      }
    });

    it('of a dry run are in its report, and not in the store', async () => {
      const { report } = await bench.import(suppliers(), { dryRun: true });
      expect(report.rejected && countListed(report.rejected)).toBe(3_000);
      expect(await bench.store.report('imp-1')).toBeNull();
    });

    it('hold relations that name what no source has: they count as rejected too', async () => {
      const relations = [
        { type: 'DEPENDS_ON', from: 'cmp:a', to: 'cmp:gone' },
        { type: 'DEPENDS_ON', from: 'cmp:a', to: 'cmp:b' },
        { type: 'NONSENSE', from: 'cmp:a', to: 'cmp:b' },
      ];
      const { result } = await bench.import(graphFile([...components('cmp:a', 'cmp:b'), { kind: 'Component' }], relations, 'g.json'));
      expect(result.rows.rejected).toBe(3);
      const rows: Record<string, string>[] = JSON.parse(await textOf(bench, 'imp-1'));
      expect(rows.map(({ 'ketenzicht-reason': reason, ...row }) => [row, reason?.split(':')[0]])).toEqual([
        [{ kind: 'Component' }, 'missing-id'],
        [{ type: 'DEPENDS_ON', from: 'cmp:a', to: 'cmp:gone' }, 'dangling-reference'],
        [{ type: 'NONSENSE', from: 'cmp:a', to: 'cmp:b' }, 'unknown-relation-type'],
      ]);
    });

    it('are those of the import that an undo brought back', async () => {
      await bench.import(suppliers(), { source: 's' });
      await bench.import(graphFile(components('a')), { source: 's', yes: true });
      await bench.undo('imp-2');
      expect((await rejectedOfImport(bench.store, await bench.store.state(), 'imp-3')).import).toBe('imp-1');
    });
  });
}
