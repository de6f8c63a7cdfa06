// Finds nodes by text in ids, names (also those that lost), titles, other names, external ids and registered numbers (KvK, LEI …). Case and accents do not count.
import { codesOf } from '../graph/compiled/codes';
import { type ListChange, Moved } from '../graph/compiled/moved';
import { aliasesOf } from '../model/aliases';
import { getOrMake } from '../model/get-or-make';
import { type Dispute, type EstateGraph, type GraphNode, nameOf, type Snapshot } from '../model/graph';
import { lostNames } from '../model/lost-names';
import { normalForm } from '../model/normal-form';
import { compareText } from '../model/text-order';
import { legalEntityIdentifiers, paddedKvk } from '../model/vocabulary';

interface Entry {
  readonly node: GraphNode;
  readonly name: string;
  /** Everything that is searched, folded, one per line. */
  readonly text: string;
}

export interface Hit {
  readonly node: GraphNode;
  /** 0 the name or an id itself, 1 the name begins with it, 2 a word of the name begins with it, 3 elsewhere. */
  readonly closeness: number;
}

/** Lower case without accents: “Geërfd” is found by “geerfd”. */
export function foldText(text: string): string {
  return normalForm(text, 'NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function searchedTexts(node: GraphNode, aliases: readonly string[]): string[] {
  const texts = [nameOf(node), node.id, ...aliases];
  const { title } = node.properties;
  if (typeof title === 'string') texts.push(title);
  for (const name of ['aliases', 'externalIds']) {
    const value = node.properties[name];
    if (Array.isArray(value)) for (const one of value) texts.push(one);
  }
  for (const { name } of legalEntityIdentifiers) {
    const value = node.properties[name];
    if (typeof value === 'string') texts.push(value, paddedKvk(value) ?? value);
  }
  return texts;
}

function entryOf(node: GraphNode, aliases: readonly string[]): Entry {
  return { node, name: foldText(nameOf(node)), text: searchedTexts(node, aliases).map(foldText).join('\n') };
}

/** Beside its own name and id. */
const otherwise = (graph: EstateGraph, id: string) => [...aliasesOf(graph, id), ...lostNames(graph, id)];

const indexes = new WeakMap<EstateGraph, readonly Entry[]>();

/** The entry of each node, in order. */
function indexOf(graph: EstateGraph): readonly Entry[] {
  return getOrMake(indexes, graph, () => graph.nodes.map((node) => entryOf(node, otherwise(graph, node.id))));
}

/** What came and went of a list. */
interface Differing<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** One graph and the next one: where their nodes differ, and which other ids and disputes came or went. */
interface NamedChange {
  readonly before: EstateGraph;
  readonly after: EstateGraph;
  readonly places: { readonly nodes: ListChange };
  readonly patch: { readonly aliases: Differing<readonly [alias: string, id: string]>; readonly disputes: Differing<Pick<Dispute, 'node' | 'property'>> };
}

/** Makes the index of a graph of the one before, if somebody searched in that: what is folded of a node stays while the node and its names do. */
export function followSearch({ before, after, places, patch: { aliases, disputes } }: NamedChange): void {
  const known = indexes.get(before);
  if (!known) return;
  const entryAt = (at: number) => entryOf(after.nodes[at] as GraphNode, otherwise(after, after.nodes[at]?.id ?? ''));
  const entries = new Moved(known.length, places.nodes).listed(known, entryAt);
  const named = [...disputes.gone, ...disputes.come].flatMap(({ node, property }) => (property === 'name' ? [node] : []));
  for (const id of [...[...aliases.gone, ...aliases.come].map(([, meant]) => meant), ...named]) {
    const at = codesOf(after).indexOf.get(id);
    if (at !== undefined) entries[at] = entryAt(at);
  }
  indexes.set(after, entries);
}

function closenessOf(entry: Entry, wanted: string): number {
  if (entry.name === wanted || `\n${entry.text}\n`.includes(`\n${wanted}\n`)) return 0;
  if (entry.name.startsWith(wanted)) return 1;
  return entry.name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 2 : 3;
}

/** All nodes that hold every word of `query`, closest first, then by id. An empty query finds nothing. O(total length of the names). */
export function searchNodes(snapshot: Snapshot, query: string): Hit[] {
  const wanted = foldText(query.trim());
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits: Hit[] = [];
  for (const entry of indexOf(snapshot.graph)) {
    if (words.every((word) => entry.text.includes(word))) hits.push({ node: entry.node, closeness: closenessOf(entry, wanted) });
  }
  return hits.sort((a, b) => a.closeness - b.closeness || compareText(a.node.id, b.node.id));
}
