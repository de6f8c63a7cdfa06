// Lists the formats in which the graph goes out, and writes it in one of them.
import { Fault } from '../model/faults';
import type { ExportedGraph, ExportFormat } from './export-format';
import { gexf } from './gexf/gexf';
import { graphJson } from './graph-json/graph-json';

export const exportFormats: readonly ExportFormat[] = [graphJson, gexf];

/** The names of all formats, the usual one first. */
export const exportNames = exportFormats.map(({ name }) => name) as [string, ...string[]];

/** The format of this name. Throws `bad-parameter`, exit 2, that names the formats there are. */
export function exportFormat(name: string): ExportFormat {
  const format = exportFormats.find((one) => one.name === name);
  if (!format) throw new Fault('bad-parameter', 2, { value: name, details: { parameter: '--as', allowed: exportNames.join(', ') } });
  return format;
}

/** The graph as a file. Throws `export-too-large` where its text is longer than a text can be. */
export function exportText(graph: ExportedGraph, format: ExportFormat): string {
  try {
    return format.write(graph);
  } catch (error) {
    if (error instanceof RangeError) throw new Fault('export-too-large', 1, { value: format.name });
    throw error;
  }
}
