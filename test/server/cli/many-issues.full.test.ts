// An import with a remark per row on the command line: told in seconds whatever the number, exact in its counts, whole with --json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { builtProgram, lastLine } from '../../launch/program';
import { asBusyAsNow } from '../../support/work';

const rows = 60_000;
const context = builtProgram();
let file: string;

beforeAll(() => {
  file = join(context.folder, 'remarked.csv');
  const lines = Array.from({ length: rows }, (_, at) => `${at % 500 === 0 ? '' : `svc:${at}`},Service ${at},huge`);
  writeFileSync(file, `id,name,criticality\n${lines.join('\n')}\n`);
});

const run = (...args: string[]) =>
  context.program.run(['import', file, '--as', 'table', '--source', 'remarked', ...args], { data: join(context.folder, 'store') });

it('names a code once, with its exact number and some examples', async () => {
  const started = performance.now();
  const { exit, stdout } = await run('--dry-run');
  expect(exit).toBe(0);
  expect(stdout).toContain('warning invalid-value: 59,880');
  expect(stdout.split('\n').length).toBeLessThan(60);
  // It took half a minute when each issue copied the list of those before it; now it takes what reading takes.
  const took = performance.now() - started;
  expect(took).toBeLessThan(asBusyAsNow(30_000));
});

it('keeps them with the import: its pages are all, by code or not, and the next page is named', async () => {
  expect((await run()).stdout).toContain('all: ketenzicht issues imp-1 --code invalid-value');
  const ask = async (...args: string[]) => context.program.run(['issues', ...args], { data: join(context.folder, 'store') });
  const page = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).stdout);
  const first = await page('imp-1');
  expect(Object.keys(first).slice(7)).toEqual(['import', 'counts', 'offset', 'issues', 'total', 'complete']);
  expect(first).toMatchObject({ question: 'issues', parameters: { import: 'imp-1', code: null, severity: null, offset: 0, limit: 100 }, total: rows });
  expect(first.issues).toHaveLength(100);
  const halves = [await page('imp-1', '--limit', '30000'), await page('imp-1', '--offset', '30000', '--limit', '100000')];
  expect(halves.map(({ issues }) => issues.length)).toEqual([30_000, rows - 30_000]);
  expect((await page('imp-1', '--code', 'missing-id', '--limit', '1000')).issues).toHaveLength(rows / 500);
  expect((await page('--severity', 'error', '--offset', '1')).total).toBe(rows / 500);
  const { stdout } = await ask('imp-1', '--code', 'missing-id', '--limit', '2');
  expect(stdout).toContain(`${(rows / 500).toLocaleString('en')}`);
  expect(stdout).toContain('the next begin at --offset 2');
});

it.each([
  [['imp-99'], 'unknown-id', 'imp-99'],
  [['--severity', 'grave'], 'bad-parameter', 'grave'],
  [['--code', 'nonsense'], 'bad-parameter', 'nonsense'],
  [['--limit', '0'], 'bad-parameter', '0'],
  [['--offset', '-1'], 'bad-parameter', '-1'],
])('refuses issues %j', async (args, code, value) => {
  const { exit, stderr } = await context.program.run(['issues', ...args, '--json'], { data: join(context.folder, 'store') });
  expect(exit).toBe(2);
  expect(JSON.parse(lastLine(stderr))).toMatchObject({ code, value });
});

it('gives all issues with --json, and counts that fit them', async () => {
  const { exit, stdout } = await run('--dry-run', '--json');
  expect(exit).toBe(0);
  const { issues, issueCounts } = JSON.parse(stdout);
  const counts = new Map<string, number>();
  for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
  expect(issueCounts.map(({ code, count }: { code: string; count: number }) => [code, count])).toEqual([...counts].sort());
  expect(counts.get('invalid-value')).toBe(rows - rows / 500);
});
