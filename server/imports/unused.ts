// Checks whether the cells of unused columns name items of the import or of the graph. Such a column looks like a relation that nobody
// reads.
import type { UnusedColumn as ReadColumn } from '../../importers/importer';
import type { GraphNode } from '../model/graph';
import { type Issue, issue } from '../model/issues';
import { foldName } from '../model/normal-form';
import type { UnusedColumn } from '../store/report';
import type { SourceContent } from '../store/store';

/** Elements of a cell between commas, semicolons, bars or line ends; one in quotes is written as CSV writes it. */
const element = /[ \t]*"(?:[^"]|"")*"|[^,;|\r\n]+/g;

/** An element without the quotes around it. */
function bare(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"') ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
}

/** The names that a cell may hold, folded: a name may hold a comma itself, so also the cell as a whole. Numbers name nothing here: any number would. */
function namesIn(cell: string): string[] {
  const names = new Set([cell, ...(cell.match(element) ?? [])].map((text) => foldName(bare(text))));
  return [...names].filter((name) => name !== '' && !/^[\d.,\s]+$/.test(name));
}

/** Names and ids of items. */
interface Items {
  readonly nodes: readonly GraphNode[];
  readonly content: Pick<SourceContent, 'claims'>;
}

/** Which of the wanted names are names or ids of items. Cost: one look at each item. */
function findNamed(wanted: ReadonlySet<string>, { nodes, content }: Items): Set<string> {
  const found = new Set<string>();
  const look = (text: unknown) => {
    if (typeof text !== 'string' || text === '') return;
    const name = foldName(text);
    if (wanted.has(name)) found.add(name);
  };
  for (const { id, properties } of nodes) {
    look(id);
    look(properties.name);
  }
  for (const claim of content.claims) {
    if (claim.claim !== 'node') continue;
    look(claim.id);
    look(claim.properties.name);
  }
  return found;
}

/** Counts the cells of unused columns that name items. Cost: linear in their different cells and in the items; nothing without such cells. */
export function countNaming(columns: readonly ReadColumn[], items: Items): UnusedColumn[] {
  const read = columns.map(({ cells, ...column }) => ({ column, cells: [...cells].map(([cell, count]) => ({ names: namesIn(cell), count })) }));
  const wanted = new Set(read.flatMap(({ cells }) => cells.flatMap(({ names }) => names)));
  const named = wanted.size === 0 ? wanted : findNamed(wanted, items);
  return read.map(({ column, cells }) => ({
    ...column,
    namesItems: cells.reduce((sum, { names, count }) => sum + (names.some((name) => named.has(name)) ? count : 0), 0),
  }));
}

const aboutColumns: ReadonlySet<string> = new Set(['unknown-column', 'unknown-property', 'column-not-mapped']);

/** The issues in which a column that names items is a warning instead of a remark. */
export function warnOfRelations(issues: readonly Issue[], unused: readonly UnusedColumn[]): readonly Issue[] {
  const keyOf = (one: { readonly file: string | null; readonly column: string | null }) => JSON.stringify([one.file, one.column]);
  const naming = new Map(unused.filter(({ namesItems }) => namesItems > 0).map((one) => [keyOf(one), one]));
  if (naming.size === 0) return issues;
  return issues.map((one) => {
    const column = aboutColumns.has(one.code) ? naming.get(keyOf(one)) : undefined;
    if (!column) return one;
    const { file, sheet, filled, namesItems, complete } = column;
    return issue(
      'column-names-items',
      { file, sheet },
      { column: one.column, value: one.column, details: { count: filled, names: complete ? namesItems : `≥ ${namesItems}` } },
    );
  });
}
