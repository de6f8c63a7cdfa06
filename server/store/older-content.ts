// Unpacks what older builds kept of a source: claims and issues as lists of JSON. Nothing is written in this form any more.
import type { Claim, HeaderWords, NodeReference, Place, Properties } from '../model/claims';
import type { Issue } from '../model/issues';
import type { NodeKind, RelationType } from '../model/vocabulary';
import { inOrder, type PackedPlace, type Places, unpack, unpackPlace } from './packing';
import type { ClaimOrigin, RowCounts, SourceContent } from './store';

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
export interface OlderHead {
  readonly rows: RowCounts;
  readonly origins: readonly ClaimOrigin[] | null;
  readonly places: Places;
  /** Words of the files over what claims state, named by their index. Absent: none, or not kept then. */
  readonly headers?: readonly HeaderWords[];
  readonly claimChunks: number;
  /** Absent: none, or not kept then. */
  readonly apart?: SourceContent['apart'];
  /** Absent: read by none, or not kept then. */
  readonly mapping?: SourceContent['mapping'];
}

function unpackReference(packed: PackedReference): NodeReference {
  return typeof packed === 'string' ? { id: packed } : packed;
}

function unpackReferences(references: Readonly<Record<string, PackedReference>>): Readonly<Record<string, NodeReference>> {
  return Object.fromEntries(Object.entries(references).map(([name, one]) => [name, unpackReference(one)]));
}

function unpackExtra(extra: Extra | undefined, words: readonly HeaderWords[] = []) {
  if (!extra) return {};
  const { references, headers: index, ...rest } = extra;
  const headers = index === undefined ? undefined : words[index];
  return { ...rest, ...(references ? { references: unpackReferences(references) } : {}), ...(headers ? { headers } : {}) };
}

function unpackClaimPlace(packed: PackedPlace, places: Places): Place {
  const { file, ...rest } = unpackPlace(packed, places);
  return { file: file ?? '', ...rest };
}

function unpackClaim(packed: PackedClaim, { headers, places }: OlderHead): Claim {
  if (packed[0] === 'n') {
    const [, id, kind, properties, place, extra] = packed;
    return { claim: 'node', id, kind, properties, ...unpackExtra(extra, headers), place: unpackClaimPlace(place, places) };
  }
  const [, type, from, to, properties, place, extra] = packed;
  const ends = { from: unpackReference(from), to: unpackReference(to) };
  return { claim: 'relation', type, ...ends, properties, ...unpackExtra(extra, headers), place: unpackClaimPlace(place, places) };
}

/** The content of an older head and the chunks after it. Rejects with a plain error when one is damaged or missing. */
export async function decodeOlder(head: OlderHead, chunks: readonly Uint8Array[]): Promise<SourceContent> {
  if (chunks.length < head.claimChunks) throw new Error('chunks are missing');
  const claims: Claim[] = [];
  for await (const packed of inOrder(chunks.slice(0, head.claimChunks), (chunk) => unpack<PackedClaim[]>(chunk))) {
    for (const one of packed) claims.push(unpackClaim(one, head));
  }
  const issues: Issue[] = [];
  for await (const packed of inOrder(chunks.slice(head.claimChunks), (chunk) => unpack<Issue[]>(chunk))) {
    // The row of the spreadsheet was not kept at first.
    for (const one of packed) issues.push(one.sheetRow === undefined ? { ...one, sheetRow: null } : one);
  }
  const { rows, origins, apart, mapping } = head;
  return { claims, issues, rows, ...(apart ? { apart } : {}), ...(mapping ? { mapping } : {}), ...(origins ? { origins } : {}) };
}
