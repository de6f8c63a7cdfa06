// Takes an import back: its source says again what it said before (semantics §5).
import type { Store } from '../store/store';
import type { ImportHooks, UndoOutcome } from './result';

/** Undoes the newest import of a source, or the undo of one. Rejects with `unknown-import`, `already-undone`, `newer-import`. */
export async function undoImport(_store: Store, _importId: string, _hooks: ImportHooks): Promise<UndoOutcome> {
  throw new Error('being built');
}
