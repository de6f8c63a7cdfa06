// Pairs that may be one, on the command line: for people, as JSON, and as a file that comes back judged.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { example } from '../example';

const cli = commandLine();
const names = { 'sup:x1': 'Kwelderwerk B.V.', 'sup:x2': 'KWELDERWERK (KWW)', 'sup:x3': 'Kwelder-Werk', 'sup:x4': 'Oeverzicht' };
const nodes = Object.entries(names).map(([id, name]) => ({ id, kind: 'Supplier', name }));
const relations = [{ type: 'PROVIDED_BY', from: 'svc:benefits', to: 'sup:x2' }];

beforeAll(async () => {
  await cli.run('import', cli.write('example.json', example), '--source', 's');
  await cli.run('import', cli.write('more.json', { ...example, nodes, relations }), '--source', 't');
});

describe('matches', () => {
  it('for people names both, says what hangs on them and how to judge', async () => {
    const { exit, stdout } = await cli.run('matches');
    expect(exit).toBe(0);
    expect(stdout).toContain('3 pairs may be the same. Nothing is joined before somebody judges.');
    expect(stdout).toMatch(/Kwelderwerk B\.V\. \(sup:x1\) +KWELDERWERK \(KWW\) \(sup:x2\) +0\.9\d +8 +1 +1 +name Kwelderwerk B\.V\. ~ KWELDERWERK \(KWW\)/);
    expect(stdout).toContain('To judge one: ketenzicht judge A B same|not-same|unsure');
  });

  it('as JSON has the keys of its answer, the heaviest pair first', async () => {
    const answer = await cli.ask('matches');
    const matches = answer.matches as unknown as Record<string, unknown>[];
    expect(Object.keys(answer).slice(-4)).toEqual(['records', 'matches', 'total', 'complete']);
    expect(Object.keys(matches[0] ?? {}).slice(0, 7)).toEqual(['a', 'b', 'kind', 'score', 'weight', 'evidence', 'judgement']);
    expect(matches.map(({ a, b, weight }) => [a, b, weight])).toEqual([
      ['sup:x1', 'sup:x2', 8],
      ['sup:x2', 'sup:x3', 8],
      ['sup:x1', 'sup:x3', 0],
    ]);
  });

  it('is of one node or kind, and no longer than asked', async () => {
    expect((await cli.ask('matches', '--id', 'sup:x1')).total).toBe(2);
    expect((await cli.ask('matches', '--kind', 'Organisation')).total).toBe(0);
    const { stdout } = await cli.run('matches', '--limit', '1');
    expect(stdout).toContain('The 1 on which most hangs:');
    const gone = await cli.run('matches', '--id', 'sup:gone', '--json');
    expect([gone.exit, JSON.parse(gone.stderr).code]).toEqual([2, 'unknown-id']);
    expect((await cli.run('matches', '--kind', 'Nonsense')).exit).toBe(2);
  });

  it('as CSV is the whole queue; with --judged what was judged stands in it too', async () => {
    const path = join(cli.folder, 'queue.csv');
    expect((await cli.run('matches', '--csv', path)).stdout + (await cli.run('matches', '--csv', path)).stderr).toContain('3 pairs written to');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect([lines.length, lines[0]]).toEqual([4, '\ufeffa,b,kind,score,evidence,judgement']);
    await cli.run('judge', 'sup:x1', 'sup:x4', 'not-same');
    expect([(await cli.ask('matches')).total, (await cli.ask('matches', '--judged')).total]).toEqual([3, 4]);
    await cli.run('matches', '--judged', '--csv', path);
    expect(readFileSync(path, 'utf8')).toContain('sup:x1,sup:x4,Supplier,0,,not-same');
  });
});
