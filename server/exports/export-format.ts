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
  /** The whole file as text. Throws `export-too-large`. */
  write(graph: ExportedGraph): string;
}
