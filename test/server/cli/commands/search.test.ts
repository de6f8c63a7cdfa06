// Search in words and in JSON.
import { beforeAll, expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { rowsBelow } from '../shown';

const cli = commandLine();

beforeAll(async () => {
  const nodes = ['sup:zz', 'sup:a-bever', 'sup:m'].map((id, at) => ({ id, kind: 'Supplier', name: ['Bever', 'Oude Beverdam', 'Ceder'][at] }));
  await cli.run('import', cli.write('e.json', { format: 'ketenzicht-graph', version: 1, nodes, relations: [] }));
});

it('a reader gets the closest hit first, a program the ids in their order', async () => {
  const { stdout } = await cli.run('search', 'bever');
  expect(stdout).toMatch(/^2 hits for “bever”\.\n/);
  expect(rowsBelow(stdout, '').map(([id]) => id)).toEqual(['sup:zz', 'sup:a-bever']);
  expect((await cli.ask('search', 'bever')).hits).toMatchObject([{ id: 'sup:a-bever' }, { id: 'sup:zz' }]);
});

it('several words are one text', async () => {
  expect(await cli.ask('search', 'oude', 'beverdam')).toMatchObject({ parameters: { text: 'oude beverdam' }, hits: [{ id: 'sup:a-bever' }] });
});

it('nothing found is said, without a table', async () => {
  expect((await cli.run('search', 'nobody')).stdout).toBe('0 hits for “nobody”.\n');
});
