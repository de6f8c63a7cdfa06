// Packs files into a zip, piece by piece as they are made.
import { Zip, ZipDeflate } from 'fflate';

/** A file to pack: its name, and its content as it is made. */
export interface PackedFile {
  readonly name: string;
  pieces(): AsyncIterable<string | Uint8Array>;
}

/** All dates in it are this one: the same rows give the same bytes. */
const epoch = new Date(1980, 0, 1, 12);

/** The bytes of a zip with these files. */
export async function* zipOf(files: readonly PackedFile[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const encoder = new TextEncoder();
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = epoch;
    zip.add(entry);
    for await (const piece of pieces()) {
      entry.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
