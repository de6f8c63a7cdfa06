// Clauses, sources and names: the questions that read properties rather than walk far.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isTestedWithinYear } from '../../../server/analysis/tested';
import { needsGraphOf, ranksOf } from '../../../server/graph/compiled/needs';
import { openInputFile } from '../../../server/imports/input-files';
import { runImport } from '../../../server/imports/run-import';
import { undoImport } from '../../../server/imports/undo';
import { textOf } from '../../../server/model/graph';
import { compareText } from '../../../server/model/text-order';
import { personHere } from '../../../server/model/viewer';
import { clauses } from '../../../server/model/vocabulary';
import { seeded } from '../../bench/generate-estate';
import type { RawGraph, RawNode } from '../../oracle/brute-force/raw-graph';
import { subjectOf } from '../../oracle/product';
import { referenceDate } from '../../oracle/random-estates';
import { drawn } from '../../support/drawing';
import { startAnalyst } from './asking';
import { estates } from './estates';

const analyst = await startAnalyst();

/** Contracts with clauses said, unsaid, and tested on days around the reference date and the year before it. */
function withClauses(graph: RawGraph, seed: number): RawGraph {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const days = ['2024-01-01', '2025-10-31', '2025-11-01', '2026-06-01', '2026-11-01', '2026-11-02'];
  const said = () =>
    clauses.flatMap(({ name, tested }): [string, string][] => {
      const stated = pick(['yes', 'yes', 'no', undefined]);
      if (stated === undefined) return [];
      const test: [string, string][] = [
        [`${name}TestedOn`, pick(days)],
        [`${name}TestResult`, pick(['passed', 'passed', 'partly', 'failed'])],
      ];
      return [[name, stated], ...(tested ? test.filter(() => random() < 0.8) : [])];
    });
  const properties = (one: RawNode) => (one.kind === 'Contract' ? { ...one.properties, ...Object.fromEntries(said()) } : one.properties);
  return { ...graph, nodes: graph.nodes.map((one) => ({ ...one, properties: properties(one) })) };
}

/** The three lists of one contract, read from the definitions of semantics §7. */
function gapsOf({ properties }: RawNode) {
  const named = (holds: (name: string, tested: boolean) => boolean) => clauses.filter(({ name, tested }) => holds(name, tested)).map(({ name }) => name);
  const isCurrent = (name: string) =>
    isTestedWithinYear({ on: textOf(properties, `${name}TestedOn`), result: textOf(properties, `${name}TestResult`) }, referenceDate);
  return {
    missing: named((name) => properties[name] === 'no'),
    onPaper: named((name, tested) => tested && properties[name] === 'yes' && !isCurrent(name)),
    unknown: named((name) => properties[name] === undefined),
  };
}

describe('clause-gaps', () => {
  it('finds what contracts before the first provider lack, by the day asked for', async () => {
    const counts = { missing: 0, onPaper: 0, unknown: 0 };
    for (const { seed, graph } of estates(8000, 30)) {
      const stated = withClauses(graph, seed);
      await analyst.show(stated);
      const { snapshot, estate } = subjectOf(stated, referenceDate);
      const expected = stated.nodes.flatMap(({ id, kind, properties }) => {
        if (kind !== 'Service' || !['vital', 'critical'].includes(String(properties.criticality))) return [];
        const before = [...ranksOf(needsGraphOf(snapshot.graph, estate), estate.indexOf.get(id) ?? -1)].filter(([, rank]) => rank === 0);
        return before.flatMap(([at]) => {
          const contract = stated.nodes.find((one) => one.id === estate.ids[at] && one.kind === 'Contract');
          if (!contract) return [];
          const gaps = gapsOf(contract);
          return gaps.missing.length + gaps.onPaper.length + gaps.unknown.length === 0 ? [] : [{ service: id, contract: contract.id, ...gaps }];
        });
      });
      const rows = await analyst.found('clause-gaps', { asOf: referenceDate });
      const key = (one: object) => JSON.stringify(one);
      const found = rows.map(({ service, contract, missing, onPaper, unknown }) => ({ service, contract, missing, onPaper, unknown }));
      expect(found.map(key).sort(compareText), `seed ${seed}`).toEqual(expected.map(key).sort(compareText));
      for (const gaps of expected) for (const name of ['missing', 'onPaper', 'unknown'] as const) counts[name] += gaps[name].length;
    }
    expect(Math.min(counts.missing, counts.onPaper, counts.unknown)).toBeGreaterThan(5);
  });

  it('takes the twelve months back from a leap day to the 28th', async () => {
    const test = (on: string) => `svc:s -> con:c\nsvc:s is criticality vital\ncon:c is escrow yes, escrowTestedOn ${on}, escrowTestResult passed`;
    const onPaper = async (on: string) => {
      await analyst.show(drawn(test(on)).snapshot.graph);
      return (await analyst.found('clause-gaps', { asOf: '2024-02-29' }))[0]?.onPaper;
    };
    expect(await onPaper('2023-02-28')).toEqual([]);
    expect(await onPaper('2023-02-27')).toEqual(['escrow']);
  });
});

describe('search', () => {
  const names = { 'svc:u': 'Uitkeringen betalen', 'sup:c': 'Coöperatie De Wolk', 'con:h': 'Hosting (2026)' };
  it('finds Dutch forms of a word, and words without their accents or signs', async () => {
    const nodes = Object.entries(names).map(([id, name]): RawNode => {
      return { id, kind: id.startsWith('svc') ? 'Service' : id.startsWith('sup') ? 'Supplier' : 'Contract', properties: { name } };
    });
    await analyst.show({ nodes, relations: [] });
    // The index follows the commit at some distance.
    await analyst.store.connection.execute('CALL db.awaitIndexes(60)');
    await expect.poll(async () => (await analyst.found('search', { text: 'uitkering' })).map(({ id }) => id)).toEqual(['svc:u']);
    expect(await analyst.found('search', { text: 'cooperatie' })).toMatchObject([{ id: 'sup:c', kind: 'Supplier', name: names['sup:c'] }]);
    expect(await analyst.found('search', { text: 'HOSTING (2026' })).toMatchObject([{ id: 'con:h' }]);
    expect(await analyst.found('search', { text: 'niets hiervan' })).toEqual([]);
  });

  it.each(['', ' ', '(', ')', '"', '*', '?', 'a:b', '\\', 'AND', 'a AND', 'NOT', '[a TO b]', '/x', 'a~', '^2', '+-!&&||', "'", '😀'])(
    'takes %j as text',
    async (text) => {
      await expect(analyst.rows('search', { text })).resolves.toHaveLength(1);
    },
  );
});

describe('sources-by-age', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-sources-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function imported(source: string, day: string, ids: readonly string[]) {
    const path = join(folder, `${source}.json`);
    const nodes = ids.map((id) => ({ id, kind: 'Component' }));
    const relations = ids.slice(1).map((id) => ({ type: 'DEPENDS_ON', from: ids[0], to: id }));
    writeFileSync(path, JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes, relations }));
    const request = { files: [await openInputFile(path)], as: 'graph-json', source, mode: 'full', dryRun: false, strict: true, yes: true } as const;
    return (await runImport(analyst.store, request, hooksOn(day))).result;
  }
  const hooksOn = (day: string) => ({
    checkpoint: () => undefined,
    progress: () => undefined,
    phase: () => undefined,
    now: () => new Date(`${day}T09:00:00Z`),
    viewer: personHere,
  });

  it('tells how old what a source says is, also after an undo, and what rests on it', async () => {
    await analyst.show({ nodes: [], relations: [] });
    await imported('cmdb', '2026-09-01', ['a', 'b']);
    const newer = await imported('cmdb', '2026-10-20', ['a', 'b', 'c']);
    await imported('spend', '2026-10-31', ['a', 'd']);
    const gone = await imported('gone', '2026-10-30', ['x']);
    await undoImport(analyst.store, gone.import ?? '', hooksOn('2026-10-30'));
    await analyst.settle();
    const ages = async () =>
      (await analyst.found('sources-by-age', { asOf: referenceDate })).map(({ source, days, nodes, relations }) => [source, days, nodes, relations]);
    const shown = ['shown', 0, 0, 0];
    expect(await ages()).toEqual([['cmdb', 12, 3, 2], ['spend', 1, 2, 1], shown]);
    await undoImport(analyst.store, newer.import ?? '', hooksOn('2026-10-31'));
    await analyst.settle();
    expect(await ages()).toEqual([['cmdb', 61, 2, 1], ['spend', 1, 2, 1], shown]);
  });
});
