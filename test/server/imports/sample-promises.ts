// The sample estate comes source by source and leaves in one step.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEstate } from '../../../server/imports/open-estate';
import type { ImportOutcome } from '../../../server/imports/result';
import { loadSample, removeSample } from '../../../server/imports/sample';
import type { StoreKind } from '../../conformance/store-kinds';
import { type Bench, components, faultCode, graphFile, makeBench } from './bench';

/** Declares the tests of one store. */
export function promiseSample(kind: StoreKind): void {
  const sampleFolder = fileURLToPath(new URL('../../../sample-data', import.meta.url));

  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  async function load(folder = sampleFolder): Promise<ImportOutcome[]> {
    const outcomes: ImportOutcome[] = [];
    await loadSample(bench.store, folder, { ...bench.hooks, imported: (one) => outcomes.push(one) });
    return outcomes;
  }

  describe('the sample', () => {
    it('is loaded whole, marked, and a second time changes nothing', async () => {
      const outcomes = await load();
      expect(outcomes.length).toBeGreaterThan(1);
      for (const { result, refusal } of outcomes) {
        expect(refusal).toBeNull();
        expect(result.applied).toBe(true);
        expect(result.rows.read).toBe(result.rows.accepted + result.rows.rejected);
      }
      const { state, snapshot, version } = await openEstate(bench.store);
      expect(state.sources.every(({ sample, current }) => sample && current !== null)).toBe(true);
      expect(snapshot.graph.nodes.length).toBeGreaterThan(200);
      expect((await load()).map(({ result }) => result.import)).toEqual(outcomes.map(() => null));
      expect(await bench.store.version()).toBe(version);
    });

    it('leaves in one step; own sources stay, and undo brings one back', async () => {
      const own = (await bench.import(graphFile(components('mine')), { source: 'own' })).estate.snapshot.id;
      const loaded = await load();
      const version = await bench.store.version();
      const { removed, estate } = await removeSample(bench.store, bench.hooks);
      expect([...removed].sort()).toEqual(loaded.map(({ result }) => result.source).sort());
      expect(await bench.store.version()).toBe(version + 1);
      expect(estate.snapshot.id).toBe(own);
      expect(await bench.snapshot()).toBe(own);
      expect((await removeSample(bench.store, bench.hooks)).removed).toEqual([]);
      const last = estate.state.sources.find(({ name }) => name === removed[0])?.history.at(-1)?.id ?? '';
      const { state } = (await bench.undo(last)).estate;
      expect(state.sources.flatMap(({ name, current }) => (current === null ? [] : [name]))).toContain(removed[0]);
      expect((await load()).filter(({ result }) => result.applied)).toHaveLength(removed.length - 1);
    });

    it.each([
      ['without a manifest', undefined, 'file-not-found'],
      ['that names a missing file', [{ source: 's', as: 'table', files: ['gone.csv'], mode: 'full', priority: 0 }], 'file-not-found'],
    ])('in a folder %s is refused', async (_, manifest, code) => {
      const folder = join(bench.folder, 'sample');
      await mkdir(folder);
      if (manifest) await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
      expect(await faultCode(load(folder))).toBe(code);
      expect(await bench.store.version()).toBe(0);
    });
  });
}
