// Finds what is claimed about few nodes: of claims that lie in columns no other one is made.
import type { Claim, NodeClaim } from '../claims';
import { claimRowsOf } from './claim-list';

const isNode = (claim: Claim | undefined): claim is NodeClaim => claim?.claim === 'node';

/** The claims of nodes under one of these ids, in their order. Cost: a pass over numbers where the claims lie in columns. */
export function claimsAbout(claims: readonly Claim[], ids: ReadonlySet<string>): NodeClaim[] {
  const rows = claimRowsOf(claims);
  if (!rows) return claims.filter(isNode).filter(({ id }) => ids.has(id));
  const { kind, from } = rows;
  const wanted = new Uint8Array(rows.ids.length);
  for (const number of rows.ids.numbersOf(ids)) wanted[number] = 1;
  const found: NodeClaim[] = [];
  for (let at = 0; at < kind.length; at += 1) {
    // Of relations the kind is below 0, and `from` is the number of a reference.
    if ((kind[at] ?? -1) < 0 || wanted[from[at] ?? 0] !== 1) continue;
    const claim = rows.at(at);
    if (isNode(claim)) found.push(claim);
  }
  return found;
}
