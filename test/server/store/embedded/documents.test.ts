// A document is chunks under an id, in their order, and may be written in another form.
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chunkList, chunksOf, insertDocument, replaceChunks } from '../../../../server/store/embedded/documents';
import { prepareSchema } from '../../../../server/store/embedded/schema';

let database: InstanceType<typeof DatabaseSync>;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  prepareSchema(database, 'there');
});
afterEach(() => database.close());

const bytes = (...values: number[]) => Uint8Array.from(values);
const read = (id: string) => ({ count: chunksOf(database, id), chunks: chunkList(database, id).map((chunk) => [...chunk]) });

it('comes back by its id, and no other with it', () => {
  insertDocument(database, { id: 'a', chunks: [bytes(1), bytes(), bytes(2, 3)] });
  insertDocument(database, { id: 'b', chunks: [bytes(4)] });
  expect(read('a')).toEqual({ count: 3, chunks: [[1], [], [2, 3]] });
  expect(read('c')).toEqual({ count: undefined, chunks: [] });
});

it('has only its new chunks when they are replaced', () => {
  insertDocument(database, { id: 'a', chunks: [bytes(1), bytes(2)] });
  insertDocument(database, { id: 'b', chunks: [bytes(4)] });
  replaceChunks(database, { id: 'a', chunks: [bytes(5)] });
  expect([read('a'), read('b')]).toEqual([{ count: 1, chunks: [[5]] }, { count: 1, chunks: [[4]] }]); // biome-ignore format: one line
});
