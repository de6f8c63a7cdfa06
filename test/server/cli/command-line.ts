// The command line in the process of the test, on a store in a folder of its own: as quick as what it does. The built program is tried in *.full.test.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runCommandLine } from '../../../server/cli/run';
import { cliWiring } from '../../../server/compose';
import type { Ran } from '../../launch/program';
import { keptTerminal } from '../../support/terminal';

export interface CommandLine {
  readonly folder: string;
  /** Runs a command on the store. */
  run(...words: readonly string[]): Promise<Ran>;
  /** The answer of a command, read. */
  ask(...words: readonly string[]): Promise<Record<string, never>>;
  /** Writes a file beside the store and gives its path; what is no text is written as JSON. */
  write(name: string, content: unknown): string;
}

/** A command line on an empty store, which goes after the tests of the file. */
export function commandLine(): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = async (...words: readonly string[]): Promise<Ran> => {
    const { terminal, stdout, stderr } = keptTerminal();
    const exit = await runCommandLine(
      words.some((word) => word.startsWith('--data')) ? words : [...words, '--data', join(folder, 'store')],
      cliWiring,
      terminal,
    );
    return { exit, stdout: stdout(), stderr: stderr() };
  };
  return {
    folder,
    run,
    ask: async (...words) => JSON.parse((await run(...words, '--json')).stdout),
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    },
  };
}
