// Why the dry run of a mapping cannot start yet: the first reason, in the order in which a person can do something about it.
import { expect, it } from 'vitest';
import { obstacleOf } from '../../../../../web/views/import/mapping/obstacle';
import { register, table } from './contract-register';

const said = { source: 'register', mode: 'full' as const };

it('questions come first, then what no column names, then the source and whether it is full', () => {
  const asking = { ...register, open: [{ at: 'tables[0]', question: '?', choices: [] }] };
  expect(obstacleOf(asking, { source: '', mode: null })?.why).toBe('open');
  const { name: _name, ...nameless } = table.things[2] ?? { as: '', kind: 'Supplier' as const };
  const unnamed = { ...register, tables: [{ ...table, things: table.things.with(2, nameless) }] };
  expect(obstacleOf(unnamed, said)).toMatchObject({ why: 'nameless', alias: 'supplier' });
  expect(obstacleOf(register, { ...said, source: ' ' })?.why).toBe('source');
  expect(obstacleOf(register, { ...said, mode: null })?.why).toBe('mode');
  expect(obstacleOf(register, said)).toBeUndefined();
});

it('a thing of which no column says anything any more is in nobody’s way', () => {
  const empty = { ...register, tables: [{ ...table, things: [...table.things, { as: 'left', kind: 'Service' as const }] }] };
  expect(obstacleOf(empty, said)).toBeUndefined();
});
