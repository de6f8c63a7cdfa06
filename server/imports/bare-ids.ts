// Refuses what would make one node of two things: an id of digits only under which another source has another kind or name (semantics §5).
// The digits are a number of one system, and mean something else in the next.
import type { Claim, NodeClaim } from '../model/claims';
import { Fault } from '../model/faults';
import { foldName } from '../model/normal-form';
import { compareText } from '../model/text-order';
import { type Bilingual, type NodeKind, nodeKindSpec } from '../model/vocabulary';
import type { OpenSource } from '../store/estate-input';

/** The source of edits by hand: they name what is there, and what they name differently is meant. */
const byHand = 'manual';
/** Ids that a refusal lists; its message counts all. */
const mostListed = 1_000;

interface Meaning {
  readonly kind: NodeKind;
  readonly name: string | null;
}

const beginsWithDigit = (id: string) => id >= '0' && id < ':';
const isBare = (claim: Claim): claim is NodeClaim => claim.claim === 'node' && beginsWithDigit(claim.id) && /^\d+$/.test(claim.id);

/** What claims say of each id of digits only: the first kind, and the first name. */
function meaningsOf(claims: readonly Claim[], wanted?: ReadonlyMap<string, unknown>): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const claim of claims) {
    if (!isBare(claim) || (wanted && !wanted.has(claim.id))) continue;
    const { id, kind, properties } = claim;
    const name = typeof properties.name === 'string' && properties.name !== '' ? properties.name : null;
    const known = meanings.get(id);
    if (!known) meanings.set(id, { kind, name });
    else if (known.name === null && name !== null) meanings.set(id, { ...known, name });
  }
  return meanings;
}

/** Whether two sources mean different things; an absent name differs from nothing. */
function differ(a: Meaning, b: Meaning): boolean {
  if (a.kind !== b.kind) return true;
  return a.name !== null && b.name !== null && a.name !== b.name && foldName(a.name) !== foldName(b.name);
}

interface Clash {
  readonly id: string;
  readonly there: Meaning;
  readonly here: Meaning;
  readonly other: string;
}

/** How a thing is called in the refusal; with its kind where the names do not tell the two apart. */
function nameOf({ id, there, here }: Clash, { kind, name }: Meaning): Bilingual {
  const text = name ?? id;
  if (there.kind === here.kind) return { en: text, nl: text };
  const title = nodeKindSpec(kind)?.title ?? { en: kind, nl: kind };
  return { en: `${text} (${title.en})`, nl: `${text} (${title.nl})` };
}

function refuse(clashes: readonly Clash[], source: string): Fault | null {
  const [first] = clashes;
  if (!first) return null;
  const [there, here] = [nameOf(first, first.there), nameOf(first, first.here)];
  const details = { there: there.en, thereNl: there.nl, here: here.en, hereNl: here.nl, other: first.other, source, count: clashes.length };
  const ids = clashes.slice(0, mostListed).map((one) => ({ id: one.id, names: [nameOf(one, one.there), nameOf(one, one.here)] }));
  return new Fault('bare-ids', 1, { value: first.id, details, more: { ids } });
}

/** What a source is about to say, with what it says now. */
export interface NewSayings {
  readonly source: string;
  readonly claims: readonly Claim[];
  readonly now: readonly Claim[];
}

/** Whether a difference is left as it is. */
type IsLeft = (clash: Clash, now: ReadonlyMap<string, Meaning>) => boolean;

/** Every id that means another thing in another source, by id. Linear: one look at each claim, and none where no id is bare. */
function clashesOf({ source, claims, now }: NewSayings, sources: readonly OpenSource[], isLeft: IsLeft): Clash[] {
  const isAlone = sources.every(({ name }) => name === source);
  const news = source === byHand || isAlone ? new Map<string, Meaning>() : meaningsOf(claims);
  if (news.size === 0) return [];
  const before = meaningsOf(now, news);
  const clashes = new Map<string, Clash>();
  for (const { name: other, content } of sources) {
    if (other === source) continue;
    for (const [id, there] of meaningsOf(content.claims, news)) {
      const here = news.get(id);
      const clash = here && { id, there, here, other };
      if (clash && !clashes.has(id) && differ(there, here) && !isLeft(clash, before)) clashes.set(id, clash);
    }
  }
  return [...clashes.values()].sort((a, b) => compareText(a.id, b.id));
}

/**
 * Why an import is refused for its ids; null: it is not. What was edited by hand counts only against an id that is new to the source: else
 * a renamed item would stop every later import of its own source.
 */
export function bareIdsOfImport(news: NewSayings, sources: readonly OpenSource[]): Fault | null {
  const isEdited: IsLeft = ({ id, other }, now) => other === byHand && now.has(id);
  return refuse(clashesOf(news, sources, isEdited), news.source);
}

/** Why an undo is refused for the ids that it would bring back; null: it is not. What stands like that already is no reason. */
export function bareIdsOfUndo(news: NewSayings, sources: readonly OpenSource[]): Fault | null {
  const standsAlready: IsLeft = ({ id, there, other }, now) => {
    const said = now.get(id);
    return said !== undefined && (other === byHand || differ(there, said));
  };
  return refuse(clashesOf(news, sources, standsAlready), news.source);
}
