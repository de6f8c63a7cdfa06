// Stops the run when the folder beside the clone is missing: a test that cannot run is a failure, not a skip.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Called by vitest before the first test. Throws when `../shared` or what the tests read in it is not there. */
export default function requireShared(): void {
  for (const folder of ['../shared', '../shared/data', '../shared/oracles']) {
    if (!existsSync(folder)) throw new Error(`${resolve(folder)} does not exist: these tests need the folder “shared” beside the clone; npm test does not.`);
  }
}
