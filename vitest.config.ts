// Test projects: `quick` needs neither browser nor server; `slow` takes minutes; `full` starts real ones (its folders, and every
// `*.full.test.ts`); `neo4j` needs a real Neo4j, which its files use in turn; `alone` has the machine to itself.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const full = ['test/**/*.full.test.ts', 'test/e2e/**/*.test.ts', 'test/launch/**/*.test.ts'];
const slow = ['test/**/*.slow.test.ts'];
/** Only `npm run test:slow` runs these: `npm test` has a smaller twin of each. */
const onRequest = process.env.KETENZICHT_TESTS === 'whole' ? [] : ['test/e2e/**/*.slow.test.ts'];
const neo4j = 'test/**/*.neo4j.test.ts';
/** What asks how fast something is answered, or keeps both cores busy by itself. */
const alone = ['test/**/*.alone.test.ts', 'test/soak/**/*.test.ts'];

/** Files at the same time. What only computes takes the cores there are; a browser beside each needs memory too. */
const computing = Math.max(2, availableParallelism() - 1);
const serving = 2;

/** How long a test may take, in milliseconds: only what hangs takes so long, however busy the machine is. What must be fast says so itself. */
const [patience, longPatience] = [300_000, 600_000];
const common = {
  environment: 'node',
  testTimeout: longPatience,
  hookTimeout: longPatience,
  expect: { poll: { timeout: patience / 5 } },
} as const;

/** The files that take longest, the longest first: they begin first, so that at the end no core waits for one of them. */
const longest: readonly string[] = [
  'test/server/imports/run-import.slow.test.ts',
  'test/server/analysis/extremes.slow.test.ts',
  'test/server/analysis/cancelling.slow.test.ts',
  'test/kills/kills.neo4j.test.ts',
  'test/e2e/states.test.ts',
  'test/cypher/questions/reach.neo4j.test.ts',
  'test/e2e/questions.test.ts',
  'test/cypher/questions/rounds.neo4j.test.ts',
  'test/server/cli/commands.full.test.ts',
  'test/server/store/neo4j/faults.neo4j.test.ts',
  'test/e2e/widths.test.ts',
  'test/e2e/views.test.ts',
  'test/e2e/flows.test.ts',
];

/** Vitest's own order, with the longest files in front. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((path) => moduleId.endsWith(path));
      return place < 0 ? longest.length : place;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shared/**', neo4j, ...slow, ...full, ...alone],
          ...common,
          testTimeout: patience,
          // Files share what they import, which most of the time would go to: a test puts back what it changed of the process.
          isolate: false,
          maxWorkers: computing,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'slow',
          include: slow,
          exclude: onRequest,
          ...common,
          maxWorkers: computing,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'full',
          include: full,
          exclude: ['test/shared/**', neo4j, ...slow, ...alone],
          ...common,
          maxWorkers: serving,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'neo4j',
          include: [neo4j],
          ...common,
          globalSetup: ['test/neo4j/global-setup.ts'],
          // One after another: they share one server, whose database each of them empties.
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'alone',
          include: alone,
          exclude: [neo4j],
          ...common,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
