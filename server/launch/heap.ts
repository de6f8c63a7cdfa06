// Gives programs the heap that a large estate needs. By itself Node gives four gigabytes at most, and ends a program that wants more with a crash.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';
import { bytesPerRow, heapFor, rowMarks } from '../imports/memory-here';
import type { StoreAddress } from './threads';

const megabyte = 1024 * 1024;
const heapMegabytes = () => Math.floor(heapFor() / megabyte);

/** Whether a person said how large the heap may be: then that holds. */
export function isHeapGiven(words: readonly string[] = [...process.execArgv, process.env.NODE_OPTIONS ?? '']): boolean {
  return words.some((word) => /--max[-_](?:old[-_]space|heap)[-_]size/.test(word));
}

/** What a thread that holds an estate may have. It is a limit only: what is not used costs nothing. */
export function threadLimits(): ResourceLimits {
  return isHeapGiven() ? {} : { maxOldGenerationSizeMb: heapMegabytes() };
}

/** Bytes of files, and of a store, up to which the heap that Node gives by itself is enough: below a million rows each. */
const [smallFiles, smallStore] = [4 * megabyte, 32 * megabyte];
/** Files of more bytes are not counted row by row: to look at them costs as much as to start again. */
const largeFiles = 64 * megabyte;

interface FileAt {
  readonly path: string;
  readonly bytes: number;
}

/** A file, or the files in a folder; none when there is none. */
function filesAt(path: string): FileAt[] {
  try {
    const found = statSync(path);
    if (!found.isDirectory()) return [{ path, bytes: found.size }];
    return readdirSync(path).map((name) => ({ path: join(path, name), bytes: statSync(join(path, name)).size }));
  } catch {
    return [];
  }
}

const bytesOf = (files: readonly FileAt[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Counts the bytes of a piece that begin or end rows, each by itself. */
function countMarks(piece: Uint8Array, counts: Float64Array): void {
  const met = new Uint32Array(256);
  for (let at = 0; at < piece.length; at += 1) (met[piece[at] as number] as number) += 1;
  for (const [at, mark] of rowMarks.entries()) counts[at] = (counts[at] ?? 0) + (met[mark] ?? 0);
}

/** How many rows a file has at most; infinite for one that is packed or cannot be read: its bytes tell nothing. */
function mostRowsIn({ path, bytes }: FileAt): number {
  // What has no size (a pipe) could be read once only.
  if (bytes === 0) return 0;
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const [piece, counts] = [Buffer.allocUnsafe(megabyte), new Float64Array(rowMarks.length)];
    for (let [isFirst, length] = [true, readSync(file, piece)]; length > 0; [isFirst, length] = [false, readSync(file, piece)]) {
      const read = piece.subarray(0, length);
      if (isFirst && read.includes(0)) return Number.POSITIVE_INFINITY;
      countMarks(read, counts);
    }
    return Math.max(...counts) + 1;
  } catch {
    return Number.POSITIVE_INFINITY;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether the heap that Node gives by itself is enough for what these files say, twice: their source may say it already. */
function areFewRows(files: readonly FileAt[]): boolean {
  const bytes = bytesOf(files);
  if (bytes <= smallFiles || bytes > largeFiles) return bytes <= smallFiles;
  const rows = files.reduce((sum, file) => sum + mostRowsIn(file), 0);
  return rows * bytesPerRow * 2 <= getHeapStatistics().heap_size_limit;
}

/** The store that words name: the folder or address that was given, else the one of the settings. */
export type NamedStore = (given: string | undefined) => StoreAddress;

/** Whether a command may need more heap than Node gives: by the files that it names and by its store. How large one on Neo4j is nobody knows yet. */
export function mayNeedMore([command = '', ...words]: readonly string[], storeOf: NamedStore): boolean {
  if (command === '' || command === 'serve' || command === 'help' || command.startsWith('-')) return false;
  const at = words.indexOf('--data');
  const store = storeOf(at === -1 ? undefined : words[at + 1]);
  if (store.kind === 'neo4j' || bytesOf(filesAt(store.folder)) > smallStore) return true;
  return !areFewRows(words.filter((_, place) => at === -1 || place !== at + 1).flatMap(filesAt));
}

/** How a program ended that ran in the place of this one. */
export type EndedAgain = { readonly exit: number } | 'out of memory';

/**
 * Nearly all that is made of a large file stays. With the little room that Node gives what is new, the collector would move it again and again; and
 * it would look through all that is there each time that a few megabytes came: so it first does when there is a gigabyte.
 */
const roomForNew = () => [
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
  `--initial-old-space-size=${Math.min(1024, Math.floor(heapMegabytes() / 4))}`,
];

/** Runs this very command as a program with more heap, as if it were this one. It ends when this one is killed. */
function runAgain(): Promise<EndedAgain> {
  const args = [`--max-old-space-size=${heapMegabytes()}`, ...roomForNew(), ...process.execArgv, ...process.argv.slice(1)];
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('exit', (exit, signal) => {
      // So does V8 end a program that has no memory left.
      if (signal === 'SIGABRT' || exit === 134) return ended('out of memory');
      if (signal === null) return ended({ exit: exit ?? 1 });
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
  });
}

/** Runs the command with more heap where it may need that, and says how it ended; undefined: it is to be run here. */
export async function withMoreHeap(words: readonly string[], storeOf: NamedStore): Promise<EndedAgain | undefined> {
  if (isHeapGiven()) {
    // Whoever started this program for that was killed: nobody hears its answer.
    process.once('disconnect', () => process.exit(1));
    if (process.connected === false) process.exit(1);
    process.channel?.unref();
    return undefined;
  }
  const isEnough = getHeapStatistics().heap_size_limit >= heapFor();
  return isEnough || !mayNeedMore(words, storeOf) ? undefined : runAgain();
}
