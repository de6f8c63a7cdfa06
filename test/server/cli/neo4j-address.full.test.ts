// A password in the address of a Neo4j server: every way in refuses it, and nothing prints it or makes a folder of it.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtProgram, lastLine } from '../../launch/program';

const context = builtProgram();
const address = 'bolt://someone:hush-hush@127.0.0.1:9';

describe('a password in an address', () => {
  it.each([
    ['NEO4J_URI', { NEO4J_URI: address }, ['snapshot']],
    ['NEO4J_URI of the server', { NEO4J_URI: address }, ['serve', '--port', '0']],
    ['NEO4J_URI, percent-encoded', { NEO4J_URI: 'bolt://someone%3Ahush-hush%40127.0.0.1:9' }, ['snapshot']],
    ['NEO4J_URI without a scheme', { NEO4J_URI: 'someone:hush-hush@127.0.0.1:9' }, ['sources']],
    ['--data', {}, ['snapshot', '--data', address]],
    ['--data, capitals', {}, ['snapshot', '--data', address.replace('bolt', 'BOLT')]],
    ['--data of another scheme', {}, ['snapshot', '--data', address.replace('bolt', 'http')]],
    ['copy --to', {}, ['copy', '--to', address]],
  ] as const)('by %s is refused with what to do, and printed nowhere', async (_, env, words) => {
    const cwd = context.folder;
    for (const more of [[], ['--json']]) {
      const { exit, stdout, stderr } = await context.program.run([...words, ...more], { cwd, env: { KETENZICHT_DATA: `${cwd}/store`, ...env } });
      expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
      expect(stderr).toContain('NEO4J_PASSWORD');
      expect(stderr).not.toMatch(/hush|someone/);
      if (more.length > 0) expect(JSON.parse(lastLine(stderr)).code).toBe('neo4j-password-in-address');
    }
    expect(readdirSync(cwd).filter((name) => name !== 'store')).toEqual([]);
  });
});
