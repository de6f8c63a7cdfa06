// Every command on names, ids, groups, sources and files that hold what a terminal obeys: nothing of it reaches either stream.
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../server/cli/commands/list';
import type { Claim } from '../../../server/model/claims';
import { isNodeKind, isRelationType } from '../../../server/model/vocabulary';
import { openEmbeddedStore } from '../../../server/store/embedded/open';
import { builtProgram, type Ran, root } from '../../launch/program';
import { keptTerminal } from '../../support/terminal';
import { example } from './example';

/** Clears the screen, rings, starts a line of its own, then C1, right-to-left, isolate, zero-width. */
const hostile = '\u001b[2J\u0007\r\nAPPROVED \u009b1m\u202egnp\u2066x\u200by';
const evil = (text: string) => `${text}${hostile}`;
const context = builtProgram();
const path = (name: string) => join(context.folder, name);

const place = { file: evil('estate.json'), sheet: evil('sheet'), row: 1, line: 1, sheetRow: 1 };
const referencesOf = (ids: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(ids).flatMap(([name, id]) => (id === undefined ? [] : [[name, { id: evil(id) }] as const])));

/** The example, with a ring and a pair that shares a cause, so that every table has rows. */
const estate = {
  nodes: [...example.nodes, ...['one', 'other', 'shared'].map((name) => ({ id: `cmp:${name}`, kind: 'Component' }))],
  relations: [
    ...example.relations,
    { from: 'svc:permits', type: 'DEPENDS_ON', to: 'cmp:one', group: 'pair', required: 1 },
    { from: 'svc:permits', type: 'DEPENDS_ON', to: 'cmp:other', group: 'pair', required: 1 },
    ...['one', 'other'].map((name) => ({ from: `cmp:${name}`, type: 'DEPENDS_ON', to: 'cmp:shared' })),
    { from: 'cmp:shared', type: 'DEPENDS_ON', to: 'cmp:one' },
  ],
};

/** Ids, names, groups, files and sheets of the estate, each with all of it. */
function hostileClaims(): Claim[] {
  const nodes = estate.nodes.map(({ id, kind, ...rest }): Claim => {
    if (!isNodeKind(kind)) throw new Error(kind);
    const { organisation, ...properties }: { organisation?: string; name?: string } = rest;
    return { claim: 'node', id: evil(id), kind, properties: { ...properties, name: evil(id) }, references: referencesOf({ organisation }), place };
  });
  const relations = estate.relations.map(({ from, type, to, ...rest }): Claim => {
    if (!isRelationType(type)) throw new Error(type);
    const { recipient, group, ...others }: { recipient?: string; group?: string } = rest;
    const properties = { ...others, ...(group === undefined ? {} : { group: evil(group) }) };
    return { claim: 'relation', type, from: { id: evil(from) }, to: { id: evil(to) }, properties, references: referencesOf({ recipient }), place };
  });
  return [...nodes, ...relations];
}

/** A store as an older program may have made it: what is imported now may be refused. */
async function makeStore(folder: string): Promise<void> {
  const store = await openEmbeddedStore(folder);
  const rows = { read: 20, accepted: 20, rejected: 0 };
  const file = { name: evil('estate.json'), sha256: 'a'.repeat(64), bytes: 1 };
  const record = {
    id: 'imp-1',
    source: evil('source'),
    action: 'import',
    undoes: null,
    at: '2026-11-01T10:00:00Z',
    by: { id: 'here', name: evil('person') },
    importer: 'graph-json',
    mode: 'full',
  } as const;
  const more = { priority: 0, sample: false, files: [file], fingerprint: 'f', rows, before: null, after: 'c-1' };
  await store.commit(0, [{ change: 'record', record: { ...record, ...more }, content: { claims: hostileClaims(), issues: [], rows } }]);
  await store.close();
}

function write(name: string, content: unknown): string {
  writeFileSync(path(name), JSON.stringify(content));
  return path(name);
}

const benefits = evil('svc:benefits');
const fail = ['--fail', evil('sup:sub')];

/** What each command is asked; a new one is a line here. */
const asked: Readonly<Record<string, () => readonly string[]>> = {
  import: () => [
    write(evil('new.json'), { ...example, nodes: example.nodes.map((one) => ({ ...one, name: hostile, [evil('extra')]: hostile, criticality: hostile })) }),
  ],
  'what-if': () => fail,
  why: () => [benefits, ...fail],
  'single-points': () => [],
  'cut-sets': () => ['--service', benefits, '--max-order', '2'],
  importance: () => ['--service', benefits],
  'cut-pairs': () => ['--service', benefits],
  'common-causes': () => [],
  concentration: () => [],
  findings: () => [],
  recovery: () => fail,
  overlap: () => [],
  'cold-start': () => [],
  'spare-capacity': () => [],
  compare: () => ['--scenario', write('scenario.json', { events: [{ type: 'fail', id: evil('sup:sub') }], given: [] })],
  measures: () => [],
  'what-helps': () => ['--limit', '3'],
  search: () => [hostile],
  snapshot: () => [],
  sources: () => [],
  matches: () => [],
  judge: () => [evil('sup:a'), evil('sup:b'), 'same'],
  issues: () => ['imp-1'],
  export: () => [],
  copy: () => ['--to', path(evil('copy'))],
  graph: () => [],
  undo: () => ['imp-1'],
  verify: () => [],
  mapping: () => [write(evil('list.json'), [{ [evil('Leverancier')]: hostile, Naam: evil('name'), Soort: hostile }])],
  mappings: () => [],
  rejected: () => ['imp-2'],
  difference: () => ['--source', 'rows', '--from', 'imp-2', '--to', 'imp-3'],
};

/** Answers that are files: they go out as they came. */
const files = ['export', 'rejected'];

/** What went wrong must quote what was typed: there too. */
const refused: readonly (readonly [string, () => readonly string[]])[] = [
  ['an unknown command', () => [hostile]],
  ['an unknown option', () => ['snapshot', `--${hostile}`]],
  ['an unknown id', () => ['why', hostile, '--fail', hostile]],
  ['a value that is not allowed', () => ['export', '--as', hostile]],
  ['a file that is not there', () => ['import', path(`${hostile}.csv`)]],
  ['a file of no known format', () => ['import', write(evil('nothing.txt'), hostile)]],
  ['a scenario that is none', () => ['what-if', '--scenario', write(evil('scenario.json'), [hostile])]],
  ['a store that is a file', () => ['snapshot', '--data', write(evil('store'), 1)]],
];

/** In words no line is made by a name, and no character that is obeyed or unseen. */
function expectSafe({ stdout, stderr }: Ran): void {
  for (const text of [stdout, stderr]) {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(text).not.toMatch(/^\s*APPROVED/m);
  }
}

/** A program gets JSON as it is: one line, no control code but what JSON leaves (DEL and C1 are letters to it). */
function expectExactJson({ stdout }: Ran): void {
  for (const line of stdout.split('\n').filter(Boolean)) expect(line).toBe(JSON.stringify(JSON.parse(line)));
}

async function run(words: readonly string[]): Promise<Ran> {
  const store = path(`store-${Math.random().toString(36).slice(2)}`);
  cpSync(path('made'), store, { recursive: true });
  return context.program.run(words, { data: store });
}

/** Two imports of tables, of which a row is rejected. */
async function importRows(): Promise<void> {
  for (const name of ['one', 'other']) {
    const rows = `id;name\r\n"${evil(`sup:${name}`)}";${name}\r\n;"${hostile}"\r\n`;
    writeFileSync(path('suppliers.csv'), rows);
    const ran = await context.program.run(['import', path('suppliers.csv'), '--source', 'rows', '--yes'], { data: path('made') });
    expect(ran.exit).toBe(0);
  }
}

beforeAll(async () => {
  await makeStore(path('made'));
  await importRows();
});

describe('hostile names', () => {
  it('are asked of every command', () => {
    expect([...Object.keys(asked), 'serve'].sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  it.each(Object.keys(asked))('%s shows them, and obeys nothing', async (name) => {
    const words = [name, ...(asked[name]?.() ?? [])];
    const inWords = await run(words);
    expectSafe(files.includes(name) ? { ...inWords, stdout: '' } : inWords);
    expect(inWords.exit).toBe(name === 'graph' ? 1 : 0);
    const inJson = await run([...words, '--json']);
    if (name !== 'rejected') expectExactJson(inJson);
    expectSafe({ ...inJson, stdout: '' });
  });

  it.each(refused)('%s is refused with them, and obeys nothing', async (_what, words) => {
    for (const more of [[], ['--json']]) {
      const ran = await run([...words(), ...more]);
      expect(ran.exit).not.toBe(0);
      expectSafe(ran);
    }
  });

  it('serve prints its findings, and obeys nothing', async () => {
    const store = path('served');
    cpSync(path('made'), store, { recursive: true });
    const serving = await context.program.serve(['--sample'], { data: store });
    expect(await serving.stop()).toBe(0);
    expectSafe({ exit: 0, stdout: serving.printed, stderr: '' });
  });
});

describe('what nobody foresaw', () => {
  it('ends the program with its reason, in which nothing is obeyed', async () => {
    // A module that Node loads first throws once the program has said that it serves, where nobody catches it.
    const module = `
      const write = process.stdout.write;
      process.stdout.write = function (text, ...more) {
        if (String(text).includes('http://')) setTimeout(() => { throw new Error(${JSON.stringify(hostile)}); });
        return write.call(this, text, ...more);
      };`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` };
    const ran = await context.program.run(['serve', '--port', '0'], { data: path('made'), env });
    expect(ran.exit).toBe(1);
    expect(ran.stderr).toContain('APPROVED');
    expectSafe(ran);
  });
});

describe('JSON on a screen', () => {
  it('is the same JSON with what a screen would obey as escapes; for a program it is byte for byte', async () => {
    const text = `${JSON.stringify({ name: hostile })}\n`;
    const [screen, program] = [keptTerminal({ isScreen: true }), keptTerminal()];
    await screen.terminal.printJson(text);
    await program.terminal.printJson(text);
    expect(program.stdout()).toBe(text);
    expectSafe({ exit: 0, stdout: screen.stdout(), stderr: '' });
    expect(JSON.parse(screen.stdout())).toEqual({ name: hostile });
  });

  it.skipIf(process.platform !== 'linux')('on a real screen too (script of util-linux gives one)', () => {
    const command = `'${process.execPath}' '${context.program.main}' export`;
    const env = { ...process.env, NEO4J_URI: '', KETENZICHT_DATA: path('made') };
    const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: root, encoding: 'utf8', env });
    expect(status).toBe(0);
    expectSafe({ exit: 0, stdout: stdout.replaceAll('\r\n', '\n'), stderr: '' });
    expect(JSON.parse(stdout).nodes[0].id).toContain(hostile);
  });
});
