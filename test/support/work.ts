// How long work takes, told so that a busy machine does not make a test fail: by what this process did itself, or by how busy it is.
import { availableParallelism, loadavg } from 'node:os';

/** A clock of work: what others do on the machine has little part in it, nor has what helpers of the engine do beside the program. */
export class WorkClock {
  #wall = performance.now();
  #cpu = process.cpuUsage();

  /** Milliseconds since the last time. */
  lap(): number {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    const worked = (cpu.user + cpu.system - this.#cpu.user - this.#cpu.system) / 1000;
    const passed = wall - this.#wall;
    [this.#wall, this.#cpu] = [wall, cpu];
    return Math.min(worked, passed);
  }
}

/** Milliseconds that this process works on something of its own. What another process does for it is not in there. */
export async function workOf(work: () => unknown): Promise<number> {
  const clock = new WorkClock();
  await work();
  return clock.lap();
}

/** Milliseconds of work by which the business of the machine is judged: long enough for others to have their turns. */
const sample = 100;

/** How many times longer than by itself something of this process takes at this moment. */
function slownessOfWork(): number {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  for (;;) {
    // Asking for the time is a call of the system: some work in between keeps it from being all that is measured.
    for (let at = 0; at < 100_000; at += 1) Math.imul(at, at);
    const { user, system } = process.cpuUsage(cpu);
    const worked = (user + system) / 1000;
    if (worked >= sample) return (performance.now() - wall) / worked;
  }
}

/** How many times longer than on an idle machine a thing takes now, or in the last minute: 1 when it is idle, 10 when ten programs share a core. */
export function slownessNow(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism(), slownessOfWork());
}

/**
 * What may last `limit` milliseconds on an idle machine may last so long on this one now. Ask right after what is held to it,
 * and only about work of other programs: for one's own, `workOf` is exact.
 */
export const asBusyAsNow = (limit: number): number => limit * slownessNow();

/** The same for what takes seconds: ask before it begins, and what it gives right after; the busier of both moments counts. */
export function asBusyAsMeanwhile(): (limit: number) => number {
  const before = slownessNow();
  return (limit) => limit * Math.max(before, slownessNow());
}
