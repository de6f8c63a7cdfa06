// The memory of the server over time, and whether it stays flat.
import { readFileSync } from 'node:fs';

interface Sample {
  readonly at: number;
  readonly megabytes: number;
}

/** Resident memory of a process in MB, read from the system. */
export function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Share by which the memory may still grow, and megabytes below which nothing is said: garbage comes and goes. */
export const mayGrow = { share: 0.1, megabytes: 100 } as const;

export class Memory {
  readonly #samples: Sample[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(pid: number) {
    const began = performance.now();
    this.#timer = setInterval(() => {
      this.#samples.push({ at: performance.now() - began, megabytes: residentOf(pid) });
    }, 500);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  get peak(): number {
    return Math.max(0, ...this.#samples.map(({ megabytes }) => megabytes));
  }

  /** The median of each of so many equal parts of the time. */
  parts(count: number): number[] {
    const end = this.#samples.at(-1)?.at ?? 0;
    return Array.from({ length: count }, (_, part) => {
      const own = this.#samples.filter(({ at }) => at >= (end * part) / count && at <= (end * (part + 1)) / count).map(({ megabytes }) => megabytes);
      return own.sort((a, b) => a - b)[own.length >> 1] ?? 0;
    });
  }

  /**
   * Flat: the median of the last third of the time is at most a tenth, or 100 MB, above that of the middle third. The first third is for
   * threads to start and to load; the peak counts for nothing, since imports come and go.
   */
  isFlat(): boolean {
    const [, middle = 0, last = 0] = this.parts(3);
    return last <= middle * (1 + mayGrow.share) || last - middle <= mayGrow.megabytes;
  }
}
