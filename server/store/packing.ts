// Compresses pieces of what a store keeps, and unpacks them: texts with gzip, because its checksum shows a damaged piece; numbers with brotli.
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, brotliDecompressSync, constants, gunzip, gzip, gzipSync } from 'node:zlib';
import { type AnyPlace, FileNumbers } from '../model/columns/place-rows';

const compress = promisify(gzip);
const decompress = promisify(gunzip);
const compressBrotli = promisify(brotliCompress);
const decompressBrotli = promisify(brotliDecompress);

/** Level 1 is three times faster than the default and 15 % larger. */
const level = 1;
/** Bytes of columns that are compressed together, at most: several pieces are in work at a time. */
export const chunkSize = 1024 * 1024;
/** Brotli at its fastest: of numbers that hardly repeat it is ten times as fast as gzip, and not larger. Most pieces fit what it writes at once. */
const fastest = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 }, chunkSize: chunkSize / 4 };
const whole = { chunkSize: chunkSize };

/** Pieces in work at a time: Node has four threads for this, which go on while the one that gives them work computes. */
const atOnce = 16;

export function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/** Runs `work` on all items, a few at a time, and gives what it makes in their order, as soon as it is there. */
export async function* inOrder<A, B>(items: Iterable<A>, work: (item: A) => Promise<B>): AsyncGenerator<B> {
  const begun: Promise<B>[] = [];
  for (const item of items) {
    const first = begun.length === atOnce ? begun.shift() : undefined;
    if (first) yield await first;
    const result = work(item);
    // Its failure is reported when its turn comes; without this it would count as unhandled when an earlier one fails first.
    result.catch(() => undefined);
    begun.push(result);
  }
  for (const result of begun) yield await result;
}

/** As `inOrder`, all of it. */
export async function inTurns<A, B>(items: Iterable<A>, work: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  for await (const result of inOrder(items, work)) results.push(result);
  return results;
}

export async function pack(value: unknown): Promise<Uint8Array> {
  return compress(JSON.stringify(value), { level });
}

/** As `pack`, of text that is JSON already, at once: for whoever is in the midst of reading and cannot wait. */
export function packNow(json: string): Uint8Array {
  return gzipSync(json, { level });
}

export async function unpack<T>(data: Uint8Array): Promise<T> {
  return JSON.parse((await decompress(data)).toString('utf8')) as T;
}

/** A piece of columns, compressed. What is damaged of it is not always known: whoever keeps it keeps its checksum beside it. */
export function packPiece(piece: Uint8Array): Promise<Uint8Array> {
  return compressBrotli(piece, fastest);
}

export function unpackPiece(packed: Uint8Array): Promise<Uint8Array> {
  return decompressBrotli(packed, whole);
}

/** As `unpackPiece`, at once. */
export function unpackPieceNow(packed: Uint8Array): Uint8Array {
  return brotliDecompressSync(packed, whole);
}

/** `sheetRow` is absent where there is none, and in what older versions kept. */
export type PackedPlace = readonly [text: number, row: number | null, line: number | null, sheetRow?: number];
/** Pairs of file and sheet, named by their index. */
export type Places = readonly (readonly [file: string | null, sheet: string | null])[];

/** Packs places, with the numbers of their files. */
export class PlaceTable {
  readonly #files = new FileNumbers();

  get places(): Places {
    return this.#files.list;
  }

  pack({ file, sheet, row, line, sheetRow }: AnyPlace): PackedPlace {
    const index = this.#files.code(file, sheet);
    return sheetRow === null ? [index, row, line] : [index, row, line, sheetRow];
  }
}

export function unpackPlace([index, row, line, sheetRow]: PackedPlace, places: Places): AnyPlace {
  const [file, sheet] = places[index] ?? [null, null];
  return { file, sheet, row, line, sheetRow: sheetRow ?? null };
}
