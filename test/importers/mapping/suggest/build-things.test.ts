// The things of a row.
import { describe, expect, it } from 'vitest';
import { lines, suggested } from './suggested';

it('a supplier that only a number names is made by that number', () => {
  const { table } = suggested({ 'contracten.csv': lines('Contractnummer;Kvk Nr Leverancier', '1;1234567', '2;87654321') });
  expect(table.things[1]).toEqual({
    as: 'supplier',
    kind: 'Supplier',
    key: [{ column: 'Kvk Nr Leverancier' }],
    properties: { kvk: { column: 'Kvk Nr Leverancier' } },
  });
});

describe('asked are', () => {
  it('words of a class that are no kind', () => {
    const { open } = suggested({ 'a.csv': lines('Naam;Type;Leverancier', 'a;Applicatie;x', 'b;Dienst;x', 'c;Gebouw;x') });
    expect(open).toMatchObject([{ at: 'tables[0].things[0].kind', question: { en: expect.stringContaining('“Gebouw”') } }]);
  });

  it('a property under a title that may mean something else', () => {
    const { open, table } = suggested({ 'contracten.csv': lines('Contractnr;Leverancier;Waarde', '1;x;1000', '2;y;2000') });
    expect(open).toMatchObject([{ at: 'tables[0].things[0].properties.annualValueEur', choices: [{ value: { column: 'Waarde' } }, { value: null }] }]);
    expect(table.things[0]?.properties).toBeUndefined();
  });

  it('what makes a row one thing, when many share class and name', () => {
    const rows = Array.from({ length: 10 }, (_, at) => `Werkstation;Computer;K-${at}`);
    const { open } = suggested({ 'assets.csv': lines('Naam;Type;Kast', ...rows) });
    expect(open).toMatchObject([
      { at: 'tables[0].things[0].key', choices: [{ value: [{ column: 'Type' }, { column: 'Naam' }] }, { value: [{ column: 'Kast' }] }, { value: null }] },
    ]);
    expect(open[0]?.question.en).toContain('10 rows share class and name and have no number: counted as one');
  });
});
