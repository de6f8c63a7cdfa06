// One file read by the tables of a profile: its header, its columns, each row counted once.
import { expect, it } from 'vitest';
import { describeFault, Fault } from '../../../server/model/faults';
import { column, named, readMapped } from '../../support/mapping';

const contract = { as: 'c', kind: 'Contract', key: [column('Nr')] };

it('a file that lacks a column is refused with those that it lacks and has', async () => {
  const fault = await readMapped({ things: [named, contract] }, 'Lijst\n\nNaam;Nummer;;Land\nA;1;;NL\n').catch((error) => error);
  expect(fault).toBeInstanceOf(Fault);
  expect(fault).toMatchObject({ code: 'mapping-column', exit: 1, value: 'list.csv', more: { missing: ['Nr'], there: ['Naam', 'Nummer', 'Land'] } });
  expect(describeFault(fault).message).toBe('“list.csv” lacks “Nr”, which the mapping uses. It has: Naam · Nummer · Land.');
  await expect(readMapped({ things: [contract] }, 'Naam;Land\nA;NL\n')).rejects.toMatchObject({ more: { missing: ['Nr'], there: ['Naam', 'Land'] } });
});

it('two tables that read one file read it in one pass: each row is counted once', async () => {
  const { nodes, rows } = await readMapped([{ things: [named] }, { things: [contract] }], 'Naam;Nr\nA;1\n;2\n;\nB;\n');
  expect(nodes.map(({ id }) => id).sort()).toEqual(['con:test/1', 'con:test/2', 'sup:test/a', 'sup:test/b']);
  expect(rows).toEqual({ read: 3, accepted: 3, rejected: 0 });
});

it('what is no table is refused as such', async () => {
  await expect(readMapped({ things: [named] }, '%PDF-1.7 x')).rejects.toMatchObject({ code: 'wrong-format' });
});
