// `npm run test:mutants`: wrong engines on purpose, in a copy beside the repository; each must be caught by a test. Prints which one, and
// exits 1 when a mutant survives. `--only TEXT` tries the mutants with this text in their name.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { root } from '../architecture/source-files';
import { allMutants } from './list';
import type { Mutant } from './mutant';

const copied = ['server', 'test', 'importers', 'package.json', 'tsconfig.json', 'vitest.config.ts'];
const notCopied = ['neo4j/target', 'e2e/shots'].map((path) => join(root, 'test', path));

const reportSchema = z.object({
  numTotalTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), message: z.string(), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

/** A copy of what the tests need. */
function makeCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'ketenzicht-mutants-'));
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true, filter: (source) => !notCopied.includes(source) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** What a run of tests came to: the first test that failed, if any. */
interface Outcome {
  readonly count: number;
  readonly caughtBy: string | null;
}

function readOutcome(path: string): Outcome {
  const report = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const { name, message, assertionResults } of report.testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    if (failed) return { count: report.numTotalTests, caughtBy: failed.fullName.trim() };
    // A mutant that no file can load says nothing about the tests.
    if (assertionResults.length === 0) throw new Error(`${name} does not run: ${message}`);
  }
  return { count: report.numTotalTests, caughtBy: null };
}

/** Runs these tests of the copy up to the first that fails. */
async function runTests(copy: string, tests: readonly string[]): Promise<Outcome> {
  const output = join(copy, 'report.json');
  rmSync(output, { force: true });
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const files = tests.map((path) => `test/${path}`);
  const options = ['--project', 'quick', '--project', 'slow', '--bail', '1', '--no-file-parallelism', '--reporter', 'json', '--outputFile', output];
  const child = spawn(process.execPath, [program, 'run', ...options, ...files], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise((resolve) => child.on('close', resolve));
  return readOutcome(output);
}

/** Whether it was caught, and the words for the table. */
interface Verdict {
  readonly isCaught: boolean;
  readonly words: string;
}

/** Asks the tests one file after another. A mutant whose place is not there exactly once has fallen asleep, and counts as not caught. */
async function judge(copy: string, mutant: Mutant): Promise<Verdict> {
  const path = join(copy, mutant.file);
  const original = readFileSync(path, 'utf8');
  const places = original.split(mutant.find).length - 1;
  if (places !== 1) return { isCaught: false, words: `**not tried: its text stands ${places} times in ${mutant.file}; renew it**` };
  writeFileSync(
    path,
    original.replace(mutant.find, () => mutant.replace),
  );
  try {
    for (const test of mutant.tests) {
      const outcome = await runTests(copy, [test]);
      if (outcome.caughtBy !== null) return { isCaught: true, words: `${test} › ${outcome.caughtBy}` };
    }
    return { isCaught: false, words: '**none: it survives**' };
  } finally {
    writeFileSync(path, original);
  }
}

async function main(only: string): Promise<number> {
  const mutants = allMutants.filter(({ name }) => name.includes(only));
  const copy = makeCopy();
  let survivors = 0;
  try {
    const healthy = await runTests(copy, [...new Set(mutants.flatMap(({ tests }) => tests))]);
    if (healthy.caughtBy !== null) throw new Error(`without any mutant this fails already: ${healthy.caughtBy}`);
    process.stdout.write(`${mutants.length} mutants; ${healthy.count} tests pass without them\n\n| Mutant | First test that caught it |\n|---|---|\n`);
    for (const mutant of mutants) {
      const { isCaught, words } = await judge(copy, mutant);
      if (!isCaught) survivors += 1;
      process.stdout.write(`| ${mutant.name} | ${words} |\n`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  process.stdout.write(`\n${mutants.length - survivors} of ${mutants.length} caught\n`);
  return survivors === 0 ? 0 : 1;
}

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
process.exitCode = await main(values.only);
