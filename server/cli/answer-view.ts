// Shows the answer of an analysis to a reader: the part that is the same for all of them.
import type { AnyAnswer } from '../api/contract';
import { type Column, formatCount, formatNumber } from './table';

/** What ids mean, for tables. */
export interface Names {
  /** Name of a node; its id when it has none. */
  nameOf(id: string): string;
  /** Whether another node has the same name. */
  isShared(id: string): boolean;
  kindOf(id: string): string;
}

/** An answer in tables, totals first. `answer` is the parsed JSON. */
export interface AnswerView {
  /** Name of the analysis, which is the name of the command. */
  readonly analysis: string;
  /** Parameter that is written as the first word after the command. */
  readonly argument?: { readonly parameter: string; readonly placeholder: string };
  readonly notes?: readonly string[];
  print(answer: unknown, names: Names): string;
}

/** Columns for a node: id, kind, name. */
export const nodeColumns: readonly Column[] = [
  { title: 'id', most: 48 },
  { title: 'kind', most: 14 },
  { title: 'name', most: 40 },
];

export function nodeCells(id: string, names: Names): readonly string[] {
  return [id, names.kindOf(id), names.nameOf(id)];
}

/** `Name (id)`, or the id alone when that is its name. */
export function labelOf(id: string, names: Names): string {
  const name = names.nameOf(id);
  return name === id ? id : `${name} (${id})`;
}

/** A name that tells the node from others: with its id where several have that name. An id says nothing to a reader, and --json has them all. */
function shortName(id: string, names: Names): string {
  return names.isShared(id) ? labelOf(id, names) : names.nameOf(id);
}

/** Names in a row. */
export function listNames(ids: readonly string[], names: Names, between = ', '): string {
  return ids.map((id) => shortName(id, names)).join(between);
}

/** The names of a path with arrows, the middle left out when it is long. */
export function drawPath(path: readonly string[], names: Names, most = 6): string {
  if (path.length <= most) return listNames(path, names, ' → ');
  return [listNames(path.slice(0, most - 1), names, ' → '), `… ${path.length - most} more …`, shortName(path.at(-1) ?? '', names)].join(' → ');
}

/** What every answer rests on, below its tables. */
export function footing({ snapshot, asOf, completeness }: Pick<AnyAnswer, 'snapshot' | 'asOf' | 'completeness'>): string {
  const { services, withProvider, withDeclaredChain, withLocation, withOwnership } = completeness;
  const at = `Snapshot ${snapshot.slice(0, 12)}, as of ${asOf ?? 'unknown'}.\n`;
  if (services === 0) {
    return `\nThere is no service in the data, so nothing can be said of services. Import a list of services with what they use, or map the applications as services.\n${at}`;
  }
  const known = [
    `a provider ${formatNumber(withProvider)}`,
    `a declared chain ${formatNumber(withDeclaredChain)}`,
    `a location ${formatNumber(withLocation)}`,
    `ownership ${formatNumber(withOwnership)}`,
  ];
  return `\nRests on ${formatCount(services, 'service')}; known of these: ${known.join(', ')}. The rest is unknown, not none.\n${at}`;
}
