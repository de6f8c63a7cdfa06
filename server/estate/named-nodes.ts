// Handles nodes that exist only because a cell names them. Each gives way to the node that a source states under that name (semantics §1,
// §5).
import { foldName } from '../model/normal-form';
import { matchingClass } from './decisive-keys';
import type { SourcedNode } from './node-claims';

/** The mark of a node that a cell names and no row states. */
const namedInColumn = 'named-in-a-column';

/** The name by which a cell meant the node; undefined for a node that a row states, or that a cell gives an id. */
function nameInCell({ claim }: SourcedNode): string | undefined {
  const { name } = claim.properties;
  return claim.inferred === namedInColumn && typeof name === 'string' && name !== '' ? name : undefined;
}

/** What a cell may mean when it names a node of a kind: a supplier can be an organisation, but an organisation is no supplier. */
function keysOf({ claim: { kind } }: SourcedNode, text: string): string[] {
  return (kind === 'Organisation' ? ['Organisation', 'party'] : [matchingClass(kind)]).map((one) => `${one}\u0000${text}`);
}

export interface NamedNodes {
  readonly kept: readonly SourcedNode[];
  /** Claims of nodes that are not new: what they name is stated elsewhere. */
  readonly superseded: readonly SourcedNode[];
}

/** Takes out the nodes that are not new because a source states one with that name, or with that text as its id. Linear. */
export function takeOutNamed(claims: readonly SourcedNode[]): NamedNodes {
  if (!claims.some((one) => nameInCell(one) !== undefined)) return { kept: claims, superseded: [] };
  const stated = new Set<string>();
  for (const one of claims) {
    if (nameInCell(one) !== undefined) continue;
    const { id, properties } = one.claim;
    for (const key of keysOf(one, `#${id}`)) stated.add(key);
    if (typeof properties.name === 'string') for (const key of keysOf(one, foldName(properties.name))) stated.add(key);
  }
  const isStated = (one: SourcedNode): boolean => {
    const name = nameInCell(one);
    if (name === undefined) return false;
    const wanted = one.claim.kind === 'Organisation' ? 'Organisation' : matchingClass(one.claim.kind);
    return stated.has(`${wanted}\u0000${foldName(name)}`) || stated.has(`${wanted}\u0000#${name}`);
  };
  const superseded = claims.filter(isStated);
  return { kept: superseded.length === 0 ? claims : claims.filter((one) => !isStated(one)), superseded };
}
