// Real errors of SQLite and of the file system, and what they are told as.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Fault } from '../../../../server/model/faults';
import { isBusy, isReadOnly, systemCode, toStoreFault } from '../../../../server/store/embedded/faults';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenzicht-sqlite-'));
  file = join(folder, 'a.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** The error of a statement on a file, opened with these options. */
function errorIn(sql: string, options = {}): unknown {
  const database = new DatabaseSync(file, options);
  try {
    return errorOf(() => database.exec(sql));
  } finally {
    database.close();
  }
}

it('another writer is worth waiting for, and at last told as locked', () => {
  const other = new DatabaseSync(file);
  other.exec('CREATE TABLE t (x); BEGIN IMMEDIATE');
  const error = errorIn('BEGIN IMMEDIATE', { timeout: 0 });
  other.close();
  expect([isBusy(error), isReadOnly(error)]).toEqual([true, false]);
  expect(toStoreFault(error, 'there')).toMatchObject({ code: 'store-locked', exit: 3, value: 'there' });
});

it('a file without room is a full disk', () => {
  const error = errorIn('PRAGMA max_page_count = 1; CREATE TABLE t (x)');
  expect(toStoreFault(error, 'there')).toMatchObject({ code: 'disk-full', exit: 1, value: 'there' });
});

it('what may only be read is told so', () => {
  new DatabaseSync(file).close();
  const error = errorIn('CREATE TABLE t (x)', { readOnly: true });
  expect([isReadOnly(error), isBusy(error)]).toEqual([true, false]);
  expect(toStoreFault(error, 'there')).toMatchObject({ code: 'store-read-only', exit: 1 });
});

it('a file that is no database is damaged, with the reason in both languages', () => {
  writeFileSync(file, 'no database, but long enough to have a head '.repeat(4));
  const fault = toStoreFault(errorIn('SELECT * FROM sqlite_schema'), 'there');
  expect(fault).toMatchObject({ code: 'store-damaged', exit: 3, details: { reason: 'the file is not a database', reasonNl: 'het bestand is geen database' } });
});

it('a file that cannot be opened is out of reach', () => {
  mkdirSync(file);
  expect(
    toStoreFault(
      errorOf(() => new DatabaseSync(file)),
      'there',
    ),
  ).toMatchObject({ code: 'store-unreachable', exit: 3 });
});

it.each([
  ['ENOTDIR', 'a part of the path is a file', () => readFileSync(join(file, 'x'))],
  ['ENAMETOOLONG', 'the path is too long', () => readFileSync(join(folder, 'x'.repeat(300)))],
])('an error of the file system is told as what it is: %s, %s', (system, reason, work) => {
  writeFileSync(file, '');
  const error = errorOf(work);
  expect(systemCode(error)).toBe(system);
  expect(toStoreFault(error, 'there')).toMatchObject({ code: 'store-unreachable', exit: 3, details: { reason } });
});

it('what is no matter of the store is handed back as it is, a fault too', () => {
  const [error, fault] = [new Error('else'), new Fault('cancelled', 1)];
  expect([toStoreFault(error, 'there'), toStoreFault(fault, 'there'), toStoreFault('text', 'there')]).toEqual([error, fault, 'text']);
});
