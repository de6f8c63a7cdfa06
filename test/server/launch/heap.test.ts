// Which commands get more heap than Node gives by itself: those with large files or a large store, unless a person said how much there may be.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
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
