// Adding one thing = one folder + one line: every folder of its kind stands in that kind's list, and the other way round.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

/** Folder with a list, and the folders or files in it that are no entry: what entries share. */
const lists = [
  { list: 'importers/list.ts', folder: 'importers', shared: ['reading', 'mapping'] },
  { list: 'server/analysis/list.ts', folder: 'server/analysis', shared: [] },
  { list: 'web/views/list.ts', folder: 'web/views', shared: [] },
] as const;

describe.each(lists)('$list', ({ list, folder, shared }) => {
  const text = readFileSync(join(root, list), 'utf8');
  const named = [...text.matchAll(/from '\.\/([\w-]+)(?:\/[\w/-]+)?'/g)].map(([, name]) => name ?? '');
  const folders = readdirSync(join(root, folder), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !shared.some((one) => one === name));

  it.each(folders)('has a line for %s', (name) => {
    expect(named, `add a line to ${list}: import … from './${name}/${name}';`).toContain(name);
  });

  it('names no folder that is not there', () => {
    const besides = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));
    for (const name of named) expect([...folders, ...shared, ...besides.map((file) => file.replace(/\.ts$/, ''))]).toContain(name);
  });
});
