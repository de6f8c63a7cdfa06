// Loaded into a program that is measured: writes down at its end what it used.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.KETENZICHT_BENCH_USAGE;
if (isMainThread && path) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(path, JSON.stringify({ peakMiB: maxRSS / 1024, processorMilliseconds: (userCPUTime + systemCPUTime) / 1000 }));
  });
}
