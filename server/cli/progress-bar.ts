// Draws a progress bar on standard error when work takes longer than half a second and a person watches.
import { activityTitles, type ImportActivity } from '../model/vocabulary/import-activities';
import type { Terminal } from './terminal';

const width = 30;
const patience = 500;

export interface ProgressBar {
  /** `total` 0: not known. */
  show(done: number, total: number): void;
  phase(name: string): void;
  /** What is done for it now, of which nobody knows how far it is. */
  activity(activity: ImportActivity): void;
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
  let activity = '';
  let drawn = false;
  let last = 0;
  const show = (done: number, total: number) => {
    const now = performance.now();
    if (!isWatched || now - started < patience || now - last < 100) return;
    last = now;
    drawn = true;
    draw(drawBar({ done, total, phase: activity === '' ? phase : `${phase}: ${activity}` }));
  };
  return {
    show,
    phase(name) {
      [phase, activity] = [name, ''];
    },
    activity(begun) {
      activity = activityTitles[begun].en;
      last = 0;
      show(0, 0);
    },
    clear() {
      if (drawn) draw('');
      drawn = false;
    },
  };
}
