// What a source says as compressed chunks, and back. Gzip, because its checksum tells a damaged chunk from a good one.
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Claim, NodeReference, Place, Properties } from '../model/claims';
import type { Issue } from '../model/issues';
import type { NodeKind, RelationType } from '../model/vocabulary';
import type { ClaimOrigin, RowCounts, SourceContent } from './store';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Claims or issues in one chunk: small enough to spread over threads, large enough to compress well. */
const chunkSize = 16_384;
/** Level 1 is three times faster than the default and 15 % larger. */
const level = 1;
/** Chunks in work at a time: Node has four threads for this. */
const atOnce = 4;

type PackedReference = string | Exclude<NodeReference, { id: string }>;
/** `sheetRow` is absent in what older versions kept. */
type PackedPlace = readonly [text: number, row: number | null, line: number | null, sheetRow?: number | null];
interface Extra {
  readonly references?: Readonly<Record<string, PackedReference>>;
  readonly inferred?: string;
  readonly derived?: boolean;
  readonly column?: string;
}
type PackedClaim =
  | readonly ['n', string, NodeKind, Properties, PackedPlace, Extra?]
  | readonly ['r', RelationType, PackedReference, PackedReference, Properties, PackedPlace, Extra?];

/** First chunk: all that is not a list of claims or issues. `places`: file and sheet, named by their index. */
interface Head {
  readonly rows: RowCounts;
  readonly origins: readonly ClaimOrigin[] | null;
  readonly places: readonly (readonly [file: string, sheet: string | null])[];
  readonly claimChunks: number;
}

/** Numbers pairs of file and sheet in the order in which they are met. */
class PlaceTable {
  readonly places: [string, string | null][] = [];
  private readonly byFile = new Map<string, Map<string | null, number>>();

  pack({ file, sheet, row, line, sheetRow }: Place): PackedPlace {
    const sheets = this.byFile.get(file) ?? new Map<string | null, number>();
    this.byFile.set(file, sheets);
    let index = sheets.get(sheet);
    if (index === undefined) {
      index = this.places.push([file, sheet]) - 1;
      sheets.set(sheet, index);
    }
    return sheetRow === null ? [index, row, line] : [index, row, line, sheetRow];
  }
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

function packExtra(claim: Claim): Extra[] {
  const { references, inferred, derived } = claim;
  const column = claim.claim === 'relation' ? claim.column : undefined;
  if (references === undefined && inferred === undefined && derived === undefined && column === undefined) return [];
  return [{ ...(references ? { references: mapReferences(references, packReference) } : {}), inferred, derived, column } as Extra];
}

function packClaim(claim: Claim, places: PlaceTable): PackedClaim {
  const place = places.pack(claim.place);
  const extra = packExtra(claim) as [Extra?];
  return claim.claim === 'node'
    ? ['n', claim.id, claim.kind, claim.properties, place, ...extra]
    : ['r', claim.type, packReference(claim.from), packReference(claim.to), claim.properties, place, ...extra];
}

function unpackExtra(extra: Extra | undefined) {
  if (!extra) return {};
  const { references, ...rest } = extra;
  return references ? { ...rest, references: mapReferences(references, unpackReference) } : rest;
}

function unpackPlace([index, row, line, sheetRow = null]: PackedPlace, places: Head['places']): Place {
  const [file, sheet] = places[index] ?? ['', null];
  return { file, sheet, row, line, sheetRow };
}

function unpackClaim(packed: PackedClaim, places: Head['places']): Claim {
  if (packed[0] === 'n') {
    const [, id, kind, properties, place, extra] = packed;
    return { claim: 'node', id, kind, properties, ...unpackExtra(extra), place: unpackPlace(place, places) };
  }
  const [, type, from, to, properties, place, extra] = packed;
  const ends = { from: unpackReference(from), to: unpackReference(to) };
  return { claim: 'relation', type, ...ends, properties, ...unpackExtra(extra), place: unpackPlace(place, places) };
}

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += chunkSize) yield list.slice(at, at + chunkSize);
}

/** Runs `work` on all items, a few at a time, and keeps their order. */
async function inTurns<A, B>(items: Iterable<A>, work: (item: A) => Promise<B>): Promise<B[]> {
  const results: Promise<B>[] = [];
  for (const item of items) {
    const waitFor = results[results.length - atOnce];
    if (waitFor) await waitFor;
    const result = work(item);
    // Its failure is told by Promise.all below; without this it would count as unhandled when an earlier one fails first.
    result.catch(() => undefined);
    results.push(result);
  }
  return Promise.all(results);
}

async function pack(value: unknown): Promise<Uint8Array> {
  return compress(JSON.stringify(value), { level });
}

async function unpack<T>(data: Uint8Array): Promise<T> {
  return JSON.parse((await decompress(data)).toString('utf8')) as T;
}

/** The chunks of a content: head, then claims, then issues. */
export async function encodeContent(content: SourceContent): Promise<Uint8Array[]> {
  const places = new PlaceTable();
  const claims = await inTurns(slices(content.claims), (slice) => pack(slice.map((claim) => packClaim(claim, places))));
  const issues = await inTurns(slices(content.issues), pack);
  const head: Head = { rows: content.rows, origins: content.origins ?? null, places: places.places, claimChunks: claims.length };
  return [await pack(head), ...claims, ...issues];
}

/** The content of chunks. Rejects with a plain error when a chunk is damaged or missing. */
export async function decodeContent(chunks: readonly Uint8Array[]): Promise<SourceContent> {
  const [first, ...rest] = chunks;
  if (!first) throw new Error('no chunks');
  const head = await unpack<Head>(first);
  const claims: Claim[] = [];
  for (const packed of await inTurns(rest.slice(0, head.claimChunks), (chunk) => unpack<PackedClaim[]>(chunk))) {
    for (const one of packed) claims.push(unpackClaim(one, head.places));
  }
  const issues = (await inTurns(rest.slice(head.claimChunks), (chunk) => unpack<Issue[]>(chunk))).flat();
  return { claims, issues, rows: head.rows, ...(head.origins ? { origins: head.origins } : {}) };
}
