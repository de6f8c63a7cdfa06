// Relations that rows state: their ends, their properties, and mentions by name that may be several things.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { column, readMapped } from '../../support/mapping';

const keyed = { as: 's', kind: 'Supplier', key: [column('Nummer')], name: column('Naam') };
const service = { as: 'svc', kind: 'Service', name: column('Dienst') };
const by = { as: 'by', kind: 'Supplier', name: column('Leverancier') };
const providedBy = { type: 'PROVIDED_BY', from: 'svc', to: 'by' };

it('of rows that state one relation the first goes first, also where only the second gives a number', async () => {
  const relation = { type: 'PROVIDED_BY', from: 'svc', to: 's', properties: { toleranceHours: column('Uren') } };
  const { relations } = await readMapped({ things: [service, keyed], relations: [relation] }, 'Dienst;Nummer;Naam;Uren\nX;;Alfa;4\nX;1;Alfa;8\n');
  expect(relations.map(({ to, properties }) => [to, properties])).toEqual([
    [{ id: 'sup:test/1' }, { toleranceHours: 4 }],
    [{ id: 'sup:test/1' }, { toleranceHours: 8 }],
  ]);
});

describe('a mention by name', () => {
  it('of two things with that name is neither, and says so', async () => {
    const { nodes, relations } = await readMapped(
      [
        { file: 'a', things: [service, by], relations: [providedBy] },
        { file: 'b', things: [keyed] },
      ],
      { a: 'Dienst;Leverancier\nX;Alfa\n', b: 'Nummer;Naam\n1;Alfa\n2;ALFA\n' },
    );
    expect(nodes.map(({ id }) => id).sort()).toEqual(['sup:test/1', 'sup:test/2', 'svc:test/x']);
    expect(relations.map(({ to }) => to)).toEqual([{ name: 'Alfa', kinds: ['Supplier'] }]);
  });

  it('that nothing refers to says so as well', async () => {
    const { issues } = await readMapped(
      [
        { file: 'a', things: [by] },
        { file: 'b', things: [keyed] },
      ],
      { a: 'Leverancier;x\nAlfa;1\n', b: 'Nummer;Naam\n1;Alfa\n2;ALFA\n' },
    );
    expect(withCode(issues, 'ambiguous-reference').map(({ value, details }) => [value, details?.candidates])).toEqual([['Alfa', 'sup:test/1, sup:test/2']]);
  });

  it('brings what its row says to the thing that it is', async () => {
    const { nodes } = await readMapped(
      [
        { file: 'a', things: [{ ...by, properties: { kvk: column('KvK') } }] },
        { file: 'b', things: [keyed] },
      ],
      { a: 'Leverancier;KvK\nAlfa;12345678\n', b: 'Nummer;Naam\n1;Alfa\n' },
    );
    expect(nodes.map(({ id, properties, place }) => [id, properties, place.file])).toEqual([
      ['sup:test/1', { kvk: '12345678' }, 'a'],
      ['sup:test/1', { name: 'Alfa' }, 'b'],
    ]);
  });
});

describe('what a relation says beside its ends', () => {
  it('may be another thing, also one that turns out to have a key', async () => {
    const { relations } = await readMapped(
      [
        {
          file: 'a',
          things: [{ as: 'c', kind: 'Contract', key: [column('Nr')] }, by, { as: 'sub', kind: 'Supplier', name: column('Onder') }],
          relations: [{ type: 'SUBCONTRACTED_TO', from: 'c', to: 'sub', properties: { recipient: { thing: 'by' }, rank: { value: 2 } } }],
        },
        { file: 'b', things: [keyed] },
      ],
      { a: 'Nr;Leverancier;Onder\nC;Alfa;Beta\n', b: 'Nummer;Naam\n1;Alfa\n' },
    );
    expect(relations).toMatchObject([
      { from: { id: 'con:test/C' }, to: { id: 'sup:test/beta' }, properties: { rank: 2 }, references: { recipient: { id: 'sup:test/1' } } },
    ]);
  });
});
