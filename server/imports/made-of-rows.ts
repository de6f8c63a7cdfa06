// Counts what the rows of an import became: distinct items by kind and relations by type, and shows the first rows with what they state.
import { lowerBound } from '../estate/change/edits';
import { differing } from '../estate/change/origin';
import type { Claim, Place } from '../model/claims';
import { type GraphNode, type GraphRelation, isClaimedBy, nameOf } from '../model/graph';
import { compareText } from '../model/text-order';
import type { MadeOfRows, NamedNode, SampleRow } from '../store/report';
import type { MadeEstate } from './open-estate';

/** Rows that are shown. */
const samplesShown = 3;

type RowPlace = Pick<Place, 'file' | 'sheet' | 'row' | 'sheetRow'>;

function keyOf({ file, sheet, row }: RowPlace): string {
  return JSON.stringify([file, sheet, row]);
}

/** The first rows that state something, in the order of files, of their sheets as they come, and of rows. */
function firstRows(claims: readonly Claim[], files: readonly string[]): RowPlace[] {
  const order = new Map<string, number>();
  let last: { readonly file: string; readonly sheet: string | null; readonly position: number } | undefined;
  // Neighbours mostly stand in one table.
  const positionOf = ({ file, sheet }: RowPlace): number => {
    if (last?.file !== file || last.sheet !== sheet) last = { file, sheet, position: findPosition({ file, sheet }) };
    return last.position;
  };
  const findPosition = ({ file, sheet }: Pick<RowPlace, 'file' | 'sheet'>): number => {
    const key = `${file}\u0000${sheet}`;
    const known = order.get(key);
    if (known !== undefined) return known;
    const position = Math.max(0, files.indexOf(file)) + order.size / 1e6;
    order.set(key, position);
    return position;
  };
  const first: { readonly place: RowPlace; readonly position: number; readonly row: number }[] = [];
  const isBefore = (a: { position: number; row: number }, b: { position: number; row: number }) =>
    a.position < b.position || (a.position === b.position && a.row < b.row);
  for (const { place } of claims) {
    if (place.row === null) continue;
    const [position, row, latest] = [positionOf(place), place.row, first[samplesShown - 1]];
    if (latest && (position > latest.position || (position === latest.position && row >= latest.row))) continue;
    const one = { place, position, row };
    if (first.some(({ position, row }) => position === one.position && row === one.row)) continue;
    const at = first.findIndex((other) => isBefore(one, other));
    first.splice(at === -1 ? first.length : at, 0, one);
    first.length = Math.min(first.length, samplesShown);
  }
  return first.map(({ place }) => place);
}

/** An import that was read and resolved. */
export interface ResolvedImport {
  readonly import: string;
  readonly claims: readonly Claim[];
  readonly files: readonly string[];
  readonly after: Pick<MadeEstate, 'snapshot' | 'rejected'>;
  /** Before the import; absent: nothing is known of it. */
  readonly before?: Pick<MadeEstate, 'snapshot'>;
  /** The claims join what an earlier import said, and some of them are taken for its own. */
  readonly joins?: boolean;
}

type Counts = Record<string, number>;

function sorted(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What became of the rows, in the graph that they make: items by their printed ids, relations with the import among their claims.
 * What is rejected for its references is not among them. Linear in claims, and
 * in what the import changed, or in the graph where the patch that it made is not known.
 */
export function becameOf({ import: id, claims, files, before, after, joins = false }: ResolvedImport): Pick<MadeOfRows, 'became' | 'samples'> {
  const { nodes, aliases } = after.snapshot.graph;
  // What an import claims says something else than before: at least who claims it.
  const changed = before ? differing(before.snapshot.graph, after.snapshot.graph).after : after.snapshot.graph;
  const printed = (given: string) => (aliases.size === 0 ? given : (aliases.get(given) ?? given));
  const usable = after.rejected.size === 0 ? claims : claims.filter((claim) => !after.rejected.has(claim));
  const shown = new Map(
    firstRows(usable, files).map((place) => [keyOf(place), { place, nodes: new Set<string>(), relations: [] as SampleRow['relations'][number][] }]),
  );
  const rowOf = (place: RowPlace) => (place.row !== null && mayBeShown(place) ? shown.get(keyOf(place)) : undefined);
  const lastRow = Math.max(0, ...[...shown.values()].map(({ place }) => place.row ?? 0));
  const mayBeShown = ({ row }: RowPlace) => row !== null && row <= lastRow;
  // Nearly every node that rows state is claimed by their import under its id: only the others are looked for.
  const elsewhere = new Set<string>();
  for (const claim of usable) {
    if (claim.claim !== 'node') continue;
    const item = printed(claim.id);
    if (item !== claim.id || joins) elsewhere.add(item);
    rowOf(claim.place)?.nodes.add(item);
  }
  const became = { nodes: {} as Counts, relations: {} as Counts };
  const isStated = (node: GraphNode) => isClaimedBy(node, { import: id }) || (elsewhere.size > 0 && elsewhere.has(node.id));
  for (const node of elsewhere.size > 0 ? nodes : changed.nodes) if (isStated(node)) became.nodes[node.kind] = (became.nodes[node.kind] ?? 0) + 1;
  for (const relation of changed.relations) {
    if (!isClaimedBy(relation, { import: id })) continue;
    const { claims: said, type } = relation;
    for (const claim of said) if (claim.import === id) addRelation(rowOf(claim), relation);
    became.relations[type] = (became.relations[type] ?? 0) + 1;
  }
  const samples = [...shown.values()].map(({ place, ...made }) => ({
    ...{ file: place.file, sheet: place.sheet, row: place.row, sheetRow: place.sheetRow },
    ...{ nodes: [...made.nodes].sort(), relations: made.relations },
  }));
  return { became: { nodes: sorted(became.nodes), relations: sorted(became.relations) }, samples: withNames(samples, nodes) };
}

/** With the names that all items of these rows have in the graph. */
function withNames(samples: readonly SampleRow[], graph: readonly GraphNode[]): SampleRow[] {
  const idsOf = ({ nodes, relations }: SampleRow) => [...new Set([...nodes, ...relations.flatMap(({ from, to }) => [from, to])])].sort(compareText);
  const named = (id: string): NamedNode[] => {
    const node = graph[lowerBound(graph, id, { compare: ({ id: other }, sought) => compareText(other, sought), from: 0 })];
    return node?.id === id ? [{ id, kind: node.kind, name: nameOf(node) }] : [];
  };
  return samples.map((row) => ({ ...row, named: idsOf(row).flatMap(named) }));
}

function addRelation(row: { readonly relations: SampleRow['relations'][number][] } | undefined, { type, from, to }: GraphRelation): void {
  if (!row || row.relations.some((one) => one.type === type && one.from === from && one.to === to)) return;
  row.relations.push({ type, from, to });
}
