// Every dependency stands in docs/dependencies.md with its licence and a reason, is used, and may be part of a work under the EUPL-1.2.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSources, root } from '../architecture/source-files';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const names = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: names, devDependencies: names, scripts: names }).parse(JSON.parse(read('package.json')));
const lock = z.object({ packages: z.record(z.string(), z.object({ license: z.string().optional() })) }).parse(JSON.parse(read('package-lock.json')));
const page = read('docs/dependencies.md');

/** The rows of the table under a heading, as their cells. */
function rows(heading: string): string[][] {
  const section = page.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `[^\n]*$/gm)].map(([row]) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

/** Licences that ask for no more than to be named, or whose share-alike stays within their own files (the European Commission's list of compatible licences). */
const compatible = ['0BSD', 'Apache-2.0', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'MIT OR Apache-2.0', 'MPL-2.0', 'OFL-1.1', 'Unlicense'];

describe.each([
  { heading: 'In the program', declared: manifest.dependencies },
  { heading: 'To build and to test', declared: manifest.devDependencies },
])('$heading', ({ heading, declared }) => {
  const table = rows(heading);

  it('has a row for each package, and no other', () => {
    expect(table.map(([name]) => name)).toEqual(Object.keys(declared));
  });

  it('says the licence that the package has, and a reason', () => {
    for (const [name = '', licence, why = ''] of table) {
      expect({ name, licence }).toEqual({ name, licence: JSON.parse(read(`node_modules/${name}/package.json`)).license });
      expect(why, name).toMatch(/^\S.{10,}\.$/);
    }
  });
});

it('versions are exact', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

it('what is behind the newest stands at the version that is said', () => {
  const behind = rows('Behind the newest');
  expect(behind.length).toBeGreaterThan(0);
  const declared = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name = '', here] of behind) expect({ name, here }).toEqual({ name, here: declared[name] });
});

it('licences fit the EUPL-1.2, those of what the dependencies need as well', () => {
  const all = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(([, { license }]) => !compatible.includes(license ?? '')).map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

describe('each dependency is used', () => {
  /** Commands of npm scripts, and what needs no import: types of a package that is used, and what a package asks for beside it. */
  const commands = { '@biomejs/biome': 'biome', tsx: 'tsx', typescript: 'tsc', vite: 'vite', vitest: 'vitest' };
  const besides = { 'graphology-types': 'graphology', '@types/node': 'tsx' };
  const texts = [...readSources(['server', 'importers', 'web', 'test', 'docs', 'sample-data']).map(({ text }) => text), read('vite.config.ts')];
  const isImported = (name: string) =>
    texts.some((text) => [`'${name}'`, `'${name}/`].some((start) => text.includes(`from ${start}`) || text.includes(`import ${start}`)));
  const runs = (command: string) => Object.values(manifest.scripts).some((script) => script.split(/\s+/).includes(command));

  function isUsed(name: string): boolean {
    const [command, beside] = [Object.entries(commands), Object.entries(besides)].map((list) => list.find(([one]) => one === name)?.[1]);
    if (command !== undefined) return runs(command);
    if (beside !== undefined) return isUsed(beside);
    return isImported(name.replace(/^@types\//, ''));
  }

  it.each(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))('%s', (name) => {
    expect(isUsed(name)).toBe(true);
  });
});
