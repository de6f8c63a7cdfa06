// Looks nodes up by name: in the same source first, then in all (semantics §5 “References by name”).
import type { NodeReference } from '../model/claims';
import { addToSet } from '../model/group-by';
import { foldName } from '../model/normal-form';
import { compareText } from '../model/text-order';
import type { NodeKind } from '../model/vocabulary';
import { matchingClass } from './decisive-keys';

/** What a reference turned out to be: a node, none, or several. */
export type Found = { readonly id: string; readonly byName: boolean } | { readonly candidates: readonly string[] };

export interface Named {
  readonly id: string;
  readonly kind: NodeKind;
  readonly class?: string;
}

/** Names that sources use for nodes, each with the printed node. */
export class NameIndex {
  readonly #inSource = new Map<string, Set<Named>>();
  readonly #inAll = new Map<string, Set<Named>>();
  /** What was found under names that several have: thousands of cells may name what thousands of nodes are called. */
  readonly #found = new Map<string, Found>();

  /** Remembers that `source` calls this node `name`. */
  add(source: string, name: string, node: Named): void {
    const folded = foldName(name);
    if (folded === '') return;
    if (this.#found.size > 0) this.#found.clear();
    addToSet(this.#inAll, folded, node);
    addToSet(this.#inSource, `${source}\u0000${folded}`, node);
  }

  /** The one node of the wanted kinds with this name: in the same source, else in all. Looks at the nodes of a name once per kind of question. */
  find(source: string, reference: Extract<NodeReference, { name: string }>): Found {
    const folded = foldName(reference.name);
    const all = this.#inAll.get(folded);
    if (!all) return { candidates: [] };
    const own = this.#inSource.get(`${source}\u0000${folded}`);
    if (all.size === 1) return oneOf([own, all], reference);
    const question = [own ? source : '', folded, reference.class ?? '', ...reference.kinds].join('\u0000');
    const known = this.#found.get(question);
    if (known) return known;
    const found = oneOf([own, all], reference);
    this.#found.set(question, found);
    return found;
  }
}

/** The one fitting node of the first of these that has any. */
function oneOf(places: readonly (ReadonlySet<Named> | undefined)[], reference: Extract<NodeReference, { name: string }>): Found {
  const wanted = new Set(reference.kinds.map(matchingClass));
  for (const candidates of places) {
    const fitting = [...(candidates ?? [])].filter((one) => wanted.has(matchingClass(one.kind)) && (!reference.class || one.class === reference.class));
    const ids = [...new Set(fitting.map(({ id }) => id))].sort(compareText);
    if (ids.length === 1 && ids[0] !== undefined) return { id: ids[0], byName: true };
    if (ids.length > 1) return { candidates: ids };
  }
  return { candidates: [] };
}
