// Cells that name a node: an id when it has the prefix of one, else a name to be looked up when the graph is computed.
import type { NodeReference } from '../../server/model/claims';
import type { NodeKind } from '../../server/model/vocabulary';
import { kindOfPrefix } from './ids';
import { isUnknownWord } from './sentinels';
import { ownText } from './texts';

/** Distinct cells that are remembered, so that equal cells share one object; more are simply read again. */
const remembered = 200_000;

/** Reads references to nodes of some kinds; equal cells give the same object. */
export class NodeReferences {
  private readonly known = new Map<string, NodeReference>();
  private readonly kinds: readonly NodeKind[];

  constructor(kinds: readonly NodeKind[]) {
    this.kinds = kinds;
  }

  /** The node that a trimmed cell means; null for a cell that says nothing. */
  read(cell: string): NodeReference | null {
    const before = this.known.get(cell);
    if (before) return before;
    if (isUnknownWord(cell)) return null;
    const text = ownText(cell);
    const reference: NodeReference = kindOfPrefix(text) ? { id: text } : { name: text, kinds: this.kinds };
    if (this.known.size < remembered) this.known.set(text, reference);
    return reference;
  }
}
