// Writes the graph as GraphML, which most programs for graphs read (yEd, Gephi, NetworkX, igraph).
// How: each property is declared once as a key, of nodes or of edges; several edges may join the same nodes. No library of ours writes GraphML.
// Source: http://graphml.graphdrawing.org/primer/graphml-primer.html
import type { PropertyValue } from '../../model/claims';
import { nodeKinds, type PropertySpec, relationTypes } from '../../model/vocabulary';
import { type ExportedGraph, type ExportFormat, gathered } from '../export-format';
import { escapedXml } from '../xml';

type Owner = 'node' | 'edge';

/** Properties of all kinds, or types, each once: of two of one name the first, for they are of one type. */
function specsOf(all: readonly { readonly properties: readonly PropertySpec[] }[]): PropertySpec[] {
  return [...new Map(all.flatMap(({ properties }) => properties.map((spec) => [spec.name, spec] as const))).values()];
}

const own: Readonly<Record<Owner, string>> = { node: 'kind', edge: 'type' };
const isNumber = ({ value: { type } }: PropertySpec) => type === 'number' || type === 'integer';

function* keys(owner: Owner, specs: readonly PropertySpec[]): Generator<string> {
  const key = (name: string, type: string) => `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;
  if (owner === 'node') yield key('id', 'string');
  yield key(own[owner], 'string');
  for (const spec of specs) yield key(spec.name, isNumber(spec) ? 'double' : 'string');
}

/** A list is written as JSON, since its texts may hold any separator. */
const valueText = (value: PropertyValue) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function data(owner: Owner, properties: Readonly<Record<string, PropertyValue>>): string {
  let text = '';
  for (const [name, value] of Object.entries(properties)) text += `<data key="${owner}.${name}">${escapedXml(valueText(value))}</data>`;
  return text;
}

function* lines({ nodes, relations }: ExportedGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* keys('node', specsOf(nodeKinds));
  yield* keys('edge', specsOf(relationTypes));
  yield '<graph id="ketenzicht" edgedefault="directed">\n';
  // Two ids may differ only in what XML cannot hold: nodes are told apart by their number, and have their id beside it.
  const numbers = new Map<string, number>();
  for (const { id, kind, properties } of nodes) {
    const number = numbers.size;
    numbers.set(id, number);
    yield `<node id="n${number}"><data key="node.id">${escapedXml(id)}</data>${data('node', { kind, ...properties })}</node>\n`;
  }
  let number = 0;
  for (const { type, from, to, properties } of relations) {
    yield `<edge id="e${number}" source="n${numbers.get(from)}" target="n${numbers.get(to)}">${data('edge', { type, ...properties })}</edge>\n`;
    number += 1;
  }
  yield '</graph>\n</graphml>\n';
}

export const graphml: ExportFormat = {
  name: 'graphml',
  mediaType: 'application/graphml+xml',
  fileName: 'ketenzicht-graph.graphml',
  help: 'for yEd, Gephi, NetworkX and other programs for graphs',
  pieces: (graph) => gathered(lines(graph)),
};
