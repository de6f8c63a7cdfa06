// Gives programs the heap that a large estate needs. By itself Node gives four gigabytes at most, and ends a program that wants more with a crash.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';
import { heapFor } from '../imports/memory-here';
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

/** Bytes of a file, or of the files in a folder; 0: there is none. */
function bytesAt(path: string): number {
  try {
    const found = statSync(path);
    return found.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0) : found.size;
  } catch {
    return 0;
  }
}

/** The store that words name: the folder or address that was given, else the one of the settings. */
export type NamedStore = (given: string | undefined) => StoreAddress;

/** Whether a command may need more heap than Node gives: by the files that it names and by its store. How large one on Neo4j is nobody knows yet. */
export function mayNeedMore([command = '', ...words]: readonly string[], storeOf: NamedStore): boolean {
  if (command === '' || command === 'serve' || command === 'help' || command.startsWith('-')) return false;
  const at = words.indexOf('--data');
  const store = storeOf(at === -1 ? undefined : words[at + 1]);
  const files = words.filter((_, place) => at === -1 || place !== at + 1).reduce((sum, word) => sum + bytesAt(word), 0);
  return files > smallFiles || store.kind === 'neo4j' || bytesAt(store.folder) > smallStore;
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
