// Which rows of a table count.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { column, type Data, named, readMapped } from '../../support/mapping';

const text =
  'Naam;Status;Eind\nA;Actief;31-12-2026\nB;ACTIEF;01-01-2027\nC;Gestopt;31-12-2099\nD;;\nE;Actief;9999-12-31\nF;Actief;binnenkort\nG;Stil;Onbepaald\n';
const read = async (...only: Data[]) => {
  const { nodes, rows, leftOut, issues } = await readMapped({ things: [named], rows: { only }, unused: ['Status', 'Eind'] }, text);
  return { names: nodes.map(({ properties }) => properties.name).join(''), rows, leftOut, issues };
};

describe('a row counts when', () => {
  it.each<[Data[], string]>([
    [[], 'ABCDEFG'],
    [[{ column: 'Status', in: ['Actief'] }], 'ABEF'],
    [[{ column: 'Status', in: ['Actief', ''] }], 'ABDEF'],
    [[{ column: 'Status', notIn: ['actief'] }], 'CDG'],
    [[{ column: 'Eind', from: '2027-01-01' }], 'BCEG'],
    [[{ column: 'Eind', until: '2026-12-31' }], 'A'],
    [[{ column: 'Eind', from: '2026-12-31', until: '2027-01-01' }], 'AB'],
    [
      [
        { column: 'Status', in: ['Actief'] },
        { column: 'Eind', from: '2027-01-01' },
      ],
      'BE',
    ],
  ])('%j: %s', async (only, names) => {
    expect((await read(...only)).names).toBe(names);
  });
});

it('a row that is left out is no row that was read; how many there are is said', async () => {
  const { rows, leftOut, issues } = await read({ column: 'Status', in: ['Actief'] });
  expect([rows, leftOut]).toEqual([{ read: 4, accepted: 4, rejected: 0 }, 3]);
  expect(withCode(issues, 'rows-left-out').map(({ severity, details }) => [severity, details?.count])).toEqual([['info', 3]]);
});

it('a cell without a date is left out with a warning: nobody knows whether its row counts', async () => {
  const { issues } = await read({ column: 'Eind', from: '2020-01-01' });
  expect(withCode(issues, 'no-date-left-out').map(({ value, row, severity }) => [value, row, severity])).toEqual([
    ['', 4, 'warning'],
    ['binnenkort', 6, 'warning'],
  ]);
});

it('two tables may take different rows of one file: a row is left out when neither takes it', async () => {
  const only = (word: string) => ({ only: [{ column: 'Status', in: [word] }] });
  const service = { as: 's', kind: 'Service', name: column('Naam') };
  const { nodes, rows, leftOut } = await readMapped(
    [
      { things: [named], rows: only('Actief') },
      { things: [service], rows: only('Gestopt') },
    ],
    text,
  );
  expect(nodes.map(({ id }) => id).sort()).toEqual(['sup:test/a', 'sup:test/b', 'sup:test/e', 'sup:test/f', 'svc:test/c']);
  expect([rows.read, leftOut]).toEqual([5, 2]);
});

it('a date is read in the order that the profile states', async () => {
  const { nodes } = await readMapped(
    { things: [named], dates: 'm-d-y', rows: { only: [{ column: 'D', from: '2026-03-01' }] } },
    'Naam;D\nA;04/02/2026\nB;02/04/2026\n',
  );
  expect(nodes.map(({ properties }) => properties.name)).toEqual(['A']);
});
