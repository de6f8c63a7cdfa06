// Which JDK is taken, what is installed, and what a person reads who has none: on invented machines.
import { describe, expect, it } from 'vitest';
import { findJdk, type Machine, needJdk, needMaven } from './jdk';

interface Invented {
  readonly jdks?: Readonly<Record<string, number>>;
  readonly env?: NodeJS.ProcessEnv;
  readonly files?: readonly string[];
  readonly install?: Machine['install'];
}

function machine({ jdks = {}, env = {}, files = [], install = () => 'this is no Debian' }: Invented): Machine {
  const homes = Object.keys(jdks);
  return {
    env,
    exists: (path) => files.includes(path) || homes.some((home) => [`${home}/release`, `${home}/bin/javac`].includes(path)),
    list: (folder) => homes.filter((home) => home.startsWith(`${folder}/`)).map((home) => home.slice(folder.length + 1)),
    read: (path) => `IMPLEMENTOR="Someone"\nJAVA_VERSION="${jdks[path.replace('/release', '')]}.0.1"\n`,
    install,
  };
}

const both = { '/usr/lib/jvm/a-25': 25, '/usr/lib/jvm/b-17': 17 };

describe('the JDK of a Neo4j version', () => {
  it('is looked for by its major version, wherever it is', () => {
    expect(findJdk('5.26.30', machine({ jdks: both }))?.home).toBe('/usr/lib/jvm/b-17');
    expect(findJdk('2026.08.1', machine({ jdks: both }))?.home).toBe('/usr/lib/jvm/a-25');
  });

  it('is not taken from JAVA_HOME when that is another version', () => {
    expect(findJdk('2026.08.1', machine({ jdks: both, env: { JAVA_HOME: '/usr/lib/jvm/b-17' } }))?.home).toBe('/usr/lib/jvm/a-25');
  });

  it('is taken from JAVA_HOME_25 before other places', () => {
    const jdks = { ...both, '/opt/own': 25 };
    expect(findJdk('2026.08.1', machine({ jdks, env: { JAVA_HOME_25: '/opt/own' } }))?.home).toBe('/opt/own');
  });

  it('may be 21 for 5.26 where there is no 17', () => {
    expect(findJdk('5.26.30', machine({ jdks: { '/usr/lib/jvm/x': 21 } }))?.major).toBe(21);
  });

  it('is installed where that can be done, the next one when the first is not on offer', () => {
    const jdks: Record<string, number> = {};
    const install: Machine['install'] = ([name]) => {
      if (name !== 'openjdk-21-jdk-headless') return `no package ${name}`;
      jdks['/usr/lib/jvm/new'] = 21;
      return undefined;
    };
    const invented = machine({ jdks, install });
    const later: Machine = { ...invented, list: () => (jdks['/usr/lib/jvm/new'] ? ['new'] : []), exists: () => true };
    expect(needJdk('5.26.30', later).home).toBe('/usr/lib/jvm/new');
  });

  it('is missed with the version that is needed, what was found, why it was not installed, and the remedy', () => {
    const need = () => needJdk('2026.08.1', machine({ jdks: { '/usr/lib/jvm/b-17': 17 } }));
    expect(need).toThrow('Neo4j 2026.08.1 runs on JDK 25; only found JDK 17 in /usr/lib/jvm/b-17, and this is no Debian.');
    expect(need).toThrow('set JAVA_HOME_25 (or JAVA_HOME)');
    expect(need).toThrow('NEO4J_URI');
  });
});

describe('Maven', () => {
  it('is found on the path', () => {
    expect(needMaven('5.26.30', machine({ env: { PATH: '/bin:/opt/maven/bin' }, files: ['/opt/maven/bin/mvn'] }))).toBe('/opt/maven/bin/mvn');
  });

  it('is missed with the reason and the remedy', () => {
    expect(() => needMaven('5.26.30', machine({}))).toThrow(/no mvn on the path, and this is no Debian\. .*apt-get install openjdk-17-jdk-headless maven/);
  });
});
