// The sample holds what its README promises: same bytes from the same script, and every planted finding is found by the product.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiles } from '../../sample-data/make';
import type { Control, Subject } from '../../server/analysis/analysis';
import { answer } from '../../server/analysis/answer';
import { analyses } from '../../server/analysis/list';
import { compileEstate } from '../../server/graph/compiled/compile';
import { openInputFile } from '../../server/imports/input-files';
import { type Estate, openEstate } from '../../server/imports/open-estate';
import type { ImportResult } from '../../server/imports/result';
import { runImport } from '../../server/imports/run-import';
import { personHere } from '../../server/model/viewer';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import type { Store } from '../../server/store/store';
import { root } from '../architecture/source-files';

const folder = join(root, 'sample-data');
const control: Control = { checkpoint: () => undefined, progress: () => undefined };
const hooks = { ...control, phase: () => undefined, now: () => new Date('2026-11-23T09:00:00Z'), viewer: personHere };

interface Entry {
  readonly source: string;
  readonly as: string;
  readonly files: readonly string[];
  readonly priority: number;
}
const manifest: Entry[] = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const expected: ReturnType<typeof import('../../sample-data/estate/expected').expectedFindings> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);

/** The keys of the answers that the tests read. */
interface Answers {
  readonly hidden: readonly { readonly id: string; readonly via: readonly string[]; readonly services: readonly string[] }[];
  readonly layers: readonly { readonly members: readonly { readonly id: string; readonly relianceShare: number }[] }[];
  readonly commonCauses: readonly { readonly dependent: string; readonly group: string; readonly shared: readonly string[] }[];
  readonly failed: readonly { readonly id: string }[];
  readonly singlePoints: readonly { readonly id: string; readonly takesDown: readonly string[] }[];
  readonly rings: readonly { readonly ring: readonly string[]; readonly waiting: readonly string[] }[];
  readonly probability: number | null;
  readonly missing: readonly string[];
  readonly members: { readonly changes: readonly { readonly dependent: string; readonly group: string | null; readonly singlePoints: readonly string[] }[] };
}

describe('the files', () => {
  it.each(sampleFiles().map(({ path, bytes }) => ({ path, bytes })))('$path is what the script makes', ({ path, bytes }) => {
    expect(existsSync(join(folder, path))).toBe(true);
    expect(Buffer.compare(readFileSync(join(folder, path)), bytes)).toBe(0);
  });
});

describe('the estate', () => {
  const place = mkdtempSync(join(tmpdir(), 'ketenzicht-sample-'));
  const results = new Map<string, ImportResult>();
  let store: Store;
  let estate: Estate;
  let subject: Subject;

  beforeAll(async () => {
    store = await openEmbeddedStore(place);
    for (const { source, as, files, priority } of manifest) {
      const open = await Promise.all(files.map((file) => openInputFile(join(folder, file))));
      const request = { files: open, as, source, mode: 'full', dryRun: false, strict: false, yes: true, priority, sample: true } as const;
      results.set(source, (await runImport(store, request, hooks)).result);
    }
    estate = await openEstate(store);
    subject = { snapshot: estate.snapshot, estate: compileEstate(estate.snapshot.graph), asOf: estate.snapshot.asOf };
  });

  afterAll(async () => {
    await store.close();
    rmSync(place, { recursive: true, force: true });
  });

  const ask = (name: string, raw: Record<string, unknown> = {}): Answers => {
    const analysis = analyses.find((one) => one.name === name);
    if (!analysis) throw new Error(`no analysis ${name}`);
    return JSON.parse(JSON.stringify(answer(analysis, subject, { raw, control })));
  };

  it('has about 12 organisations, 60 services and 80 suppliers', () => {
    const count = (kind: string) => estate.snapshot.graph.nodes.filter((node) => node.kind === kind).length;
    expect(count('Organisation')).toBe(12);
    expect(count('Service')).toBeGreaterThanOrEqual(60);
    expect(count('Service')).toBeLessThanOrEqual(62);
    expect(count('Supplier')).toBeGreaterThanOrEqual(78);
    expect(count('Supplier')).toBeLessThanOrEqual(85);
  });

  it('shows the subcontractor behind nine suppliers as hidden concentration', () => {
    const { hidden } = ask('concentration');
    const found = hidden.find(({ id }) => id === expected.hiddenConcentration.id);
    expect(found?.via).toEqual(expected.hiddenConcentration.via);
    expect(found?.services).toEqual(expected.hiddenConcentration.services);
  });

  it('shows that one operator defeats the two sites', () => {
    const { dependent, group, shared } = expected.commonCause;
    const found = ask('common-causes').commonCauses.find((one) => one.dependent === dependent && one.group === group);
    expect(found?.shared).toEqual(expect.arrayContaining([...shared]));
  });

  it('lets the three of the ring take each other down', () => {
    for (const node of expected.cycle.nodes) {
      const failed = ask('what-if', { fail: [node] }).failed.map(({ id }) => id);
      expect(failed).toEqual(expect.arrayContaining([...expected.cycle.nodes, ...expected.cycle.services]));
    }
    expect(ask('what-if', { fail: ['sup:bunzing-print'] }).failed.map(({ id }) => id)).not.toEqual(expect.arrayContaining([...expected.cycle.nodes]));
  });

  it('cannot start the three of the ring from nothing', () => {
    const { rings } = ask('cold-start');
    expect(rings.map(({ ring }) => ring)).toEqual([[...expected.cycle.nodes].sort()]);
    expect(rings[0]?.waiting).toEqual(expect.arrayContaining([...expected.cycle.services]));
  });

  it('gains most from a third site, or from another operator of one of the two', () => {
    const { dependent, group, members, shared } = expected.commonCause;
    const first = ask('what-helps').members.changes.slice(0, members.length + 1);
    expect(first.map((change) => change.dependent).sort()).toEqual([...members, dependent].sort());
    expect(first.find((change) => change.dependent === dependent)?.group).toBe(group);
    for (const change of first) expect(change.singlePoints).toEqual(shared);
  });

  it('names the supplier that nobody contracts as single point of two vital services', () => {
    const { id, vitalServices } = expected.uncontractedSinglePoint;
    const found = ask('single-points').singlePoints.find((one) => one.id === id);
    expect(found?.takesDown).toEqual(expect.arrayContaining([...vitalServices]));
    expect(estate.snapshot.graph.relations.some(({ type, to }) => type === 'SUPPLIED_BY' && to === id)).toBe(false);
  });

  it('puts more than half of the services under one foreign parent', () => {
    const { layers } = ask('concentration', { layer: 'ultimate-parent' });
    const found = layers[0]?.members.find(({ id }) => id === expected.ownership.id);
    expect(found?.relianceShare).toBeCloseTo(expected.ownership.services.length / expected.ownership.ofServices, 6);
    expect(found?.relianceShare).toBeGreaterThan(0.5);
  });

  it('gives a probability for every service, but for those that need a supplier that was never assessed', () => {
    const services = estate.snapshot.graph.nodes.filter(({ kind }) => kind === 'Service').map(({ id }) => id);
    const answers = services.map((service) => ({ service, ...ask('importance', { service }) }));
    const without = answers.filter(({ probability }) => probability === null);
    expect(without.map(({ service }) => service)).toEqual(expect.arrayContaining([...expected.unassessed.services]));
    expect([...new Set(without.flatMap(({ missing }) => missing))].sort()).toEqual(expected.unassessed.ids);
    expect(without.length).toBeLessThan(services.length / 10);
  });

  it('accounts for every row, and rejects exactly the messy ones', () => {
    const rejected = expected.messyRows.filter((one) => one.rejected);
    let count = 0;
    for (const { rows } of results.values()) {
      expect(rows.read).toBe(rows.accepted + rows.rejected);
      count += rows.rejected;
    }
    expect(count).toBe(new Set(rejected.map(({ file, row }) => `${file} ${row}`)).size);
    const issues = [...results.values()].flatMap((result) => result.issues);
    for (const messy of expected.messyRows) {
      const found = issues.filter(({ file, row, code }) => file === messy.file && row === messy.row && code === messy.code);
      expect(found.length, `${messy.file} row ${messy.row}: ${messy.code}`).toBeGreaterThan(0);
    }
  });
});
