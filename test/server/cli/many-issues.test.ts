// An import with a remark per row on the command line: told in seconds whatever the number, exact in its counts, whole with --json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { builtProgram } from '../../launch/program';

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
  expect(performance.now() - started).toBeLessThan(30_000);
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
