// Keeps the differences of an import in a file of its own, in pieces that can be read alone: a head that counts what each piece holds, then
// the pieces.
import { countDifferences, type Difference, type DifferenceCount, type DifferencesInPieces } from '../model/differences';
import { Fault } from '../model/faults';
import { openChunkFile, writeChunkFile } from './chunk-file';
import { pack, unpack } from './packing';

/** Differences in one piece: whoever looks for one page unpacks whole pieces. */
const pieceSize = 1024;

function* piecesOf(differences: Iterable<Difference>): Generator<Difference[]> {
  let piece: Difference[] = [];
  for (const one of differences) {
    piece.push(one);
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** Writes differences whole or not at all, for this user only. In memory at a time: one piece, and what is packed. */
export async function writeDifferenceFile(path: string, differences: Iterable<Difference>): Promise<void> {
  const pieces: DifferenceCount[][] = [];
  const packed: Uint8Array[] = [];
  for (const piece of piecesOf(differences)) {
    pieces.push(countDifferences(piece));
    packed.push(await pack(piece));
  }
  await writeChunkFile(path, [await pack(pieces), ...packed]);
}

/** Opens differences; each piece is read when it is asked for. Rejects with `not-found` when the file is gone, or is not whole. */
export async function openDifferenceFile(path: string): Promise<DifferencesInPieces> {
  const gone = () => new Fault('not-found', 1, { value: 'differences' });
  const chunk = await openChunkFile(path, gone);
  const part = async <T>(at: number): Promise<T> => {
    const bytes = await chunk(at);
    return unpack<T>(bytes).catch(() => {
      throw gone();
    });
  };
  return { pieces: await part<DifferenceCount[][]>(0), piece: (at) => part<Difference[]>(at + 1) };
}
