// A ZIP of our own tables is known by its mark; another file of that name is none.
import { expect, it } from 'vitest';
import { isOwnTables, readTablesMark } from '../../../importers/reading/own-tables';

const entry = (text: string, bytes = text.length) => ({
  name: 'ketenzicht.json',
  bytes,
  async *open() {
    yield new TextEncoder().encode(text);
  },
});
const zip = (text: string, bytes?: number) => new Map([['ketenzicht.json', entry(text, bytes)]]);

it('says the version and what is kept apart', async () => {
  expect(await readTablesMark(zip('{"format":"ketenzicht-tables","version":1,"apart":[["a","b"]]}'))).toEqual({ version: 1, apart: [['a', 'b']] });
  expect(await readTablesMark(zip('{"format":"ketenzicht-tables"}'))).toEqual({ version: undefined, apart: [] });
});

it('is not there, or is another file', async () => {
  for (const other of ['{"format":"ketenzicht-graph"}', 'null', '"ketenzicht-tables"', '{', '']) expect(await isOwnTables(zip(other))).toBe(false);
  expect(await isOwnTables(new Map())).toBe(false);
  expect(await isOwnTables(zip('{"format":"ketenzicht-tables"}', 2 ** 30))).toBe(false);
});
