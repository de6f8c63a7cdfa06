// Test projects: `quick` needs neither browser nor server; `slow` takes minutes; `full` starts real ones (its folders, and every
// `*.full.test.ts`); `neo4j` needs a real Neo4j, one for the whole run.
import { defineConfig } from 'vitest/config';

const full = ['test/**/*.full.test.ts', 'test/e2e/**/*.test.ts', 'test/launch/**/*.test.ts', 'test/soak/**/*.test.ts', 'test/conformance/*.slow.test.ts'];
const slow = ['test/oracle/**/*.slow.test.ts', 'test/server/**/*.slow.test.ts', 'test/e2e/**/*.slow.test.ts'];
/** Only `npm run test:slow` runs these: `npm test` has a smaller twin of each. */
const onRequest = process.env.KETENZICHT_TESTS === 'whole' ? [] : ['test/e2e/**/*.slow.test.ts'];
const neo4j = 'test/**/*.neo4j.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: ['test/shared/**', neo4j, ...slow, ...full], environment: 'node', testTimeout: 20_000 },
      },
      { test: { name: 'slow', include: slow, exclude: onRequest, environment: 'node', testTimeout: 120_000, hookTimeout: 180_000 } },
      {
        test: {
          name: 'full',
          include: full,
          exclude: ['test/shared/**', neo4j, ...slow],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'neo4j',
          include: [neo4j],
          environment: 'node',
          globalSetup: ['test/neo4j/global-setup.ts'],
          // A start takes 5 seconds on an idle machine and 40 on a busy one; a test that kills starts it twice.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
