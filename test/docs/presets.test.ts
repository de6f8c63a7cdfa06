// The page about presets says what their data files have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withPresetsTable } from '../../docs/presets-table';
import { root } from '../architecture/source-files';

it('has the table of the presets as their files have it: npx tsx docs/presets-table.ts', () => {
  const text = readFileSync(join(root, 'docs/presets.md'), 'utf8');
  expect(withPresetsTable(text)).toBe(text);
});
