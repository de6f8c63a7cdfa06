// Tables that a profile maps: what becomes of the rows.
import { describe, expect, it } from 'vitest';
import { mappingImporter } from '../../../importers/mapping/mapping';
import { inputFile, runImporter, withCode } from '../../support/input-files';
import { column, named, profileOf, readMapped } from '../../support/mapping';

const contract = { as: 'contract', kind: 'Contract', key: [column('Nr')], properties: { title: column('Omschrijving'), end: column('Einddatum') } };
const supplier = { as: 'supplier', kind: 'Supplier', name: column('Leverancier'), properties: { kvk: column('KvK') } };
const suppliedBy = { type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' };

describe('a row', () => {
  it('describes several things, with relations between them', async () => {
    const { nodes, relations, rows, issues } = await readMapped(
      { things: [contract, supplier], relations: [suppliedBy] },
      'Nr;Omschrijving;Einddatum;Leverancier;KvK\nC-1;Hosting;31-12-2027;Zaakhost B.V.;12345678\nC-2;Beheer;;zaakhost b.v.;12345678\n',
    );
    expect(nodes.map(({ id, kind, properties }) => [id, kind, properties])).toEqual([
      ['con:test/C-1', 'Contract', { title: 'Hosting', end: '2027-12-31' }],
      ['con:test/C-2', 'Contract', { title: 'Beheer' }],
      ['sup:test/zaakhost%20b.v.', 'Supplier', { name: 'Zaakhost B.V.', kvk: '12345678' }],
    ]);
    expect(relations.map(({ type, from, to, place }) => [type, from, to, place.row])).toEqual([
      ['SUPPLIED_BY', { id: 'con:test/C-1' }, { id: 'sup:test/zaakhost%20b.v.' }, 1],
      ['SUPPLIED_BY', { id: 'con:test/C-2' }, { id: 'sup:test/zaakhost%20b.v.' }, 2],
    ]);
    expect([rows, issues]).toEqual([{ read: 2, accepted: 2, rejected: 0 }, []]);
  });

  it('that makes nothing is rejected', async () => {
    const { rows, issues } = await readMapped({ things: [supplier] }, 'Leverancier;KvK\nA;\n;12345678\n');
    expect(rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
    expect(withCode(issues, 'nothing-made').map(({ row }) => row)).toEqual([2]);
  });
});

describe('several files', () => {
  const tables = [
    { file: 'a*', things: [contract, { as: 'supplier', kind: 'Supplier', name: column('Leverancier') }], relations: [suppliedBy] },
    { file: 'b*', things: [{ as: 's', kind: 'Supplier', key: [column('Nummer')], name: column('Naam') }] },
  ];
  const a = 'Nr;Omschrijving;Einddatum;Leverancier\nC-1;x;;ZAAKHOST\n';
  const b = 'Nummer;Naam\n17;Zaakhost\n18;Databoer\n';

  it('resolve each other’s names, whichever comes first', async () => {
    for (const files of [
      { 'a.csv': a, 'b.csv': b },
      { 'b.csv': b, 'a.csv': a },
    ]) {
      const { nodes, relations } = await readMapped(tables, files);
      expect(nodes.map(({ id }) => id).sort()).toEqual(['con:test/C-1', 'sup:test/17', 'sup:test/18']);
      expect(relations.map(({ to }) => to)).toEqual([{ id: 'sup:test/17' }]);
    }
  });

  it('that the profile leaves out are said, and no row of them is read', async () => {
    const leaving = [
      { file: 'a*', things: [supplier] },
      { file: 'c*', things: [] },
    ];
    const { rows, issues } = await readMapped(leaving, { 'a.csv': 'Leverancier;KvK\nA;\n', 'c.csv': 'Naam;Status\nx;y\n' });
    expect(rows).toEqual({ read: 1, accepted: 1, rejected: 0 });
    expect(issues.map(({ code, value }) => [code, value])).toEqual([['table-left-out', 'c.csv']]);
  });

  it('that are not all given are said', async () => {
    const { issues } = await readMapped(tables, { 'a.csv': a });
    expect(withCode(issues, 'mapping-table-idle').map(({ value }) => value)).toEqual(['b*']);
  });

  it('of which no table reads one are refused by its name', async () => {
    const files = [inputFile('a.csv', a), inputFile('x-brief.csv', 'x;y\n1;2\n')];
    await expect(runImporter(mappingImporter(profileOf(...tables)), files)).rejects.toMatchObject({ code: 'mapping-file', value: 'x-brief.csv' });
  });
});

it('a profile that cannot be meant so is refused before anything is read', () => {
  expect(() => mappingImporter(profileOf({ things: [named, named] }))).toThrow(expect.objectContaining({ code: 'bad-mapping' }));
});
