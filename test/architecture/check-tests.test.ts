// The rule about tests of a file's name can be broken, and what it lets through is what its lists say.
import { describe, expect, it } from 'vitest';
import { allTests, decidesSomething, testBreaches, untestedFiles } from './check-tests';
import { readSources } from './source-files';
import { shownElsewhere, stillToDo } from './untested';

const file = (path: string, text: string) => ({ path, text, imports: [] });
const deciding = 'export const most = (a: number, b: number) => (a > b ? a : b);';
const none = new Set<string>();

describe('a file', () => {
  it.each([
    ['a branch', 'export function f(a: number) { if (a > 1) throw new Error("no"); }'],
    ['a choice', deciding],
    ['a fallback', 'export const f = (a?: string) => a ?? "";'],
    ['a round', 'export function f(a: string[]) { for (const b of a) b.trim(); }'],
    ['a catch', 'export function f(a: () => void) { try { a(); } catch {} }'],
  ])('decides something with %s', (_, text) => {
    expect(decidesSomething(file('server/a.ts', text))).toBe(true);
  });

  it.each([
    ['data', 'export const a = [{ b: 1 }, { b: 2 }] as const;'],
    ['types', 'export interface A { readonly b: string | null; }\nexport type C<T> = T extends string ? A : never;'],
    ['wiring', "import { b } from './b';\nexport const a = (c: string) => b(c, { d: true });"],
  ])('decides nothing when it is only %s', (_, text) => {
    expect(decidesSomething(file('server/a.ts', text))).toBe(false);
  });

  it('decides nothing where only hooks of React do, which run in a page', () => {
    const hook = 'export function useMost(a: number) { return a > 1 ? a : 1; }';
    expect(decidesSomething(file('web/a.ts', hook))).toBe(false);
    expect(decidesSomething(file('server/a.ts', hook))).toBe(true);
    expect(decidesSomething(file('web/a.ts', `${hook}\n${deciding}`))).toBe(true);
  });

  it('that decides something needs the test of its name', () => {
    const sources = [file('server/model/a.ts', deciding)];
    expect(testBreaches(untestedFiles(sources, none), [])).toEqual([
      'server/model/a.ts decides something and has no test of its name: write test/server/model/a.test.ts, and break the file once to see it go red.',
    ]);
    for (const kind of ['', '.full', '.slow', '.neo4j', '.alone']) expect(untestedFiles(sources, new Set([`test/server/model/a${kind}.test.ts`]))).toEqual([]);
    expect(untestedFiles(sources, new Set(['test/server/a.test.ts']))).toHaveLength(1);
  });

  it('of a kind that is shown elsewhere needs none', () => {
    expect(untestedFiles([file('web/views/x/page.tsx', deciding), file('web/views/x/use-x.ts', deciding)], none)).toEqual([]);
    expect(untestedFiles([file('web/views/x/used.ts', deciding)], none)).toHaveLength(1);
  });
});

describe('a folder that is still to do', () => {
  const folders = [{ folder: 'server/old', most: 1 }];

  it('may have as many files without a test as it had', () => {
    expect(testBreaches(['server/old/a.ts'], folders)).toEqual([]);
    expect(testBreaches(['server/older/a.ts'], folders)).toHaveLength(1);
  });

  it('may not have one more', () => {
    const [said, ...others] = testBreaches(['server/old/a.ts', 'server/old/b.ts'], folders);
    expect(others).toEqual([]);
    expect(said).toMatch(/^server\/old has 2 files .* and 1 when this rule came: write test\/<path>\.test\.ts .*server\/old\/a\.ts, server\/old\/b\.ts\.$/);
  });
});

describe('the lists', () => {
  const untested = untestedFiles(readSources(['server', 'importers', 'web']), allTests());

  it('name no folder that has nothing left to do', () => {
    for (const { folder } of stillToDo) {
      const left = untested.some((path) => path.startsWith(`${folder}/`));
      expect(left, `every file of ${folder} has its test: remove the folder from test/architecture/untested.ts`).toBe(true);
    }
  });

  it('name no kind of files that is not there', () => {
    const all = readSources(['server', 'importers', 'web']).map(({ path }) => path);
    for (const { what, files } of shownElsewhere)
      expect(
        all.some((path) => files.test(path)),
        what,
      ).toBe(true);
  });
});
