// Every answer of the commands about imports has the keys of semantics §6, in its order and with what it says of them; so have the refusals.
import { describe, expect, it } from 'vitest';
import { orNull, type Shape, unlike } from './answer-shape';
import { commandLine } from './command-line';

const cli = commandLine();
const first = {
  ...{ format: 'text', version: 'count', question: 'text', parameters: {}, snapshot: 'text', asOf: 'text?' },
  completeness: { services: 'count', withProvider: 'count', withDeclaredChain: 'count', withLocation: 'count', withOwnership: 'count' },
};
const rows = { read: 'count', accepted: 'count', rejected: 'count' };
const sums = { added: 'count', changed: 'count', removed: 'count', unchanged: 'count' };
const changes = { nodes: sums, relations: sums };
const issue = {
  code: 'text',
  severity: 'text',
  message: 'text',
  remedy: 'text',
  file: 'text?',
  sheet: 'text?',
  row: 'count?',
  column: 'text?',
  value: 'text?',
};
const mapping = orNull({ name: 'text', version: 'count?', sha256: 'text', origin: 'text' });
const issueCounts = [{ code: 'text', severity: 'text', count: 'count' }] as const;
const imported = {
  ...{ ...first, import: 'text?', source: 'text', mode: 'text', as: 'text', applied: 'yes/no', rows, changes, issues: [issue] as const, mapping },
  became: { nodes: { each: 'count' }, relations: { each: 'count' } },
  samples: [{ file: 'text', sheet: 'text?', row: 'count', nodes: ['text'], relations: [{ type: 'text', from: 'text', to: 'text' }] }] as const,
  unused: [{ file: 'text', sheet: 'text?', column: 'text', filled: 'count', namesItems: 'count' }] as const,
  skipped: [{ file: 'text', code: 'text' }] as const,
  consequences: [{ code: 'text', count: 'count', ids: ['text'] }] as const,
  issueCounts,
};
const fields = [{ property: 'text', before: 'anything', after: 'anything' }] as const;
const difference = { kind: 'text', change: 'text', fields: 'anything' };
const refused = { code: 'text', message: 'text', remedy: 'text', value: 'anything' };

const profile = (more = {}) => ({
  ...{ format: 'ketenzicht-mapping', version: 1, name: 'Register', open: [] },
  tables: [
    {
      file: '*',
      things: [
        { as: 'service', kind: 'Service', name: { column: 'Dienst' }, properties: { criticality: { column: 'Prio' } } },
        { as: 'supplier', kind: 'Supplier', name: { column: 'Leverancier' } },
        { as: 'link', kind: 'Contract', key: [{ column: 'Nr' }], properties: { title: { column: 'Titel' } } },
      ],
      relations: [
        { type: 'PROVIDED_BY', from: 'service', to: 'link' },
        { type: 'SUPPLIED_BY', from: 'link', to: 'supplier', properties: { required: { column: 'Nodig' }, group: { column: 'Groep' } } },
      ],
    },
  ],
  ...more,
});
const head = 'Nr;Titel;Dienst;Prio;Leverancier;Nodig;Groep;Los\n';
const register = `${head}1;Huur;Post;vital;Alfa;1;g;x\n2;Beheer;Loket;ooit;Beta;1;g;y\n3;Fout;Loket;vital;Beta;nul;g;z\n`;
const again = `${head}1;Huurder;Post;vital;;1;g;x\n3;Fout;Loket;vital;Beta;nul;g;z\n`;

/** Runs a command; the exit code and what stands in the way of its answer being written as semantics says. */
async function told(shape: Shape, ...words: string[]) {
  const { exit, stdout } = await cli.run(...words, '--json');
  return [exit, unlike(shape, JSON.parse(stdout))];
}

/** As `told`, of a refusal: nothing on standard output, its last line of standard error. */
async function refusal(more: Shape, ...words: string[]) {
  const { exit, stdout, stderr } = await cli.run(...words, '--json');
  const line = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '');
  return [exit, line.code, Object.keys(line).slice(0, 4), unlike(more, line), stdout];
}
const four = Object.keys(refused);

describe('import', () => {
  it('has its keys, those of a dry run, and those of --details last', async () => {
    const path = cli.write('profiel.json', profile());
    const folder = ['list.csv', 'x.bin'].map((name) => cli.write(name, name === 'x.bin' ? '\u0001\u0002nothing' : register));
    const { skipped: _, consequences: __, samples: ___, ...most } = imported;
    expect(await told(most, 'import', folder[0] ?? '', '--mapping', path, '--source', 'reg', '--dry-run')).toEqual([0, []]);
    expect(await told(most, 'import', folder[0] ?? '', '--mapping', path, '--source', 'reg')).toEqual([0, []]);
    const changed = cli.write('list.csv', again);
    const { skipped, ...rest } = imported;
    const { samples: _s, unused: _u, ...plain } = rest;
    const words = ['import', changed, '--source', 'reg', '--details', '--dry-run', '--yes'];
    expect(await told({ ...plain, differences: 'anything' }, ...words)).toEqual([0, []]);
    const all: readonly Record<string, unknown>[] = (await cli.ask(...words)).differences ?? [];
    const [relations, nodes] = [true, false].map((isRelation) => all.filter((one) => 'relation' in one === isRelation));
    expect(unlike([{ id: 'text', ...difference }], nodes)).toEqual([]);
    expect(unlike([{ relation: { type: 'text', from: 'text', to: 'text' }, ...difference }], relations)).toEqual([]);
    expect(
      unlike(
        [{ fields }],
        all.filter(({ change }) => change === 'changed'),
      ),
    ).toEqual([]);
  });

  it('has every key also where it has nothing to say', async () => {
    const answer = await cli.ask(
      'import',
      cli.write('leeg.json', { format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'org:a', kind: 'Organisation' }], relations: [] }),
    );
    expect(Object.keys(answer).filter((key) => key in imported)).toEqual(Object.keys(imported));
    expect(answer).toMatchObject({ mapping: null, unused: [], skipped: [], consequences: [], became: { nodes: { Organisation: 1 }, relations: {} } });
    const detailed = await cli.ask(
      'import',
      cli.write('leeg.json', { format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'org:a', kind: 'Organisation' }], relations: [] }),
      '--details',
    );
    expect([detailed.import, detailed.differences]).toEqual([null, []]);
  });

  it('is refused with the four keys and what it found', async () => {
    const files = [{ file: 'text', sheet: 'text?', seen: ['text'], nearest: [{ format: 'text', missing: ['text'] }] }] as const;
    const unknown = cli.write('gebouwen.csv', 'Naam;Status\nHoofdgebouw;Actief\n');
    expect(await refusal({ ...refused, files, command: 'text' }, 'import', unknown)).toEqual([1, 'nothing-recognised', four, [], '']);
    const known = cli.write('suppliers.csv', 'id,name\nsup:a,A\n');
    expect(await refusal({ ...refused, files, command: 'text' }, 'import', unknown, known, '--source', 'two')).toEqual([
      1,
      'some-not-recognised',
      four,
      [],
      '',
    ]);
    const open = cli.write('open.json', profile({ open: [{ at: 'tables[0]', question: 'Wat?', choices: [] }] }));
    const list = cli.write('list.csv', register);
    expect(await refusal({ ...refused, open: [{ at: 'text', question: 'text' }] }, 'import', list, '--mapping', open)).toEqual([
      1,
      'mapping-open',
      four,
      [],
      '',
    ]);
    const other = cli.write('ander.csv', 'Nr;Dienst\n1;Post\n');
    const lacking = { ...refused, missing: ['text'] as const, there: ['text'] as const };
    expect(await refusal(lacking, 'import', other, '--mapping', cli.write('p.json', profile()))).toEqual([1, 'mapping-column', four, [], '']);
    expect(await refusal(refused, 'import', list, '--mapping', 'geen-naam')).toEqual([2, 'unknown-mapping', four, [], '']);
  });

  it('refuses bare ids with their names', async () => {
    const suppliers = (name: string) => cli.write('suppliers.csv', `id,name\n3,${name}\n`);
    await cli.run('import', suppliers('Alfa'), '--as', 'table', '--source', 'een');
    const { exit, stderr } = await cli.run('import', suppliers('Beta'), '--as', 'table', '--source', 'twee', '--json');
    const line = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '');
    expect([exit, line.code, unlike({ ...refused, ids: [{ id: 'text', names: ['text'] }] }, line)]).toEqual([1, 'bare-ids', []]);
    expect(line.ids[0].names).toHaveLength(2);
  });
});

describe('mapping and mappings', () => {
  it('have their keys', async () => {
    const unclear = cli.write('gebouwen.csv', 'Naam;Status\nHoofdgebouw;Actief\n');
    const choices = [{ value: 'anything', certainty: 'share', reason: 'text' }] as const;
    const shape = {
      ...{ ...first, profile: { format: 'text', version: 'count', name: 'text', tables: 'anything', open: 'anything' } },
      decisions: [{ at: 'text', use: 'anything', certainty: 'share', reason: 'text' }],
      open: [{ at: 'text', question: 'text', choices }],
      sampled: [{ file: 'text', sheet: 'text?', rows: 'count', all: 'yes/no' }],
      saved: 'text?',
    } as const;
    const { exit, stdout } = await cli.run('mapping', unclear, '--json');
    expect([exit, unlike(shape, JSON.parse(stdout))]).toEqual([0, []]);
    await cli.run('mapping', cli.write('list.csv', register), '--all', '--save', 'bewaard');
    const listed = [{ name: 'text', origin: 'text', version: 'anything', title: 'anything', sources: 'anything', at: 'text?' }] as const;
    expect(await told({ ...first, mappings: listed }, 'mappings')).toEqual([0, []]);
    expect(JSON.parse((await cli.run('mappings', 'bewaard', '--json')).stdout)).toMatchObject({ format: 'ketenzicht-mapping', version: 1 });
    expect(await told({ ...first, removed: 'anything' }, 'mappings', '--remove', 'bewaard')).toEqual([0, []]);
    expect((await cli.run('mappings', 'bewaard', '--json')).exit).toBe(2);
    expect((await cli.run('mapping', cli.write('brief.txt', ''), '--json')).exit).toBe(1);
  });
});

describe('issues, difference and undo of imports', () => {
  it('have their keys', async () => {
    const line = commandLine();
    const path = line.write('profiel.json', profile());
    const one = await line.ask('import', line.write('list.csv', register), '--mapping', path, '--source', 'reg');
    const two = await line.ask('import', line.write('list.csv', again), '--source', 'reg', '--yes');
    const ask = async (shape: Shape, ...words: string[]) => unlike(shape, await line.ask(...words));
    expect(await ask({ ...first, import: 'text?', counts: issueCounts, offset: 'count', issues: [issue] }, 'issues', String(two.import))).toEqual([]);
    expect(await ask({ ...first, import: 'text?', counts: issueCounts, offset: 'count', issues: [issue] }, 'issues')).toEqual([]);
    const between = ['difference', '--source', 'reg', '--from', String(one.import), '--to', String(two.import)];
    expect(await ask({ ...first, differences: 'anything' }, ...between)).toEqual([]);
    const source = { id: 'text', mode: 'text', priority: 'count', imports: [{ id: 'text', at: 'text', sha256: 'anything', rows: 'anything' }] } as const;
    expect(await ask({ ...first, sources: [source] }, 'sources')).toEqual([]);
    expect(await ask({ ...first, undone: 'text', source: 'text', changes, import: 'text' }, 'undo', String(two.import))).toEqual([]);
  });
});
