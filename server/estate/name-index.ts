// Looks nodes up by name: in the same source first, then in all (semantics §5 “References by name”).
import type { NodeReference } from '../model/claims';
import { getOrMake } from '../model/get-or-make';
import type { GraphNode } from '../model/graph';
import { foldName } from '../model/normal-form';
import { compareText } from '../model/text-order';
import { matchingClass } from './decisive-keys';

/** What a reference turned out to be: a node, none, or several. */
export type Found = { readonly id: string; readonly byName: boolean } | { readonly candidates: readonly string[] };

export type Named = Pick<GraphNode, 'id' | 'kind' | 'properties'>;

/** A name that a source uses for a node. */
export type NameOfNode = readonly [source: string, name: string, node: Named];

type Wanted = Pick<Extract<NodeReference, { name: string }>, 'kinds' | 'class'>;

const none: readonly string[] = [];

/** Nodes by name. Most names are of one node: it stands there itself, and costs no set. */
type ByName = Map<string, Named | Set<Named>>;

function add(all: ByName, name: string, node: Named): void {
  const known = all.get(name);
  if (known === undefined) all.set(name, node);
  else if (known instanceof Set) known.add(node);
  else if (known !== node) all.set(name, new Set([known, node]));
}

function foundOf(ids: readonly string[]): Found {
  const [id] = ids;
  return id !== undefined && ids.length === 1 ? { id, byName: true } : { candidates: ids };
}

/** The names of all sources; those of the only source are all. */
function together(bySource: ReadonlyMap<string, ByName>): ByName {
  const [only, ...others] = bySource.values();
  if (only && others.length === 0) return only;
  const all: ByName = new Map();
  for (const own of bySource.values()) {
    for (const [name, named] of own) for (const node of named instanceof Set ? named : [named]) add(all, name, node);
  }
  return all;
}

/** Names that sources use for nodes, each with the printed node. */
export class NameIndex {
  readonly #bySource = new Map<string, ByName>();
  /** What was added since names were looked up last: where nothing is named, none is folded. */
  #waiting: Iterable<NameOfNode>[] = [];

  /** `names`: gone through when the first name is looked up. */
  constructor(names: Iterable<NameOfNode> = []) {
    this.#waiting.push(names);
  }
  /** Made when a source names what is not its own. */
  #inAll: ByName | null = null;
  /** What was found among nodes of one name: many references may give a name that many nodes have. */
  readonly #found = new Map<Set<Named>, Map<string, readonly string[]>>();

  /** Remembers that `source` calls this node `name`. */
  add(source: string, name: string, node: Named): void {
    this.#waiting.push([[source, name, node]]);
  }

  #index(): void {
    if (this.#waiting.length === 0) return;
    for (const names of this.#waiting) {
      for (const [source, name, node] of names) {
        const folded = foldName(name);
        if (folded !== '') {
          const own = getOrMake(this.#bySource, source, () => new Map());
          add(own, folded, node);
        }
      }
    }
    this.#waiting = [];
    this.#inAll = null;
    this.#found.clear();
  }

  /** The one node of the wanted kinds with this name: in the same source, else in all. */
  find(source: string, reference: Extract<NodeReference, { name: string }>): Found {
    this.#index();
    const folded = foldName(reference.name);
    const own = this.#bySource.get(source)?.get(folded);
    const ids = own ? this.#fitting(own, reference) : none;
    if (ids.length > 0) return foundOf(ids);
    this.#inAll ??= together(this.#bySource);
    const all = this.#inAll.get(folded);
    return foundOf(all && all !== own ? this.#fitting(all, reference) : none);
  }

  /** Ids of those that a reference may mean, in their order. */
  #fitting(named: Named | Set<Named>, { kinds, class: wantedClass }: Wanted): readonly string[] {
    const wanted = kinds.map(matchingClass);
    const fits = (one: Named) => wanted.includes(matchingClass(one.kind)) && (!wantedClass || one.properties.class === wantedClass);
    if (!(named instanceof Set)) return fits(named) ? [named.id] : none;
    const known = getOrMake(this.#found, named, () => new Map());
    return getOrMake(known, `${wanted.join()}\u0000${wantedClass ?? ''}`, () => [...new Set([...named].filter(fits).map(({ id }) => id))].sort(compareText));
  }
}
