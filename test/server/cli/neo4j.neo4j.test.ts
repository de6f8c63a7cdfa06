// The command line on Neo4j: the same bytes as on the embedded store, copying there and back, and the graph for analysts checked and mended.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyStore } from '../../conformance/neo4j-kind';
import { builtProgram, lastLine, type Ran } from '../../launch/program';
import { sharedDriver, sharedNeo4j } from '../../neo4j/shared';
import { example } from './example';

const driver = sharedDriver();
const context = builtProgram();
const path = (name: string) => join(context.folder, name);
let env: Record<string, string>;

const onNeo4j = (...args: string[]): Promise<Ran> => context.program.run(args, { env });
const embedded = (...args: string[]): Promise<Ran> => context.program.run(args, { data: path('store') });

beforeAll(async () => {
  const { uri, user, password, database } = sharedNeo4j();
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  await emptyStore(sharedNeo4j());
  writeFileSync(path('example.json'), JSON.stringify(example));
  expect(await embedded('import', path('example.json'), '--json')).toMatchObject({ exit: 0 });
  expect(await context.program.run(['copy', '--to', env.NEO4J_URI ?? '', '--json'], { data: path('store'), env: { ...env, NEO4J_URI: '' } })).toMatchObject({
    exit: 0,
  });
});
afterAll(() => emptyStore(sharedNeo4j()));

describe('after a copy from the embedded store to Neo4j', () => {
  it.each([
    [['snapshot', '--json']],
    [['sources', '--json']],
    [['export']],
    [['search', 'bever', '--json']],
    [['what-if', '--fail', 'sup:sub', '--json']],
    [['why', 'svc:benefits', '--fail', 'sup:sub', '--json']],
    [['single-points', '--json']],
    [['cut-sets', '--service', 'svc:benefits', '--max-order', '2', '--json']],
    [['common-causes', '--json']],
    [['concentration', '--json']],
    [['concentration']],
  ])('%j answers with the same bytes', async (args) => {
    const [here, there] = [await embedded(...args), await onNeo4j(...args)];
    expect(there).toEqual(here);
    expect(here).toMatchObject({ exit: 0, stderr: '' });
  });

  it('the copy is not overwritten by another, and comes back whole', async () => {
    const again = await context.program.run(['copy', '--to', env.NEO4J_URI ?? '', '--json'], { data: path('store'), env: { ...env, NEO4J_URI: '' } });
    expect({ exit: again.exit, stdout: again.stdout, code: JSON.parse(lastLine(again.stderr)).code }).toEqual({ exit: 1, stdout: '', code: 'store-not-empty' });
    expect(await onNeo4j('copy', '--to', path('back'), '--json')).toMatchObject({ exit: 0, stderr: '' });
    const back = await context.program.run(['sources', '--json'], { data: path('back') });
    expect(back).toEqual(await embedded('sources', '--json'));
  });

  it('the same file again changes nothing; an undo and its undo give the same snapshot', async () => {
    const before = JSON.parse((await onNeo4j('snapshot', '--json')).stdout).snapshot;
    const again = await onNeo4j('import', path('example.json'), '--json');
    expect({ exit: again.exit, import: JSON.parse(again.stdout).import }).toEqual({ exit: 0, import: null });
    const undone = JSON.parse((await onNeo4j('undo', 'imp-1', '--json')).stdout);
    expect(JSON.parse((await onNeo4j('snapshot', '--json')).stdout).nodes).toBe(0);
    await onNeo4j('undo', undone.import, '--json');
    expect(JSON.parse((await onNeo4j('snapshot', '--json')).stdout).snapshot).toBe(before);
  });
});

describe('ketenzicht graph', () => {
  it('says that the graph is what the sources say', async () => {
    const { exit, stdout } = await onNeo4j('graph', '--json');
    expect(exit).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ format: 'ketenzicht-answer', version: 1, question: 'graph', mended: false, total: 0, differences: [] });
    expect(answer.dataVersion).toBe(answer.graphVersion);
  });

  it('names what a person changed, refuses with 1, and mends it', async () => {
    await driver.executeQuery("MATCH (n {id: 'sup:sub'}) SET n.name = 'X' WITH n MATCH (n)<-[r]-() DELETE r", {}, { database: env.NEO4J_DATABASE ?? 'neo4j' });
    const refused = await onNeo4j('graph', '--json');
    expect({ exit: refused.exit, stdout: refused.stdout }).toEqual({ exit: 1, stdout: '' });
    expect(JSON.parse(lastLine(refused.stderr))).toMatchObject({ code: 'graph-differs', value: '3', remedy: expect.stringContaining('graph --mend') });
    const words = await onNeo4j('graph');
    expect(words.exit).toBe(1);
    for (const text of ['Supplier sup:sub', 'con:1 SUBCONTRACTED_TO sup:sub', 'is missing']) expect(words.stdout).toContain(text);
    expect(JSON.parse((await onNeo4j('graph', '--mend', '--json')).stdout)).toMatchObject({ mended: true, total: 3 });
    expect(await onNeo4j('graph')).toMatchObject({ exit: 0, stdout: 'The graph in Neo4j is what the sources say.\n' });
  });

  it('shows what a person added under a hostile name, and obeys nothing of it', async () => {
    const id = 'sup:x\u001b[2J\u0007\r\nAPPROVED\u009b1m\u202e\u200b';
    await driver.executeQuery('CREATE (:Supplier {id: $id, name: $id})', { id }, { database: env.NEO4J_DATABASE ?? 'neo4j' });
    for (const words of [['graph'], ['graph', '--json'], ['graph', '--mend']]) {
      const { stdout, stderr } = await onNeo4j(...words);
      if (!words.includes('--json')) expect(stdout).toContain('\\u001b[2J');
      expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(stdout + stderr).not.toMatch(/^\s*APPROVED/m);
    }
  });

  it('is refused for the embedded store, with what to do', async () => {
    const { exit, stderr } = await embedded('graph', '--json');
    expect({ exit, code: JSON.parse(lastLine(stderr)).code }).toEqual({ exit: 1, code: 'graph-not-kept' });
  });
});
