// Invoices and buildings: never contracts or components, whatever is suggested and taken. By command line.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../server/cli/command-line';

const cli = commandLine();

describe.each(['invoices/facturen.csv', 'buildings/gebouwen.csv'])('%s', (path) => {
  const file = fileURLToPath(new URL(path, import.meta.url));

  it('is asked as a whole', async () => {
    const { open, profile } = await cli.ask('mapping', file);
    expect(open).toMatchObject([{ at: 'tables[0]' }]);
    expect(profile).toMatchObject({ tables: [{ things: [] }] });
  });

  it('with every suggestion taken makes nothing, and is not applied', async () => {
    const profile = cli.write('profile.json', (await cli.run('mapping', file, '--all')).stdout);
    const { exit } = await cli.run('import', file, '--source', 'x', '--mapping', profile);
    expect(exit).toBe(1);
    expect(await cli.ask('snapshot')).toMatchObject({ nodes: 0, relations: 0 });
  });
});
