// Writes the graph as canonical tables in a zip: one CSV per kind and per type, which an import reads back to the same snapshot (semantics §6).
import { guardCell } from '../../../importers/list';
import { apartPairs } from '../../estate/apart';
import type { PropertyValue } from '../../model/claims';
import { csvCell } from '../../model/csv-cell';
import { tableName, tablesMark, writeCell } from '../../model/table-cells';
import { nodeKinds, type PropertySpec, relationTypes } from '../../model/vocabulary';
import { zipOf } from '../../output/zip';
import { type ExportedGraph, type ExportFormat, gathered } from '../export-format';

type Row = Readonly<Record<string, PropertyValue>>;

const line = (cells: readonly string[]) => `${cells.map((cell) => csvCell(guardCell(cell), ',')).join(',')}\r\n`;

/** A table: the columns that say something in any row, in the order of the model. */
function* tableLines(rows: readonly { readonly own: Row; readonly properties: Row }[], specs: readonly PropertySpec[]): Generator<string> {
  const used = new Set(rows.flatMap(({ properties }) => Object.keys(properties)));
  const names = specs.map(({ name }) => name).filter((name) => used.has(name));
  const own = Object.keys(rows[0]?.own ?? {});
  yield `\ufeff${line([...own, ...names])}`;
  for (const row of rows) yield line([...own.map((name) => writeCell(row.own[name])), ...names.map((name) => writeCell(row.properties[name]))]);
}

interface Table {
  readonly name: string;
  readonly lines: () => Iterable<string>;
}

/** The tables that have rows, nodes first. */
function tablesOf({ nodes, relations }: ExportedGraph): Table[] {
  const ofNodes = nodeKinds.map(({ kind, plural, properties }) => {
    const rows = () => nodes.filter((node) => node.kind === kind).map((node) => ({ own: { id: node.id }, properties: node.properties }));
    return { name: tableName(plural.en), rows, properties };
  });
  const ofRelations = relationTypes.map(({ type, properties }) => {
    const rows = () => relations.filter((one) => one.type === type).map((one) => ({ own: { from: one.from, to: one.to }, properties: one.properties }));
    return { name: tableName(type), rows, properties };
  });
  return [...ofNodes, ...ofRelations].map(({ name, rows, properties }) => ({ name, lines: () => tableLines(rows(), properties) }));
}

function* markLines({ nodes }: ExportedGraph): Generator<string> {
  const { format, version } = tablesMark;
  yield `${JSON.stringify({ format, version, apart: apartPairs(nodes) })}\n`;
}

async function* asAsync(pieces: Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
}

/** The zip. The mark comes first, so that whoever opens it knows at once what it is. */
function pieces(graph: ExportedGraph): AsyncIterable<Uint8Array> {
  const kinds = new Set<string>(graph.nodes.map(({ kind }) => tableName(nodeKinds.find((one) => one.kind === kind)?.plural.en ?? kind)));
  for (const { type } of graph.relations) kinds.add(tableName(type));
  const tables = tablesOf(graph).filter(({ name }) => kinds.has(name));
  return zipOf([
    { name: tablesMark.entry, pieces: () => asAsync(markLines(graph)) },
    ...tables.map(({ name, lines }) => ({ name: `${name}.csv`, pieces: () => asAsync(gathered(lines())) })),
  ]);
}

export const tables: ExportFormat = {
  name: 'tables',
  mediaType: 'application/zip',
  fileName: 'ketenzicht-tables.zip',
  help: 'a zip with one CSV per kind and type, which imports to the same snapshot',
  isBinary: true,
  pieces,
};
