// Finds the JDK that a Neo4j version needs, and Maven. On Debian as root both are installed; elsewhere the error says what to do.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installOnDebian } from '../support/debian';

/** The long-term release that the tests run on. */
export const defaultVersion = '5.26.30';
/** The calendar release that the tests run on as well, where its JDK is present. */
export const newestVersion = '2026.08.1';

export interface Jdk {
  readonly home: string;
  readonly major: number;
}

export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
  /** Names in a folder; none when it does not exist. */
  readonly list: (folder: string) => readonly string[];
  readonly read: (path: string) => string;
  /** Installs packages when this machine can; returns why not otherwise. */
  readonly install: (packages: readonly string[]) => string | undefined;
}

export const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []),
  read: (path) => readFileSync(path, 'utf8'),
  install: (packages) => installOnDebian(packages, 'neo4j tests'),
};

/** Major versions of Java that run a version of Neo4j, the best first. */
export function javaFor(version: string): readonly number[] {
  if (version.startsWith('5.')) return [17, 21];
  return version.startsWith('2025.') ? [21] : [25];
}

/** What a person reads who has no JDK or no Maven. */
export function remedyFor(version: string): string {
  const majors = javaFor(version);
  return (
    `Install a JDK ${majors.join(' or ')} and Maven, and set JAVA_HOME_${majors[0]} (or JAVA_HOME) to the JDK and PATH to mvn; ` +
    'on Debian or Ubuntu: apt-get install openjdk-17-jdk-headless maven. ' +
    'Or set NEO4J_URI to an empty Neo4j that the tests may use (tests that kill a server still need their own).'
  );
}

const folders = [
  { folder: '/usr/lib/jvm', below: '' },
  { folder: '/Library/Java/JavaVirtualMachines', below: 'Contents/Home' },
];

function candidates(majors: readonly number[], { env, list }: Machine): string[] {
  const named = [...majors.map((major) => env[`JAVA_HOME_${major}`]), env.JAVA_HOME].flatMap((home) => home || []);
  return [...named, ...folders.flatMap(({ folder, below }) => list(folder).map((name) => join(folder, name, below)))];
}

function jdkAt(home: string, { exists, read }: Machine): Jdk | undefined {
  const release = join(home, 'release');
  if (!exists(join(home, 'bin/javac')) || !exists(release)) return undefined;
  const major = /^JAVA_VERSION="(\d+)/m.exec(read(release))?.[1];
  return major === undefined ? undefined : { home, major: Number(major) };
}

/** The JDK on this machine that a version of Neo4j runs on; undefined when there is none. */
export function findJdk(version: string, machine: Machine = thisMachine): Jdk | undefined {
  const majors = javaFor(version);
  const present = candidates(majors, machine).flatMap((home) => jdkAt(home, machine) ?? []);
  return majors.flatMap((major) => present.find((jdk) => jdk.major === major) ?? [])[0];
}

/** As `findJdk`, but installs one where that can be done. Throws an error that says what to do. */
export function needJdk(version: string, machine: Machine = thisMachine): Jdk {
  const found = findJdk(version, machine);
  if (found) return found;
  const majors = javaFor(version);
  const reasons = majors.map((major) => (findJdk(version, machine) ? undefined : machine.install([`openjdk-${major}-jdk-headless`])));
  const installed = findJdk(version, machine);
  if (installed) return installed;
  const seen = candidates(majors, machine).flatMap((home) => jdkAt(home, machine) ?? []);
  const others = seen.length === 0 ? 'no JDK was found' : `only found ${seen.map((jdk) => `JDK ${jdk.major} in ${jdk.home}`).join(', ')}`;
  throw new Error(
    `Neo4j ${version} runs on JDK ${majors.join(' or ')}; ${others}, and ${reasons[0] ?? 'the installed one is not there'}. ${remedyFor(version)}`,
  );
}

function findMaven({ env, exists }: Machine): string | undefined {
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'mvn'))
    .find(exists);
}

/** Path of Maven, installed where that can be done. Throws an error that says what to do. */
export function needMaven(version: string, machine: Machine = thisMachine): string {
  const found = findMaven(machine);
  if (found) return found;
  const reason = machine.install(['maven']);
  const installed = findMaven(machine);
  if (installed) return installed;
  throw new Error(`Neo4j is fetched with Maven; there is no mvn on the path, and ${reason ?? 'the installed one is not there'}. ${remedyFor(version)}`);
}
