// What the README says is what the code has: model, commands, environment variables, links.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tour } from '../../docs/make-pictures';
import { withModelTables } from '../../docs/model-tables';
import { analyses } from '../../server/analysis/list';
import { commands } from '../../server/cli/commands/list';
import { readSources, root } from '../architecture/source-files';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'sample-data/README.md',
  'docs/how-it-computes.md',
  'docs/dependencies.md',
  'docs/three-walks.md',
  'docs/from-row-to-answer.md',
  'docs/benchmarks.md',
  'docs/mapping.md',
  'docs/presets.md',
];
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the README', () => {
  it('has the model as the vocabulary declares it', () => {
    expect(withModelTables(read('README.md'))).toBe(read('README.md'));
  });

  it('names every environment variable that the program reads, and no other', () => {
    const used = new Set(
      readSources(['server', 'importers']).flatMap(({ text }) => [...text.matchAll(/\benv(?:ironment)?\.([A-Z][A-Z0-9_]+)/g)].map(([, name]) => name)),
    );
    const told = new Set([...read('README.md').matchAll(/`(KETENZICHT_[A-Z_]+|NEO4J_[A-Z]+|NODE_OPTIONS)`/g)].map(([, name]) => name));
    for (const name of told) expect(used, `${name} is in the README`).toContain(name);
    for (const name of used) if (name !== 'NODE_ENV' && name !== 'NO_COLOR') expect(told, `${name} is read by the program`).toContain(name);
  });
});

describe('the commands of the README', () => {
  const told = new Set([...read('README.md').matchAll(/^npx ketenzicht ([a-z-]+)/gm)].map(([, name]) => name ?? ''));

  it('are commands that exist, with every analysis among them', () => {
    for (const name of told) expect([...commands.map((one) => one.name), 'help'], name).toContain(name);
    for (const { name } of analyses) expect(told, name).toContain(name);
  });

  it('are npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = ['README.md', 'CONTRIBUTING.md'].flatMap((path) => [...read(path).matchAll(/npm run ([a-z:0-9-]+)/g)].map(([, name]) => name ?? ''));
    for (const name of named) expect(Object.keys(scripts), name).toContain(name);
  });
});

describe('the tour', () => {
  const pictures = [...read('README.md').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words, path]) => ({ words: words ?? '', path: path ?? '' }));

  it('shows the pictures that the script takes, in its order, each of a size for a page', () => {
    expect(pictures.map(({ path }) => path)).toEqual(tour.map(({ name }) => `docs/pictures/${name}.png`));
    for (const { path } of pictures) {
      const picture = readFileSync(join(root, path));
      expect(picture.subarray(1, 4).toString('latin1'), path).toBe('PNG');
      expect(picture.length, `${path} in bytes`).toBeLessThan(300_000);
    }
  });

  it('says in words what each picture shows', () => {
    for (const { words, path } of pictures) expect(words, path).toMatch(/\S+( \S+){3,}/);
  });

  it('is under a first line that starts the program', () => {
    expect(read('README.md')).toMatch(/^# Ketenzicht\n\n```\nnpm ci && npm start -- --sample\n```\n/);
  });
});

describe.each(documents)('%s', (document) => {
  it('links to files that exist', () => {
    const targets = [...read(document).matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target ?? '').filter((target) => !/^[a-z]+:/.test(target));
    for (const target of targets) expect(existsSync(join(root, document, '..', target)), `${document} → ${target}`).toBe(true);
  });

  it('names files and folders that exist', () => {
    const named = [...read(document).matchAll(/`((?:server|web|importers|cypher|sample-data|test|docs)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    for (const path of named) expect(existsSync(join(root, path)), `${document} names ${path}`).toBe(true);
  });
});
