// Tests on the files of `../shared`, beside the clone: real exports and reference answers that the project does not carry.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/shared/**/*.test.ts'],
    globalSetup: ['test/shared/require-shared.ts'],
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
