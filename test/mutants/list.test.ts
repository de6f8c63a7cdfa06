// Each wrong engine can still be made: whoever changes a line or moves a test sees at once which mutant fell asleep.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files';
import { allMutants } from './list';

describe('the mutants', () => {
  it('have a name of their own each', () => {
    expect(new Set(allMutants.map(({ name }) => name)).size).toBe(allMutants.length);
  });

  it.each(allMutants)('$name: its text stands once in $file, and its tests are there', ({ file, find, tests }) => {
    expect(readFileSync(join(root, file), 'utf8').split(find).length - 1).toBe(1);
    expect(tests.filter((path) => !existsSync(join(root, 'test', path)))).toEqual([]);
  });
});
