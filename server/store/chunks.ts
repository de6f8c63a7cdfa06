// Packs what a source says into compressed chunks, and unpacks it.
import type { Claim, HeaderWords, NodeReference, Place, Properties } from '../model/claims';
import type { Issue } from '../model/issues';
import type { NodeKind, RelationType } from '../model/vocabulary';
import { inTurns, type PackedPlace, type Places, PlaceTable, pack, slices, unpack, unpackPlace } from './packing';
import type { ClaimOrigin, RowCounts, SourceContent } from './store';

/** Claims or issues in one chunk: small enough to spread over threads, large enough to compress well. */
const chunkSize = 16_384;

type PackedReference = string | Exclude<NodeReference, { id: string }>;
interface Extra {
  readonly references?: Readonly<Record<string, PackedReference>>;
  readonly inferred?: string;
  readonly derived?: boolean;
  readonly column?: string;
  /** Index among the header words of the content. */
  readonly headers?: number;
}
type PackedClaim =
  | readonly ['n', string, NodeKind, Properties, PackedPlace, Extra?]
  | readonly ['r', RelationType, PackedReference, PackedReference, Properties, PackedPlace, Extra?];

/** First chunk: all that is not a list of claims or issues. `places`: file and sheet, named by their index. */
interface Head {
  readonly rows: RowCounts;
  readonly origins: readonly ClaimOrigin[] | null;
  readonly places: Places;
  /** Words of the files over what claims state, named by their index. Absent: none, or kept by an older version. */
  readonly headers?: readonly HeaderWords[];
  readonly claimChunks: number;
  /** Absent: none, or kept by an older version. */
  readonly apart?: SourceContent['apart'];
  /** Absent: read by none, or kept by an older version. */
  readonly mapping?: SourceContent['mapping'];
}

function packReference(reference: NodeReference): PackedReference {
  return 'id' in reference ? reference.id : reference;
}

function unpackReference(packed: PackedReference): NodeReference {
  return typeof packed === 'string' ? { id: packed } : packed;
}

function mapReferences<A, B>(references: Readonly<Record<string, A>>, convert: (one: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(references).map(([name, one]) => [name, convert(one)]));
}

/** What claims share, numbered in the order in which it is met. */
class Shared {
  readonly places = new PlaceTable();
  readonly #headers = new Map<HeaderWords, number>();

  get headers(): HeaderWords[] {
    return [...this.#headers.keys()];
  }

  /** The index of header words; they are one object for all claims of a table. */
  indexOf(headers: HeaderWords): number {
    const known = this.#headers.get(headers) ?? this.#headers.size;
    this.#headers.set(headers, known);
    return known;
  }
}

function packExtra(claim: Claim, shared: Shared): Extra[] {
  const { references, inferred, derived, headers } = claim;
  const column = claim.claim === 'relation' ? claim.column : undefined;
  if (references === undefined && inferred === undefined && derived === undefined && column === undefined && headers === undefined) return [];
  const words = headers ? { headers: shared.indexOf(headers) } : {};
  return [{ ...(references ? { references: mapReferences(references, packReference) } : {}), inferred, derived, column, ...words } as Extra];
}

function packClaim(claim: Claim, shared: Shared): PackedClaim {
  const place = shared.places.pack(claim.place);
  const extra = packExtra(claim, shared) as [Extra?];
  return claim.claim === 'node'
    ? ['n', claim.id, claim.kind, claim.properties, place, ...extra]
    : ['r', claim.type, packReference(claim.from), packReference(claim.to), claim.properties, place, ...extra];
}

type Unpacking = Pick<Head, 'places' | 'headers'>;

function unpackExtra(extra: Extra | undefined, { headers: words = [] }: Unpacking) {
  if (!extra) return {};
  const { references, headers: index, ...rest } = extra;
  const headers = index === undefined ? undefined : words[index];
  return { ...rest, ...(references ? { references: mapReferences(references, unpackReference) } : {}), ...(headers ? { headers } : {}) };
}

function unpackClaimPlace(packed: PackedPlace, places: Places): Place {
  const { file, ...rest } = unpackPlace(packed, places);
  return { file: file ?? '', ...rest };
}

function unpackClaim(packed: PackedClaim, head: Unpacking): Claim {
  if (packed[0] === 'n') {
    const [, id, kind, properties, place, extra] = packed;
    return { claim: 'node', id, kind, properties, ...unpackExtra(extra, head), place: unpackClaimPlace(place, head.places) };
  }
  const [, type, from, to, properties, place, extra] = packed;
  const ends = { from: unpackReference(from), to: unpackReference(to) };
  return { claim: 'relation', type, ...ends, properties, ...unpackExtra(extra, head), place: unpackClaimPlace(place, head.places) };
}

/** The chunks of a content: head, then claims, then issues. */
export async function encodeContent(content: SourceContent): Promise<Uint8Array[]> {
  const shared = new Shared();
  const claims = await inTurns(slices(content.claims, chunkSize), (slice) => pack(slice.map((claim) => packClaim(claim, shared))));
  const issues = await inTurns(slices(content.issues, chunkSize), pack);
  const { rows, origins = null, apart, mapping } = content;
  const { headers, places } = shared;
  const extra = { ...(headers.length > 0 ? { headers } : {}), ...(apart ? { apart } : {}), ...(mapping ? { mapping } : {}) };
  const head: Head = { rows, origins, places: places.places, claimChunks: claims.length, ...extra };
  return [await pack(head), ...claims, ...issues];
}

/** The content of chunks. Rejects with a plain error when a chunk is damaged or missing. */
export async function decodeContent(chunks: readonly Uint8Array[]): Promise<SourceContent> {
  const [first, ...rest] = chunks;
  if (!first) throw new Error('no chunks');
  const head = await unpack<Head>(first);
  const claims: Claim[] = [];
  for (const packed of await inTurns(rest.slice(0, head.claimChunks), (chunk) => unpack<PackedClaim[]>(chunk))) {
    for (const one of packed) claims.push(unpackClaim(one, head));
  }
  const issues: Issue[] = [];
  for (const packed of await inTurns(rest.slice(head.claimChunks), (chunk) => unpack<Issue[]>(chunk))) {
    // An older version kept no row of the spreadsheet.
    for (const one of packed) issues.push(one.sheetRow === undefined ? { ...one, sheetRow: null } : one);
  }
  const { rows, origins, apart, mapping } = head;
  return { claims, issues, rows, ...(apart ? { apart } : {}), ...(mapping ? { mapping } : {}), ...(origins ? { origins } : {}) };
}
