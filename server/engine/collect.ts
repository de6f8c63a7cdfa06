// Frees shared memory that nobody refers to any more. The garbage collector does not count it: without this the arrays of old versions of an
// estate would stay until something else makes it run, and they are the largest things that there are.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collectNow: (() => void) | undefined;

/** Collects garbage now, in this thread. Takes milliseconds where few objects are held. */
function collect(): void {
  if (!collectNow) {
    setFlagsFromString('--expose-gc');
    collectNow = runInNewContext('gc');
  }
  collectNow?.();
}

/** So many bytes may be left over before it is worth a collection. */
const worthIt = 64 * 1024 * 1024;
/** When it collects, in milliseconds: whoever turns to a new value has dropped the old one by then. */
const after = 100;

/** The bytes of shared memory in a value, each piece of memory once. */
export function sharedBytesIn(value: unknown, seen = new Set<object>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (value instanceof SharedArrayBuffer) return value.byteLength;
  if (ArrayBuffer.isView(value)) return sharedBytesIn(value.buffer, seen);
  if (Array.isArray(value) || value instanceof Map) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + sharedBytesIn(part, seen), 0);
}

/** Watches one value that is replaced by others, and collects what was left over of those before. */
export class Leftovers {
  readonly #collect: () => void;
  #held = 0;
  #left = 0;

  constructor(collecting: () => void = collect) {
    this.#collect = collecting;
  }

  /** The value in force is this one now; undefined: none. */
  replace(value: unknown): void {
    this.#left += this.#held;
    this.#held = sharedBytesIn(value);
    if (this.#left < worthIt) return;
    this.#left = 0;
    setTimeout(this.#collect, after).unref();
  }
}

/** Bytes that stand outside of the heap: the collector hardly feels them. */
function bytesOutside(): number {
  const { external, arrayBuffers } = process.memoryUsage();
  return Math.max(external, arrayBuffers);
}

/** After so many rests it is time to look. */
const restsBetween = 4;

/** Collects what answers and loading left over, while nobody asks anything: a server at rest holds what it needs. */
export class CollectAtRest {
  readonly #outside: () => number;
  readonly #collect: () => void;
  #rests = 0;
  /** Bytes that were held when it was last looked. */
  #held = 0;

  constructor(outside: () => number = bytesOutside, collecting: () => void = collect) {
    this.#outside = outside;
    this.#collect = collecting;
  }

  /** Something was asked. */
  wake(): void {
    this.#rests = 0;
  }

  /** Nothing was asked since the last call. */
  rest(): void {
    this.#rests += 1;
    if (this.#rests % restsBetween !== 0) return;
    if (this.#outside() - this.#held >= worthIt) this.#collect();
    this.#held = this.#outside();
  }
}
