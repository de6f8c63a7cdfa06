// The page that follows a row to an answer draws the code as it is, and its figures are those of the code.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesPerRow } from '../../server/imports/memory-here';
import { defaultMaxRows } from '../../server/imports/row-limit';
import { root } from '../architecture/source-files';
import { holdWalk, walksOf } from './walks';

const page = readFileSync(join(root, 'docs/from-row-to-answer.md'), 'utf8');
const walks = walksOf(page).filter(({ files }) => files.size > 0);

it('has one way, drawn call by call', () => {
  expect(walks.map(({ title }) => title)).toEqual(['The way, call by call']);
});

walks.forEach(holdWalk);

it('draws shapes of files that are there, each tied to another', () => {
  const drawn = page.slice(page.indexOf('flowchart TD'), page.indexOf('```', page.indexOf('flowchart TD')));
  const shapes = [...drawn.matchAll(/(\w+)[[(]+"[^"]*<br\/>([\w./-]+)"/g)].map(([, name = '', path = '']) => ({ name, path }));
  expect(shapes.length).toBe(9);
  expect(shapes.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  const ends = new Set(shapes.map(({ name }) => name));
  const tied = [...drawn.matchAll(/^ {2}(\w+)\S* ?.*?-\.?->(?:\|[^|]*\|)? (\w+)/gm)].flatMap(([, from = '', to = '']) => [from, to]);
  expect([...ends].filter((name) => !tied.includes(name))).toEqual([]);
  expect(tied.filter((name) => !ends.has(name))).toEqual([]);
});

it('says of memory what the code holds', () => {
  expect(page).toContain(`at most ${bytesPerRow / 1000} KB of memory`);
  expect(defaultMaxRows({ heap: Number.MAX_SAFE_INTEGER, memory: 24e9 })).toBe(4_000_000);
  expect(page).toContain('four million on 24 GB');
});
