// Starts, stops and kills a real Neo4j for tests and for a developer who wants to look: Bolt on a loopback port, a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { freePort } from '../support/free-port';
import { type Program, resolveProgram } from './jars';
import { defaultVersion } from './jdk';
import { Running } from './server-process';

export interface StartOptions {
  /** Version of Neo4j Community; NEO4J_VERSION, else 5.26.30. */
  readonly version?: string;
  /** Folder of its data, kept when it stops; absent: a temporary folder that goes with it. */
  readonly home?: string;
  /** Whether it asks for a password; off by default. `true` uses the password that is in the result. */
  readonly auth?: boolean | { readonly password: string };
  /** Further settings of neo4j.conf; they override. */
  readonly config?: Readonly<Record<string, string>>;
  readonly heapMb?: number;
  /** Absent: a free one. */
  readonly port?: number;
  /** Fetches the jars again. */
  readonly freshJars?: boolean;
}

export interface RunningNeo4j {
  readonly uri: string;
  readonly port: number;
  readonly user: string;
  /** Also with `auth` off: then any password will do. */
  readonly password: string;
  readonly pid: number;
  readonly version: string;
  readonly home: string;
  /** Ends it in good order and waits until it is gone; removes the folder unless `home` was given. Also after `kill`, and twice. */
  stop(): Promise<void>;
  /** Ends it with SIGKILL and waits until it is gone; the folder stays. */
  kill(): Promise<void>;
  /** After `stop` with a home of its own, or `kill`: the same folder, port and settings again, as a new process. */
  startAgain(): Promise<RunningNeo4j>;
}

interface Plan {
  readonly options: StartOptions;
  readonly version: string;
  readonly home: string;
  /** Whether the folder is ours to remove. */
  readonly isTemporary: boolean;
  readonly port: number;
  readonly password: string;
}

const user = 'neo4j';
/** Deadline of the questions that find out whether it answers. */
const answerWithinMs = 180_000;

const openings = ['java.nio', 'java.lang', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
const quietOn25 = ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'];

function settings({ options, port }: Plan): Record<string, string> {
  return {
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'dbms.security.auth_enabled': String(options.auth !== undefined && options.auth !== false),
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    // Without these the transaction logs of an hour of tests take gigabytes, and an empty database half of one.
    'db.tx_log.rotation.retention_policy': 'keep_none',
    'db.tx_log.preallocate': 'false',
    // Stopping takes one second instead of eleven: nobody is left to wait for.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    ...options.config,
  };
}

function launch(plan: Plan, { jdk, classpath }: Program): ChildProcess {
  mkdirSync(plan.home, { recursive: true });
  const lines = Object.entries(settings(plan)).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(join(plan.home, 'neo4j.conf'), lines.join(''));
  const flags = [`-Xmx${plan.options.heapMb ?? 1024}m`, ...openings, ...(jdk.major >= 25 ? quietOn25 : []), '-cp', classpath];
  const args = [...flags, 'TestServer', plan.home, ...(plan.isTemporary ? ['--remove-home'] : [])];
  // Its input is a pipe that we hold and never write to: it closes when we end, however we end, and the launcher then stops.
  return spawn(join(jdk.home, 'bin/java'), args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
}

/** A driver for a server of the tests; the caller closes it. */
export function driverFor({ uri, user, password }: Pick<RunningNeo4j, 'uri' | 'user' | 'password'>): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true, connectionTimeout: 60_000, maxTransactionRetryTime: 60_000 });
}

async function setFirstPassword({ uri, password }: { readonly uri: string; readonly password: string }): Promise<void> {
  const driver = driverFor({ uri, user, password: 'neo4j' });
  try {
    const session = driver.session({ database: 'system' });
    await session.run('ALTER CURRENT USER SET PASSWORD FROM $first TO $password', { first: 'neo4j', password });
    await session.close();
  } finally {
    await driver.close();
  }
}

async function untilAnswer(server: Pick<RunningNeo4j, 'uri' | 'user' | 'password'>): Promise<void> {
  const driver = driverFor(server);
  const until = Date.now() + answerWithinMs;
  try {
    for (;;) {
      try {
        await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
        return;
      } catch (error) {
        const isFinal = error instanceof Error && 'code' in error && String(error.code).startsWith('Neo.ClientError.Security');
        if (isFinal || Date.now() > until) throw error;
        await wait(250);
      }
    }
  } finally {
    await driver.close();
  }
}

/** Temporary folders with the process that has them now. */
const homes = new Map<string, Running>();

// A process that runs when we end stops by itself and takes its folder along; the folder of one that was killed is left to us.
function removeLeftHomes(): void {
  for (const [home, running] of homes) if (running.hasEnded) rmSync(home, { recursive: true, force: true });
}

function keepInMind({ home, isTemporary }: Plan, running: Running): void {
  if (!isTemporary) return;
  if (homes.size === 0) process.once('exit', removeLeftHomes);
  homes.set(home, running);
}

function removeHome({ home, isTemporary }: Plan): void {
  if (!isTemporary) return;
  rmSync(home, { recursive: true, force: true });
  homes.delete(home);
  if (homes.size === 0) process.off('exit', removeLeftHomes);
}

async function startOnce(plan: Plan, program: Program): Promise<RunningNeo4j> {
  const isNew = !existsSync(join(plan.home, 'data'));
  const running = new Running(launch(plan, program));
  keepInMind(plan, running);
  const server = { uri: `bolt://127.0.0.1:${plan.port}`, user, password: plan.password };
  try {
    await running.untilReady();
    if (plan.options.auth && isNew) await setFirstPassword(server);
    await untilAnswer(server);
  } catch (error) {
    await running.end('SIGKILL');
    if (isNew) removeHome(plan);
    throw error;
  }
  const stop = async () => {
    await running.end('SIGTERM');
    removeHome(plan);
  };
  const startAgain = async () => {
    if (!running.hasEnded) throw new Error(`Neo4j on ${server.uri} still runs; stop or kill it first.`);
    return startOnce(plan, program);
  };
  const { port, version, home } = plan;
  return { ...server, port, version, home, pid: running.pid, stop, kill: () => running.end('SIGKILL'), startAgain };
}

/**
 * Starts a Neo4j and resolves when it answers. It ends when this process ends, however that happens.
 * Throws an error with the remedy when there is no JDK or Maven, and with what the server said when it does not start.
 */
export async function startNeo4j(options: StartOptions = {}): Promise<RunningNeo4j> {
  const version = options.version ?? (process.env.NEO4J_VERSION || defaultVersion);
  const program = await resolveProgram(version, { fresh: options.freshJars });
  const password = typeof options.auth === 'object' ? options.auth.password : 'ketenzicht-test';
  for (let attempt = 1; ; attempt += 1) {
    const home = options.home ?? mkdtempSync(join(tmpdir(), 'ketenzicht-neo4j-'));
    const port = options.port ?? (await freePort());
    try {
      return await startOnce({ options, version, home, isTemporary: options.home === undefined, port, password }, program);
    } catch (error) {
      // Somebody took the free port before Neo4j could.
      const isTaken = error instanceof Error && /Address already in use|BindException/.test(error.message);
      if (!isTaken || options.port !== undefined || attempt === 3) throw error;
    }
  }
}
