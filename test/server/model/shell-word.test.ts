// Words as a shell takes them: run by a real one.
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shellWord, shellWords } from '../../../server/model/shell-word';

const nasty = ['a b.csv', "it's.csv", '$HOME.csv', 'a;b.csv', '`x`.csv', 'Überzicht.csv', '*.csv', 'a\nb.csv', '"q".csv', 'plain-1.csv'];

it('come out of a shell as they went in', () => {
  const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${nasty.map(shellWord).join(' ')}`], { encoding: 'utf8' });
  expect(printed.split('\0').slice(0, -1)).toEqual(nasty);
});

it('plain ones stay bare; one that looks like an option stands behind two dashes', () => {
  expect(shellWords(['a.csv', 'b c.csv'])).toEqual(['a.csv', "'b c.csv'"]);
  expect(shellWords(['-a.csv'])).toEqual(['--', '-a.csv']);
});
