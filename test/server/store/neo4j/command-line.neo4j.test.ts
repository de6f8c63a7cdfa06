// What goes wrong with Neo4j as a person at the command line reads it: what, where, what now; one line of JSON at the end; exit 3.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtProgram, lastLine, type Ran } from '../../../launch/program';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { node } from '../../../support/estate';
import { freePort } from '../../../support/free-port';
import { commitMessage, newVersion, TcpProxy } from '../../../support/tcp-proxy';
import { asBusyAsNow } from '../../../support/work';
import { EstatePlace } from './estate-place';

const driver = sharedDriver();
const context = builtProgram();
let place: EstatePlace;
let store: Awaited<ReturnType<EstatePlace['open']>>;
let line: TcpProxy;
let file: string;

beforeEach(async () => {
  place = new EstatePlace(sharedNeo4j(), driver);
  await place.empty();
  store = await place.open();
  await place.say(store, 's', [node('sup:a', 'Supplier', { name: 'A' })]);
  await store.analystGraph.settle();
  line = await TcpProxy.open(sharedNeo4j().uri);
  file = join(context.folder, 't.json');
  writeFileSync(file, JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'sup:b', kind: 'Supplier', name: 'B' }], relations: [] }));
});
afterEach(async () => {
  line.thaw();
  await line.close();
  await place.close();
});

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const { uri, user, password, database } = sharedNeo4j();
  return context.program.run(args, { env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database, ...env } });
}

/** What a command that was refused left: nothing on standard output, one line of JSON at the end of the other. */
function refusalIn({ exit, stdout, stderr }: Ran): unknown {
  const { code, message, remedy, value } = JSON.parse(lastLine(stderr));
  return { exit, stdout, code, value, isSaid: message !== '' && remedy !== '' };
}

const refused = (code: string, value: string) => ({ exit: 3, stdout: '', code, value, isSaid: true });
const sources = async () => (await store.state()).sources.map(({ name }) => name);

describe('a server that is not there', () => {
  it('is said in words: what, where and what now', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    const { exit, stdout, stderr } = await run(['snapshot'], { NEO4J_URI: uri });
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(stderr).toBe(
      `The Neo4j server at “${uri}” does not answer.\nCheck that it runs and that NEO4J_URI is right (TLS needs bolt+s:// or neo4j+s://). What was not confirmed was not applied.\n`,
    );
  });

  it.each([['snapshot'], ['import'], ['serve', '--port', '0']])('is said as JSON, by every kind of command: %s', async (...words) => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    const args = words[0] === 'import' ? ['import', file] : words;
    expect(refusalIn(await run([...args, '--json'], { NEO4J_URI: uri }))).toEqual(refused('neo4j-unreachable', uri));
  });

  it('does not keep the program when it does not answer: frozen', async () => {
    line.freeze();
    const started = performance.now();
    expect(refusalIn(await run(['snapshot', '--json'], { NEO4J_URI: line.uri }))).toEqual(refused('neo4j-unreachable', line.uri));
    const seconds = (performance.now() - started) / 1000;
    console.log(`a command gave up on a frozen server after ${seconds.toFixed(1)} s, its own start included`);
    expect(seconds).toBeLessThan(asBusyAsNow(30));
  });
});

it.each([
  ['no address', { NEO4J_URI: 'http://127.0.0.1:7474' }, ['neo4j-bad-address', 'http://127.0.0.1:7474']],
  ['no such database', { NEO4J_DATABASE: 'nowhere' }, ['neo4j-no-database', 'nowhere']],
  ['a password in the address', { NEO4J_URI: sharedNeo4j().uri.replace('://', '://neo4j:hush@') }, ['neo4j-password-in-address', 'bolt://…']],
] as const)('%s is said', async (_, env, [code, value]) => {
  expect(refusalIn(await run(['snapshot', '--json'], env))).toEqual(refused(code, value));
});

it('a store that a person damaged is said, and no answer is given', async () => {
  await place.cypher("MATCH (s:KetenzichtStore) SET s.mark = '1 2 -'");
  expect(refusalIn(await run(['snapshot', '--json']))).toEqual(refused('store-damaged', sharedNeo4j().uri));
});

it('an import whose commit does not arrive is refused and changes nothing; one whose answer is lost is applied and says so', async () => {
  const lost = line.catch(commitMessage, 'cut-before', { after: newVersion });
  expect(refusalIn(await run(['import', file, '--json'], { NEO4J_URI: line.uri }))).toEqual(refused('neo4j-unreachable', line.uri));
  await lost;
  expect(await sources()).toEqual(['s']);
  const unheard = line.catch(commitMessage, 'cut-after', { after: newVersion });
  const ran = await run(['import', file, '--json'], { NEO4J_URI: line.uri });
  await unheard;
  expect({ exit: ran.exit, applied: JSON.parse(ran.stdout).applied }).toEqual({ exit: 0, applied: true });
  expect(await sources()).toEqual(['s', 't']);
  await store.analystGraph.settle();
  expect(await store.analystGraph.compare()).toMatchObject({ version: 2, total: 0 });
});
