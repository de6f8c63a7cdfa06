// What an import says in words, and how it ends.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ran } from '../../../launch/program';
import { commandLine } from '../command-line';
import { example, smaller } from '../example';
import { rowsBelow } from '../shown';

const cli = commandLine();
let file: string;
let less: string;
let first: Ran;

beforeAll(async () => {
  file = cli.write('estate.json', example);
  less = cli.write('less.json', smaller);
  first = await cli.run('import', file, '--source', 's');
});

describe('an import', () => {
  it('says what it read, what it made of it, and how to take it back', async () => {
    const { stdout } = first;
    expect(stdout).toMatch(
      /^20 rows read = 20 accepted \+ 0 rejected \(graph-json, full, source “s”\)\.\nApplied as import (imp-\d+); take it back with: ketenzicht undo \1\n/,
    );
    expect(stdout).toContain('What the rows became');
  });

  it('that says nothing new is not recorded', async () => {
    const { stdout } = await cli.run('import', file, '--source', 's');
    expect(stdout).toContain('The source says this already: nothing changed, nothing was recorded.');
    expect(rowsBelow(stdout, 'Changes')).toEqual([
      ['nodes', '0', '0', '0', '11', '0'],
      ['relations', '0', '0', '0', '9', '0'],
    ]);
  });

  it('that is tried changes nothing, and tells what other sources say apart', async () => {
    const { stdout, exit } = await cli.run('import', less, '--source', 'other', '--dry-run');
    expect(exit).toBe(0);
    expect(stdout).toContain('Dry run: nothing was changed.');
    // All of it is said by s; permits and its relation are said by s alone.
    expect(rowsBelow(stdout, 'Changes').map((row) => row.at(-1))).toEqual(['1', '1']);
    expect((await cli.ask('sources')).sources).toHaveLength(1);
  });

  it('shows three issues of a code, the errors first, and where the others are', async () => {
    const nodes = Array.from({ length: 5 }, (_, at) => ({ id: `x:${at}`, kind: 'Spaceship' }));
    const bad = cli.write('bad.json', { ...example, nodes: [...example.nodes, ...nodes] });
    const { stdout } = await cli.run('import', bad, '--source', 'bad', '--dry-run');
    const block = stdout.slice(stdout.indexOf('error unknown-kind: 5')).split('\n');
    expect(block[1]).toMatch(/^ {2}bad\.json, .*“Spaceship”/);
    expect(block[4]).toBe('  … and 2 more; --json has all');
    expect(block[5]).toMatch(/^ {2}→ /);
  });

  it('that is refused although it was read says so in both ways, and ends with 1', async () => {
    const half = { ...example, nodes: example.nodes.slice(0, 1), relations: [] };
    const words = await cli.run('import', cli.write('half.json', half), '--source', 's');
    expect(words.exit).toBe(1);
    expect(words.stdout).toContain('Refused: nothing was applied.');
    expect(words.stderr).toContain('--yes');
  });
});

describe('what an import refuses before it opens the store', () => {
  it.for([
    ['a format that is none', ['--as', 'pdf'], 'bad-parameter', 2],
    ['a mode that is none', ['--mode', 'most'], 'bad-parameter', 2],
    ['a file that is not there', [], 'file-not-found', 1],
  ] as const)('%s', async ([, options, code, exit]) => {
    const ran = await cli.run('import', 'nowhere.json', ...options, '--json');
    expect({ exit: ran.exit, code: JSON.parse(ran.stderr).code, stdout: ran.stdout }).toEqual({ exit, code, stdout: '' });
  });
});
