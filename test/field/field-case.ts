// A field case by the command line: the files of its folder, on a store of its own.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandLine, commandLine } from '../server/cli/command-line';

/** An answer of `import`, as far as cases look at it. */
export interface ImportAnswer {
  readonly applied: boolean;
  readonly as: string;
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number };
  readonly became: { readonly nodes: Readonly<Record<string, number>>; readonly relations: Readonly<Record<string, number>> };
  readonly issues: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly remedy: string;
    readonly file: string | null;
    readonly row: number | null;
    readonly sheetRow: number | null;
    readonly column: string | null;
    readonly value: string | null;
  }[];
}

/** A refusal, as the last line of standard error has it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly files?: readonly {
    readonly seen: readonly string[];
    readonly nearest: readonly { readonly format: string; readonly missing: readonly string[] }[];
  }[];
  readonly ids?: readonly { readonly id: string; readonly names: readonly string[] }[];
}

interface Graph {
  readonly nodes: readonly Readonly<Record<string, string>>[];
  readonly relations: readonly { readonly type: string; readonly from: string; readonly to: string }[];
}

export interface FieldCase extends CommandLine {
  /** Paths of the files of the case. */
  readonly files: readonly string[];
  /** Imports files; the exit code, the answer, and the refusal. */
  import(files: readonly string[], ...words: readonly string[]): Promise<{ exit: number; answer: ImportAnswer | null; refusal: Refusal | null }>;
  /** The graph as it stands now. */
  graph(): Promise<Graph>;
  /** What fails with this. */
  failedBy(id: string): Promise<string[]>;
}

/** The case in this folder of test/field. */
export function fieldCase(name: string): FieldCase {
  const line = commandLine();
  const folder = join(import.meta.dirname, name);
  return {
    ...line,
    files: readdirSync(folder)
      .sort()
      .map((file) => join(folder, file)),
    async import(files, ...words) {
      const { exit, stdout, stderr } = await line.run('import', ...files, ...words, '--json');
      const last = stderr.trimEnd().split('\n').at(-1) ?? '';
      return { exit: exit ?? -1, answer: stdout === '' ? null : JSON.parse(stdout), refusal: exit === 0 ? null : JSON.parse(last) };
    },
    failedBy: async (id) => {
      const { failed }: { failed: readonly { readonly id: string }[] } = JSON.parse((await line.run('what-if', '--fail', id, '--json')).stdout);
      return failed.map((one) => one.id);
    },
    graph: async () => JSON.parse((await line.run('export')).stdout),
  };
}
