// What `npm test` takes a share of, `npm run test:slow` takes whole.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shareOf } from './share';

const root = resolve(import.meta.dirname, '../..');
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const textOf = (path: string) => readFileSync(join(root, 'test', path), 'utf8');

/** Files that import a file, by their paths in the folder of tests. */
const importersOf = (imported: string) =>
  files.filter((path) =>
    [...textOf(path).matchAll(/from '(\.[^']+)'/g)].some(([, target = '']) => `${relative('.', join(dirname(path), target))}.ts` === imported),
  );

/** Test files that use a file, themselves or by a helper. */
function testsWith(imported: string): string[] {
  const direct = importersOf(imported);
  return [...direct.filter((path) => path.endsWith('.test.ts')), ...direct.filter((path) => !path.endsWith('.test.ts')).flatMap(testsWith)];
}

describe('a share', () => {
  it('is as many as were asked for, in their order, all of them different', () => {
    const all = Array.from({ length: 100 }, (_, at) => at);
    const share = shareOf(all, 10);
    expect(share).toHaveLength(10);
    expect(share).toEqual([...new Set(share)].sort((a, b) => a - b));
    expect(shareOf(all, 100)).toBe(all);
  });

  it('is taken only by tests that npm run test:slow runs whole', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const filters: string[] = scripts['test:slow'].split(' ').filter((word: string) => word.endsWith('.test.ts'));
    const taking = testsWith('support/share.ts').filter((path) => path !== 'support/share.test.ts');
    expect(taking.length).toBeGreaterThan(5);
    expect(taking.filter((path) => !filters.some((filter) => path.includes(filter)))).toEqual([]);
  });
});
