// Joins mended rows with what their import said, as if they had stood in its file: what was said stays, and what was only made because no
// row stated it gives way to the row that does.
import type { Claim, NodeClaim, NodeReference } from '../../model/claims';
import { addTo } from '../../model/group-by';
import { foldName } from '../../model/normal-form';
import { compareText } from '../../model/text-order';
import type { ClaimOrigin, SourceContent } from '../../store/store';
import { rowText } from '../rejections';

type Renamed = ReadonlyMap<string, string>;

const isCompany = ({ kind }: NodeClaim) => kind === 'Supplier' || kind === 'Organisation';
const nameOf = ({ properties: { name } }: NodeClaim) => (typeof name === 'string' ? name : undefined);

/** Of companies of one name: one that a row states goes first, then an organisation, then the smallest spelling. */
function rankCompany(a: NodeClaim, b: NodeClaim): number {
  const order = (one: NodeClaim) => (one.derived ? 2 : 0) + (one.kind === 'Organisation' ? 0 : 1);
  return order(a) - order(b) || compareText(nameOf(a) ?? '', nameOf(b) ?? '');
}

/** Companies that cells only named, each with the id of the one of that name that counts. */
function renamedCompanies(claims: readonly Claim[]): Map<string, string> {
  const byName = new Map<string, NodeClaim[]>();
  for (const claim of claims) {
    const name = claim.claim === 'node' && isCompany(claim) ? nameOf(claim) : undefined;
    if (name !== undefined && claim.claim === 'node') addTo(byName, foldName(name), claim);
  }
  const renamed = new Map<string, string>();
  for (const named of byName.values()) {
    const [first] = [...named].sort(rankCompany);
    for (const { id, derived } of named) if (first && derived && id !== first.id) renamed.set(id, first.id);
  }
  return renamed;
}

const made = /^[a-z]+:(.+\/.+)$/;

/** Ids that nobody claims, of which the prefix was guessed: a row alone does not know the kind of what it names by its key. */
function renamedGuesses(claims: readonly Claim[]): Map<string, string> {
  const claimed = new Set(claims.flatMap((claim) => (claim.claim === 'node' ? [claim.id] : [])));
  const byKey = new Map<string, string[]>();
  for (const id of claimed) {
    const key = made.exec(id)?.[1];
    if (key) addTo(byKey, key, id);
  }
  const renamed = new Map<string, string>();
  for (const claim of claims) {
    for (const reference of referencesOf(claim)) {
      if (!('id' in reference) || claimed.has(reference.id)) continue;
      const [only, ...others] = byKey.get(made.exec(reference.id)?.[1] ?? '') ?? [];
      if (only && others.length === 0) renamed.set(reference.id, only);
    }
  }
  return renamed;
}

function referencesOf(claim: Claim): NodeReference[] {
  const ends = claim.claim === 'relation' ? [claim.from, claim.to] : [];
  return [...ends, ...Object.values(claim.references ?? {})];
}

function withIds(claim: Claim, renamed: Renamed): Claim {
  const of = (reference: NodeReference): NodeReference => {
    const id = 'id' in reference ? renamed.get(reference.id) : undefined;
    return id === undefined ? reference : { id };
  };
  const { references } = claim;
  const more = references ? { references: Object.fromEntries(Object.entries(references).map(([name, one]) => [name, of(one)])) } : {};
  return claim.claim === 'relation' ? { ...claim, ...more, from: of(claim.from), to: of(claim.to) } : { ...claim, ...more };
}

/** What was said before, without the rows that came back; and by which import each claim came. */
export interface Earlier {
  readonly content: SourceContent;
  readonly origins: readonly ClaimOrigin[];
}

/** A row of an import. */
export interface OldRow {
  readonly import: string;
  readonly place: { readonly file: string; readonly sheet: string | null; readonly row: number | null };
}

const keyOf = (id: string, place: OldRow['place']) => `${id} ${rowText(place)}`;

/** What a source says without some rows: they came back, and say anew what they say. */
export function withoutRows(content: SourceContent, importId: string, rows: Iterable<OldRow>): Earlier {
  const gone = new Set<string>();
  const places = new Set<string>();
  for (const row of rows) {
    gone.add(keyOf(row.import, row.place));
    places.add(rowText(row.place));
  }
  const claims: Claim[] = [];
  const origins: ClaimOrigin[] = [];
  let at = 0;
  for (const origin of content.origins ?? [{ import: importId, claims: content.claims.length }]) {
    const kept = content.claims.slice(at, at + origin.claims).filter(({ place }) => !gone.has(keyOf(origin.import, place)));
    at += origin.claims;
    for (const claim of kept) claims.push(claim);
    if (kept.length > 0) origins.push({ import: origin.import, claims: kept.length });
  }
  const issues = content.issues.filter((one) => one.row === null || !places.has(rowText(one)));
  return { content: { ...content, claims, issues }, origins };
}

/** What an import says that joins an earlier one. */
export interface Joining {
  readonly content: SourceContent;
  readonly import: string;
  /** Properties of nodes of which the earlier import counts no longer, because a mapping says which row does. */
  readonly superseded?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether a claim says what counts instead of what was said before. */
function countsInstead(claim: Claim, { superseded }: Joining): boolean {
  const properties = claim.claim === 'node' ? superseded?.get(claim.id) : undefined;
  return properties !== undefined && [...Object.keys(claim.properties), ...Object.keys(claim.references ?? {})].some((name) => properties.has(name));
}

/**
 * All that the source says when the rows of an import join it. What was said before wins, as the rows above do in a file, unless a mapping says
 * which row counts: then that goes first. Linear.
 */
export function joinReturned({ content, origins }: Earlier, news: Joining): SourceContent {
  const instead = news.content.claims.filter((claim) => countsInstead(claim, news));
  const others = news.content.claims.filter((claim) => !countsInstead(claim, news));
  const all = [...instead, ...content.claims, ...others];
  const companies = renamedCompanies(all);
  const renamed = new Map([...renamedGuesses(all), ...companies]);
  const claims: Claim[] = [];
  const counted: ClaimOrigin[] = [];
  let at = 0;
  for (const origin of [{ import: news.import, claims: instead.length }, ...origins, { import: news.import, claims: others.length }]) {
    const from = claims.length;
    for (const claim of all.slice(at, at + origin.claims)) {
      const isGone = claim.claim === 'node' && claim.derived === true && companies.has(claim.id);
      if (!isGone) claims.push(renamed.size > 0 ? withIds(claim, renamed) : claim);
    }
    at += origin.claims;
    if (claims.length > from) counted.push({ import: origin.import, claims: claims.length - from });
  }
  const files = new Set(news.content.issues.map(({ file }) => file));
  const issues = [...news.content.issues, ...content.issues.filter(({ row, file }) => row !== null || !files.has(file))];
  const { apart, mapping } = content;
  return { claims, issues, rows: news.content.rows, ...(apart ? { apart } : {}), ...(mapping ? { mapping } : {}), origins: counted };
}
