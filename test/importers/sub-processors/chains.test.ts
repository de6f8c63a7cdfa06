// What rows say together: companies spelt as the smallest of their spellings, and of whom a location is.
import { describe, expect, it } from 'vitest';
import { CountryTargets } from '../../../importers/reading/country-targets';
import { type ChainRow, Chains } from '../../../importers/sub-processors/chains';
import { place, toldContext } from '../../support/table-sources';

const stated = (...values: string[]) => ({ values, column: 'Kolom' });
const row = (more: Partial<ChainRow> = {}): ChainRow => ({
  ...{
    place,
    service: { id: 'svc:bron/S', name: 'S', columns: { header: () => 'Dienst' } },
    company: 'Acme',
    isNamedAfterService: false,
    countries: stated(),
    purpose: '',
  },
  ...{ subProcessors: stated('Sub'), processing: stated(), dataCenters: stated() },
  ...more,
});

function claimsOf(...rows: ChainRow[]) {
  const told = toldContext('bron');
  const chains = new Chains(told.context, new CountryTargets(told.context));
  for (const one of rows) chains.add(one);
  expect(told.claims).toEqual([]);
  chains.flush();
  return told.claims.map((claim) =>
    claim.claim === 'node' ? claim.id : [claim.type, ...[claim.from, claim.to].map((end) => ('id' in end ? end.id : end.name))].join(' '),
  );
}

describe('a list of sub-processors', () => {
  it('claims nodes once, relations per row, when all rows are known', () => {
    expect(claimsOf(row(), row())).toEqual([
      ...['svc:bron/S', 'sup:bron/Acme', 'PROVIDED_BY svc:bron/S sup:bron/Acme', 'sup:bron/Sub', 'SUBCONTRACTED_TO sup:bron/Acme sup:bron/Sub'],
      ...['PROVIDED_BY svc:bron/S sup:bron/Acme', 'SUBCONTRACTED_TO sup:bron/Acme sup:bron/Sub'],
    ]);
  });

  it('spells a company as the smallest of its spellings, in any order of rows', () => {
    const rows = [row({ company: 'acme' }), row({ company: 'Acme' })] as const;
    for (const order of [rows, [...rows].reverse()])
      expect(claimsOf(...order).filter((text) => text.startsWith('sup:'))).toEqual(['sup:bron/Acme', 'sup:bron/Sub']);
  });

  it('gives a location to the one sub-processor of a row, or to the company where a cell of the file names several', () => {
    const located = row({ processing: stated('NL') });
    expect(claimsOf(located)).toContain('OPERATES_FROM sup:bron/Sub country:NL');
    expect(claimsOf(located, row({ subProcessors: stated('A', 'B') }))).toContain('OPERATES_FROM sup:bron/Acme country:NL');
    expect(claimsOf(row({ countries: stated('DE') }))).toContain('ESTABLISHED_IN sup:bron/Acme country:DE');
  });
});
