// Writes the help from what the commands declare: the list of all, or one in full.
import { type Command, commonOptions, type OptionSpec } from './command';

const program = 'ketenzicht';
const lineWidth = 100;

function wordsOf({ args, options }: Command): string {
  const typed = args.map(({ name, many, required }) => {
    const word = many ? `${name}…` : name;
    return required ? word : `[${word}]`;
  });
  const optional = options.map(({ name, value, many, required }) => {
    const word = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return required ? word : `[${word}]${many ? '…' : ''}`;
  });
  return [...typed, ...optional].join(' ');
}

/** Breaks a text at spaces so that lines fit behind `indent` columns; further lines are indented. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > lineWidth - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${wrap(right, width + 4)}`).join('\n');
}

const optionRow = ({ name, value, help, many }: OptionSpec): readonly [string, string] => [
  `--${name}${value === undefined ? '' : ` ${value}`}`,
  many ? `${help}; may be given more than once` : help,
];

const exitCodes = [
  ['0', 'answered, applied, unchanged or dry run'],
  ['1', 'refused or failed; nothing changed'],
  ['2', 'wrong usage'],
  ['3', 'store not reachable or locked'],
] as const;

/** The list of commands. */
export function helpOfAll(commands: readonly Command[]): string {
  return [
    'Ketenzicht shows what services hang on, and what fails when a supplier fails.',
    '',
    `Usage: ${program} COMMAND [options]`,
    '',
    'Commands',
    columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Options of every command',
    columns(commonOptions.map(optionRow)),
    '',
    'Exit codes',
    columns(exitCodes),
    '',
    `More about one: ${program} help COMMAND`,
    '',
  ].join('\n');
}

/** One command in full. */
export function helpOf(command: Command): string {
  const { name, summary, options, notes = [] } = command;
  return [
    summary,
    '',
    `Usage: ${wrap([program, name, wordsOf(command)].filter(Boolean).join(' '), 7)}`,
    '',
    'Options',
    columns([...options, ...commonOptions].map(optionRow)),
    ...(notes.length > 0 ? ['', ...notes.map((note) => wrap(note, 0))] : []),
    '',
  ].join('\n');
}
