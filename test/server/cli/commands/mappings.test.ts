// Mappings by name on the command line: listed, printed as a file, removed.
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openStore } from '../../../../server/compose';
import { storeAddress } from '../../../../server/launch/store-address';
import { mappingProfile } from '../../../../server/model/mapping-profile';
import { saveMapping } from '../../../../server/records/mappings';
import { author } from '../../../conformance/made-records';
import { supplierProfile } from '../../../support/profiles';
import { commandLine } from '../command-line';

const cli = commandLine();
beforeAll(async () => {
  const store = await openStore(storeAddress(join(cli.folder, 'store')));
  for (const title of ['Eerste', 'Leveranciers']) await saveMapping(store, { name: 'a/b “lijst”', profile: supplierProfile(title) }, author);
  await store.close();
});

it('they are listed, saved ones first, then presets', async () => {
  const { exit, stdout } = await cli.run('mappings');
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^1 saved mapping, \d+ presets\.\n/);
  expect(stdout).toMatch(/a\/b “lijst” +saved +2 +Leveranciers/);
  expect(stdout).toMatch(/topdesk +preset +TOPdesk/);
});

it('the answer has the fixed keys', async () => {
  const answer = await cli.ask('mappings');
  expect(Object.keys(answer)).toEqual(['format', 'version', 'question', 'parameters', 'snapshot', 'asOf', 'completeness', 'mappings']);
  expect(answer.mappings?.[0]).toEqual({
    name: 'a/b “lijst”',
    origin: 'saved',
    version: 2,
    title: 'Leveranciers',
    about: null,
    sources: [],
    at: '2026-11-02T09:00:00Z',
  });
});

it.each(['a/b “lijst”', 'glpi'])('“%s” is printed as a profile, also as one line', async (name) => {
  const [long, short] = [(await cli.run('mappings', name)).stdout, (await cli.run('mappings', name, '--json')).stdout];
  expect(mappingProfile.parse(JSON.parse(long))).toEqual(JSON.parse(short));
  expect(short.trim().split('\n')).toHaveLength(1);
});

it.each([
  [['mappings', 'glpy'], 2, 'unknown-mapping'],
  [['mappings', '--remove', 'glpi'], 1, 'mapping-is-preset'],
  [['mappings', '--remove', 'nothing'], 2, 'unknown-mapping'],
  [['mappings', 'glpi', '--remove', 'glpi'], 2, 'usage'],
])('%j ends with %i %s', async (words, exit, code) => {
  const ran = await cli.run(...words, '--json');
  expect(ran).toMatchObject({ exit, stdout: '' });
  expect(JSON.parse(ran.stderr.trim().split('\n').at(-1) ?? '')).toMatchObject({ code });
});

it('one that was saved can be removed, once', async () => {
  expect(await cli.ask('mappings', '--remove', 'a/b “lijst”')).toMatchObject({ question: 'mappings', removed: 'a/b “lijst”', sources: [] });
  expect((await cli.run('mappings')).stdout).toMatch(/^0 saved mappings/);
  expect((await cli.run('mappings', '--remove', 'a/b “lijst”')).exit).toBe(2);
});
