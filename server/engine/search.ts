// Finds nodes by text in ids, names, titles, other names, external ids and registered numbers (KvK, LEI …). Case and accents do not count.
import { type GraphNode, nameOf, type Snapshot } from '../model/graph';
import { addTo } from '../model/group-by';
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

/** What was folded of a node: it is the same in the next version of the estate, where most nodes are the same objects. */
const folded = new WeakMap<GraphNode, Entry & { readonly aliases: string }>();
const none: readonly string[] = [];

function entryOf(node: GraphNode, aliases: readonly string[]): Entry {
  const known = folded.get(node);
  const names = aliases.join('\n');
  if (known?.aliases === names) return known;
  const text = searchedTexts(node, aliases).map(foldText).join('\n');
  const entry = { node, name: foldText(nameOf(node)), text, aliases: names };
  folded.set(node, entry);
  return entry;
}

const indexes = new WeakMap<Snapshot, readonly Entry[]>();

function indexOf(snapshot: Snapshot): readonly Entry[] {
  const made = indexes.get(snapshot);
  if (made) return made;
  const aliasesOf = new Map<string, string[]>();
  for (const [alias, id] of snapshot.graph.aliases) addTo(aliasesOf, id, alias);
  const entries = snapshot.graph.nodes.map((node) => entryOf(node, aliasesOf.get(node.id) ?? none));
  indexes.set(snapshot, entries);
  return entries;
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
  for (const entry of indexOf(snapshot)) {
    if (words.every((word) => entry.text.includes(word))) hits.push({ node: entry.node, closeness: closenessOf(entry, wanted) });
  }
  return hits.sort((a, b) => a.closeness - b.closeness || compareText(a.node.id, b.node.id));
}
