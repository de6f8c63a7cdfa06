// Some kills of imports into the embedded store, and of programs that bring an older one over. Many more, and on Neo4j: npm run test:kills.
import { expect, it } from 'vitest';
import { seedOfRun } from '../support/seed-of-run';
import { killBringingOver, olderFile } from './bringing-over';
import { killImports } from './embedded';
import { tableOfKilled } from './report';

it('leaves the state before or after an import that is killed in any phase', async () => {
  const killed = await killImports({ count: 6, seed: seedOfRun, size: { nodes: 2_000, relations: 5_500, seed: 4 } });
  console.log(`KETENZICHT_SEED=${seedOfRun}\n${tableOfKilled(killed)}`);
  expect(killed.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(new Set(killed.map(({ phase }) => phase)).size).toBeGreaterThan(3);
}, 300_000);

it('brings an older store over whole, however often whoever did it was killed', async () => {
  const killed = await killBringingOver(olderFile(), { count: 4, seed: seedOfRun });
  console.log(`KETENZICHT_SEED=${seedOfRun}\n${tableOfKilled(killed)}`);
  expect(killed.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(killed).toHaveLength(4);
}, 300_000);
