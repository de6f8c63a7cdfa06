// The bench prints every command there is.
import { expect, it } from 'vitest';
import { commands } from '../../server/cli/commands/list';
import { asked } from './printing';

it('has a row, or a reason for none, for every command', () => {
  expect(Object.keys(asked).sort()).toEqual(commands.map(({ name }) => name).sort());
});
