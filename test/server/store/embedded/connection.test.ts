// Reading where nothing may be written: what a writer elsewhere does meanwhile is seen, and nothing torn is taken for an answer.
import { mkdtempSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connectReading } from '../../../../server/store/embedded/connection';
import { makeStore } from '../../../../server/store/embedded/new-store';

let folder: string;
let file: string;
let reading: Connection | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ketenzicht-reading-'));
  file = join(folder, 'a store? 100%.sqlite');
  await makeStore(file, { patience: 1_000 });
});
afterEach(() => {
  reading?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes as another program does: opened, changed, closed. `exec` only: a prepared statement would keep it open. */
function writeVersion(version: number, { journal = 'DELETE' } = {}): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = ${journal}; UPDATE store SET version = ${version}`);
  database.close();
}

const versionIn = (database: { prepare(sql: string): { get(): { version: number } } }) => database.prepare('SELECT version FROM store').get().version;

describe('a file of which nothing may be changed', () => {
  it('is read, nothing is put beside it, and it is not written', async () => {
    reading = await connectReading(file, { patience: 1_000 });
    expect(await reading.read(versionIn)).toBe(0);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(() => reading?.writable()).toThrow(expect.objectContaining({ code: 'store-read-only', exit: 1 }));
  });

  it('is read anew when another program changed it, in whatever way', async () => {
    reading = await connectReading(file, { patience: 1_000 });
    expect(await reading.read(versionIn)).toBe(0);
    writeVersion(5);
    expect(await reading.read(versionIn)).toBe(5);
    writeVersion(6, { journal: 'WAL' });
    expect(await reading.read(versionIn)).toBe(6);
    const writer = new DatabaseSync(file);
    writer.exec('PRAGMA journal_mode = WAL; UPDATE store SET version = 7');
    expect(await reading.read(versionIn)).toBe(7);
    writer.exec('UPDATE store SET version = 8');
    expect(await reading.read(versionIn)).toBe(8);
    writer.close();
    expect(await reading.read(versionIn)).toBe(8);
  });

  it('that changes while it is read is read again, also when the reading failed', async () => {
    reading = await connectReading(file, { patience: 1_000 });
    let times = 0;
    const seen = await reading.read((database) => {
      times += 1;
      const version = versionIn(database);
      if (times < 3) writeVersion(10 + times);
      if (times === 2) throw new Error('torn');
      return version;
    });
    expect({ times, seen }).toEqual({ times: 3, seen: 12 });
  });

  it('that never comes to rest is refused, and so is a closed one', async () => {
    reading = await connectReading(file, { patience: 1_000 });
    let version = 20;
    await expect(
      reading.read(() => {
        version += 1;
        writeVersion(version);
      }),
    ).rejects.toMatchObject({ code: 'store-locked' });
    reading.close();
    await expect(reading.read(versionIn)).rejects.toThrow('closed');
  });

  it('with changes in a journal that cannot be read without writing is refused, never answered from what is older', async () => {
    const writer = new DatabaseSync(file);
    writer.exec('PRAGMA journal_mode = WAL; UPDATE store SET version = 9');
    unlinkSync(`${file}-shm`);
    await expect(connectReading(file, { patience: 1_000 })).rejects.toMatchObject({
      code: 'store-unreachable',
      details: { reason: expect.stringContaining('journal') },
    });
    writer.close();
  });

  it('that is empty, or of another program, is refused', async () => {
    const other = join(folder, 'other.sqlite');
    const database = new DatabaseSync(other);
    database.exec('CREATE TABLE t (a)');
    database.close();
    await expect(connectReading(other, { patience: 1_000 })).rejects.toMatchObject({ code: 'store-unreachable' });
  });
});
