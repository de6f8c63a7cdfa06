// Reads the marks of a file of rejected rows that came back, whatever it holds: a table, or a list in JSON.
import type { InputFile, RawContent, ReturnedRows } from '../importer';
import { decodeHead, guessEncoding } from './decoding';
import { ByteCounter } from './progress';
import { isReturnedList, readReturnedList } from './returned-list';
import type { ReturnedMark } from './returned-marks';
import { findReasons, markedRows, returnedRows } from './returned-table';
import { tableOf } from './table-of';
import { readWholeText } from './whole-text';

/** The word for such files in refusals. */
const format = 'rejected';

/** A row or element without its reason; `mark` null: it had none. */
export interface MarkedContent {
  readonly content: RawContent;
  readonly mark: ReturnedMark | null;
}

async function* listContents(file: InputFile, checkpoint: () => void): AsyncGenerator<MarkedContent> {
  const text = await readWholeText(file, format, new ByteCounter({ progress: checkpoint }));
  for (const { element, mark } of readReturnedList(text) ?? []) yield { content: { element }, mark };
}

/** What a file is that has reasons beside its rows: a table or a list; null: it has none. Looks at its first bytes only. */
export function shapeOfReturned(file: InputFile): 'table' | 'list' | null {
  const encoding = guessEncoding(file.head, file.bytes <= file.head.length);
  // Tables come back as CSV: a list in JSON that has reasons holds elements, although it could be read as a table.
  if (isReturnedList(decodeHead(file.head, encoding))) return 'list';
  return findReasons(tableOf(file).starts) ? 'table' : null;
}

/** The rows of a file with reasons, each with its mark. `returned`: what is known of its table; absent: its header is not looked at. */
export async function* returnedContents(file: InputFile, checkpoint: () => void, returned?: ReturnedRows): AsyncGenerator<MarkedContent> {
  if (shapeOfReturned(file) === 'list') return yield* listContents(file, checkpoint);
  const { returned: _, ...plain } = file;
  const source = tableOf(plain);
  const reader = { format, onBytes: checkpoint };
  for await (const rows of returned ? returnedRows(source, returned, reader) : markedRows(source, reader)) {
    for (const { cells, mark } of rows) yield { content: { cells }, mark };
  }
}
