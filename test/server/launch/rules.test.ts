// The rules have another name when a file that decides about the graph is another.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleFolder } from '../../../server/compose';
import { decisiveFolders, programRules } from '../../../server/launch/rules';
import { readSources } from '../../architecture/source-files';

const root = dirname(sampleFolder);
let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'ketenzicht-rules-'));
  for (const part of decisiveFolders) cpSync(join(root, part), join(copy, part), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const rulesIn = (folder: string) => programRules(decisiveFolders.map((one) => join(folder, one)));

it('of the same sources are the same, of changed ones others', () => {
  expect(rulesIn(copy)).toBe(rulesIn(root));
  writeFileSync(join(copy, 'server/estate/groups.ts'), '// other\n', { flag: 'a' });
  expect(rulesIn(copy)).not.toBe(rulesIn(root));
});

it('of a built program are what was built, whatever the sizes and times of its files', () => {
  const file = join(copy, 'built/main.js');
  mkdirSync(dirname(file));
  const rulesOf = (text: string) => {
    writeFileSync(file, text);
    return programRules([dirname(file)]);
  };
  const first = rulesOf('a = 1');
  expect(rulesOf('a = 2')).not.toBe(first);
  expect(rulesOf('a = 1')).toBe(first);
});

it('cover every file by which a graph is computed and kept', () => {
  const sources = new Map(readSources(['server', 'importers']).map((one) => [one.path, one]));
  const reached = new Set<string>();
  const reach = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { file, typeOnly } of sources.get(path)?.imports ?? []) if (file && !typeOnly) reach(file);
  };
  for (const path of ['server/imports/open-estate.ts', 'server/store/columns-file.ts', 'server/store/chunks.ts']) reach(path);
  expect(reached.size).toBeGreaterThan(40);
  expect([...reached].filter((path) => !decisiveFolders.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
});
