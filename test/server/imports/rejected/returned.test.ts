// Recognising rejected rows that came back; what happens then is in the promises of the stores.
import { expect, it } from 'vitest';
import { findReturned } from '../../../../server/imports/rejected/returned';
import { inputFile } from '../../../support/input-files';
import { faultOf } from '../bench';

const asked = { mode: 'full', dryRun: false, strict: false, yes: false } as const;
const unread = { before: () => Promise.reject(new Error('the store is not needed')), checkpoint: () => undefined };
const store = { report: () => Promise.reject(new Error('the store is not needed')) };

it('other files are not looked at any further, and the store is not opened for them', async () => {
  const files = [inputFile('a.csv', 'id;reason\n1;2\n'), inputFile('b.json', '{}')];
  expect(await findReturned(store, { ...asked, files }, unread)).toBeNull();
});

it.each([
  ['rejected-no-import', [inputFile('a.csv', 'id;ketenzicht-reason\n1;\n')]],
  ['rejected-of-try', [inputFile('a.csv', 'id;ketenzicht-reason\n1;x #1-0a1b2c3d [try]\n')]],
  ['rejected-mixed', [inputFile('a.csv', 'id;ketenzicht-reason\n1;x #1-0a1b2c3d [imp-1]\n'), inputFile('b.csv', 'id\n1\n')]],
])('%s needs no store either', async (code, files) => {
  expect((await faultOf(findReturned(store, { ...asked, files }, unread)))?.code).toBe(code);
});
