// Imports as large as they may be: they do not die for want of memory, are refused with words beyond that, and have the heap that the machine can give.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { heapFor } from '../../server/imports/memory-here';
import { builtProgram } from './program';

const place = builtProgram();

function components(rows: number, name: string): string {
  const path = join(place.folder, 'components.csv');
  const lines = Array.from({ length: rows }, (_, at) => `cmp:${at},${name} ${at},server,test\n`);
  writeFileSync(path, `id,name,class,environment\n${lines.join('')}`);
  return path;
}

const importing = (path: string) => ['import', path, '--as', 'table', '--source', 's', '--json'];
/** Node gives some more than that, for what is young. */
const little = { NODE_OPTIONS: '--max-old-space-size=300' };

it('as many rows as may be are imported, and replaced by as many others; more are refused with their number, and nothing is changed', async () => {
  const data = join(place.folder, 'near');
  const refused = await place.program.run(importing(components(100_000, 'A')), { data, env: little });
  const fault = JSON.parse(refused.stderr.trim().split('\n').at(-1) ?? '');
  expect([refused.exit, fault.code]).toEqual([1, 'too-many-rows']);
  const limit = Number(/may have (\d+) rows/.exec(fault.message)?.[1]);
  expect(fault.message).toContain('100000 rows');
  expect(limit).toBeGreaterThan(70_000);
  for (const name of ['B', 'C']) {
    const { exit, stderr, stdout } = await place.program.run(importing(components(limit, name)), { data, env: little });
    expect([exit, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).rows.accepted).toBe(limit);
  }
}, 120_000);

it('a command with a large file has the heap that the machine can give, and ends when whoever started it is killed', async () => {
  const path = join(place.folder, 'services.csv');
  // A smaller one is imported by the program that was started, where its rows fit.
  writeFileSync(path, `id,name,text\n${Array.from({ length: 14_000 }, (_, at) => `svc:${at},S ${at},${'x'.repeat(5_000)}\n`).join('')}`);
  const [hook, seen] = [join(place.folder, 'heap.mjs'), join(place.folder, 'heap.txt')];
  writeFileSync(
    hook,
    `import { appendFileSync } from 'node:fs';import { getHeapStatistics } from 'node:v8';appendFileSync(process.env.SEEN, getHeapStatistics().heap_size_limit + '\\n');`,
  );
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(hook).href}`, SEEN: seen };
  const ran = await place.program.run(importing(path), { data: join(place.folder, 'heap'), env });
  expect(ran.exit).toBe(0);
  const limits = readFileSync(seen, 'utf8').trim().split('\n').map(Number);
  expect(limits.at(-1)).toBeGreaterThanOrEqual(Math.floor(heapFor() / 1024 / 1024) * 1024 * 1024);

  const data = join(place.folder, 'killed');
  const again = `${seen}.2`;
  // Once the program with more heap has begun.
  const killWhen = () => existsSync(again) && readFileSync(again, 'utf8').trim().includes('\n');
  const killed = await place.program.run(importing(components(1_200_000, 'K')), {
    data,
    env: { ...env, SEEN: again },
    killWhen,
  });
  expect([killed.exit, killed.stdout]).toEqual([null, '']);
  const { stdout } = await place.program.run(['snapshot', '--json'], { data });
  expect(JSON.parse(stdout).nodes).toBe(0);
}, 120_000);
