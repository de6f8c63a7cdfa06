// The words of a command line as commands ask for them.
import { expect, it } from 'vitest';
import { hasFlag, optionValue, optionValues } from '../../../server/cli/command';

it('an option has its first value, all of them, or none', () => {
  const invocation = { args: [], options: new Map([['sheet', ['A', 'B']]]), json: false, asOf: undefined };
  expect([optionValue(invocation, 'sheet'), optionValues(invocation, 'sheet'), hasFlag(invocation, 'sheet')]).toEqual(['A', ['A', 'B'], true]);
  expect([optionValue(invocation, 'as'), optionValues(invocation, 'as'), hasFlag(invocation, 'as')]).toEqual([undefined, [], false]);
});
