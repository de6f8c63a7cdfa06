// What the product is measured against: PapaParse alone on the same files, and graphology's breadth-first search per supplier.
import { createReadStream } from 'node:fs';
import { DirectedGraph } from 'graphology';
import { bfsFromNode } from 'graphology-traversal';
import Papa from 'papaparse';
import type { MadeEstate } from './generate-estate';

/** Rows in the files, headers counted, as PapaParse alone streams them; with `header` an object a row, and the header is none. */
export async function parseAlone(paths: readonly string[], { header = false }: { readonly header?: boolean } = {}): Promise<number> {
  let rows = 0;
  for (const path of paths) {
    await new Promise<void>((resolve, reject) => {
      const stream = createReadStream(path).pipe(Papa.parse(Papa.NODE_STREAM_INPUT, header ? { header } : { delimiter: ';' }));
      stream.on('data', () => {
        rows += 1;
      });
      stream.on('end', resolve);
      stream.on('error', reject);
    });
  }
  return rows;
}

const followed = new Set(['DEPENDS_ON', 'PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'HOSTED_IN']);

/** The relations over which failure travels, against their direction: from what is needed to what needs it. */
export function neededByGraph(estate: MadeEstate): DirectedGraph {
  const graph = new DirectedGraph();
  for (const ids of estate.nodes.values()) for (const id of ids) graph.addNode(id);
  for (const { type, from, to } of estate.relations) if (followed.has(type)) graph.mergeEdge(to, from);
  return graph;
}

/** How many nodes can be reached from each of the suppliers: what a graph library answers to “what fails?”. */
export function reachEach(graph: DirectedGraph, suppliers: readonly string[]): number {
  let reached = 0;
  for (const supplier of suppliers) {
    bfsFromNode(graph, supplier, () => {
      reached += 1;
    });
  }
  return reached;
}
