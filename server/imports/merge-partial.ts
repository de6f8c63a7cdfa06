// Merges a partial import: the new rows replace what the source said of the same things, property by property; the rest stays.
import type { Claim, NodeClaim, NodeReference, Properties, RelationClaim } from '../model/claims';
import { uniquePairs } from '../model/pairs';
import { identityProperties, nodeKindSpec } from '../model/vocabulary';
import type { ClaimOrigin, SourceContent } from '../store/store';
import { claimKey, referenceText } from './claim-keys';

interface NewSayings {
  /** Names of the properties and references that the new claims state, per thing. */
  readonly stated: ReadonlyMap<string, ReadonlySet<string>>;
  /** Kinds that the new claims give to nodes. */
  readonly kinds: ReadonlyMap<string, NodeClaim['kind']>;
  /** Cells that became relations: node, type and column of each. */
  readonly cells: ReadonlySet<string>;
  /** What is seen at once of the things that the new claims are about: the ids of nodes; of relations the types, and the ends that they lead from. */
  readonly ids: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

const endOf = ({ from }: RelationClaim) => ('id' in from ? from.id : from.name);

/** Whether a claim may be about something that the new claims are about too; seen without writing its key, which of many claims takes long. */
function mayBeAbout({ ids, types, ends }: NewSayings, claim: Claim): boolean {
  return claim.claim === 'node' ? ids.has(claim.id) : types.has(claim.type) && ends.has(endOf(claim));
}

/** The cell that a derived relation stands for; undefined for a relation with a row of its own. */
function cellOf(claim: Claim): string | undefined {
  if (claim.claim === 'node' || !claim.derived || claim.column === undefined) return undefined;
  return `${referenceText(claim.from)}\u0000${claim.type}\u0000${claim.column}`;
}

function learn(claims: readonly Claim[]): NewSayings {
  const stated = new Map<string, Set<string>>();
  const kinds = new Map<string, NodeClaim['kind']>();
  const cells = new Set<string>();
  const [ids, types, ends] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const claim of claims) {
    const key = claimKey(claim);
    if (claim.claim === 'node') ids.add(claim.id);
    else {
      types.add(claim.type);
      ends.add(endOf(claim));
    }
    const names = stated.get(key) ?? new Set<string>();
    for (const name of Object.keys(claim.properties)) names.add(name);
    for (const name of Object.keys(claim.references ?? {})) names.add(name);
    stated.set(key, names);
    if (claim.claim === 'node' && !kinds.has(key)) kinds.set(key, claim.kind);
    const cell = cellOf(claim);
    if (cell !== undefined) cells.add(cell);
  }
  return { stated, kinds, cells, ids, types, ends };
}

function without<V>(values: Readonly<Record<string, V>>, drop: (name: string) => boolean): Record<string, V> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !drop(name)));
}

function withFields<C extends Claim>(claim: C, properties: Properties, references: Readonly<Record<string, NodeReference>>): C {
  const { references: _, ...rest } = claim;
  return { ...rest, properties, ...(Object.keys(references).length > 0 ? { references } : {}) } as C;
}

/** What is left of an earlier claim beside the new ones; null: nothing. */
function remainder(claim: Claim, news: NewSayings): Claim | null {
  if (!mayBeAbout(news, claim)) return claim;
  const cell = cellOf(claim);
  if (cell !== undefined && news.cells.has(cell) && !news.stated.has(claimKey(claim))) return null;
  const key = claimKey(claim);
  const stated = news.stated.get(key);
  if (!stated) return claim;
  const isNode = claim.claim === 'node';
  const kind = isNode ? (news.kinds.get(key) ?? claim.kind) : null;
  const known = kind !== null && isNode && kind !== claim.kind ? new Set(nodeKindSpec(kind)?.properties.map(({ name }) => name)) : null;
  const drop = (name: string) => stated.has(name) || (known !== null && !known.has(name));
  // What identifies a relation is no news and must stay with it.
  const identity = (name: string) => !isNode && identityProperties.some((own) => own === name);
  const properties = without(claim.properties, (name) => drop(name) && !identity(name));
  const references = without(claim.references ?? {}, (name) => drop(name) && !identity(name));
  const saysMore = Object.keys({ ...properties, ...references }).some((name) => !identity(name));
  if (!saysMore) return null;
  const rest = withFields(claim, properties, references);
  return kind !== null && rest.claim === 'node' ? { ...rest, kind } : rest;
}

/** Which import each claim of a content came with. */
function originsOf(content: SourceContent, importId: string): readonly ClaimOrigin[] {
  return content.origins ?? [{ import: importId, claims: content.claims.length }];
}

/** All pairs that either keeps apart: a partial import takes nothing back that it does not mention. */
function joinPairs(before: SourceContent['apart'], news: SourceContent['apart']): SourceContent['apart'] {
  if (!before || !news) return news ?? before;
  return uniquePairs([...before, ...news]);
}

export interface PartialMerge {
  readonly before: { readonly content: SourceContent; readonly import: string };
  readonly news: { readonly content: SourceContent; readonly import: string };
}

/** The whole of what the source says after a partial import; new claims first, because they win. Linear. */
export function mergePartial({ before, news }: PartialMerge): SourceContent {
  const learned = learn(news.content.claims);
  const claims: Claim[] = [...news.content.claims];
  const origins: ClaimOrigin[] = [{ import: news.import, claims: claims.length }];
  let at = 0;
  const old = before.content.claims.slice();
  for (const origin of originsOf(before.content, before.import)) {
    const from = claims.length;
    for (const end = at + origin.claims; at < end; at += 1) {
      const kept = remainder(old[at] as Claim, learned);
      if (kept) claims.push(kept);
    }
    if (claims.length > from) origins.push({ import: origin.import, claims: claims.length - from });
  }
  // A file that is read again says anew what is wrong with it.
  const files = new Set([...news.content.issues, ...news.content.claims.map(({ place }) => place)].map(({ file }) => file));
  const issues = [...news.content.issues, ...before.content.issues.filter(({ file }) => !files.has(file))];
  const apart = joinPairs(before.content.apart, news.content.apart);
  // Some rows that came another way do not change how the whole list is read.
  const mapping = news.content.mapping ?? before.content.mapping;
  return { claims, issues, rows: news.content.rows, ...(apart ? { apart } : {}), ...(mapping ? { mapping } : {}), origins };
}
