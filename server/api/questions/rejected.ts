// Gives the rejected rows of an import, or of a try whose report is in a file, as a file for whoever mends them.
import { type FileRequest, rejectedFile } from '../../imports/rejected/files';
import { listOf, refuseEmpty, rejectedOfImport } from '../../imports/rejected/list';
import type { Language } from '../../model/issues';
import { fileText } from '../asking';
import type { LoadedStore } from './loaded';

async function textOf(request: FileRequest): Promise<string> {
  refuseEmpty(request);
  const { name, mediaType, pieces } = rejectedFile(request);
  const made: Buffer[] = [];
  for await (const piece of pieces()) made.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece));
  const encoding = mediaType === 'application/zip' ? 'base64' : 'utf8';
  return fileText({ name, mediaType, encoding }, Buffer.concat(made).toString(encoding));
}

/** Those of a recorded import. Rejects with `unknown-id`, `rejected-not-kept` and `nothing-rejected`. */
export async function rejectedRows({ store, state }: LoadedStore, { id, language }: { readonly id: string; readonly language: Language }): Promise<string> {
  return textOf({ ...(await rejectedOfImport(store, state, id)), language });
}

/** Those of a try. Rejects with `not-found` when its report is not kept any more, and `nothing-rejected`. */
export async function rejectedOfJob(loaded: LoadedStore, { path, language }: { readonly path: string; readonly language: Language }): Promise<string> {
  return textOf({ import: null, list: listOf(await loaded.openReport(path), ''), language });
}
