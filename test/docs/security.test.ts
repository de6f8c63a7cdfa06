// The limits that SECURITY.md names are those of the code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headBytes } from '../../importers/importer';
import { longestRecord } from '../../importers/reading/csv';
import { longestCell, mostColumns, mostContainers, mostValues } from '../../importers/reading/limits';
import { wholeTextLimit } from '../../importers/reading/whole-text';
import { uploadSettings } from '../../server/compose';
import { bytesPerRow } from '../../server/imports/memory-here';
import { mostIssues } from '../../server/imports/read-files';
import { defaultMaxRows } from '../../server/imports/row-limit';

const page = readFileSync(join(import.meta.dirname, '../../SECURITY.md'), 'utf8').replace(/\s+/g, ' ');
const count = (value: number) => value.toLocaleString('en');
const megabyte = 1024 * 1024;
const endless = { heap: Number.MAX_SAFE_INTEGER, memory: Number.MAX_SAFE_INTEGER };

it.each([
  ['an upload', `an upload of ${count(uploadSettings().limit / megabyte)} MB (\`${uploadSettings().setting}\`)`],
  ['a header', `within the first ${count(headBytes)} bytes, of at most ${count(mostColumns)} columns`],
  ['a cell', `${count(longestCell)} characters in a cell that is used`],
  ['a row', `${count(longestRecord)} in a row`],
  ['JSON', `JSON of ${count(wholeTextLimit / megabyte)} MiB, ${count(mostContainers)} lists and objects, ${count(mostValues)} values`],
  ['rows', `at most ${count(defaultMaxRows(endless))} (\`KETENZICHT_MAX_ROWS\`)`],
  ['memory', `three quarters of the memory at ${count(bytesPerRow)} bytes a row`],
])('SECURITY.md names the limit of %s', (_, words) => {
  expect(page).toContain(words);
});

it('issues have the limit of rows, as SECURITY.md says', () => {
  expect(mostIssues()).toBe(defaultMaxRows());
});
