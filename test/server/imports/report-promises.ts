// What an import tells of its issues: at most a thousand of each code, exact counts, and all of them kept with its record.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeReport } from '../../../server/imports/reports';
import { describeIssue } from '../../../server/model/issues';
import type { StoreKind } from '../../conformance/store-kinds';
import { type Bench, components, graphFile, makeBench } from './bench';

/** Rows with one remark each: `many` with a wrong value, and some without an id between them. */
export function remarked(many: number) {
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < many; at += 1) {
    rows.push({ id: `svc:${at}`, kind: 'Service', criticality: 'huge' });
    if (at % 500 === 0) rows.push({ kind: 'Service' });
  }
  return graphFile(rows, [], 'remarked.json');
}

/** Declares the tests of one store. */
export function promiseReports(kind: StoreKind): void {
  let bench: Bench;
  beforeEach(async () => {
    bench = await makeBench(kind);
  });
  afterEach(() => bench.close());

  const numberOf = (issues: readonly { code: string }[], code: string) => issues.filter((one) => one.code === code).length;

  describe('the issues of an import', () => {
    it('stand in the answer up to a thousand of each code, counted in full, errors first and then in the order of the file', async () => {
      const { result, report } = await bench.import(remarked(6_000));
      expect(result.issueCounts).toEqual([
        { code: 'invalid-value', severity: 'warning', count: 6_000 },
        { code: 'missing-id', severity: 'error', count: 12 },
      ]);
      expect([numberOf(result.issues, 'invalid-value'), numberOf(result.issues, 'missing-id')]).toEqual([1_000, 12]);
      const { issues } = await wholeReport(report);
      const first = new Map<string, number>();
      const expected = issues.filter(({ code }) => {
        first.set(code, (first.get(code) ?? 0) + 1);
        return (first.get(code) ?? 0) <= 1_000;
      });
      expect(result.issues).toEqual(expected.map((one) => describeIssue(one)));
      const order = ['error', 'warning', 'info'];
      const inOrder = issues.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.row ?? 0) - (b.row ?? 0));
      expect(issues.map(({ row }) => row)).toEqual(inOrder.map(({ row }) => row));
    });

    it('are kept with its record, whole, also after undo and for another opening of the store', async () => {
      const { report, result } = await bench.import(remarked(5_000), { source: 's' });
      await bench.import(graphFile(components('a')), { source: 's', yes: true });
      await bench.undo('imp-2');
      const kept = await bench.store.report(result.import ?? '');
      expect(kept && (await wholeReport(kept))).toEqual(await wholeReport(report));
      expect(await bench.store.report('imp-3')).toBeNull();
    });

    it('are all there again when the identical file is imported again, also after an undo to it', async () => {
      const first = await bench.import(remarked(3_000), { source: 's' });
      await bench.import(graphFile(components('a')), { source: 's', yes: true });
      await bench.undo('imp-2');
      const again = await bench.import(remarked(3_000), { source: 's' });
      expect(again.result.import).toBeNull();
      expect(again.result.issues).toEqual(first.result.issues);
      expect(await wholeReport(again.report)).toEqual(await wholeReport(first.report));
    });

    it('are told in full by a dry run, which keeps nothing', async () => {
      const { result, report } = await bench.import(remarked(2_000), { dryRun: true });
      expect(numberOf(result.issues, 'invalid-value')).toBe(1_000);
      expect((await wholeReport(report)).issues).toHaveLength(2_004);
      expect(await bench.store.report('imp-1')).toBeNull();
    });
  });
}
