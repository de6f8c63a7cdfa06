// Which commands get more heap than Node gives by itself: those with large files or a large store, unless a person said how much there may be.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { isHeapGiven, mayNeedMore } from '../../../server/launch/heap';
import type { StoreAddress } from '../../../server/launch/threads';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-heap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, megabytes: number): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  truncateSync(path, megabytes * 1024 * 1024);
  return path;
}

const embedded = (given: string | undefined): StoreAddress => ({ kind: 'embedded', folder: given ?? join(folder, 'none') });
const neo4j = (): StoreAddress => ({ kind: 'neo4j', uri: 'bolt://localhost', user: '', password: '', database: undefined });

it('what a person said holds, wherever it was said', () => {
  expect(isHeapGiven(['--max-old-space-size=500'])).toBe(true);
  expect(isHeapGiven(['--import x', '--enable-source-maps --max_old_space_size=500'])).toBe(true);
  expect(isHeapGiven(['--import x', ''])).toBe(false);
});

it('a large text of few rows needs no more, and one of many rows does; what is packed tells nothing', () => {
  const own = mkdtempSync(join(tmpdir(), 'ketenzicht-heap-'));
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  const rows = (name: string, count: number, row: string) => {
    const path = join(own, name);
    writeFileSync(path, row.repeat(count));
    return path;
  };
  const limit = Math.floor(getHeapStatistics().heap_size_limit / 8_000);
  const few = rows('few.csv', 100_000, `${'x'.repeat(50)};1\n`);
  expect(mayNeedMore(['import', few], embedded)).toBe(false);
  mkdirSync(join(own, 'folder'));
  expect(mayNeedMore(['import', few, own], embedded)).toBe(true);
  expect(mayNeedMore(['import', few, rows('many.csv', limit, '1;2;3;4;5;6\n')], embedded)).toBe(true);
  expect(mayNeedMore(['import', rows('one-line.json', limit + 1, '{"id":1},')], embedded)).toBe(true);
  expect(mayNeedMore(['import', rows('zipped', 100_000, `PK\0${'x'.repeat(50)}`)], embedded)).toBe(true);
  const huge = fileOf('huge.csv', 65);
  expect(mayNeedMore(['import', huge], embedded)).toBe(true);
  rmSync(huge);
});

it('large files and large stores need more, and nothing is paid for small ones', () => {
  const [small, large] = [fileOf('small.csv', 1), fileOf('large.csv', 5)];
  expect(mayNeedMore(['import', small, '--source', 'a'], embedded)).toBe(false);
  expect(mayNeedMore(['import', small, large], embedded)).toBe(true);
  // The folder: five and one.
  expect(mayNeedMore(['import', folder], embedded)).toBe(true);
  expect(mayNeedMore(['snapshot', '--data', folder], embedded)).toBe(false);
  fileOf('ketenzicht.sqlite', 40);
  expect(mayNeedMore(['snapshot', '--data', folder], embedded)).toBe(true);
  expect(mayNeedMore(['snapshot'], neo4j)).toBe(true);
  for (const words of [['serve', '--data', folder], ['help', 'import'], ['--version'], []]) expect(mayNeedMore(words, embedded)).toBe(false);
});
