// A question as the command that asks the same: a real shell and the real command line read it back.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { analyses } from '../../../../server/analysis/list';
import { readArguments } from '../../../../server/cli/arguments';
import { commands } from '../../../../server/cli/commands/list';
import { commandOf } from '../../../../web/views/questions/command';

/** The words of a command as the shell hands them over. */
function wordsOf(command: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', `for word in ${command}; do printf '%s\\0' "$word"; done`], { encoding: 'utf8' });
  return stdout.split('\0').slice(2, -1);
}

function readBack(name: string, values: Readonly<Record<string, readonly string[]>>) {
  const parameters = analyses.find((one) => one.name === name)?.parameters ?? [];
  const specs = parameters.filter((one) => values[one.name] !== undefined);
  return readArguments(wordsOf(commandOf(name, { specs: specs as never, values: values as never })), commands);
}

it.each(["it's", 'two words', '$HOME `ls` "x"', 'a\\b', 'plain:id/1', 'é*?', '-x', '--json'])('an id reaches the command as it is: %s', (id) => {
  const { command, invocation } = readBack('single-points', { service: [id, 'svc:other'] });
  expect(command?.name).toBe('single-points');
  expect([...invocation.options.values()]).toContainEqual([id, 'svc:other']);
});

it.each(["it's", 'svc:s', '-x', '--json'])('what a question is about is its first word: %s', (id) => {
  expect(readBack('why', { id: [id] }).invocation.args).toEqual([id]);
});

it('flags, kinds and scenarios are written as the command takes them', () => {
  expect(commandOf('x', { specs: [{ name: 'paths', option: 'paths', type: 'flag' }] as never, values: { paths: ['true'] } as never })).toBe(
    'npx ketenzicht x --paths',
  );
  expect(commandOf('x', { specs: [{ name: 'paths', option: 'paths', type: 'flag' }] as never, values: { paths: ['false'] } as never })).toBe(
    'npx ketenzicht x',
  );
  expect([...readBack('single-points', { among: ['Supplier', 'Datacenter'] }).invocation.options.values()]).toEqual([['Supplier,Datacenter']]);
  expect([...readBack('what-if', { scenario: ['{"events":[]}'] }).invocation.options.values()]).toEqual([['scenario.json']]);
});
