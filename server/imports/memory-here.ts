// Tells how much memory there is, and what of it a heap may have. It loads nothing else: every command asks before it does anything.
import { totalmem } from 'node:os';

/** What of the memory the heap may have; the rest is for what is outside of it, and for the system. */
const heapShare = 0.75;

/** The memory that this program may use: that of the machine, or what its container gives it. */
export function memoryHere(constrained = process.constrainedMemory(), total = totalmem()): number {
  return constrained > 0 ? Math.min(constrained, total) : total;
}

/** The heap that a program may have that holds an estate, in bytes. */
export function heapFor(memory = memoryHere()): number {
  return Math.floor(memory * heapShare);
}

/**
 * Memory that a row may need until it is applied, in bytes: what the files say, what their source said before, the graph of both, and the issues.
 * Measured as the most that the program ever had, over a million rows: 1.2 KB the first time, 2.2 KB when one row of a hundred differs, 2.8 KB
 * when every row differs and has an issue (docs/benchmarks.md). The rest is room without which the collector of the heap runs all the time.
 */
export const bytesPerRow = 4_000;

/** What can begin or end a row: a line, an object or an element. */
export const rowMarks = ['\n', '\r', '{', '<'].map((mark) => mark.charCodeAt(0));
