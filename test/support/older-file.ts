// A folder with the file that an older build made, for each test of a file; what it opened is closed after it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach } from 'vitest';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import type { Store } from '../../server/store/store';
import { type OlderVersion, putOlderFile } from './older-stores';

export interface OlderFile {
  folder: string;
  file: string;
  /** Stores to close after the test. */
  readonly opened: Store[];
  /** Opens the store; it is closed after the test. */
  open(options?: object): Promise<Store>;
  /** Looks at the file, or changes it, as another program does. */
  withFile<T>(work: (database: InstanceType<typeof DatabaseSync>) => T): T;
}

export function olderFile(version?: OlderVersion): OlderFile {
  const opened: Store[] = [];
  const place: OlderFile = {
    ...{ folder: '', file: '', opened },
    async open(options = {}) {
      const store = await openEmbeddedStore(place.folder, options);
      opened.push(store);
      return store;
    },
    withFile(work) {
      const database = new DatabaseSync(place.file);
      try {
        return work(database);
      } finally {
        database.close();
      }
    },
  };
  beforeEach(() => {
    place.folder = mkdtempSync(join(tmpdir(), 'ketenzicht-older-'));
    place.file = putOlderFile(place.folder, version);
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    rmSync(place.folder, { recursive: true, force: true });
  });
  return place;
}
