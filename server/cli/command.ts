// Defines a command: its words as data, from which parsing and help derive, and what it does.

import type { Terminal } from './terminal';
import type { CliWiring } from './wiring';

/** An option, written `--name` (a flag) or `--name VALUE`. */
export interface OptionSpec {
  readonly name: string;
  /** Placeholder of its value; absent: a flag. */
  readonly value?: string;
  /** May be given more than once. */
  readonly many?: boolean;
  readonly required?: boolean;
  readonly help: string;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly many?: boolean;
  readonly required?: boolean;
}

/** What was typed after the command, checked against its words. */
export interface Invocation {
  readonly args: readonly string[];
  /** Values by option; a flag that was given has one empty value. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly json: boolean;
  /** `--as-of`; undefined: not given. */
  readonly asOf: string | undefined;
}

export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  readonly args: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  /** Further lines of its help. */
  readonly notes?: readonly string[];
  /** Prints the answer; throws a Fault. Resolves with the exit code when it is not 0. */
  run(invocation: Invocation, context: { readonly wiring: CliWiring; readonly terminal: Terminal }): Promise<number | undefined>;
}

/** Options that every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  { name: 'as-of', value: 'DATE', help: 'reference date YYYY-MM-DD; default: day of the newest import' },
  { name: 'json', help: 'one line of JSON instead of tables' },
  { name: 'data', value: 'STORE', help: 'folder or Neo4j address of the store; default: NEO4J_URI, else KETENZICHT_DATA, else ./data' },
  { name: 'help', help: 'this text' },
];

/** The one value of an option; undefined when it was not given. */
export function optionValue({ options }: Invocation, name: string): string | undefined {
  return options.get(name)?.[0];
}

/** All values of an option that may be given several times. */
export function optionValues({ options }: Invocation, name: string): readonly string[] {
  return options.get(name) ?? [];
}

export function hasFlag({ options }: Invocation, name: string): boolean {
  return options.has(name);
}
