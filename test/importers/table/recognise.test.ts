// Which table a header and a name are.
import { describe, expect, it } from 'vitest';
import { keyColumns, knownColumns, nearestTable, recogniseTable, scoreHeader } from '../../../importers/table/recognise';
import { tables } from '../../../importers/table/tables';

const tableOf = (name: string, ...header: string[]) => {
  const found = recogniseTable(name, header);
  return 'fits' in found ? found.fits.map(({ name: one }) => one) : [found.known.table.name, found.isNamed];
};

/** The columns of suppliers that a header with this title has. */
function columnsWith(title: string): ReadonlySet<string> {
  const found = recogniseTable('suppliers.csv', ['id', title]);
  return 'known' in found ? knownColumns(found.known, ['id', title]) : new Set();
}

describe('the table of a file', () => {
  it('is the one that its name tells, as whole words, in Dutch or English', () => {
    expect(tableOf('export suppliers 2026.csv', 'id', 'name')).toEqual(['suppliers', true]);
    expect(tableOf('Leveranciers.csv.txt', 'id', 'name')).toEqual(['suppliers', true]);
    expect(tableOf('supply.csv', 'id', 'kvk', 'failureProbability')).toEqual(['suppliers', false]);
  });

  it.each(['NFC', 'NFD'])('is told by a name and a header with accents, written in %s', (form) => {
    expect(tableOf('Technologieën 2026.csv'.normalize(form), 'id', 'Naam')).toEqual(['technologies', true]);
    expect([...columnsWith('Financiële beoordeling'.normalize(form))]).toEqual(['id', 'financialRating']);
  });

  it('is undecided when neither header nor name tells', () => {
    expect(tableOf('export.csv', 'from', 'to').length).toBeGreaterThan(5);
    expect(tableOf('export.csv', 'x')).toEqual([]);
  });

  it('is not that of its name when another fits more than twice as well', () => {
    expect(tableOf('countries.csv', 'id', 'title', 'noticeDays', 'annualValueEur', 'agreement')).toEqual(['contracts', false]);
  });
});

describe('a header', () => {
  it('scores the columns of the table that it fits best; none without the key', () => {
    expect([scoreHeader(['id', 'kvk', 'x']), scoreHeader(['kvk']), scoreHeader(['from', 'to', 'group']), scoreHeader(['from'])]).toEqual([2, 0, 3, 0]);
  });

  it('without a key is nearest to the table that the file is named after, else to the one with most of its columns', () => {
    expect(nearestTable('suppliers.csv', ['title', 'noticeDays'])?.known.table.name).toBe('suppliers');
    expect(nearestTable('x.csv', ['title', 'noticeDays'])).toMatchObject({ known: { table: { name: 'contracts' } }, isNamed: false });
    expect(nearestTable('x.csv', ['q'])).toBeNull();
  });

  it('names each column of its table once', () => {
    const known = nearestTable('suppliers.csv', []);
    expect(known && [...knownColumns(known.known, ['Naam', 'name', 'KvK', 'x'])]).toEqual(['name', 'kvk']);
  });
});

describe('key columns', () => {
  it('are the id of a node and both ends of a relation', () => {
    expect(new Set(tables.map((table) => keyColumns(table).join()))).toEqual(new Set(['id', 'from,to']));
  });
});
