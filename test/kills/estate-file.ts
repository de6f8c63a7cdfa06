// Two estates that have almost nothing in common, as files: each import of one after the other replaces nearly everything.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInputFile } from '../../server/imports/input-files';
import { openEstate } from '../../server/imports/open-estate';
import type { ImportRequest } from '../../server/imports/result';
import { runImport } from '../../server/imports/run-import';
import { personHere } from '../../server/model/viewer';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import { type EstateSize, generateEstate } from '../bench/generate-estate';

const usualSource = 'killed';

export interface EstateFile {
  readonly path: string;
  /** The snapshot id of a store that holds it alone. */
  readonly snapshot: string;
}

export const hooks = { checkpoint: () => undefined, progress: () => undefined, phase: () => undefined, now: () => new Date(), viewer: personHere };

/** The import of a file as the trials do it. */
export async function requestOf(path: string, source = usualSource): Promise<ImportRequest> {
  return { files: [await openInputFile(path)], source, mode: 'full', dryRun: false, strict: false, yes: true };
}

/** As an interchange file; `mark` goes into every id but those of countries. */
function estateText(size: EstateSize, mark: string): string {
  const { nodes, relations, organisationOf } = generateEstate(size);
  const own = (id: string) => (id.startsWith('country:') ? id : id.replace(':', `:${mark}`));
  const nodeList = [...nodes].flatMap(([kind, ids]) =>
    ids.map((id) => {
      const organisation = organisationOf.get(id);
      return { id: own(id), kind, name: `${kind} ${id} ${mark}`, ...(organisation ? { organisation: own(organisation) } : {}) };
    }),
  );
  const relationList = relations.map(({ type, from, to, group, required, recipient }) => ({
    type,
    from: own(from),
    to: own(to),
    ...(group ? { group } : {}),
    ...(required ? { required } : {}),
    ...(recipient ? { recipient: own(recipient) } : {}),
  }));
  return JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: nodeList, relations: relationList });
}

/** The snapshot id, by the store that these trials are not about. */
async function snapshotOf(path: string, folder: string): Promise<string> {
  const store = await openEmbeddedStore(folder);
  try {
    await runImport(store, await requestOf(path), hooks);
    return (await openEstate(store)).snapshot.id;
  } finally {
    await store.close();
  }
}

/** Makes both files in a folder of their own; `remove` takes it away. */
export async function makeFiles(size: EstateSize): Promise<{ files: readonly [EstateFile, EstateFile]; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'ketenzicht-kills-'));
  const make = async (mark: string, seed: number): Promise<EstateFile> => {
    const path = join(folder, `${mark}.json`);
    await writeFile(path, estateText({ ...size, seed }, mark));
    return { path, snapshot: await snapshotOf(path, join(folder, `store-${mark}`)) };
  };
  const files = [await make('a', size.seed), await make('b', size.seed + 1)] as const;
  return { files, remove: () => rm(folder, { recursive: true, force: true }) };
}
