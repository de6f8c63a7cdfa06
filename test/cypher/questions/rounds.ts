// The loop around blast-radius-rounds.cypher, as a person does it by hand: the suite's second opinion on what fails, by another engine.
import { strict as assert } from 'node:assert';
import type { Analyst } from './asking';

const mostRounds = 200;

/** Everything that fails with these nodes, and how many rounds it took; what is down already is among it. */
export async function failedByRounds(analyst: Analyst, fail: readonly string[]): Promise<{ readonly failed: readonly string[]; readonly rounds: number }> {
  let failed: readonly string[] = fail;
  for (let rounds = 1; rounds <= mostRounds; rounds += 1) {
    const [row] = await analyst.rows('blast-radius-rounds', { failed });
    assert(row && Array.isArray(row.failed) && row.graphIsCurrent === true);
    failed = row.failed;
    if (row.addedCount === 0) return { failed, rounds };
  }
  throw new Error(`more than ${mostRounds} rounds`);
}
