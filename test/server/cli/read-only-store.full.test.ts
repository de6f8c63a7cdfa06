// A store that may only be read, by a user who is bound by rights: every question is answered as before, every change is refused, nothing is touched.
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, isRoot, lastLine, nobody, type Ran } from '../../launch/program';
import { until } from '../../support/until';
import { post } from '../api/http';
import { example, smaller } from './example';

const context = builtProgram();
const path = (name: string) => join(context.folder, name);
const asNobody = (words: readonly string[], data: string): Promise<Ran> => context.program.run(words, { data, asNobody: true });

const questions: readonly (readonly string[])[] = [
  ['snapshot'],
  ['sources'],
  ['export'],
  ['search', 'bever'],
  ['what-if', '--fail', 'sup:sub'],
  ['single-points'],
  ['concentration'],
  ['import', 'smaller.json', '--source', 'example', '--dry-run', '--yes'],
];

/** Names, sizes, rights and contents of a folder. */
function lie(folder: string): string[] {
  return readdirSync(folder).map((name) => {
    const { mode, size } = statSync(join(folder, name));
    return `${name} ${mode.toString(8)} ${size} ${createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')}`;
  });
}

/** A copy of the store in which nobody may write: as a program leaves it that ends, or with the journals of one that was killed. */
function protectedCopy(name: string, { clean = false } = {}): string {
  const folder = path(name);
  if (clean) cpSync(path('store'), folder, { recursive: true });
  else {
    const database = new DatabaseSync(join(path('store'), 'ketenzicht.sqlite'));
    database.exec('UPDATE store SET version = version');
    cpSync(path('store'), folder, { recursive: true });
    database.close();
  }
  for (const file of readdirSync(folder)) {
    chmodSync(join(folder, file), 0o400);
    if (isRoot) chownSync(join(folder, file), nobody, nobody);
  }
  chmodSync(folder, 0o555);
  return folder;
}

beforeAll(async () => {
  // Another user must be able to go in.
  chmodSync(context.folder, 0o777);
  for (const [name, content] of [
    ['example.json', example],
    ['smaller.json', smaller],
  ] as const)
    writeFileSync(path(name), JSON.stringify(content), { mode: 0o644 });
  const ran = await context.program.run(['import', path('example.json'), '--json'], { data: path('store') });
  expect(ran).toMatchObject({ exit: 0 });
});

describe.each([
  ['with its journals', false],
  ['without journals', true],
] as const)('a store that may only be read, %s', (name, clean) => {
  let folder: string;
  let before: string[];
  beforeAll(() => {
    folder = protectedCopy(name, { clean });
    before = lie(folder);
    expect(before).toHaveLength(clean ? 1 : 3);
  });

  it.each(questions.map((words) => [words] as const))('answers %j with the same bytes', async (words) => {
    const args = [...words.map((word) => (word.endsWith('.json') ? path(word) : word)), '--json'];
    const [here, there] = [await asNobody(args, folder), await context.program.run(args, { data: path('store') })];
    expect({ stderr: here.stderr, exit: here.exit }).toEqual({ stderr: '', exit: 0 });
    expect(here.stdout).toBe(there.stdout);
  });

  const changes: readonly (readonly string[])[] = [
    ['import', 'smaller.json', '--yes'],
    ['undo', 'imp-1'],
  ];
  it.each(changes.map((words) => [words] as const))('refuses %j with what to do', async (words) => {
    const args = words.map((word) => (word.endsWith('.json') ? path(word) : word));
    const { exit, stdout, stderr } = await asNobody([...args, '--json'], folder);
    expect({ exit, stdout, refusal: JSON.parse(lastLine(stderr)) }).toMatchObject({
      exit: 1,
      stdout: '',
      refusal: { code: 'store-read-only', value: join(folder, 'ketenzicht.sqlite'), remedy: expect.stringContaining('ketenzicht copy --to') },
    });
  });

  it('can be copied, and the copy be changed', async () => {
    const copy = path(`copy ${name}`);
    expect(await asNobody(['copy', '--to', copy, '--json'], folder)).toMatchObject({ exit: 0, stderr: '' });
    expect(await asNobody(['import', path('smaller.json'), '--source', 'example', '--yes', '--json'], copy)).toMatchObject({ exit: 0, stderr: '' });
  });

  it('is served: pages and questions; a change is refused', async () => {
    const serving = await context.program.serve([], { data: folder, asNobody: true });
    try {
      const snapshot = await (await fetch(`${serving.url}/api/v1/snapshot`)).json();
      expect(snapshot).toMatchObject({ nodes: { total: example.nodes.length } });
      const undone = await post(`${serving.url}/api/v1/imports/imp-1/undo`, {});
      expect({ status: undone.status, code: JSON.parse(undone.text).code }).toEqual({ status: 409, code: 'store-read-only' });
    } finally {
      expect(await serving.stop()).toBe(0);
    }
  });

  it('is as it was', () => expect(lie(folder)).toEqual(before));
});

describe('a folder that may only be read', () => {
  it('and holds no store is refused: none can be made there', async () => {
    mkdirSync(path('nothing'), { mode: 0o555 });
    const { exit, stderr } = await asNobody(['snapshot', '--json'], path('nothing'));
    expect({ exit, code: JSON.parse(lastLine(stderr)).code }).toEqual({ exit: 3, code: 'store-unreachable' });
  });

  it.skipIf(!isRoot)('shows what someone who may write there does, while it is served (needs root, to be someone else)', async () => {
    const folder = path('shared');
    cpSync(path('store'), folder, { recursive: true });
    chmodSync(folder, 0o755);
    for (const file of readdirSync(folder)) chownSync(join(folder, file), nobody, 0);
    // The server may read the files, and has no right to write in the folder.
    const serving = await context.program.serve([], { data: folder, asNobody: true });
    try {
      const total = async () => (await (await fetch(`${serving.url}/api/v1/snapshot`)).json()).nodes.total;
      expect(await total()).toBe(example.nodes.length);
      expect(await context.program.run(['import', path('smaller.json'), '--source', 'example', '--yes', '--json'], { data: folder })).toMatchObject({
        exit: 0,
      });
      await until(async () => (await total()) === smaller.nodes.length);
    } finally {
      expect(await serving.stop()).toBe(0);
    }
  });
});

describe('files that another user owns', () => {
  it.skipIf(!isRoot)('and others may read are used, with one warning; nothing fails (needs root, to be someone else)', async () => {
    const folder = path('of-another');
    cpSync(path('store'), folder, { recursive: true });
    chmodSync(folder, 0o777);
    for (const file of readdirSync(folder)) chmodSync(join(folder, file), 0o666);
    const { exit, stdout, stderr } = await asNobody(['snapshot', '--json'], folder);
    expect({ exit, nodes: JSON.parse(stdout).nodes }).toEqual({ exit: 0, nodes: example.nodes.length });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('is not closed to other users of this machine: the rights of “ketenzicht.sqlite” cannot be changed (EPERM)');
    const served = await context.program.serve([], { data: folder, asNobody: true });
    expect(await served.stop()).toBe(0);
  });
});
