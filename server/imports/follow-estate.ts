// Computes the estate after a change from the one before: what the change touches, where that is a part of it, else the whole.
import { CanonicalBlocks } from '../estate/canonical-blocks';
import { type ChangedEstate, changeEstate, type KnownEstate, knownEstate } from '../estate/change/change-estate';
import { rememberPatch } from '../estate/change/origin';
import type { Claim } from '../model/claims';
import type { EstateGraph } from '../model/graph';
import { countInRuns, sharedRuns } from '../model/runs';
import { type Contents, estateInput } from '../store/estate-input';
import type { SourceContent, StoreState } from '../store/store';
import { contentsOf, type MadeEstate, madeOf, makeEstate, type SaidEstate } from './open-estate';

/** What is held of a graph for who changes it. */
interface Held {
  readonly known: KnownEstate;
  readonly canonical: CanonicalBlocks;
}

const held = new WeakMap<EstateGraph, Held>();

/** Claims below which an estate is computed as a whole: it costs nothing. */
const fewClaims = 2_000;
/** The share of the claims that comes anew beyond which the change is no part. */
const mostNew = 0.25;

const claimsIn = (contents: Iterable<SourceContent>) => [...contents].reduce((sum, { claims }) => sum + claims.length, 0);

/** Claims at each end of a list by which it is known whether it shares any with another. */
const looked = 64;

function* ends(claims: readonly Claim[]): Generator<Claim | undefined> {
  for (let at = 0; at < Math.min(looked, claims.length); at += 1) {
    yield claims[at];
    yield claims[claims.length - 1 - at];
  }
}

/** Whether lists share claims, as far as their ends tell: what was read from files anew shares none with what was said before. */
function mayShare(before: readonly Claim[], after: readonly Claim[]): boolean {
  const known = new Set(ends(before));
  return [...ends(after)].some((claim) => known.has(claim));
}

/** Claims that come with a content: those of its newest import, or that its source did not say before. */
function newIn({ claims, origins }: SourceContent, before: SourceContent | undefined, few: number): number {
  const news = origins?.[0]?.claims ?? claims.length;
  if (before === undefined || news <= few || !mayShare(before.claims, claims)) return news;
  return Math.min(news, claims.length - countInRuns(sharedRuns(before.claims, claims)));
}

/** Whether a change looks like one of a part of the estate: the estate is large, and little comes. */
function isSmall(before: SaidEstate, state: StoreState, contents: Contents): boolean {
  const old = contentsOf(before);
  const total = claimsIn(old.values());
  if (total < fewClaims) return false;
  const few = mostNew * total;
  let news = 0;
  for (const { name, current } of state.sources) {
    const content = current === null || old.has(current) ? undefined : contents.get(current);
    if (content) news += newIn(content, before.sources.find((one) => one.name === name)?.content, few);
  }
  return news <= few;
}

function knownOf(before: SaidEstate): KnownEstate {
  const { graph } = before.snapshot;
  return held.get(graph)?.known ?? knownEstate(estateInput(before.state, contentsOf(before)).input, graph);
}

/** The canonical form after a change; written as a whole where that before is not held. */
function canonicalAfter(before: EstateGraph, { graph, patch }: ChangedEstate): CanonicalBlocks {
  return held.get(before)?.canonical.followed(before, graph, patch) ?? CanonicalBlocks.of(graph);
}

/**
 * The estate of a state that follows another one. Equal to `makeEstate` in all but `rejected`, which has the claims of what was touched: all that are new
 * among them. Cost: that of what the change touches, and passes over what is held of the estate; the first time that of holding it.
 */
export function makeAfter(before: SaidEstate, state: StoreState, contents: Contents): MadeEstate {
  if (!isSmall(before, state, contents)) return makeEstate(state, contents);
  const { speaking, input } = estateInput(state, contents);
  const changed = changeEstate(knownOf(before), input);
  if (!changed) return makeEstate(state, contents);
  const { graph, patch, rejected, known } = changed;
  const canonical = canonicalAfter(before.snapshot.graph, changed);
  held.set(graph, { known, canonical });
  rememberPatch(graph, before.snapshot.graph, patch);
  return madeOf(state, speaking, { graph, rejected, id: canonical.id() });
}
