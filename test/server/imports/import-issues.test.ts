// The issues of one import in pages: the pages are all issues, the counts are exact, and older stores say what they know.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IssueKeys, pageOfReport, reportOfImport } from '../../../server/imports/import-issues';
import { standingPage } from '../../../server/imports/issues';
import { openSayings, withSayings } from '../../../server/imports/open-estate';
import type { IssuePage } from '../../../server/imports/reports';
import type { DescribedIssue } from '../../../server/model/issues';
import { storeKind } from '../../conformance/store-kinds';
import { type Bench, components, faultOf, graphFile, makeBench, needs } from './bench';
import { remarked } from './report-promises';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
});
afterEach(() => bench.close());

const all = { offset: 0, limit: 1_000_000 };

async function listed({ issues }: IssueKeys): Promise<DescribedIssue[]> {
  const list: DescribedIssue[] = [];
  for await (const one of issues) list.push(one);
  return list;
}

async function found(id: string) {
  return reportOfImport(bench.store, await bench.store.state(), id);
}

/** All pages of a size, one after the other, until one is not full. */
async function inPages(pageAt: (page: IssuePage) => Promise<IssueKeys> | IssueKeys, filter: Partial<IssuePage>, limit: number): Promise<DescribedIssue[]> {
  const seen: DescribedIssue[] = [];
  for (let offset = 0; ; offset += limit) {
    const page = await listed(await pageAt({ ...filter, offset, limit }));
    seen.push(...page);
    if (page.length < limit) return seen;
  }
}

describe('the issues of an import', () => {
  it.each([
    [{}, 9_000 + 18],
    [{ code: 'missing-id' }, 18],
    [{ code: 'invalid-value' }, 9_000],
    [{ severity: 'error' }, 18],
    [{ severity: 'warning', code: 'missing-id' }, 0],
  ] as const)('that meet %j are the sum of their pages, of any size, and as many as counted', async (filter, count) => {
    const { result, report } = await bench.import(remarked(9_000));
    expect(report.pieces.length).toBeGreaterThan(2);
    const kept = await found(result.import ?? '');
    const whole = await listed(pageOfReport(kept, { ...filter, ...all }));
    expect(whole).toHaveLength(count);
    for (const limit of [1_000, 777, 4_096]) expect(await inPages((page) => pageOfReport(kept, page), filter, limit)).toEqual(whole);
    const page = pageOfReport(kept, { ...filter, offset: 5, limit: 3 });
    expect(page).toMatchObject({ import: 'imp-1', offset: 5, total: count, complete: true, counts: result.issueCounts });
    expect(await listed(page)).toEqual(whole.slice(5, 8));
  });

  it('begin as those of the answer of the import', async () => {
    const { result } = await bench.import(remarked(1_500));
    const page = pageOfReport(await found('imp-1'), { code: 'invalid-value', offset: 0, limit: 1_000 });
    expect(await listed(page)).toEqual(result.issues.filter(({ code }) => code === 'invalid-value'));
  });

  it('of an undo are those of the import that it brought back; none when it brought back nothing', async () => {
    await bench.import(remarked(10), { source: 's' });
    await bench.import(graphFile(components('a')), { source: 's', yes: true });
    await bench.undo('imp-2');
    expect(await found('imp-3')).toMatchObject({ import: 'imp-1', complete: true });
    await bench.undo('imp-1');
    const undone = await found('imp-4');
    expect([undone.import, undone.complete, await listed(pageOfReport(undone, all))]).toEqual([null, true, []]);
  });

  it('that is not there are refused with its id', async () => {
    expect(await faultOf(found('imp-9'))).toMatchObject({ code: 'unknown-id', exit: 2, value: 'imp-9' });
  });

  it('of an older version are those of its rows, and it says that there may be more', async () => {
    await bench.import(graphFile([{ id: 'a', kind: 'Service', criticality: 'huge' }], [needs('a', 'b')]), { source: 's' });
    const estate = await openSayings(bench.store);
    const [source] = estate.sources;
    const [record] = estate.state.sources[0]?.history ?? [];
    if (!source || !record) throw new Error('nothing was imported');
    const old = { ...record, id: 'imp-2', before: record.after, after: 'imp-2' };
    await bench.store.commit(estate.version, [{ change: 'record', record: old, content: source.content }]);
    const kept = await found('imp-2');
    expect([kept.complete, kept.report.figures.rows]).toEqual([false, record.rows]);
    expect((await listed(pageOfReport(kept, all))).map(({ code }) => code)).toEqual(['invalid-value']);
    expect((await listed(pageOfReport(await found('imp-1'), all))).map(({ code }) => code)).toEqual(['dangling-reference', 'invalid-value']);
  });
});

it('issues that stand now come worst first, name their source, and are the sum of their pages', async () => {
  await bench.import(remarked(3_000), { source: 'b' });
  const { estate } = await bench.import(graphFile([{ id: 'a', kind: 'Service', criticality: 'huge' }, { kind: 'Service' }], [needs('a', 'x')]), {
    source: 'a',
  });
  const said = await withSayings(bench.store, estate);
  const pageAt = (page: IssuePage) => standingPage(said, page);
  const whole = await listed(pageAt(all));
  expect(whole).toHaveLength(3_000 + 6 + 3);
  expect(whole.map(({ severity }) => severity)).toEqual([...Array(8).fill('error'), ...Array(3_001).fill('warning')]);
  expect(await inPages(pageAt, {}, 999)).toEqual(whole);
  const missing = await inPages(pageAt, { code: 'missing-id' }, 2);
  expect(missing).toEqual(whole.filter(({ code }) => code === 'missing-id'));
  expect(missing[0]).toMatchObject({ code: 'missing-id', source: 'a' });
  expect(
    pageAt(all)
      .counts.map(({ count }) => count)
      .reduce((a, b) => a + b),
  ).toBe(whole.length);
});
