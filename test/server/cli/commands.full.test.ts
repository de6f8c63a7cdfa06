// The command line as a person or script meets it: answers, exit codes, what is on which stream (semantics §6).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, lastLine, type Ran } from '../../launch/program';
import { example, smaller } from './example';

const context = builtProgram();
let data: string;
let file: string;

const run = (args: readonly string[], store = data): Promise<Ran> => context.program.run(args, { data: store });
const ask = async (...args: string[]) => JSON.parse((await run([...args, '--json'])).stdout);
const path = (name: string) => join(context.folder, name);

function write(name: string, content: unknown): string {
  writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content));
  return path(name);
}

beforeAll(async () => {
  data = path('store');
  file = write('example.json', example);
  const ran = await run(['import', file, '--json']);
  expect(ran).toMatchObject({ exit: 0 });
});

describe('answers', () => {
  it('the test vector of the snapshot id holds', async () => {
    const vector = write('vector.json', {
      format: 'ketenzicht-graph',
      version: 1,
      nodes: [
        { id: 'org:uwx', kind: 'Organisation', name: 'UWX' },
        { id: 'cmp:app', kind: 'Component', name: 'App' },
        { id: 'svc:benefits', kind: 'Service', name: 'Benefits', organisation: 'org:uwx', criticality: 'vital' },
      ],
      relations: [{ type: 'DEPENDS_ON', from: 'svc:benefits', to: 'cmp:app', group: 'g1', required: 1, toleranceHours: 24 }],
    });
    const { stdout } = await run(['import', vector, '--json'], path('vector-store'));
    expect(JSON.parse(stdout).snapshot).toBe('f04ff612397e8096d508b13ed26de05786874e0783ed9d5f99e0f3a28800d736');
  });

  it.each([
    [['what-if', '--fail', 'sup:sub'], 'what-if'],
    [['why', 'svc:benefits', '--fail', 'sup:sub'], 'why'],
    [['single-points'], 'single-points'],
    [['cut-sets', '--service', 'svc:benefits', '--max-order', '2'], 'cut-sets'],
    [['common-causes'], 'common-causes'],
    [['concentration'], 'concentration'],
    [['recovery', '--fail', 'sup:sub'], 'recovery'],
    [['cold-start'], 'cold-start'],
    [['what-helps', '--limit', '3'], 'what-helps'],
    [['importance', '--service', 'svc:benefits'], 'importance'],
    [['snapshot'], 'snapshot'],
    [['sources'], 'sources'],
    [['issues'], 'issues'],
    [['issues', 'imp-1'], 'issues'],
    [['search', 'bever'], 'search'],
  ])('%j --json is one line that starts with the fixed keys', async (args, question) => {
    const { stdout, exit, stderr } = await run([...args, '--json']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(stdout.trimEnd()).not.toMatch(/\n/);
    const answer = JSON.parse(stdout);
    expect(stdout).toBe(`${JSON.stringify(answer)}\n`);
    expect(Object.keys(answer).slice(0, 7)).toEqual(['format', 'version', 'question', 'parameters', 'snapshot', 'asOf', 'completeness']);
    expect(answer).toMatchObject({ format: 'ketenzicht-answer', version: 1, question });
  });

  it('what-if names all that fails with the hours and the path', async () => {
    const { failed, organisations } = await ask('what-if', '--fail', 'sup:sub');
    expect(failed.map(({ id, atHours }: { id: string; atHours: number }) => [id, atHours])).toEqual([
      ['cmp:app', 0],
      ['con:1', 0],
      ['con:2', 0],
      ['sup:sub', 0],
      ['svc:permits', 0],
      ['svc:benefits', 4],
    ]);
    expect(failed.at(-1).path).toEqual(['sup:sub', 'con:1', 'cmp:app', 'svc:benefits']);
    expect(organisations).toEqual([{ id: 'org:uwx', failedServices: ['svc:benefits', 'svc:permits'], degradedServices: [] }]);
  });

  it('single-points finds the subcontractor behind both services', async () => {
    const { singlePoints } = await ask('single-points', '--among', 'Supplier');
    expect(singlePoints.find(({ id }: { id: string }) => id === 'sup:sub').takesDown).toEqual(['svc:benefits', 'svc:permits']);
    expect(singlePoints.map(({ id }: { id: string }) => id)).toEqual(['sup:a', 'sup:b', 'sup:sub']);
  });

  it('--as-of is in force and in the answer', async () => {
    expect((await ask('single-points', '--as-of', '2020-02-29')).asOf).toBe('2020-02-29');
  });

  it('search finds by name without accents', async () => {
    expect((await ask('search', 'geerfde')).hits).toEqual([{ id: 'sup:sub', kind: 'Supplier', name: 'Geërfde Hosting' }]);
  });

  it('search finds by registered number', async () => {
    expect((await ask('search', '04471902')).hits).toEqual([{ id: 'sup:b', kind: 'Supplier', name: 'Bever' }]);
  });

  it('snapshot counts', async () => {
    expect(await ask('snapshot')).toMatchObject({ nodes: example.nodes.length, relations: example.relations.length });
  });

  it('a scenario file is asked as it stands', async () => {
    const scenario = write('scenario.json', { events: [{ type: 'fail', id: 'dc:1' }], given: ['dc:2'] });
    const answer = await ask('what-if', '--scenario', scenario);
    expect(answer.alreadyDown).toEqual(['dc:2']);
    expect(answer.failed.map(({ id }: { id: string }) => id)).toEqual(['cmp:app', 'dc:1', 'svc:benefits']);
  });
});

describe('scenarios', () => {
  it('compare two files, or one with today', async () => {
    const scenario = write('out.json', { events: [{ type: 'fail', id: 'sup:sub' }], given: [] });
    const against = write('other.json', { events: [{ type: 'fail', id: 'dc:1' }], given: [] });
    const today = await ask('compare', '--scenario', scenario);
    expect(today).toMatchObject({
      question: 'compare',
      parameters: { against: null },
      newlyHit: ['cmp:app', 'con:1', 'con:2', 'sup:sub', 'svc:benefits', 'svc:permits'],
    });
    const two = await ask('compare', '--scenario', scenario, '--against', against);
    expect(two).toMatchObject({ newlyHit: ['cmp:app', 'con:1', 'con:2', 'sup:sub', 'svc:benefits', 'svc:permits'], spared: ['dc:1'] });
    expect((await run(['compare', '--scenario', scenario])).stdout).toMatch(/^6 items newly hit, 0 spared/);
  });

  it('that what-helps hands out are asked as they stand', async () => {
    const { members } = await ask('what-helps');
    const [{ scenario, services, singlePoints }] = members.changes;
    const changed = await ask('compare', '--scenario', write('change.json', scenario));
    const gone = changed.singlePoints.go.map(({ id }: { id: string }) => id);
    for (const point of singlePoints) expect(gone).toContain(point);
    expect(changed.singlePoints.go.flatMap((point: { services: string[] }) => point.services)).toEqual(expect.arrayContaining(services));
  });
});

describe('tables', () => {
  it.each([
    ['what-if', ['--fail', 'sup:sub'], /^6 failed, 0 degraded/],
    ['recovery', ['--fail', 'sup:sub'], /^2 services down; never back with tested measures 2/],
    ['cold-start', [], /^Everything can be started from nothing/],
    ['what-helps', [], /places where one member more helps/],
    ['single-points', [], /single points of failure/],
    ['snapshot', [], /^Snapshot [0-9a-f]{64}/],
    ['sources', [], /example \(full, priority 0; \d+ kB kept\)/],
  ] as const)('%s opens with its totals and is no JSON', async (command, args, opening) => {
    const { stdout, exit } = await run([command, ...args]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(opening);
  });

  it('columns are aligned', async () => {
    const { stdout } = await run(['single-points']);
    const lines = stdout.split('\n');
    const rule = lines.findIndex((line) => line.startsWith('──'));
    const starts = [...(lines[rule] ?? '').matchAll(/(?<=^| {2})─/g)].map(({ index }) => index);
    for (const start of starts) expect(lines[rule - 1]?.slice(Math.max(0, start - 2), start).trim()).toBe('');
  });

  it('a name cannot drive the terminal', async () => {
    const evil = write('evil.json', { ...example, nodes: [{ id: 'svc:x', kind: 'Service', name: 'evil \u001b[2J name' }], relations: [] });
    await run(['import', evil], path('evil-store'));
    const { stdout } = await run(['search', 'evil'], path('evil-store'));
    expect(stdout).toContain('evil');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('refusals', () => {
  const cases: readonly (readonly [string, readonly string[], number, string])[] = [
    ['an unknown command', ['whatif'], 2, 'unknown-command'],
    ['an unknown option', ['single-points', '--amog', 'Supplier'], 2, 'unknown-option'],
    ['a missing argument', ['why'], 2, 'usage'],
    ['an argument too many', ['snapshot', 'now'], 2, 'usage'],
    ['an option without its value', ['what-if', '--fail'], 2, 'usage'],
    ['an option that swallows another', ['what-if', '--fail', '--given', 'x'], 2, 'usage'],
    ['a flag with a value', ['import', 'x', '--strict=maybe'], 2, 'usage'],
    ['an option given twice', ['cut-sets', '--service', 'svc:benefits', '--max-order', '1', '--max-order', '2'], 2, 'usage'],
    ['what-if without event', ['what-if'], 2, 'no-event'],
    ['an unknown id', ['what-if', '--fail', 'sup:nobody'], 2, 'unknown-id'],
    ['an id like a property of every object', ['what-if', '--fail', '__proto__'], 2, 'unknown-id'],
    ['an unknown layer', ['concentration', '--layer', 'cloud'], 2, 'bad-parameter'],
    ['an unknown format', ['import', 'x', '--as', 'pdf'], 2, 'bad-parameter'],
    ['an unknown format of export', ['export', '--as', 'pdf'], 2, 'bad-parameter'],
    ['an unknown mode', ['import', 'x', '--mode', 'some'], 2, 'bad-parameter'],
    ['a date that does not exist', ['single-points', '--as-of', '2026-02-30'], 2, 'bad-parameter'],
    ['a port that is none', ['serve', '--port', '70000'], 2, 'bad-parameter'],
    ['a file that is not there', ['import', 'nowhere.json'], 1, 'file-not-found'],
    ['a scenario file that is not there', ['what-if', '--scenario', 'nowhere.json'], 1, 'file-not-found'],
    ['an import that is not there', ['undo', 'imp-99'], 2, 'unknown-id'],
  ];

  it.for(cases)('%s', async ([, args, exit, code]) => {
    const ran = await run([...args, '--json']);
    const { code: found, message, remedy, ...rest } = JSON.parse(lastLine(ran.stderr));
    expect({ exit: ran.exit, stdout: ran.stdout, code: found, rest: Object.keys(rest) }).toEqual({ exit, stdout: '', code, rest: ['value'] });
    expect(message).toBeTruthy();
    expect(remedy).toBeTruthy();
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  it('an unknown id is quoted as it was given', async () => {
    const { stderr } = await run(['why', 'svc:benefits', '--fail', 'sup:nobody', '--json']);
    expect(JSON.parse(lastLine(stderr)).value).toBe('sup:nobody');
  });

  it('without --json a refusal is words: what, and what now', async () => {
    const { stderr, stdout, exit } = await run(['sourcse']);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toBe('There is no command “sourcse”.\nThe nearest is “sources”; see: ketenzicht help\n');
  });

  it('a folder where the store cannot be ends with 3', async () => {
    const { exit, stdout, stderr } = await run(['snapshot', '--json'], file);
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(JSON.parse(lastLine(stderr)).code).toBe('store-unreachable');
  });

  it('Neo4j that is asked for and not there ends with 3', async () => {
    const { exit, stderr } = await context.program.run(['snapshot', '--json'], { data, env: { NEO4J_URI: 'bolt://127.0.0.1:1' } });
    expect({ exit, code: JSON.parse(lastLine(stderr)).code }).toEqual({ exit: 3, code: 'neo4j-unreachable' });
  });

  it('a question that was refused leaves no store behind', async () => {
    await run(['whatif'], path('never'));
    expect(existsSync(path('never'))).toBe(false);
  });
});

describe('changing', () => {
  it('import, import again, shrink, undo: each says what it did', async () => {
    const store = path('changing');
    const changed = async (...args: string[]) => {
      const { exit, stdout, stderr } = await run([...args, '--json'], store);
      return { exit, answer: stdout === '' ? null : JSON.parse(stdout), stderr };
    };
    const first = await changed('import', file);
    expect(first).toMatchObject({ exit: 0, answer: { applied: true, source: 'example', as: 'graph-json', mode: 'full', rows: { rejected: 0 } } });
    expect(first.answer.rows.read).toBe(example.nodes.length + example.relations.length);
    expect(await changed('import', file)).toMatchObject({ exit: 0, answer: { import: null, snapshot: first.answer.snapshot } });
    const shrunk = write('smaller.json', smaller);
    const dry = await changed('import', shrunk, '--source', 'example', '--dry-run');
    expect(dry).toMatchObject({ exit: 0, answer: { import: null, changes: { nodes: { removed: 1 }, relations: { removed: 1 } } } });
    const second = await changed('import', shrunk, '--source', 'example');
    expect(second).toMatchObject({ exit: 0, answer: { applied: true, changes: { nodes: { removed: 1 } } } });
    const older = await changed('undo', first.answer.import);
    expect({ exit: older.exit, code: JSON.parse(lastLine(older.stderr)).code }).toEqual({ exit: 1, code: 'newer-import' });
    const undone = await changed('undo', second.answer.import);
    expect(undone).toMatchObject({ exit: 0, answer: { undone: second.answer.import, source: 'example', snapshot: first.answer.snapshot } });
    expect((await changed('sources')).answer.sources[0].imports).toHaveLength(3);
  });

  it('a large removal is refused with its result, and done with --yes', async () => {
    const store = path('removal');
    await run(['import', file], store);
    const little = write('little.json', { ...example, nodes: example.nodes.slice(0, 1), relations: [] });
    const refused = await run(['import', little, '--source', 'example', '--json'], store);
    expect(refused.exit).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ applied: false, import: null });
    expect(JSON.parse(lastLine(refused.stderr)).code).toBe('large-removal');
    expect((await run(['import', little, '--source', 'example', '--yes'], store)).exit).toBe(0);
  });

  it('nothing accepted is refused with its issues', async () => {
    const none = write('none.json', { format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'x', kind: 'Spaceship' }], relations: [] });
    const { exit, stdout, stderr } = await run(['import', none, '--json'], path('none-store'));
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      applied: false,
      rows: { read: 1, accepted: 0, rejected: 1 },
      issues: [{ code: 'unknown-kind', value: 'Spaceship' }],
    });
    expect(JSON.parse(lastLine(stderr)).code).toBe('nothing-accepted');
  });

  it('export, imported into an empty store, gives the same snapshot', async () => {
    const { stdout } = await run(['export']);
    const copy = write('copy.json', stdout);
    const { stdout: imported } = await run(['import', copy, '--json'], path('copy-store'));
    expect(JSON.parse(imported).snapshot).toBe((await ask('snapshot')).snapshot);
    expect((await run(['export'], path('copy-store'))).stdout).toBe(stdout);
  });

  it('the store is the folder of --data, else KETENZICHT_DATA, else ./data', async () => {
    const cwd = context.folder;
    await context.program.run(['import', file], { cwd });
    expect(existsSync(join(cwd, 'data'))).toBe(true);
    const named = await context.program.run(['snapshot', '--json', '--data', path('empty')], { data });
    expect(JSON.parse(named.stdout).nodes).toBe(0);
  });
});

describe('help', () => {
  it('lists every command, and shows each with every option', async () => {
    const { stdout } = await run(['help']);
    const names = [...stdout.matchAll(/^ {2}([a-z][a-z-]+) {2,}\S/gm)].map(([, name]) => name ?? '');
    const expected = [
      'serve',
      'import',
      'what-if',
      'why',
      'single-points',
      'cut-sets',
      'common-causes',
      'concentration',
      'importance',
      'search',
      'snapshot',
      'sources',
      'issues',
      'undo',
      'export',
    ];
    for (const name of expected) expect(names).toContain(name);
    for (const name of expected) {
      const one = await run([name, '--help']);
      expect(one.exit).toBe(0);
      expect(one.stdout).toContain(`ketenzicht ${name}`);
    }
  });

  it('no command at all is wrong usage', async () => {
    expect(await run([])).toMatchObject({ exit: 2, stdout: '' });
  });

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
    expect((await run(['--version'])).stdout).toBe(`${version}\n`);
  });
});
