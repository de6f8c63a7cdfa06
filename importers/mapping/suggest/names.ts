// Knows the names of the items of an import (the rows of its tables) and of the graph, to see which cells name them.

import { foldName } from '../../../server/model/normal-form';
import type { NodeKind } from '../../../server/model/vocabulary';
import type { Column } from './column-facts';

/** The kinds of the items that have a name; none: nothing has. */
export type KindsNamed = (name: string) => readonly NodeKind[];

/** Parts of cells that are looked up at most, per column. */
const looked = 400;

export class KnownNames {
  readonly #kinds = new Map<string, NodeKind[]>();
  readonly #ofGraph: KindsNamed;

  constructor(ofGraph: KindsNamed = () => []) {
    this.#ofGraph = ofGraph;
  }

  add(name: string, kind: NodeKind): void {
    const folded = foldName(name);
    const known = this.#kinds.get(folded);
    if (!known) this.#kinds.set(folded, [kind]);
    else if (!known.includes(kind)) known.push(kind);
  }

  kindsOf(name: string): readonly NodeKind[] {
    const own = this.#kinds.get(foldName(name));
    return own ?? this.#ofGraph(name);
  }

  /** The part of the different cells of a column, or of their parts, that name items; and the kinds of these. */
  namedIn(column: Column, partsOf: (cell: string) => readonly string[] = (cell) => [cell]): { share: number; kinds: readonly NodeKind[] } {
    const parts = [...new Set([...column.different.keys()].slice(0, looked).flatMap((cell) => partsOf(cell)))].slice(0, looked);
    const kinds = new Set<NodeKind>();
    let named = 0;
    for (const part of parts) {
      const found = this.kindsOf(part);
      if (found.length > 0) named += 1;
      for (const kind of found) kinds.add(kind);
    }
    return { share: parts.length === 0 ? 0 : named / parts.length, kinds: [...kinds].sort() };
  }
}
