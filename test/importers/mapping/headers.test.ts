// The titles that a mapping read, and whether next month's files have the same: order does not matter, a column more or less does.
import { describe, expect, it } from 'vitest';
import { changedHeader, mappedHeaders } from '../../../importers/mapping/headers';
import { tableOf } from '../../../importers/reading/table-of';
import { inputFile } from '../../support/input-files';
import { column, profileOf } from '../../support/mapping';

const profile = profileOf({ file: 'a*', things: [{ as: 's', kind: 'Supplier', name: column('Leverancier') }] });
const november = inputFile('a-11.csv', 'Overzicht;;\n;;\nLeverancier;KvK;Land\nZaakhost;1;NL\n');
const kept = mappedHeaders(profile, [november]);
const changed = (text: string, name = 'a-12.csv') => changedHeader(kept, [inputFile(name, text)]);

it('the titles are those of the row that was read as header', () => {
  expect(kept).toEqual([{ file: 'a-11.csv', sheet: null, columns: ['Leverancier', 'KvK', 'Land'] }]);
});

describe('the same header', () => {
  it.each([
    ['under another name, below other titles', 'Stand 1 december\nLeverancier;KvK;Land\nB;2;DE\n'],
    ['in another order', 'Land;Leverancier;KvK\n'],
    ['in other case, with another delimiter, and empty columns behind it', 'leverancier,KVK,land,,\n'],
    ['with the reason that we wrote beside rejected rows', 'Leverancier;KvK;Land;ketenzicht-reason\n'],
  ])('%s', (_, text) => expect(changed(text, 'heel-anders.csv')).toBeNull());
});

describe('another header', () => {
  it.each([
    ['Leverancier;KvK\n', ['Land'], []],
    ['Leverancier;KvK;Land;Plaats\n', [], ['Plaats']],
    ['Leverancier;Kamer van Koophandel;Land\n', ['KvK'], ['Kamer van Koophandel']],
    ['Nummer;Bedrag\n1;2\n', ['Leverancier', 'KvK', 'Land'], ['Nummer', 'Bedrag']],
    ['{"format":"ketenzicht-graph"}', ['Leverancier', 'KvK', 'Land'], []],
  ])('%j: what is gone, and what is new', (text, gone, added) => {
    expect(changed(text)).toEqual({ file: 'a-12.csv', sheet: null, gone, added });
  });

  it('of one of several files is told of that one, beside the nearest that was kept', () => {
    const both = [...kept, { file: 'b.csv', sheet: null, columns: ['Contract', 'Leverancier', 'Einddatum'] }];
    const other = inputFile('b2.csv', 'Contract;Leverancier;Eind\n');
    expect(changedHeader(both, [november, other])).toEqual({ file: 'b2.csv', sheet: null, gone: ['Einddatum'], added: ['Eind'] });
  });

  it('of a file that nobody named is not asked about, but one must be the same', () => {
    const found = { ...inputFile('lees.csv', 'x;y\n1;2\n'), isFound: true };
    expect(changedHeader(kept, [{ ...november, isFound: true }, found])).toBeNull();
    expect(changedHeader(kept, [found])).toMatchObject({ file: 'lees.csv' });
  });
});

describe('of a ZIP', () => {
  const whole = inputFile('a.zip', 'PK');
  const inZip = (name: string, text: string) => ({ ...inputFile(`a.zip/${name}`, text), isFound: true, whole });
  const same = inZip('lijst.csv', 'Land;KvK;Leverancier\n');

  it('a file that was never read is not asked about', () => {
    expect(changedHeader(kept, [same, inZip('lees.csv', 'x;y\n1;2\n'), inZip('foto.png', '\u0000\u0001')])).toBeNull();
  });
  it('a file in the place of one that was read is: it has its name, or most of its columns', () => {
    const both = [...kept, { file: 'b.zip/c.csv', sheet: null, columns: ['Contract', 'Leverancier', 'Einddatum'] }];
    expect(changedHeader(both, [same, inZip('nieuw.csv', 'Contract;Leverancier;Eind\n')])).toMatchObject({
      file: 'a.zip/nieuw.csv',
      gone: ['Einddatum'],
      added: ['Eind'],
    });
    expect(changedHeader(both, [same, inZip('c.csv', 'x;y\n1;2\n')])).toMatchObject({ file: 'a.zip/c.csv' });
    expect(changedHeader(both, [same, inZip('d.csv', 'x;y\n1;2\n')])).toBeNull();
  });
  it('a named file is treated so too, when a person said that the unknown may be left out', () => {
    const other = inputFile('lees.csv', 'x;y\n1;2\n');
    expect(changedHeader(kept, [november, other])).toMatchObject({ file: 'lees.csv' });
    expect(changedHeader(kept, [november, other], true)).toBeNull();
    expect(changedHeader(kept, [other], true)).toMatchObject({ file: 'lees.csv' });
  });
});

describe('of a workbook', () => {
  const sheet = (name: string, text: string) => {
    const file = inputFile(`${name}.csv`, text);
    const table = { ...tableOf(file), file: 'boek.xlsx', sheet: name };
    // As a workbook is taken apart: nobody named its sheets one by one.
    return { ...file, name: 'boek.xlsx', isFound: true, whole: { ...file, name: 'boek.xlsx' }, table };
  };
  const sheets = [{ file: 'boek.xlsx', sheet: 'Lijst', columns: ['A', 'B'] }];

  it('a sheet that was read must be the same; one that nobody read may be anything', () => {
    expect(changedHeader(sheets, [sheet('Lijst', 'B;A\n'), sheet('Toelichting', 'x;y\n')])).toBeNull();
    expect(changedHeader(sheets, [sheet('Lijst', 'B;C\n'), sheet('Toelichting', 'x;y\n')])).toEqual({
      file: 'boek.xlsx',
      sheet: 'Lijst',
      gone: ['A'],
      added: ['C'],
    });
  });

  it('whose sheets all have other names must have one with the same columns', () => {
    expect(changedHeader(sheets, [sheet('Blad 1', 'A;B\n')])).toBeNull();
    expect(changedHeader(sheets, [sheet('Blad 1', 'A;C\n')])).toMatchObject({ sheet: 'Blad 1', gone: ['B'], added: ['C'] });
  });
});
