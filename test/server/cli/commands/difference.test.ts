// What two imports differ in, and what `import --details` lists: the same keys.
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { example } from '../example';

const cli = commandLine();
const words = ['difference', '--source', 's', '--from', 'imp-1', '--to', 'imp-2'] as const;
let details: Record<string, unknown>;

beforeAll(async () => {
  await cli.run('import', cli.write('estate.json', example), '--source', 's');
  const nodes = example.nodes.map((node) => (node.id === 'svc:benefits' ? { ...node, users: 9 } : node));
  const file = cli.write('estate.json', { ...example, nodes, relations: example.relations.filter(({ to }) => to !== 'sup:b') });
  details = await cli.ask('import', file, '--source', 's', '--details');
});

describe('difference', () => {
  it('has the differences of the import in between, and of the way back as many', async () => {
    const answer = await cli.ask(...words);
    expect(answer).toMatchObject({ question: 'difference', parameters: { source: 's', from: 'imp-1', to: 'imp-2' } });
    expect(answer.differences).toEqual(details.differences);
    const back = await cli.ask('difference', '--source', 's', '--from', 'imp-2', '--to', 'imp-1');
    expect(back.differences).toHaveLength((details.differences as unknown[]).length);
  });

  it('is shown as a table, and says when nothing differs', async () => {
    expect((await cli.run(...words)).stdout).toMatch(/changed +Service +Uitkeringen \(svc:benefits\) +users: 1200 → 9/);
    expect((await cli.run('difference', '--source', 's', '--from', 'imp-1', '--to', 'imp-1')).stdout).toBe('Nothing differs between imp-1 and imp-1.\n');
  });

  it.each([
    ['an import', ['--source', 's', '--from', 'imp-1', '--to', 'imp-7'], 'imp-7'],
    ['a source', ['--source', 't', '--from', 'imp-1', '--to', 'imp-2'], 't'],
  ])('of %s that there is not: exit 2', async (_, given, value) => {
    const { exit, stderr } = await cli.run('difference', ...given, '--json');
    expect([exit, JSON.parse(stderr)]).toMatchObject([2, { code: 'unknown-id', value }]);
  });
});

describe('import --details', () => {
  it('lists the differences after the other keys, and says so in its parameters', () => {
    expect(Object.keys(details).at(-1)).toBe('differences');
    expect(details.parameters).toMatchObject({ details: true });
    expect(details.differences).toContainEqual({
      ...{ id: 'svc:benefits', kind: 'Service', change: 'changed', fields: [{ property: 'users', before: 1200, after: 9 }], name: 'Uitkeringen' },
      ...{ file: 'estate.json', sheet: 'nodes', row: 2, sheetRow: null },
    });
    expect(details.differences).toContainEqual(
      expect.objectContaining({ relation: { type: 'SUPPLIED_BY', from: 'con:2', to: 'sup:b' }, kind: 'SUPPLIED_BY', change: 'removed' }),
    );
  });

  it('without it the answer lists none', async () => {
    expect(await cli.ask('import', cli.write('other.json', example), '--source', 's', '--dry-run')).not.toHaveProperty('differences');
  });

  it('shows the table to a reader', async () => {
    const { stdout } = await cli.run('import', cli.write('estate.json', example), '--source', 's', '--dry-run', '--details');
    expect(stdout).toContain('\nDifferences\n');
    expect(stdout).toMatch(/added +relation +Beheer SUPPLIED_BY Bever/);
  });
});
