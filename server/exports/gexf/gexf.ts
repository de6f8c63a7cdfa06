// Writes the graph as GEXF 1.3, the format of Gephi and other programs that draw networks: a graphology graph, written by graphology-gexf.
// How: every node and relation goes into a directed graph of objects, where two relations may join the same nodes; the library writes it.
import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import type { PropertyValue } from '../../model/claims';
import { Fault } from '../../model/faults';
import type { ExportedGraph, ExportFormat } from '../export-format';
import { xmlText } from '../xml';

/** Nodes and relations together: graph, lists and text of 400,000 of them take 0.7 GB (measured), until the file is written. */
const most = 500_000;

type Attribute = string | number;

/** A text that XML can hold: what it cannot becomes the replacement character. A list is written as JSON, since its texts may hold any separator. */
function attribute(value: PropertyValue): Attribute {
  if (typeof value === 'number') return value;
  return xmlText(typeof value === 'string' ? value : JSON.stringify(value));
}

function attributes(properties: Readonly<Record<string, PropertyValue>>): Record<string, Attribute> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, attribute(value)]));
}

/** The graph of objects: a relation goes from who needs to who is needed, as in the interchange format, and its key is its number. */
function graphOf({ nodes, relations }: ExportedGraph): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  const keys = new Map<string, string>();
  for (const { id, kind, properties } of nodes) {
    let key = xmlText(id);
    // Two ids may differ only in what XML cannot hold.
    while (graph.hasNode(key)) key += '#';
    keys.set(id, key);
    graph.addNode(key, { ...attributes(properties), kind });
  }
  for (const [at, { type, from, to, properties }] of relations.entries())
    graph.addDirectedEdgeWithKey(at, keys.get(from), keys.get(to), { ...attributes(properties), type });
  return graph;
}

export const gexf: ExportFormat = {
  name: 'gexf',
  mediaType: 'application/gexf+xml',
  fileName: 'ketenzicht-graph.gexf',
  help: 'for Gephi and other programs that draw networks',
  pieces(graph) {
    if (graph.nodes.length + graph.relations.length > most) throw new Fault('export-too-large', 1, { value: 'gexf' });
    const text = write(graphOf(graph), {
      version: '1.3',
      pretty: false,
      formatNode: (id, { name, ...rest }) => ({ label: name ?? id, attributes: rest }),
      formatEdge: (_, { type, ...rest }) => ({ label: type, kind: type, attributes: rest }),
    });
    return [text, '\n'];
  },
};
