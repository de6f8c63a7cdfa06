// Handles one id that occurs twice in a file: equal rows are one claim; of rows that differ the first counts (semantics §6).
import type { NodeClaim } from '../../server/model/claims';
import { compareText } from '../../server/model/text-order';

/** Comparable text of what a claim says, whatever the order of its properties. */
function saying(claim: Pick<NodeClaim, 'kind' | 'properties' | 'references'>, more: string): string {
  const sorted = (entries: object): unknown[] => Object.entries(entries).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([claim.kind, sorted(claim.properties), sorted(claim.references ?? {}), more]);
}

export class NodeRegister {
  readonly #known = new Map<string, { readonly claim: NodeClaim; readonly more: string }>();

  /** Remembers a stated node. `more`: what else its row says, for the comparison. */
  check(claim: NodeClaim, more = ''): 'new' | 'equal' | 'differs' {
    const before = this.#known.get(claim.id);
    if (!before) {
      this.#known.set(claim.id, { claim, more });
      return 'new';
    }
    return saying(before.claim, before.more) === saying(claim, more) ? 'equal' : 'differs';
  }
}
