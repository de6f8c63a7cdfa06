// Knows a ZIP of canonical tables that this program wrote, by the mark that stands in it (semantics §6, the export `tables`).
import { tablesMark } from '../../server/model/table-cells';
import type { PackedFile } from '../importer';

/** The mark is small; what is not is none. */
const mostBytes = 64 * 1024 ** 2;

/** What the mark says; undefined: there is none, or another file of that name. Throws `Unreadable`. */
export async function readTablesMark(entries: ReadonlyMap<string, PackedFile>): Promise<{ readonly version: unknown; readonly apart: unknown } | undefined> {
  const entry = entries.get(tablesMark.entry);
  if (!entry || entry.bytes > mostBytes) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of entry.open()) pieces.push(piece);
  try {
    const mark: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    if (typeof mark !== 'object' || mark === null || !('format' in mark) || mark.format !== tablesMark.format) return undefined;
    return { version: 'version' in mark ? mark.version : undefined, apart: 'apart' in mark ? mark.apart : [] };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether a ZIP is one of canonical tables that this program wrote. */
export async function isOwnTables(entries: ReadonlyMap<string, PackedFile>): Promise<boolean> {
  return (await readTablesMark(entries)) !== undefined;
}
