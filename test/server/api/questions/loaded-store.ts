// A store with some imports, as the questions of the API get it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { noControl } from '../../../../server/engine/control';
import { subjectOf } from '../../../../server/engine/subject';
import { openEstate } from '../../../../server/imports/open-estate';
import { importWithAnswer, undoWithAnswer } from '../../../../server/launch/changes';
import { Fault } from '../../../../server/model/faults';
import { personHere } from '../../../../server/model/viewer';
import { openEmbeddedStore } from '../../../../server/store/embedded/open';
import { testRules } from '../../../conformance/store-kinds';
import { inputFile } from '../../../support/input-files';

/** What a source says: the nodes and relations of the interchange format; null takes back what it said last. */
export type Said = { readonly nodes: readonly object[]; readonly relations?: readonly object[] } | null;

const control = { ...noControl, phase: () => undefined };

/** A store in which each source said this, one after another. It goes after the tests of the file. */
export async function loadedWith(...said: readonly (readonly [source: string, said: Said])[]): Promise<LoadedStore> {
  const folder = await mkdtemp(join(tmpdir(), 'ketenzicht-questions-'));
  const store = await openEmbeddedStore(folder, { rules: testRules });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const options = { mode: 'full', dryRun: false, strict: false, yes: true, skipUnknown: false, as: undefined } as const;
  for (const [at, [source, content]] of said.entries()) {
    if (content === null) {
      await undoWithAnswer(store, { id: `imp-${at}`, viewer: personHere }, control);
      continue;
    }
    const text = JSON.stringify({ format: 'ketenzicht-graph', version: 1, relations: [], ...content });
    await importWithAnswer(store, { ...options, viewer: personHere, source, files: [inputFile(`${source}.json`, text)] }, control);
  }
  const estate = await openEstate(store);
  const gone = () => Promise.reject(new Fault('not-found', 1));
  return { ...estate, subject: subjectOf(estate.snapshot), store, openReport: gone, openDifferences: gone };
}
