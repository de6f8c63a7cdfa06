// A file that contradicts the dialect of its mapping is refused, not misread.
import { describe, expect, it } from 'vitest';
import { mappingImporter } from '../../../importers/mapping/mapping';
import { inputFile, runImporter, withCode } from '../../support/input-files';
import { column, type Data, profileOf, propertiesById, readMapped } from '../../support/mapping';

const contract = { as: 'c', kind: 'Contract', key: [column('Nr')], properties: { end: column('Eind'), annualValueEur: column('Waarde') } };
const read = (dialect: Data, text: string) => readMapped({ things: [contract], ...dialect }, text);
const reasonOf = async (dialect: Data, text: string): Promise<string> => {
  const fault = await read(dialect, text).catch((error) => error);
  expect(fault).toMatchObject({ code: 'mapping-dialect', exit: 1, value: 'list.csv' });
  return fault.details.reason;
};
const values = async (dialect: Data, text: string) =>
  Object.values(propertiesById(await read(dialect, text))).map(({ end, annualValueEur }) => [end, annualValueEur]);

describe('dates', () => {
  it.each([
    [null, '02-03-2026', '2026-03-02'],
    ['d-m-y', '02-03-2026', '2026-03-02'],
    ['m-d-y', '02/03/2026', '2026-02-03'],
    ['m-d-y', '2026-03-02', '2026-03-02'],
    ['y-m-d', '2026-03-02', '2026-03-02'],
    ['m-d-y', '2 maart 2026', '2026-03-02'],
  ])('stated %s: %s is %s', async (dates, cell, date) => {
    expect(await values({ dates }, `Nr;Eind;Waarde\n1;${cell};\n`)).toEqual([[date, undefined]]);
  });

  it.each([
    ['d-m-y', '12/31/2026'],
    ['m-d-y', '31/12/2026'],
    ['y-m-d', '31-12-2026'],
  ])('stated %s: %s refuses the file, with its row', async (dates, cell) => {
    expect(await reasonOf({ dates }, `Nr;Eind;Waarde\n1;;\n2;${cell};\n`)).toBe(`dates are ${dates}, but row 3 has “${cell}” in “Eind”`);
  });

  it('what is no date in any order is a warning', async () => {
    expect(withCode((await read({ dates: 'd-m-y' }, 'Nr;Eind;Waarde\n1;ooit;\n')).issues, 'invalid-date')).toHaveLength(1);
  });
});

describe('the decimal sign', () => {
  it.each([
    [',', '1.234', 1234],
    ['.', '1.234', 1.234],
    [',', '1,5', 1.5],
    ['.', '1,234.5', 1234.5],
    [',', '€ 12.000,50', 12000.5],
    [null, '1.234', 1234],
  ])('stated %s: %s is %s', async (decimal, cell, number) => {
    const { issues } = await read({ decimal }, `Nr;Eind;Waarde\n1;;${cell}\n`);
    expect(await values({ decimal }, `Nr;Eind;Waarde\n1;;${cell}\n`)).toEqual([[undefined, number]]);
    expect(withCode(issues, 'ambiguous-number')).toHaveLength(decimal === null ? 1 : 0);
  });

  it('that contradicts refuses the file', async () => {
    expect(await reasonOf({ decimal: ',' }, 'Nr;Eind;Waarde\n1;;12.50\n')).toBe('the decimal sign is “,”, but row 2 has “12.50” in “Waarde”');
    expect(await reasonOf({ decimal: '.' }, 'Nr;Eind;Waarde\n1;;1.234,50\n')).toContain('“1.234,50”');
    expect(withCode((await read({ decimal: ',' }, 'Nr;Eind;Waarde\n1;;veel\n')).issues, 'invalid-number')).toHaveLength(1);
  });
});

describe('the encoding', () => {
  const readBytes = (encoding: string, written: string) =>
    runImporter(mappingImporter(profileOf({ things: [contract], encoding })), [inputFile('a.csv', 'Nr;Eind;Waarde\nCaf\u00e9;;\n', { encoding: written })]);

  it('is the stated one, or plain ASCII', async () => {
    expect((await readBytes('ISO-8859-1', 'windows-1252')).nodes.map(({ id }) => id)).toEqual([`con:test/${encodeURIComponent('Caf\u00e9')}`]);
    expect((await read({ encoding: 'windows-1252' }, 'Nr;Eind;Waarde\nC;;\n')).rows.accepted).toBe(1);
  });

  it('that contradicts refuses the file', async () => {
    await expect(readBytes('windows-1252', 'utf-8')).rejects.toMatchObject({
      code: 'mapping-dialect',
      details: { reason: 'its encoding is utf-8, not windows-1252' },
    });
    await expect(readBytes('utf-8', 'windows-1252')).rejects.toMatchObject({ details: { reason: 'its encoding is windows-1252, not utf-8' } });
    await expect(readBytes('utf-8', 'utf-16')).rejects.toMatchObject({ code: 'mapping-dialect' });
  });

  it('that nobody reads is refused with the profile', () => {
    expect(() => mappingImporter(profileOf({ things: [contract], encoding: 'ebcdic' }))).toThrow(expect.objectContaining({ code: 'bad-mapping' }));
  });
});
