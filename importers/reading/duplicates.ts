// Handles one id that occurs twice in a file of ours: equal rows are one claim; of rows that differ the first counts (semantics §6).
import type { Claim, NodeClaim } from '../../server/model/claims';
import { compareText } from '../../server/model/text-order';

/** Comparable text of what a claim says, whatever the order of its properties. */
function saying(claim: Pick<NodeClaim, 'kind' | 'properties' | 'references'>): string {
  const sorted = (entries: object): unknown[] => Object.entries(entries).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([claim.kind, sorted(claim.properties), sorted(claim.references ?? {})]);
}

export class NodeRegister {
  readonly #known = new Map<string, NodeClaim>();

  /** `earlier`: what was stated already. */
  constructor(earlier: readonly Claim[] = []) {
    for (const claim of earlier) if (claim.claim === 'node' && !this.#known.has(claim.id)) this.#known.set(claim.id, claim);
  }

  /** Remembers a stated node. */
  check(claim: NodeClaim): 'new' | 'equal' | 'differs' {
    const before = this.#known.get(claim.id);
    if (!before) {
      this.#known.set(claim.id, claim);
      return 'new';
    }
    return saying(before) === saying(claim) ? 'equal' : 'differs';
  }
}
