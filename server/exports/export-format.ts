// Defines what a format of export is: one graph becomes one file.
import type { EstateGraph } from '../model/graph';

/** A graph as it is exported: nodes by id, relations by identity. */
export type ExportedGraph = Pick<EstateGraph, 'nodes' | 'relations'>;

export interface ExportFormat {
  /** The word behind `--as`. */
  readonly name: string;
  readonly mediaType: string;
  /** What a browser calls the file that it keeps. */
  readonly fileName: string;
  /** What can be done with the file, in half a sentence. */
  readonly help: string;
  /** It is no text: it needs a file or a pipe. */
  readonly isBinary?: true;
  /** The whole file, piece by piece, so that a large one is never held as a whole. Throws `export-too-large`. */
  pieces(graph: ExportedGraph): Iterable<string> | AsyncIterable<Uint8Array>;
}

/** Characters that are gathered before they are handed on. */
const pieceLength = 65_536;

/** Lines in larger pieces: one write for hundreds of them. */
export function* gathered(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
