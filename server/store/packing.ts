// Compresses pieces of what a store keeps, and unpacks them. Gzip, because its checksum shows a damaged piece.
import { promisify } from 'node:util';
import { gunzip, gzip, gzipSync } from 'node:zlib';
import type { Place } from '../model/claims';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Level 1 is three times faster than the default and 15 % larger. */
const level = 1;
/** Pieces in work at a time: Node has four threads for this. */
const atOnce = 4;

export function* slices<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/** Runs `work` on all items, a few at a time, and keeps their order. */
export async function inTurns<A, B>(items: Iterable<A>, work: (item: A) => Promise<B>): Promise<B[]> {
  const results: Promise<B>[] = [];
  for (const item of items) {
    const waitFor = results[results.length - atOnce];
    if (waitFor) await waitFor;
    const result = work(item);
    // Its failure is reported by Promise.all below; without this it would count as unhandled when an earlier one fails first.
    result.catch(() => undefined);
    results.push(result);
  }
  return Promise.all(results);
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

/** `sheetRow` is absent where there is none, and in what older versions kept. */
export type PackedPlace = readonly [text: number, row: number | null, line: number | null, sheetRow?: number];
/** Pairs of file and sheet, named by their index. */
export type Places = readonly (readonly [file: string | null, sheet: string | null])[];
type AnyPlace = Omit<Place, 'file'> & { readonly file: string | null };

/** Numbers pairs of file and sheet in the order in which they are met. */
export class PlaceTable {
  readonly places: [string | null, string | null][] = [];
  readonly #byFile = new Map<string | null, Map<string | null, number>>();

  pack({ file, sheet, row, line, sheetRow }: AnyPlace): PackedPlace {
    const sheets = this.#byFile.get(file) ?? new Map<string | null, number>();
    this.#byFile.set(file, sheets);
    let index = sheets.get(sheet);
    if (index === undefined) {
      index = this.places.push([file, sheet]) - 1;
      sheets.set(sheet, index);
    }
    return sheetRow === null ? [index, row, line] : [index, row, line, sheetRow];
  }
}

export function unpackPlace([index, row, line, sheetRow]: PackedPlace, places: Places): AnyPlace {
  const [file, sheet] = places[index] ?? [null, null];
  return { file, sheet, row, line, sheetRow: sheetRow ?? null };
}
