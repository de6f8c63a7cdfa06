// A file is known as ours, as empty, as of another program, or as of a newer version, before anything is done with it.
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applicationId, checkSchema, prepareSchema, schemaVersion } from '../../../../server/store/embedded/schema';

let database: InstanceType<typeof DatabaseSync>;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
});
afterEach(() => database.close());

const tables = () =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }: { name: string }) => name);

it('an empty file gets the tables, once, and is then ours', () => {
  prepareSchema(database, 'there');
  prepareSchema(database, 'there');
  expect(tables()).toEqual(['chunk', 'content', 'record', 'revision', 'store']);
  expect(database.prepare('SELECT version FROM store').all()).toEqual([{ version: 0 }]);
  expect(() => checkSchema(database, 'there')).not.toThrow();
  expect(database.isTransaction).toBe(false);
});

it.each([
  ['has tables of its own', 'CREATE TABLE theirs (x)'],
  ['has a number of its own', 'PRAGMA application_id = 7'],
])('the file of another program is refused and left alone: it %s', (_, sql) => {
  database.exec(sql);
  const before = tables();
  expect(() => prepareSchema(database, 'there')).toThrow(expect.objectContaining({ code: 'store-unreachable', exit: 3, value: 'there' }));
  expect(tables()).toEqual(before);
});

it('the file of a newer version is refused with both numbers, also where it would only be read', () => {
  database.exec(`CREATE TABLE store (x); PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion + 1}`);
  const newer = expect.objectContaining({ code: 'store-newer', exit: 3, details: { found: schemaVersion + 1, known: schemaVersion } });
  expect(() => prepareSchema(database, 'there')).toThrow(newer);
  expect(() => checkSchema(database, 'there')).toThrow(newer);
});

it('an empty file is not ours yet where it may only be read', () => {
  expect(() => checkSchema(database, 'there')).toThrow(expect.objectContaining({ code: 'store-unreachable' }));
});
