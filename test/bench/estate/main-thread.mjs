// Loaded into a server that is measured: how long its main thread is busy without a pause. The first SIGUSR2 begins, the second ends; written at exit.
// A beat is due every few milliseconds; one that comes late waited for a task. Linux says how long of that the thread had no core to run on, because
// others had them: that is no task of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const path = process.env.KETENZICHT_BENCH_MAIN_THREAD;
const every = 5;

/** Milliseconds that the main thread waited for a core so far: the second figure of its own scheduling statistics. */
const queued = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1_000_000;

if (isMainThread && path) {
  const gaps = [];
  let before;
  let timer;
  const beat = () => {
    const now = { at: performance.now(), queued: queued() };
    const waited = now.at - before.at - every;
    if (waited > every) gaps.push({ at: now.at, waited, task: waited - (now.queued - before.queued) });
    before = now;
  };
  process.on('SIGUSR2', () => {
    clearInterval(timer);
    if (before) return;
    before = { at: performance.now(), queued: queued() };
    timer = setInterval(beat, every);
    timer.unref();
  });
  process.on('exit', () => {
    const longest = (key) => gaps.reduce((most, gap) => Math.max(most, gap[key]), 0);
    writeFileSync(path, JSON.stringify({ task: longest('task'), waited: longest('waited') }));
  });
}
