// The rules have another name when a file that decides about the graph is another.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleFolder } from '../../../server/compose';
import { programRules } from '../../../server/launch/rules';

const root = dirname(sampleFolder);
let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'ketenzicht-rules-'));
  for (const part of ['server/estate', 'server/model', 'server/store', 'server/imports']) cpSync(join(root, part), join(copy, part), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

it('of the same sources are the same, of changed ones others', () => {
  expect(programRules(copy, false)).toBe(programRules(root, false));
  writeFileSync(join(copy, 'server/estate/groups.ts'), '// other\n', { flag: 'a' });
  expect(programRules(copy, false)).not.toBe(programRules(root, false));
});

it('of a built program are what it was built from', () => {
  mkdirSync(join(copy, 'dist/server'), { recursive: true });
  writeFileSync(join(copy, 'dist/server/.built-from'), 'abc');
  expect(programRules(copy, true)).toBe('abc');
  rmSync(join(copy, 'dist'), { recursive: true });
  expect(programRules(copy, true)).toBe(programRules(root, false));
});
