// The three walks are drawn as the code goes: every file is there, has the function that the arrow names, and is called by the one before.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../architecture/source-files';
import { holdWalk, walksOf } from './walks';

const walks = walksOf(readFileSync(join(root, 'docs/three-walks.md'), 'utf8'));

it('are three', () => {
  expect(walks.map(({ title }) => title)).toEqual(['A file becomes claims', 'A question becomes an answer', 'A click becomes a picture']);
});

walks.forEach(holdWalk);
