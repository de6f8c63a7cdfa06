// The entry of a table: things, keys, properties and relations from the roles of its columns.
import { describe, expect, it } from 'vitest';
import { lines, suggested } from './suggested';

describe('a register of contracts', () => {
  const { table, asks } = suggested({
    'contracten.csv': lines(
      'Contractnr;Omschrijving;Leverancier;Onderaannemers;Dienst;Ingangsdatum;Einddatum;Jaarwaarde;Opzegtermijn;Opdrachtgever;Land;Contracteigenaar',
      '1;Hosting;Zaakhost B.V.;"A B.V.; B N.V.";Zaken;1-1-2024;31-12-2026;1000;90;Gemeente Ede;NL;J. Jansen',
      '1;Hosting;Zaakhost B.V.;C B.V.;Zaken;1-1-2024;31-12-2027;1000;90;Gemeente Ede;NL;J. Jansen',
      '2;Mail;Mailbouw;;Mail;1-1-2025;31-12-2028;500;30;Gemeente Ede;DE;P. Pietersen',
    ),
  });

  it('asks nothing, and leaves persons out', () => {
    expect([asks, table.unused]).toEqual([[], ['Contracteigenaar']]);
  });

  it('describes the contract with its key and properties; of its rows the first and last day count', () => {
    expect(table.things[0]).toEqual({
      ...{ as: 'contract', kind: 'Contract', key: [{ column: 'Contractnr' }] },
      properties: {
        organisation: { thing: 'organisation' },
        title: { column: 'Omschrijving' },
        start: { column: 'Ingangsdatum', several: 'least' },
        end: { column: 'Einddatum', several: 'greatest' },
        annualValueEur: { column: 'Jaarwaarde' },
        noticeDays: { column: 'Opzegtermijn' },
      },
    });
  });

  it('names the others of the row, and what they are to each other', () => {
    expect(table.things.slice(1).map(({ as, name }) => [as, name])).toEqual([
      ['supplier', { column: 'Leverancier' }],
      ['subcontractor', { column: 'Onderaannemers', split: ';' }],
      ['service', { column: 'Dienst' }],
      ['organisation', { column: 'Opdrachtgever' }],
      ['country', undefined],
    ]);
    expect(table.relations).toEqual([
      { type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' },
      { type: 'SUBCONTRACTED_TO', from: 'contract', to: 'subcontractor', properties: { recipient: { thing: 'supplier' } } },
      { type: 'PROVIDED_BY', from: 'service', to: 'contract' },
      { type: 'ESTABLISHED_IN', from: 'supplier', to: 'country' },
    ]);
  });
});
