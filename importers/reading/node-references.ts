// Reads cells that name a node: an id when it has the prefix of one, else a name that is looked up when the graph is computed.
import type { NodeReference } from '../../server/model/claims';
import type { NodeKind } from '../../server/model/vocabulary';
import { kindOfPrefix } from './ids';
import { isUnknownWord } from './sentinels';
import { ownText } from './texts';

/** Distinct cells that are remembered, so that equal cells share one object; more are simply read again. */
const remembered = 200_000;

/** References by id: the same for every column, so that the columns and files of one import can share them. */
export type KnownIds = Map<string, NodeReference>;

/** Reads references to nodes of some kinds; equal cells give the same object. */
export class NodeReferences {
  readonly #names: KnownIds = new Map();
  readonly #ids: KnownIds;
  readonly #kinds: readonly NodeKind[];

  constructor(kinds: readonly NodeKind[], ids: KnownIds = new Map()) {
    this.#kinds = kinds;
    this.#ids = ids;
  }

  /** The node that a trimmed cell means; null for a cell that says nothing. */
  read(cell: string): NodeReference | null {
    const before = this.#ids.get(cell) ?? this.#names.get(cell);
    if (before) return before;
    if (isUnknownWord(cell)) return null;
    const text = ownText(cell);
    const isId = kindOfPrefix(text) !== undefined;
    const reference: NodeReference = isId ? { id: text } : { name: text, kinds: this.#kinds, mayBeId: true };
    const known = isId ? this.#ids : this.#names;
    if (known.size < remembered) known.set(text, reference);
    return reference;
  }
}
