// CONTRIBUTING walks a newcomer through an importer, an analysis and a screen that are there: every file that it took stands in the walk,
// and the numbers are counted.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, root } from '../architecture/source-files';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const walks = read('CONTRIBUTING.md')
  .split(/^### /m)
  .map((section) => {
    const [, title = '', files, tests] = /^(.+): (\d+) files and (\d+) tests?$/m.exec(section.split('\n')[0] ?? '') ?? [];
    const paths = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, path = '']) => path);
    return { title, told: { files: Number(files), tests: Number(tests) }, paths };
  })
  .filter(({ title }) => title !== '');

const everywhere = [...['server', 'importers', 'web', 'cypher', 'docs'].flatMap(filesBelow), 'README.md', 'CHANGELOG.md'].filter((path) =>
  /\.(tsx?|mjs|css|cypher|md)$/.test(path),
);
/** Files that name a thing, in any of the ways that names are written. */
const naming = (words: RegExp) => everywhere.filter((path) => words.test(read(path)));
/** Files of a folder, and those that import from it. */
const screen = (name: string) => everywhere.filter((path) => path.startsWith(`web/views/${name}/`) || new RegExp(`from '\\./${name}'`).test(read(path)));

/** The example of each walk: the files that it takes, found in the code. */
const examples: Readonly<Record<string, readonly string[]>> = {
  'An importer': naming(/\b(?:sub-processors|subProcessors)\b/),
  'An analysis': naming(/\b(?:cold-start|coldStart|ColdStart)/),
  'A screen': screen('start'),
};

it('walks through an importer, an analysis and a screen', () => {
  expect(walks.map(({ title }) => title)).toEqual(Object.keys(examples));
});

describe.each(walks)('$title', ({ title, told, paths }) => {
  const isTest = (path: string) => path.startsWith('test/');

  it('lists every file that the example takes, and no other', () => {
    expect(paths.filter((path) => !isTest(path)).sort()).toEqual([...(examples[title] ?? [])].sort());
  });

  it('counts them', () => {
    expect(told).toEqual({ files: paths.filter((path) => !isTest(path)).length, tests: paths.filter(isTest).length });
  });

  it('names tests that are there', () => {
    expect(paths.filter((path) => isTest(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});
