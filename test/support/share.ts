// Decides how much of the random cases a test run tries: all on request (`npm run test:slow`), else a share that a seed chooses.
import { randomFrom } from '../../server/graph/kernel/random';
import { seedOfRun } from './seed-of-run';

/** Whether this run is to go through everything. */
export const isWholeRun = process.env.KETENZICHT_TESTS === 'whole';

/** All of a list in a whole run, else `count` of it by the seed of this run, which is printed. */
export function shareOf<T>(list: readonly T[], count: number): readonly T[] {
  if (isWholeRun || count >= list.length) return list;
  const next = randomFrom(seedOfRun);
  const places = list.map((one, at) => ({ one, at, order: next() }));
  const chosen = places.sort((a, b) => a.order - b.order).slice(0, count);
  process.stdout.write(`${count} of ${list.length} parts, chosen by KETENZICHT_SEED=${seedOfRun}; npm run test:slow goes through all\n`);
  return chosen.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
