// The test server itself: it starts and answers, keeps committed data over kill -9, and leaves neither process nor folder.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { describeNeo4j } from './describe';
import { defaultVersion, findJdk, newestVersion } from './jdk';
import { driverFor, type RunningNeo4j, type StartOptions, startNeo4j } from './server';
import { isAlive } from './server-process';

const hasNewest = findJdk(newestVersion) !== undefined;
if (!hasNewest) console.log(`Neo4j ${newestVersion} is not tried here: there is no JDK 25.`);
const versions = [defaultVersion, ...(hasNewest ? [newestVersion] : [])];

const started: RunningNeo4j[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function start(options: StartOptions): Promise<RunningNeo4j> {
  const server = await startNeo4j(options);
  started.push(server);
  return server;
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'ketenzicht-test-'));
  folders.push(made);
  return made;
}

async function ask(server: RunningNeo4j, query: string): Promise<unknown> {
  const driver = driverFor(server);
  try {
    return (await driver.executeQuery(query, {}, { database: 'neo4j' })).records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

describe.each(versions)('Neo4j %s', (version) => {
  it('answers, keeps what was committed over kill -9 on the same folder and port, and leaves nothing when it stops', async () => {
    const first = await start({ version });
    expect(await ask(first, 'RETURN 1')).toBe(1);
    const driver = driverFor(first);
    expect(await describeNeo4j(driver).finally(() => driver.close())).toMatchObject({ version, edition: 'community' });
    await ask(first, 'UNWIND range(1, 1000) AS n CREATE (:Kept {n: n})');
    await first.kill();
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(first.home)).toBe(true);
    const second = await first.startAgain();
    started.push(second);
    expect([second.uri, second.home]).toEqual([first.uri, first.home]);
    expect(second.pid).not.toBe(first.pid);
    expect(await ask(second, 'MATCH (n:Kept) RETURN count(n)')).toBe(1000);
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
    expect(existsSync(second.home)).toBe(false);
  });

  it('keeps a folder that was given, and asks for the password it was given instead of the first one', async () => {
    const options = { version, home: folder(), auth: { password: 'eigen-wachtwoord' } };
    const first = await start(options);
    await ask(first, 'CREATE (:Kept)');
    await expect(ask({ ...first, password: 'neo4j' }, 'RETURN 1')).rejects.toMatchObject({ code: 'Neo.ClientError.Security.Unauthorized' });
    await first.stop();
    const second = await start(options);
    expect(await ask(second, 'MATCH (n:Kept) RETURN count(n)')).toBe(1);
  });
});

describe('a server that cannot start', () => {
  it('says what the server said, and leaves no folder', async () => {
    const failure = await start({ config: { 'server.memory.pagecache.size': 'veel' } }).catch((error: Error) => error.message);
    expect(failure).toMatch(/^Neo4j did not start: it ended\./);
    expect(failure).toContain('server.memory.pagecache.size');
  });
});
