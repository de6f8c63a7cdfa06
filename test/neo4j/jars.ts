// Fetches the jars of a Neo4j version once, with Maven, and compiles the launcher against them; one process at a time.
// Neo4j Community is GPL-3.0: it is fetched for development and tests only, and never shipped.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Jdk, needJdk, needMaven, remedyFor } from './jdk';
import { isAlive } from './server-process';

const here = import.meta.dirname;
const source = join(here, 'TestServer.java');
/** Longest time that a process waits for another one that fetches. */
const longestWaitMs = 600_000;

export interface Program {
  readonly jdk: Jdk;
  readonly classpath: string;
}

export interface JarOptions {
  /** Fetches again, also when the jars are there. */
  readonly fresh?: boolean;
  /** Where they are kept; for tests of this file. */
  readonly target?: string;
}

function hasTaken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

// Two waiters may both find a dead holder and both go on. That costs a second download and harms nothing: what is
// fetched is put in place by one rename, and the later of two gives way.
function dropIfDead(lock: string): void {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
  } catch {
    // Released meanwhile.
  }
}

/** Runs work while no other process runs work under the same lock file; a lock whose holder died is taken over. */
export async function underLock<T>(lock: string, work: () => T): Promise<T> {
  const until = Date.now() + longestWaitMs;
  while (!hasTaken(lock)) {
    if (Date.now() > until) throw new Error(`${lock} has been held for ${longestWaitMs / 60_000} minutes by process ${readFileSync(lock, 'utf8')}.`);
    dropIfDead(lock);
    await wait(200);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const { status, stdout, stderr, error } = spawnSync(program, args, { env, encoding: 'utf8' });
  if (status === 0) return undefined;
  const said = `${stdout ?? ''}${stderr ?? ''}`.split('\n').filter((line) => /ERROR|error|Exception/.test(line));
  return error?.message ?? said.slice(0, 8).join('\n');
}

// Made beside its place and renamed, so that a half-filled folder is never taken for a whole one.
function putInPlace(place: string, fill: (folder: string) => void): void {
  const beside = `${place}.${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    fill(beside);
    if (!existsSync(place)) renameSync(beside, place);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function fetchJars(version: string, { jdk, folder }: { readonly jdk: Jdk; readonly folder: string }): void {
  const maven = needMaven(version);
  process.stderr.write(`neo4j tests: fetching Neo4j Community ${version} (120 MB) from Maven Central, once\n`);
  const args = ['-B', '-ntp', '-f', join(here, 'pom.xml'), `-Dneo4j.version=${version}`, `-DoutputDirectory=${folder}`, 'dependency:copy-dependencies'];
  const failure = run(maven, args, { ...process.env, JAVA_HOME: jdk.home });
  if (failure !== undefined) throw new Error(`Maven could not fetch Neo4j ${version}:\n${failure}\nIs Maven Central within reach? ${remedyFor(version)}`);
}

function compile(jdk: Jdk, { classpath, folder }: { readonly classpath: string; readonly folder: string }): void {
  const failure = run(join(jdk.home, 'bin/javac'), ['-cp', classpath, '-d', folder, source], process.env);
  if (failure !== undefined) throw new Error(`The launcher of the test server does not compile with JDK ${jdk.major}:\n${failure}`);
}

/** What runs a version of Neo4j: fetched and compiled when it is not there yet. Throws an error that says what to do. */
export async function resolveProgram(version: string, { fresh = false, target = join(here, 'target') }: JarOptions = {}): Promise<Program> {
  const jdk = needJdk(version);
  const jars = join(target, version);
  const launcher = join(target, `launcher-${version}-jdk${jdk.major}-${createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12)}`);
  const classpath = join(jars, '*');
  if (fresh || !existsSync(jars) || !existsSync(launcher)) {
    mkdirSync(target, { recursive: true });
    await underLock(join(target, `${version}.lock`), () => {
      if (fresh) rmSync(jars, { recursive: true, force: true });
      if (!existsSync(jars)) putInPlace(jars, (folder) => fetchJars(version, { jdk, folder }));
      if (!existsSync(launcher)) putInPlace(launcher, (folder) => compile(jdk, { classpath, folder }));
    });
  }
  return { jdk, classpath: [launcher, classpath].join(delimiter) };
}
