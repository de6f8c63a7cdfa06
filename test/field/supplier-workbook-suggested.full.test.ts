// A home-made workbook of two sheets: by the suggested mapping what field/expected.md says. By command line.
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Ran } from '../launch/program';
import { commandLine } from '../server/cli/command-line';

const cli = commandLine();
const file = fileURLToPath(new URL('supplier-workbook/leveranciers.xlsx', import.meta.url));
let refused: Ran;
let suggested: Ran;
let result: Record<string, never>;

beforeAll(async () => {
  refused = await cli.run('import', file);
  suggested = await cli.run('mapping', file);
  const profile = cli.write('profile.json', (await cli.run('mapping', file, '--all')).stdout);
  result = await cli.ask('import', file, '--source', 'w', '--mapping', profile);
});

it('without a word asks, and the command that it names maps', async () => {
  expect(refused.exit).toBe(1);
  expect(refused.stderr).toContain(`To map the columns: ketenzicht mapping ${file}`);
});

it('asks what the second sheet is by its name, and nothing else', () => {
  const { tables, open } = JSON.parse(suggested.stdout);
  expect(open.map(({ at, question }: Record<string, string>) => [at, question])).toEqual([
    ['tables[1]', 'What is one row of “leveranciers.xlsx, Contracten”?'],
  ]);
  expect(tables.map(({ sheet }: Record<string, string>) => sheet)).toEqual(['Leveranciers', 'Contracten']);
});

it('an import with that question open is refused', async () => {
  const { exit, stderr } = await cli.run('import', file, '--source', 'open', '--mapping', cli.write('open.json', suggested.stdout), '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(stderr.trim().split('\n').at(-1) ?? '')).toMatchObject({ code: 'mapping-open', open: [{ at: 'tables[1]' }] });
});

it('says that a subcontractor without a contract fails all of the supplier', () => {
  expect(suggested.stderr).toContain('when the subcontractor fails, all of the supplier fails');
});

it('becomes suppliers with their subcontractors, countries and services', () => {
  expect(result.rows).toEqual({ read: 3, accepted: 3, rejected: 0 });
  expect(result.became).toMatchObject({
    nodes: { Supplier: 4, Service: 2, Country: 1 },
    relations: { SUBCONTRACTED_TO: 3, PROVIDED_BY: 2, ESTABLISHED_IN: 2 },
  });
});

it('a number in a cell is the KvK number that it shows', async () => {
  const { stdout } = await cli.run('export');
  expect(stdout).toContain('"kvk":"87654321"');
  expect(stdout).toContain('"kvk":"01234567"');
});

it('with the second sheet left out is the first alone', async () => {
  const { tables, open, ...profile } = JSON.parse(suggested.stdout);
  const path = cli.write('first.json', { ...profile, tables, open: [] });
  const first = await cli.ask('import', file, '--source', 'first', '--mapping', path, '--dry-run');
  expect(first.became).toEqual({ nodes: { Country: 1, Service: 2, Supplier: 4 }, relations: { ESTABLISHED_IN: 2, PROVIDED_BY: 2, SUBCONTRACTED_TO: 3 } });
  expect(open).toHaveLength(1);
});
