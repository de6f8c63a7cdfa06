// What was typed, read against what commands declare.
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../server/cli/arguments';
import type { Command } from '../../../server/cli/command';
import { Fault } from '../../../server/model/faults';

const ask: Command = {
  name: 'ask',
  summary: '',
  args: [{ name: 'ID', required: true }, { name: 'MORE' }],
  options: [
    { name: 'limit', value: 'N', help: '' },
    { name: 'fail', value: 'ID', many: true, help: '' },
    { name: 'paths', help: '' },
  ],
  run: async () => undefined,
};
const find: Command = { name: 'find', summary: '', args: [{ name: 'TEXT', required: true, many: true }], options: [], run: async () => undefined };
const bound: Command = {
  name: 'bound',
  summary: '',
  args: [],
  options: [{ name: 'to', value: 'STORE', required: true, help: '' }],
  run: async () => undefined,
};

const read = (...words: readonly string[]) => readArguments(words, [ask, find, bound]);

function refusal(...words: readonly string[]): { code: string; said: string; exit: number } {
  try {
    read(...words);
  } catch (error) {
    if (error instanceof Fault) return { code: error.code, said: error.message + JSON.stringify(error.details), exit: error.exit };
    throw error;
  }
  throw new Error('it was not refused');
}

describe('what is typed', () => {
  it('may have its options before, between and behind its words', () => {
    for (const words of [
      ['--data', 'd', 'ask', 'svc:s', '--limit', '3'],
      ['ask', '--limit', '3', 'svc:s', '--data=d'],
      ['--as-of', '2026-01-01', '--data', 'd', 'ask', '--limit=3', 'svc:s'],
    ]) {
      const { command, data, invocation } = read(...words);
      expect({ name: command?.name, data, args: invocation.args, limit: invocation.options.get('limit') }).toEqual({
        name: 'ask',
        data: 'd',
        args: ['svc:s'],
        limit: ['3'],
      });
    }
  });

  it('keeps all values of an option that may come again, in their order', () => {
    expect(read('ask', 'x', '--fail', 'b', '--fail=a').invocation.options.get('fail')).toEqual(['b', 'a']);
  });

  it('takes a value that begins with dashes when it is written to its option', () => {
    expect(read('ask', 'x', '--fail=--paths').invocation).toMatchObject({ args: ['x'] });
    expect(read('ask', 'x', '--limit', '-5').invocation.options.get('limit')).toEqual(['-5']);
  });

  it('takes what follows two dashes as words', () => {
    expect(read('find', '--', '--json').invocation).toMatchObject({ args: ['--json'], json: false });
  });

  it('is help or the version whatever else is missing', () => {
    expect(read('ask', '--help')).toMatchObject({ help: true, command: { name: 'ask' } });
    expect(read('ask', '-h').help).toBe(true);
    expect(read('--version')).toMatchObject({ version: true, command: undefined });
    expect(read()).toMatchObject({ help: false, version: false, command: undefined });
  });
});

describe('what is refused as wrong usage', () => {
  it.for([
    ['an unknown command', ['aks'], 'unknown-command', /"nearest":"ask"/],
    ['a command without letters', [''], 'unknown-command', /./],
    ['an unknown option', ['ask', 'x', '--limt', '3'], 'unknown-option', /"nearest":"--limit"/],
    ['an unknown short option', ['ask', 'x', '-l'], 'unknown-option', /-l/],
    ['an option like a property of every object', ['ask', 'x', '--__proto__', '1'], 'unknown-option', /__proto__/],
    ['a word that is missing', ['ask'], 'usage', /ask needs ID/],
    ['a word too many', ['ask', 'x', 'y', 'z'], 'usage', /does not take “z”/],
    ['an option that is missing', ['bound'], 'usage', /bound needs --to STORE/],
    ['an option without its value', ['ask', 'x', '--limit'], 'usage', /--limit needs a value: --limit N/],
    ['an option before another', ['ask', 'x', '--limit', '--paths'], 'usage', /write --limit=--paths/],
    ['an option that comes twice', ['ask', 'x', '--limit', '1', '--limit', '2'], 'usage', /--limit is given twice/],
    ['a flag with a value', ['ask', 'x', '--paths=yes'], 'usage', /--paths takes no value, not “yes”/],
    // What a script makes of a variable that is not set: the store would be this folder, the source have no name.
    ['an empty value', ['ask', 'x', '--data='], 'usage', /--data needs a value/],
    ['an empty word as a value', ['ask', 'x', '--fail', ''], 'usage', /--fail needs a value/],
    ['an empty word', ['ask', ''], 'usage', /ask needs ID/],
    ['only empty words', ['find', '', ' '], 'usage', /find needs TEXT/],
  ] as const)('%s', ([, words, code, said]) => {
    const found = refusal(...words);
    expect(found).toMatchObject({ code, exit: 2 });
    expect(found.said).toMatch(said);
  });
});
