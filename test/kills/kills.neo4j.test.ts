// Some kills of the app and of the server during imports: the state before or after, never between. Many more: npm run test:kills.
import { expect, it } from 'vitest';
import { runKills, tableOf, totalsOf } from './report';

it('leaves the state before or after an import when the app or the server is killed, and the graph follows', async () => {
  const told: string[] = [];
  // Each import replaces some 26,000 nodes and relations, so that the graph is changed in batches.
  const outcomes = await runKills({
    count: 6,
    seed: 4,
    size: { nodes: 3_500, relations: 9_500, seed: 4 },
    sendAtOnce: 60_000,
    told: (line) => told.push(line),
  });
  console.log(`${told.join('\n')}\n${tableOf(outcomes)}`);
  expect(totalsOf(outcomes)).toMatchObject({ kills: 6, app: 3, server: 3, wrong: [] });
}, 600_000);
