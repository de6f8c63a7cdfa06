// Reads cells that name a node: an id when it has the prefix of one, else a name that is looked up when the graph is computed.
import type { NodeReference } from '../../server/model/claims';
import { TextNumbers } from '../../server/model/text-numbers';
import type { NodeKind } from '../../server/model/vocabulary';
import { kindOfPrefix } from './ids';
import { isUnknownWord } from './sentinels';
import { ownText } from './texts';

/** References by the cell that they were read from: equal cells share one object. */
export class KnownReferences {
  readonly #cells = new TextNumbers();
  readonly #references: NodeReference[] = [];

  get(cell: string): NodeReference | undefined {
    return this.#references[this.#cells.find(cell)];
  }

  add(cell: string, reference: NodeReference): void {
    this.#cells.add(cell);
    this.#references.push(reference);
  }
}

/** References by id: the same for every column, so that the columns and files of one import can share them. */
export type KnownIds = KnownReferences;

/** Reads references to nodes of some kinds; equal cells give the same object. */
export class NodeReferences {
  readonly #names = new KnownReferences();
  readonly #ids: KnownIds;
  readonly #kinds: readonly NodeKind[];

  constructor(kinds: readonly NodeKind[], ids: KnownIds = new KnownReferences()) {
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
    (isId ? this.#ids : this.#names).add(text, reference);
    return reference;
  }
}
