// Issues in words, a page at a time.
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { example } from '../example';

const cli = commandLine();

beforeAll(async () => {
  // Seven relations to nodes that nobody knows.
  const dangling = Array.from({ length: 7 }, (_, at) => ({ type: 'DEPENDS_ON', from: 'svc:benefits', to: `cmp:gone-${at}` }));
  const file = cli.write('estate.json', { ...example, relations: [...example.relations, ...dangling] });
  await cli.run('import', file, '--source', 's');
});

const lines = async (...words: readonly string[]) => (await cli.run('issues', ...words)).stdout.split('\n');

describe('issues', () => {
  it('of the data are counted by code, then listed', async () => {
    const shown = await lines();
    expect(shown[0]).toBe('7 issues in the data as it stands now.');
    expect(shown).toContain('Issues, 1 to 7 of 7');
    expect(shown.filter((line) => /^ {2}\w+ [\w-]+: .*gone-/.test(line))).toHaveLength(7);
  });

  it('of a page say where the next begins, and the last page says nothing of a next', async () => {
    const first = await lines('--limit', '3');
    expect(first).toContain('Issues, 1 to 3 of 7');
    expect(first).toContain('  … and 4 more; the next begin at --offset 3');
    const last = await lines('--limit', '3', '--offset', '6');
    expect(last).toContain('Issues, 7 to 7 of 7');
    expect(last.join('\n')).not.toContain('more');
  });

  it('beyond the last are none, and are not counted as more', async () => {
    const shown = await lines('--offset', '50');
    expect(shown[0]).toBe('7 issues in the data as it stands now.');
    expect(shown.join('\n')).not.toMatch(/\nIssues|more; /);
  });

  it('of an import name it', async () => {
    expect((await lines('imp-1'))[0]).toMatch(/^\d+ issues found by import imp-1\.$/);
  });
});

describe('what is refused', () => {
  it.each([
    ['a code that is none', ['--code', 'no-such-code'], '--code'],
    ['a code like a property of every object', ['--code', 'toString'], '--code'],
    ['a severity that is none', ['--severity', 'bad'], '--severity'],
    ['an offset below nothing', ['--offset=-1'], '--offset'],
    ['a page of nothing', ['--limit', '0'], '--limit'],
  ])('%s', async (_, words, option) => {
    const { exit, stderr } = await cli.run('issues', ...words, '--json');
    expect({ exit, code: JSON.parse(stderr).code }).toEqual({ exit: 2, code: 'bad-parameter' });
    expect(JSON.parse(stderr).message).toContain(option);
  });
});
