// Test projects: `quick` needs neither browser nor server; `full` starts real ones.
import { defineConfig } from 'vitest/config';

const slow = ['test/e2e/**/*.test.ts', 'test/server/cli/**/*.test.ts', 'test/server/api/**/*.test.ts', 'test/launch/**/*.test.ts', 'test/**/*.slow.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: ['test/shared/**', ...slow], environment: 'node', testTimeout: 20_000 } },
      {
        test: {
          name: 'full',
          include: slow,
          exclude: ['test/shared/**'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
