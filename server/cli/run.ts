// Runs the command line from its words to its exit code. A refusal ends standard error, in words or with --json as one line of JSON.
import { Fault } from '../model/faults';
import { readArguments } from './arguments';
import { commands } from './commands/list';
import { helpOf, helpOfAll } from './help';
import { refusalJson, refusalLines } from './refusal';
import type { Terminal } from './terminal';
import type { CliWiring } from './wiring';

/** What was not foreseen is said in one line; the answer shows its code and no stack. */
function faultOf(error: unknown, terminal: Terminal): Fault {
  if (error instanceof Fault) return error;
  terminal.say(`ketenzicht: ${error instanceof Error ? error.message : String(error)}`);
  return new Fault('internal-error', 1, { value: 'command' });
}

/** Says why nothing was done; the exit code of that. */
export function refuse(fault: Fault, terminal: Terminal, json: boolean): number {
  (json ? [refusalJson(fault)] : refusalLines(fault)).forEach(terminal.say);
  return fault.exit;
}

async function perform(words: readonly string[], wiring: CliWiring, terminal: Terminal): Promise<number> {
  const { command, help, version, invocation } = readArguments(words[0] === 'help' ? [...words.slice(1), '--help'] : words, commands);
  if (version) await terminal.show(wiring.programVersion, (text) => `${text}\n`);
  else if (help) await terminal.show(null, () => (command ? helpOf(command) : helpOfAll(commands)));
  else if (!command) throw new Fault('usage', 2, { details: { reason: 'No command was given.' } });
  else return (await command.run(invocation, { wiring, terminal })) ?? 0;
  return 0;
}

/** Runs one command and resolves with its exit code: 0 answered, 1 refused, 2 wrong usage, 3 store not reachable. Never throws. */
export async function runCommandLine(words: readonly string[], wiring: CliWiring, terminal: Terminal): Promise<number> {
  try {
    return await perform(words, wiring, terminal);
  } catch (error) {
    return refuse(faultOf(error, terminal), terminal, words.includes('--json'));
  }
}
