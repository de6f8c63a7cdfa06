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
