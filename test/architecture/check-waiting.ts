// A test waits for what is meant: ways to wait, or to hold something to a time, that a busy machine breaks by chance.
import type { SourceFile } from './source-files';

interface Way {
  readonly pattern: RegExp;
  /** What is wrong with it, and what to write. */
  readonly instead: string;
}

const inBrowserTests: readonly Way[] = [
  {
    pattern: /\.getByText\((?:[^()]|\([^()]*\))*\)\s*(?:\.first\(\)\s*)?\.waitFor\(/,
    instead: 'finds a text also in a caption or a live region, and then fails by chance: use untilSaid or untilUnsaid',
  },
  { pattern: /\.waitForTimeout\(/, instead: 'waits for a time: wait for what is meant, or until the page is at rest (settle)' },
  { pattern: /\.setDefaultTimeout\(/, instead: 'has less patience than a busy machine needs: leave it to the stage' },
  { pattern: /expect\.poll\([^;]*\{[^;}]*\btimeout:/, instead: 'has less patience than a busy machine needs: leave it to vitest.config.ts' },
];

const anywhere: readonly Way[] = [
  {
    pattern: /expect\(\s*(?:performance|Date)\.now\(\) - \w+\)\s*\.toBeLessThan/,
    instead: 'counts the turns of others too: hold own work to WorkClock, that of other programs to asBusyAsNow (test/support/work.ts)',
  },
];

const stage = 'test/e2e/support/stage.ts';

/** A sentence for each place that waits in such a way. */
export function waitingBreaches(files: readonly Pick<SourceFile, 'path' | 'text'>[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (!/^test\/.*\.ts$/.test(path) || path.startsWith('test/architecture/') || path === stage) return [];
    const ways = path.startsWith('test/e2e/') ? [...anywhere, ...inBrowserTests] : anywhere;
    return ways.flatMap(({ pattern, instead }) =>
      [...text.matchAll(new RegExp(pattern, 'g'))].map(({ 0: found, index }) => {
        const line = text.slice(0, index).split('\n').length;
        return `${path}:${line} “${found.replace(/\s+/g, ' ').slice(0, 60)}” ${instead}.`;
      }),
    );
  });
}
