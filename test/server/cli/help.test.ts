// Help, made from what commands declare.
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../server/cli/command';
import { helpOf, helpOfAll } from '../../../server/cli/help';

const command: Command = {
  name: 'ask',
  summary: 'What is asked',
  args: [
    { name: 'ID', required: true },
    { name: 'MORE', many: true },
  ],
  options: [
    { name: 'to', value: 'STORE', required: true, help: 'where to' },
    { name: 'fail', value: 'ID', many: true, help: 'what fails' },
    { name: 'paths', help: 'word '.repeat(60).trim() },
  ],
  notes: ['A remark.'],
  run: async () => undefined,
};

describe('the help of a command', () => {
  const lines = helpOf(command).split('\n');

  it('shows what must be and what may be typed', () => {
    expect(lines.find((line) => line.startsWith('Usage'))).toBe('Usage: ketenzicht ask ID [MORE…] --to STORE [--fail ID]… [--paths]');
  });

  it('has a line for every option, its own and those of all commands', () => {
    for (const name of ['--to STORE', '--fail ID', '--paths', '--as-of DATE', '--json', '--data STORE', '--help']) {
      expect(
        lines.filter((line) => line.startsWith(`  ${name} `)),
        name,
      ).toHaveLength(1);
    }
    expect(lines.find((line) => line.startsWith('  --fail'))).toMatch(/what fails; may be given more than once$/);
    expect(lines).toContain('A remark.');
  });

  it('breaks long lines between words, and sets what follows below its beginning', () => {
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    const at = lines.findIndex((line) => line.startsWith('  --paths'));
    const indent = lines[at]?.indexOf('word');
    expect(lines[at + 1]?.search(/\S/)).toBe(indent);
  });
});

it('the help of all names each command with its summary, and the exit codes', () => {
  const text = helpOfAll([command, { ...command, name: 'other', summary: 'Something else' }]);
  expect(text).toMatch(/^ {2}ask +What is asked$/m);
  expect(text).toMatch(/^ {2}other +Something else$/m);
  for (const code of [0, 1, 2, 3]) expect(text).toMatch(new RegExp(`^  ${code}  `, 'm'));
});
