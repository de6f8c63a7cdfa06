// A report in a file: what goes in comes out piece by piece, for this user only; a file that is gone or not whole is said to be gone.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeReport, wholeReport } from '../../../server/imports/reports';
import { Fault } from '../../../server/model/faults';
import { issue } from '../../../server/model/issues';
import { readable } from '../../../server/store/report';
import { openReportFile, writeReportFile } from '../../../server/store/report-file';
import { oddContent } from '../../conformance/made-records';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const many = Array.from({ length: 9_000 }, (_, row) => issue('missing-id', { file: 'é.csv', row, line: row, sheetRow: row + 1 }));
const report = makeReport({ rows: { read: 3, accepted: 2, rejected: 1 } }, [...oddContent().issues, ...many]);
const path = (name: string) => join(folder, name);

it('comes back whole, also one of its pieces alone', async () => {
  await writeReportFile(path('a'), readable(report));
  const kept = await openReportFile(path('a'));
  expect(await wholeReport(kept)).toEqual(report);
  expect(await kept.piece(1)).toEqual(await readable(report).piece(1));
  expect(statSync(path('a')).mode & 0o777).toBe(0o600);
});

it.each([
  ['gone', () => undefined],
  ['empty', () => writeFileSync(path('b'), '')],
  ['cut off', () => writeFileSync(path('b'), readFileSync(path('a')).subarray(0, 2_000))],
  ['something else', () => writeFileSync(path('b'), 'not ours\n')],
])('one that is %s is not found', async (_, make) => {
  make();
  const work = openReportFile(path('b')).then(wholeReport);
  await expect(work).rejects.toBeInstanceOf(Fault);
  await expect(work).rejects.toMatchObject({ code: 'not-found' });
});
