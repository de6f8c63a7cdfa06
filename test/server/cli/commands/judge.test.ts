// Judging on the command line: one pair, and a file that came back.
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { example } from '../example';

const cli = commandLine();
const more = ['sup:x1', 'sup:x2', 'sup:x3'].map((id) => ({ id, kind: 'Supplier', name: 'Kwelderwerk' }));
const spared = ['sup:x1', 'sup:x2'].map((to) => ({ type: 'PROVIDED_BY', from: 'svc:permits', to, group: 'spare', required: 1 }));

beforeEach(async () => {
  const estate = { ...example, nodes: [...example.nodes, ...more], relations: [...example.relations, ...spared] };
  await cli.run('import', cli.write('estate.json', estate), '--source', 's');
  for (const [a, b] of [
    ['sup:x1', 'sup:x2'],
    ['sup:x2', 'sup:x3'],
    ['sup:x1', 'sup:x3'],
  ] as const)
    await cli.run('judge', a, b, 'withdraw');
});

describe('a judgement', () => {
  it('is told in words: what it changes, what hangs on both, how to take it back', async () => {
    const { exit, stdout } = await cli.run('judge', 'sup:x2', 'sup:x1', 'same');
    expect(exit).toBe(0);
    expect(stdout).toContain('sup:x1 and sup:x2: same.\nNodes: 0 added, ');
    expect(stdout).toMatch(/share of all services +50\.0 % +50\.0 % +50\.0 %/);
    expect(stdout).toMatch(/takes down alone \(services\) +0 +0 +1/);
    expect(stdout).toContain('Services that need only a: 0; both: 1; only b: 0.');
    expect(stdout).toContain('To take it back: ketenzicht judge sup:x1 sup:x2 withdraw');
    const back = await cli.run('judge', 'sup:x1', 'sup:x2', 'withdraw');
    expect(back.stdout).toContain('What was said of sup:x1 and sup:x2 is taken back (it was “same”).');
  });

  it('as JSON has the keys of its answer in their order', async () => {
    const tried = await cli.ask('judge', 'sup:x1', 'sup:x2', 'same', '--dry-run');
    expect(Object.keys(tried).slice(-8)).toEqual(['a', 'b', 'judgement', 'before', 'applied', 'changes', 'effect', 'issues']);
    expect(Object.keys(tried.effect ?? {})).toEqual(['relianceShare', 'services', 'takesDown', 'singlePoints', 'directShare']);
    expect(tried).toMatchObject({ judgement: 'same', before: null, applied: false });
    expect((await cli.ask('matches', '--judged')).matches).not.toContainEqual(expect.objectContaining({ judgement: 'same' }));
    const { stdout } = await cli.run('judge', 'sup:x1', 'sup:x2', 'same', '--dry-run');
    expect(stdout).toContain('a try, nothing was kept.');
    expect(stdout).not.toContain('To take it back');
  });

  it.each([
    [['sup:x1', 'sup:x1', 'same'], 1, 'same-node'],
    [['sup:x1', 'sup:gone', 'same'], 2, 'unknown-id'],
    [['sup:x1', 'sup:x2', 'withdraw'], 1, 'no-judgement'],
    [['sup:x1', 'sup:x2', 'maybe'], 2, 'bad-parameter'],
    [['sup:x1', 'sup:x2'], 2, 'usage'],
    [['sup:x1', 'sup:x2', 'same', 'more'], 2, 'usage'],
    [['sup:x1', '--file', 'x.csv'], 2, 'usage'],
    [['--file', '/nowhere/x.csv'], 1, 'file-not-found'],
  ])('%j is refused', async (words, exit, code) => {
    const ran = await cli.run('judge', ...words, '--json');
    expect([ran.exit, ran.stdout, JSON.parse(ran.stderr).code]).toEqual([exit, '', code]);
  });
});

describe('a file of judgements', () => {
  const header = 'a;b;kind;score;evidence;judgement';

  it('is judged in one step; what cannot be kept is told with its row', async () => {
    const path = cli.write('judged.csv', [header, 'sup:x1;sup:x2;Supplier;0,96;name;same', 'sup:x1;sup:x3;;;;', 'sup:gone;sup:x3;;;;same', ''].join('\r\n'));
    const tried = await cli.run('judge', '--file', path, '--dry-run');
    expect(tried.stdout).toContain('1 pair judged in a try; nothing was kept, 0 said already, 1 row left out.');
    const { exit, stdout } = await cli.run('judge', '--file', path);
    expect([exit, stdout]).toEqual([0, expect.stringContaining('1 pair judged, 0 said already, 1 row left out.')]);
    expect(stdout).toContain('warning judged-gone, row 3: “sup:gone” or “sup:x3” is not in the graph.');
    expect(await cli.ask('judge', '--file', path)).toMatchObject({ judged: 0, unchanged: 1, applied: false });
  });

  it('that matches wrote comes back as it went', async () => {
    const path = join(cli.folder, 'out.csv');
    await cli.run('judge', 'sup:x1', 'sup:x2', 'unsure');
    await cli.run('matches', '--csv', path);
    expect(await cli.ask('judge', '--file', path)).toMatchObject({ judged: 0, unchanged: 1, issues: [] });
  });
});

describe('the remedy of an issue', () => {
  /** The issues of a code about these two, and the remedy of the first as words to run. */
  async function remedyOf(code: string, id: string) {
    const { issues } = (await cli.ask('issues', '--code', code)) as unknown as { issues: { value: string; remedy: string }[] };
    const found = issues.filter(({ value }) => value === id);
    return { count: found.length, words: /ketenzicht (judge \S+ \S+ same)/.exec(found[0]?.remedy ?? '')?.[1]?.split(' ') ?? [] };
  }

  it('“possible-same” names a command that settles it, for a component too', async () => {
    for (const id of ['cmp:x', 'cmp:y'])
      await cli.run('import', cli.write('one.json', { ...example, nodes: [{ id, kind: 'Component', name: 'Postkamer' }], relations: [] }), '--source', id);
    const { count, words } = await remedyOf('possible-same', 'cmp:x');
    expect([count, words]).toEqual([1, ['judge', 'cmp:x', 'cmp:y', 'same']]);
    expect(await cli.ask(...words)).toMatchObject({ judgement: 'same', applied: true, changes: { nodes: { removed: 1 } } });
    expect((await remedyOf('possible-same', 'cmp:x')).count).toBe(0);
  });

  it('“identity-conflict” names a command that says what they are; the conflict stays told', async () => {
    const numbers = { 'sup:p': '11111111', 'sup:q': '22222222' };
    const nodes = Object.entries(numbers).map(([id, kvk]) => ({ id, kind: 'Supplier', name: id, kvk, externalIds: ['crm:1'] }));
    await cli.run('import', cli.write('two.json', { ...example, nodes, relations: [] }), '--source', 'two');
    const { count, words } = await remedyOf('identity-conflict', 'sup:p');
    expect([count, words]).toEqual([1, ['judge', 'sup:p', 'sup:q', 'same']]);
    const judged = await cli.ask(...words);
    expect(judged).toMatchObject({ applied: true, changes: { nodes: { removed: 1 } }, issues: [{ code: 'identity-conflict' }] });
  });
});
