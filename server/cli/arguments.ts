// Parses the words of a command line into a command, its options and arguments. It refuses an unknown word and names the nearest known one.
import { parseArgs } from 'node:util';
import { Fault } from '../model/faults';
import { nearestOf } from '../model/nearest';
import { type Command, commonOptions, type Invocation, type OptionSpec } from './command';

/** What was typed, with options that are about the program and not the command. */
export interface Typed {
  readonly command: Command | undefined;
  readonly help: boolean;
  readonly version: boolean;
  readonly data: string | undefined;
  readonly invocation: Invocation;
}

function usage(reason: string): Fault {
  return new Fault('usage', 2, { details: { reason } });
}

/** The first word that is neither an option nor the value of one: the command. */
function commandAt(words: readonly string[]): number {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) return at;
    if (commonOptions.some(({ name, value }) => value !== undefined && word === `--${name}`)) at += 1;
  }
  return -1;
}

function findCommand(commands: readonly Command[], word: string): Command {
  const found = commands.find(({ name }) => name === word);
  if (found) return found;
  throw new Fault('unknown-command', 2, {
    value: word,
    details: {
      nearest: nearestOf(
        word,
        commands.map(({ name }) => name),
      ),
    },
  });
}

type Token = ReturnType<typeof tokenize>[number];

function tokenize(words: readonly string[], specs: readonly OptionSpec[]) {
  const options = Object.fromEntries(
    specs.map(({ name, value }) => [name, value === undefined ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true }]),
  );
  return parseArgs({ args: [...words], options: { ...options, help: { type: 'boolean', short: 'h' } }, strict: false, tokens: true, allowPositionals: true })
    .tokens;
}

const isBlank = (text: string) => text.trim() === '';

function readOption(token: Extract<Token, { kind: 'option' }>, specs: readonly OptionSpec[], before: readonly string[]): string {
  const spec = specs.find(({ name }) => name === token.name);
  if (!spec) {
    const known = specs.map(({ name }) => name);
    throw new Fault('unknown-option', 2, { value: token.rawName, details: { nearest: `--${nearestOf(token.name, known)}` } });
  }
  const written = `--${spec.name}`;
  if (spec.value === undefined) {
    if (token.value !== undefined) throw usage(`${written} takes no value, not “${token.value}”.`);
    return '';
  }
  if (token.value === undefined) throw usage(`${written} needs a value: ${written} ${spec.value}.`);
  if (!token.inlineValue && token.value.startsWith('--')) throw usage(`${written} needs a value; if “${token.value}” is it, write ${written}=${token.value}.`);
  // What a script makes of a variable that is not set; --data= would be a store in this folder.
  if (isBlank(token.value)) throw usage(`${written} needs a value, not an empty one: ${written} ${spec.value}.`);
  if (!spec.many && before.length > 0) throw usage(`${written} is given twice.`);
  return token.value;
}

function collect(words: readonly string[], specs: readonly OptionSpec[]): Pick<Invocation, 'args' | 'options'> {
  const args: string[] = [];
  const options = new Map<string, readonly string[]>();
  for (const token of tokenize(words, specs)) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const before = options.get(token.name) ?? [];
    const value = readOption(token, specs, before);
    options.set(token.name, [...before, value]);
  }
  return { args, options };
}

/** Throws when a required word is missing or there are more than the command takes. */
function checkWords(command: Command, { args, options }: Pick<Invocation, 'args' | 'options'>): void {
  command.args.forEach(({ name, required }, at) => {
    if (required && args[at] === undefined) throw usage(`${command.name} needs ${name}.`);
  });
  const blank = args.findIndex(isBlank);
  const meant = command.args[Math.min(blank, command.args.length - 1)];
  if (blank >= 0 && meant) throw usage(`${command.name} needs ${meant.name}, not an empty word.`);
  const takesMany = command.args.some(({ many }) => many);
  const extra = args[command.args.length];
  if (extra !== undefined && !takesMany) throw usage(`${command.name} does not take “${extra}”.`);
  for (const { name, value, required } of command.options) {
    if (required && !options.has(name)) throw usage(`${command.name} needs --${name} ${value ?? ''}.`);
  }
}

/** Reads what was typed. Throws `unknown-command`, `unknown-option` or `usage`. */
export function readArguments(words: readonly string[], commands: readonly Command[]): Typed {
  const at = commandAt(words);
  const word = words[at];
  const version = { name: 'version', help: '' };
  const command = word === undefined ? undefined : findCommand(commands, word);
  const specs = [...commonOptions, ...(command ? command.options : [version])];
  const { args, options } = collect(at < 0 ? words : words.filter((_, index) => index !== at), specs);
  const help = options.has('help');
  if (command && !help) checkWords(command, { args, options });
  return {
    command,
    help,
    version: options.has('version'),
    data: options.get('data')?.[0],
    invocation: { args, options, json: options.has('json'), asOf: options.get('as-of')?.[0] },
  };
}
