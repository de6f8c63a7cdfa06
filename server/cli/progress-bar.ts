// Draws a progress bar on standard error when work takes longer than half a second and a person watches.
import type { Terminal } from './terminal';

const width = 30;
const patience = 500;

export interface ProgressBar {
  /** `total` 0: not known. */
  show(done: number, total: number): void;
  phase(name: string): void;
  clear(): void;
}

/** The bar as text, e.g. `[#####     ]  50 % contracts.csv`. */
export function drawBar({ done, total, phase }: { done: number; total: number; phase: string }): string {
  if (total <= 0) return `[${' '.repeat(width)}]       ${phase}`;
  const share = Math.min(1, Math.max(0, done / total));
  const filled = Math.floor(share * width);
  return `[${'#'.repeat(filled)}${' '.repeat(width - filled)}] ${String(Math.floor(share * 100)).padStart(3)} % ${phase}`;
}

export function progressBar({ draw, isWatched }: Pick<Terminal, 'draw' | 'isWatched'>): ProgressBar {
  const started = performance.now();
  let phase = '';
  let drawn = false;
  let last = 0;
  return {
    show(done, total) {
      const now = performance.now();
      if (!isWatched || now - started < patience || now - last < 100) return;
      last = now;
      drawn = true;
      draw(drawBar({ done, total, phase }));
    },
    phase(name) {
      phase = name;
    },
    clear() {
      if (drawn) draw('');
      drawn = false;
    },
  };
}
