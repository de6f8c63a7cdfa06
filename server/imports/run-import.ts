// Leads files to the store: recognise, read, check, resolve, compare, apply in one step; or says why not.
import type { Store } from '../store/store';
import type { ImportHooks, ImportOutcome, ImportRequest } from './result';

/**
 * Imports files as one import of one source. Rejects with a Fault when the files cannot be read at all
 * (`nothing-recognised`, `wrong-format`, `file-empty`, `source-required`, `cancelled`, `store-locked` …); nothing is changed then.
 */
export async function runImport(_store: Store, _request: ImportRequest, _hooks: ImportHooks): Promise<ImportOutcome> {
  throw new Error('being built');
}
