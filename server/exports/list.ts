// Lists the formats in which the graph goes out, and writes it in one of them.
import { Fault } from '../model/faults';
import { cypher } from './cypher/cypher';
import type { ExportedGraph, ExportFormat } from './export-format';
import { gexf } from './gexf/gexf';
import { graphJson } from './graph-json/graph-json';
import { graphml } from './graphml/graphml';
import { tables } from './tables/tables';

export const exportFormats: readonly ExportFormat[] = [graphJson, tables, graphml, gexf, cypher];

/** The names of all formats, the usual one first. */
export const exportNames = exportFormats.map(({ name }) => name) as [string, ...string[]];

/** The format of this name. Throws `bad-parameter`, exit 2, that names the formats there are. */
export function exportFormat(name: string): ExportFormat {
  const format = exportFormats.find((one) => one.name === name);
  if (!format) throw new Fault('bad-parameter', 2, { value: name, details: { parameter: '--as', allowed: exportNames.join(', ') } });
  return format;
}

/** The graph as a file, piece by piece. Rejects with `export-too-large` where a piece is longer than a text can be. */
export async function* exportPieces(graph: ExportedGraph, format: ExportFormat): AsyncGenerator<string | Uint8Array> {
  try {
    yield* format.pieces(graph);
  } catch (error) {
    throw error instanceof RangeError ? new Fault('export-too-large', 1, { value: format.name }) : error;
  }
}

/** The graph as one file: a text, or the bytes of one that is none. Rejects with `export-too-large` where it is longer than a text can be. */
export async function exportFile(graph: ExportedGraph, format: ExportFormat): Promise<string | Uint8Array> {
  const texts: string[] = [];
  const bytes: Uint8Array[] = [];
  for await (const piece of exportPieces(graph, format)) {
    if (typeof piece === 'string') texts.push(piece);
    else bytes.push(piece);
  }
  try {
    return format.isBinary ? Buffer.concat(bytes) : texts.join('');
  } catch (error) {
    throw error instanceof RangeError ? new Fault('export-too-large', 1, { value: format.name }) : error;
  }
}
