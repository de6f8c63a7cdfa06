// Loads the sample as the program does, into a store that is removed afterwards, and makes a subject of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subject } from '../../server/analysis/analysis';
import { subjectOf } from '../../server/engine/subject';
import { openEstate } from '../../server/imports/open-estate';
import { loadSample } from '../../server/imports/sample';
import { personHere } from '../../server/model/viewer';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import { root } from '../architecture/source-files';

const nothing = () => undefined;

export async function sampleSubject(): Promise<Subject> {
  const place = mkdtempSync(join(tmpdir(), 'ketenzicht-sample-'));
  const store = await openEmbeddedStore(join(place, 'store'));
  try {
    await loadSample(store, join(root, 'sample-data'), {
      checkpoint: nothing,
      progress: nothing,
      phase: nothing,
      imported: nothing,
      now: () => new Date('2026-11-23T09:00:00Z'),
      viewer: personHere,
    });
    return subjectOf((await openEstate(store)).snapshot);
  } finally {
    await store.close();
    rmSync(place, { recursive: true, force: true });
  }
}
