// Contract-scoped chains (semantics §1): which providers deliver under a contract, and which recipients hang directly under it.

/** A SUBCONTRACTED_TO relation of one contract; -1: without recipient. Provider and recipient are node numbers. */
export interface ChainLink {
  readonly provider: number;
  readonly recipient: number;
}

/** Everything reachable from `start` over `next`, `start` included only when a way leads back to it or it is in `start` itself. */
function reach(start: Iterable<number>, next: ReadonlyMap<number, readonly number[]>): Set<number> {
  const found = new Set(start);
  for (const one of found) for (const other of next.get(one) ?? []) found.add(other);
  return found;
}

function pairs(links: readonly (readonly [number, number])[]): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (const [from, to] of links) {
    const list = map.get(from);
    if (list) list.push(to);
    else map.set(from, [to]);
  }
  return map;
}

/** Rings that nothing ties to the contract: loose recipients whose every recipient above is below them too. */
function looseRings(loose: readonly number[], links: readonly (readonly [number, number])[]): number[] {
  if (loose.length === 0) return [];
  const above = pairs(links.map(([recipient, provider]) => [provider, recipient] as const));
  const abovesOf = new Map<number, Set<number>>();
  const aboves = (one: number) => {
    const known = abovesOf.get(one) ?? reach(above.get(one) ?? [], above);
    abovesOf.set(one, known);
    return known;
  };
  return loose.filter((one) => aboves(one).has(one) && [...aboves(one)].every((other) => aboves(other).has(one)));
}

/**
 * Recipients under one contract whose subcontracting belongs to the contract itself: those that deliver nothing under it, and
 * rings of recipients that nothing ties to it. `suppliers`: targets of SUPPLIED_BY. Cost: linear, but for loose rings (bad data).
 */
export function hangingRecipients(suppliers: readonly number[], chain: readonly ChainLink[]): Set<number> {
  const providers = new Set([...suppliers, ...chain.map(({ provider }) => provider)]);
  const scoped = chain.filter(({ recipient }) => recipient >= 0);
  const recipients = [...new Set(scoped.map(({ recipient }) => recipient))];
  const strangers = recipients.filter((one) => !providers.has(one));
  const links = scoped.map(({ recipient, provider }) => [recipient, provider] as const);
  const direct = chain.filter(({ recipient }) => recipient < 0).map(({ provider }) => provider);
  const tied = reach([...suppliers, ...direct, ...strangers], pairs(links));
  const loose = recipients.filter((one) => !tied.has(one));
  return new Set([...strangers, ...looseRings(loose, links)]);
}
