// Checks the chain of each contract: recipients that hang directly under it, and ranks that contradict (semantics §1).
import { type ChainLink, type Hanging, hangingRecipients } from '../model/chain-recipients';
import type { GraphRelation } from '../model/graph';
import { numberOf, textOf } from '../model/graph';
import { addTo } from '../model/group-by';
import { type Issue, issue, reasonIn } from '../model/issues';

/** A relation of a contract's chain, with what it links. */
type Link = ChainLink<string> & { readonly relation: GraphRelation };

/** The chain of one contract, relations that propagate only: impact `none` makes nobody a provider. */
export interface ContractChain {
  readonly contract: string;
  readonly suppliers: readonly string[];
  readonly links: readonly Link[];
  readonly hanging: ReadonlyMap<string, Hanging>;
}

/** Whether a relation belongs to the chain of a contract, below its suppliers. */
export function isScoped(relation: GraphRelation, isContract: (id: string) => boolean): boolean {
  return relation.type === 'SUBCONTRACTED_TO' && isContract(relation.from);
}

/** The chains of contracts that subcontract, by contract. Linear. */
export function chainsOf(relations: readonly GraphRelation[], isContract: (id: string) => boolean): Map<string, ContractChain> {
  const drafts = new Map<string, { suppliers: string[]; links: Link[] }>();
  const draftOf = (contract: string) => {
    const known = drafts.get(contract) ?? { suppliers: [], links: [] };
    drafts.set(contract, known);
    return known;
  };
  for (const relation of relations) {
    if (!isScoped(relation, isContract) || relation.properties.impact === 'none') continue;
    draftOf(relation.from).links.push({ relation, provider: relation.to, recipient: textOf(relation.properties, 'recipient') ?? null });
  }
  for (const { type, from, to, properties } of relations) if (type === 'SUPPLIED_BY' && properties.impact !== 'none') drafts.get(from)?.suppliers.push(to);
  const chains = new Map<string, ContractChain>();
  for (const [contract, { suppliers, links }] of drafts) chains.set(contract, { contract, suppliers, links, hanging: hangingRecipients(suppliers, links) });
  return chains;
}

/** The rank that the chain gives a link by its recipient: undefined where a recipient stands that has none yet. */
function derivedRank({ hanging }: ContractChain, recipient: string | null, ranks: ReadonlyMap<string, number>): number | undefined {
  if (recipient === null || hanging.has(recipient)) return 2;
  const above = ranks.get(recipient);
  return above === undefined ? undefined : above + 1;
}

/** The least rank of every provider: 1 for suppliers, as stated, else that of the recipient + 1. Each is settled once, lowest first. */
function chainRanks(chain: ContractChain): Map<string, number> {
  const ranks = new Map<string, number>();
  const known: [provider: string, rank: number][] = chain.suppliers.map((id) => [id, 1]);
  const below = new Map<string, string[]>();
  for (const { relation, provider, recipient } of chain.links) {
    const rank = numberOf(relation.properties, 'rank') ?? derivedRank(chain, recipient, ranks);
    if (rank !== undefined) known.push([provider, rank]);
    else if (recipient !== null) addTo(below, recipient, provider);
  }
  known.sort(([, a], [, b]) => a - b);
  // Steps down count one each, so what is found on the way comes in order too: the lower of both lists is next.
  const found: [provider: string, rank: number][] = [];
  for (let [first, next] = [0, 0]; first < known.length || next < found.length; ) {
    const isFirst = (known[first]?.[1] ?? Number.POSITIVE_INFINITY) <= (found[next]?.[1] ?? Number.POSITIVE_INFINITY);
    const [provider, rank] = (isFirst ? known[first] : found[next]) as [string, number];
    if (isFirst) first += 1;
    else next += 1;
    if (ranks.has(provider)) continue;
    ranks.set(provider, rank);
    for (const one of below.get(provider) ?? []) found.push([one, rank + 1]);
  }
  return ranks;
}

/** What a recipient as stated means. */
export interface Known {
  readonly isNode: (id: string) => boolean;
  /** Whether it is the name of several nodes under this contract, which is said apart. */
  readonly isAmbiguous: (contract: string, text: string) => boolean;
}

/** Why the recipient hangs, in words. */
function reasonOf({ recipient, contract }: { readonly recipient: string; readonly contract: string }, hanging: Hanging, { isNode, isAmbiguous }: Known) {
  if (isAmbiguous(contract, recipient)) return reasonIn({ en: 'several things have that name', nl: 'meer dan één ding heet zo' });
  if (!isNode(recipient)) return reasonIn({ en: 'no source knows it', nl: 'geen bron kent deze' });
  if (hanging === 'loose-ring') {
    return reasonIn({ en: 'it stands in a ring that nothing ties to the contract', nl: 'deze staat in een kring die niets aan het contract bindt' });
  }
  return reasonIn({ en: 'it delivers nothing there', nl: 'deze levert daar niets' });
}

function checkChain(chain: ContractChain, known: Known): Issue[] {
  const { contract, links, hanging } = chain;
  const ranks = chainRanks(chain);
  const issues: Issue[] = [];
  const told = new Set<string>();
  for (const { relation, recipient } of links) {
    const at = relation.claims[0] ?? null;
    const why = recipient === null ? undefined : hanging.get(recipient);
    if (recipient !== null && why !== undefined && !told.has(recipient)) {
      told.add(recipient);
      const details = { recipient, contract, ...reasonOf({ recipient, contract }, why, known) };
      issues.push(issue('broken-chain', at, { value: recipient, column: 'recipient', details }));
    }
    const stated = numberOf(relation.properties, 'rank');
    const derived = derivedRank(chain, recipient, ranks);
    if (stated !== undefined && derived !== undefined && stated < derived) {
      issues.push(issue('rank-mismatch', at, { value: contract, column: 'rank', details: { stated, target: relation.to, derived } }));
    }
  }
  return issues;
}

/** Issues of contract-scoped chains: `broken-chain`, `rank-mismatch`. Gaps in declared ranks are allowed. */
export function checkChains(chains: ReadonlyMap<string, ContractChain>, known: Known): Issue[] {
  return [...chains.values()].flatMap((chain) => checkChain(chain, known));
}

/** Recipients of subcontracts outside any contract, where they mean nothing. */
export function checkIdleRecipients(relations: readonly GraphRelation[], isContract: (id: string) => boolean): Issue[] {
  return relations.flatMap((one) => {
    const recipient = one.type === 'SUBCONTRACTED_TO' ? textOf(one.properties, 'recipient') : undefined;
    if (recipient === undefined || isContract(one.from)) return [];
    return [issue('idle-recipient', one.claims[0] ?? null, { value: one.from, column: 'recipient', details: { recipient } })];
  });
}
