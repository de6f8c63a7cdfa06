// Graph theory reads arrays in one way: no cast, and no value in place of one that is missing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrayReadBreaches } from './check-reads';
import { filesBelow, root } from './source-files';

const breachesOf = (code: string, path = 'server/graph/kernel/a.ts') => arrayReadBreaches([{ path, text: `// A file.\n${code}\n`, imports: [] }]);

describe('reading an array in graph theory', () => {
  it.each([
    ['a cast', 'const a = items[at] as number;'],
    ['a cast in brackets', 'const a = (items[at] as number) + 1;'],
    ['a cast of a list', 'const a = rows[at] as readonly number[];'],
    ['a number for a missing place', 'const a = offset[row + 1] ?? 0;'],
    ['a negative number for a missing place', 'const a = this.#seats[x] ?? -1;'],
    ['an empty list for a missing place', 'const a = named[index] ?? [];'],
    ['an empty text for a missing place', "const a = names[name[group]] ?? '';"],
    ['going on without the missing place', 'found[row]?.push(path);'],
    ['a fault inside another read', 'const a = owner[items[entry] ?? 0];'],
  ])('is refused with %s', (_, code) => {
    expect(breachesOf(code)).toHaveLength(1);
    expect(breachesOf(code)[0]).toMatch(/^server\/graph\/kernel\/a\.ts:2 /);
  });

  it.each([
    ['a plain read', 'const a = items[offset[row + 1]] + 1;'],
    ['a map that may not have the key', 'const a = places.get(node) ?? -1;'],
    ['a list that may be absent as a whole', 'const a = raised?.[group] ?? 0;'],
    ['another place to look when there is nothing yet', 'const a = lists[at] ?? ofColumn.get(at);'],
    ['a property that may be absent', 'const a = options.limit ?? 10;'],
  ])('is allowed as %s', (_, code) => {
    expect(breachesOf(code)).toEqual([]);
  });

  it('is the business of its own project only', () => {
    expect(breachesOf('const a = items[at] ?? 0;', 'server/analysis/a.ts')).toEqual([]);
  });
});

describe('the projects of TypeScript', () => {
  const configs = ['tsconfig.json', ...['server', 'importers', 'web', 'test'].flatMap(filesBelow).filter((path) => path.endsWith('/tsconfig.json'))];
  const optionsOf = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, path), 'utf8')).compilerOptions;

  it('count a read as perhaps undefined, but for graph theory', () => {
    expect(optionsOf('tsconfig.json').noUncheckedIndexedAccess).toBe(true);
    expect(configs.filter((path) => optionsOf(path).noUncheckedIndexedAccess === false)).toEqual(['server/graph/tsconfig.json']);
  });

  it('write their declarations where git, lint and a new build take no notice', () => {
    const written = configs.filter((path) => optionsOf(path).noEmit === false);
    expect(written).toEqual(['server/graph/tsconfig.json', 'server/model/tsconfig.json']);
    for (const path of written) expect(optionsOf(path).outDir, path).toBe('../../dist/types');
  });
});
