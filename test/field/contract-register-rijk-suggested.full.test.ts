// A register of contracts in which a supplier is only a KvK number: by the suggested mapping what field/expected.md says. By command line.
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { commandLine } from '../server/cli/command-line';

const cli = commandLine();
const file = fileURLToPath(new URL('contract-register-rijk/open-data-lijst-contracten-peildatum-1-juni-2026.csv', import.meta.url));
let suggested: { readonly stdout: string; readonly stderr: string };
let result: Record<string, never>;
interface Kept {
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name?: string;
    readonly title?: string;
    readonly start?: string;
    readonly end?: string;
  }[];
  readonly relations: readonly { readonly from: string }[];
}
let kept: Kept;

beforeAll(async () => {
  suggested = await cli.run('mapping', file);
  result = await cli.ask('import', file, '--source', 'rijk', '--mapping', cli.write('profile.json', suggested.stdout));
  kept = JSON.parse((await cli.run('export')).stdout);
});

it('asks nothing, and says that rows with one number describe one contract', () => {
  expect(JSON.parse(suggested.stdout).open).toEqual([]);
  expect(suggested.stderr).toContain('4 rows have 3 different ones: rows with the same one describe one thing');
  expect(suggested.stderr).toContain('some stand in several rows: the latest counts');
});

it('becomes three contracts and two suppliers named by their number', () => {
  expect(result.rows).toEqual({ read: 4, accepted: 4, rejected: 0 });
  expect(result.became).toEqual({ nodes: { Contract: 3, Supplier: 2 }, relations: { SUPPLIED_BY: 2 } });
  expect(kept.nodes.filter(({ kind }) => kind === 'Supplier').map(({ name, id }) => name ?? id)).toEqual(['1234567', '87654321']);
  expect(result.issues).toContainEqual(expect.objectContaining({ code: 'padded-identifier', value: '1234567' }));
});

it('keeps the first and the last day of a contract in two rows; one without a number has no supplier', () => {
  expect(kept.nodes.find(({ id }) => id === 'con:rijk/4500012347')).toMatchObject({ title: 'Schoonmaak', start: '2025-03-01', end: '2027-02-28' });
  expect(kept.relations.map(({ from }) => from)).toEqual(['con:rijk/4500012345', 'con:rijk/4500012346']);
});

it('reads signs of Windows-1252', () => {
  expect(kept.nodes.find(({ id }) => id === 'con:rijk/4500012345')?.title).toBe('Hosting zaaksysteem – perceel 1');
});
