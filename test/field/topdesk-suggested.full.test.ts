// Two lists of TOPdesk: asked without a word, and by the suggested mapping what field/expected.md says. By command line.
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Ran } from '../launch/program';
import { commandLine } from '../server/cli/command-line';

const cli = commandLine();
const files = ['Assets-export 2026-11-27.csv', 'Leveranciers.csv'].map((name) => fileURLToPath(new URL(`topdesk/${name}`, import.meta.url)));
let refused: Ran;
let questions: readonly { readonly at: string }[];
let result: Record<string, never>;

beforeAll(async () => {
  refused = await cli.run('import', ...files, '--source', 'topdesk', '--json');
  questions = (await cli.ask('mapping', ...files)).open ?? [];
  const profile = cli.write('profile.json', (await cli.run('mapping', ...files, '--all')).stdout);
  result = await cli.ask('import', ...files, '--source', 'topdesk', '--mapping', profile);
});

it('without a word asks, with the preset and the command that maps', () => {
  const { code, command, files: named } = JSON.parse(refused.stderr.trim().split('\n').at(-1) ?? '');
  expect([refused.exit, code]).toEqual([1, 'nothing-recognised']);
  expect(command).toContain(`ketenzicht mapping '${files[0]}'`);
  expect(named[0].presets[0].name).toBe('topdesk');
});

it('asks whether a place is a site, and whether a figure is a criticality', () => {
  expect(questions.map(({ at }) => at)).toEqual(['tables[0].things[0].properties.criticality', 'tables[0].things[3].name']);
});

it('becomes items, suppliers, contracts and their relations; what uses and is used is the same relation', () => {
  expect(result.rows).toEqual({ read: 7, accepted: 7, rejected: 0 });
  expect(result.became).toEqual({
    nodes: { Component: 4, Contract: 2, Country: 1, Datacenter: 1, Service: 1, Supplier: 3 },
    relations: { DEPENDS_ON: 5, ESTABLISHED_IN: 2, HOSTED_IN: 3, PROVIDED_BY: 6, SUPPLIED_BY: 2 },
  });
});

it('keeps a KvK number of seven digits as it is, with a warning; telephone numbers are not kept', async () => {
  expect(result.issues).toContainEqual(expect.objectContaining({ code: 'padded-identifier', severity: 'warning', value: '1234567' }));
  const { stdout } = await cli.run('export');
  expect(stdout).toContain('"kvk":"1234567"');
  expect(stdout).not.toContain('033-');
});

it('answers what fails with a supplier, with the path', async () => {
  const failed: readonly { readonly id: string; readonly path: readonly string[] }[] =
    (await cli.ask('what-if', '--fail', 'sup:topdesk/zaakhost%20b.v.')).failed ?? [];
  const desk = failed.find(({ id }) => id === 'svc:topdesk/burgerzaken%20balie');
  expect(desk?.path).toEqual(['sup:topdesk/zaakhost%20b.v.', 'cmp:topdesk/zaaksysteem', 'svc:topdesk/burgerzaken%20balie']);
});
