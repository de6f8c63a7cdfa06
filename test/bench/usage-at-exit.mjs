// Loaded into a program that is measured: writes down at its end what it used.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.KETENZICHT_BENCH_USAGE;
/** What a program used that ran in the place of this one. */
function usedAgain() {
  const used = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return used.startedBy === process.pid ? used : { peakMiB: 0, processorMilliseconds: 0 };
}

if (isMainThread && path) {
  process.on('exit', () => {
    const again = usedAgain();
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const used = {
      peakMiB: Math.max(maxRSS / 1024, again.peakMiB),
      processorMilliseconds: (userCPUTime + systemCPUTime) / 1000 + again.processorMilliseconds,
    };
    writeFileSync(path, JSON.stringify({ ...used, startedBy: process.ppid }));
  });
}
