// The things that one row describes: by key, by name, by the kind of the row.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { column, type Data, readMapped } from '../../support/mapping';

const idsOf = async (thing: Data, text: string) => (await readMapped({ things: [{ as: 'it', kind: 'Contract', ...thing }] }, text)).nodes.map(({ id }) => id);

describe('the key', () => {
  it('of several columns is one text, joined by a bar, and no two keys look the same', async () => {
    expect(await idsOf({ key: [column('A'), column('B')] }, 'A;B;C\n1;2;x\n1|2;3;x\n1;2|3;x\n;;x\n')).toEqual([
      `con:test/${encodeURIComponent('1|2')}`,
      `con:test/${encodeURIComponent('1\\|2|3')}`,
      `con:test/${encodeURIComponent('1|2\\|3')}`,
    ]);
  });

  it('of which a cell is empty is none: rows that share the rest of it stay apart by name, or make nothing, and that is said', async () => {
    const things = [{ as: 'deal', kind: 'Contract', key: [column('Nr'), column('Lot')], name: column('Naam') }];
    const text = 'Nr;Lot;Naam\n1;a;Een\n;a;Twee\nn.v.t.;a;Drie\n2;;Vier\n3;;\n;a;\n;;Vijf\n;;\n';
    const { nodes, issues, rows } = await readMapped({ things }, text);
    expect(nodes.map(({ id }) => id)).toEqual([`con:test/${encodeURIComponent('1|a')}`, ...['twee', 'drie', 'vier', 'vijf'].map((name) => `con:test/${name}`)]);
    expect(withCode(issues, 'partial-key').map(({ row, column: at, value, details, severity }) => [row, at, value, details?.count, severity])).toEqual([
      [2, 'Nr', 'a', 3, 'warning'],
      [4, 'Lot', '2', 2, 'warning'],
    ]);
    expect(withCode(issues, 'nothing-made').map(({ row }) => row)).toEqual([5, 6]);
    expect(rows).toEqual({ read: 7, accepted: 5, rejected: 2 });
  });

  it('that a row lacks which makes something else is told once with the count: a register may have lost a number', async () => {
    const contract: Data = { as: 'contract', kind: 'Contract', key: [column('Nr')], properties: { title: column('Titel') } };
    const supplier: Data = { as: 'supplier', kind: 'Supplier', name: column('Leverancier') };
    const land: Data = { as: 'land', kind: 'Country', key: [column('Land')] };
    const register = { things: [contract, supplier, land], relations: [{ type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' }] };
    const { issues } = await readMapped(register, 'Nr;Titel;Leverancier;Land\n1;A;Zaakhost;NL\n;B;Zaakhost;NL\nn.v.t.;C;Mailbouw;\n');
    expect(withCode(issues, 'no-key').map(({ row, column: at, value, details, severity }) => [row, at, value, details?.count, severity])).toEqual([
      [2, 'Nr', 'contract', 2, 'info'],
    ]);
    expect(withCode((await readMapped(register, 'Nr;Titel;Leverancier;Land\n1;A;Zaakhost;\n')).issues, 'no-key')).toEqual([]);
  });

  it('is the text of the cell; a cell that says nothing is none, and then the name counts', async () => {
    expect(await idsOf({ key: [column('Nr')], name: column('Naam') }, 'Nr;Naam\n007;Alfa\nn.v.t.;Beta\n;Gamma\n')).toEqual([
      'con:test/007',
      'con:test/beta',
      'con:test/gamma',
    ]);
  });

  it('may stand several times in one cell', async () => {
    expect(await idsOf({ key: [column('Nr', { split: [',', '\n'] })] }, 'Nr;x\n"C-1, C-2\nC-3";x\n')).toEqual(['con:test/C-1', 'con:test/C-2', 'con:test/C-3']);
  });

  it('is the same in every normal form', async () => {
    expect(await idsOf({ key: [column('Nr')] }, 'Nr;x\nCaf\u00e9;1\nCafe\u0301;2\n')).toEqual([`con:test/${encodeURIComponent('Caf\u00e9')}`]);
  });
});

describe('the kind', () => {
  const item = { as: 'item', kind: { column: 'Type', values: { Dienst: 'Service', Applicatie: 'Component' } }, name: column('Naam') };

  it('may come from the row; a word without an entry makes nothing, is counted, and its row is rejected', async () => {
    const { nodes, rows, issues } = await readMapped({ things: [item] }, 'Type;Naam\nDienst;A\napplicatie;B\nPrinter;C\nPrinter;D\n;E\n');
    expect(nodes.map(({ id }) => id)).toEqual(['svc:test/a', 'cmp:test/b']);
    expect(rows).toEqual({ read: 5, accepted: 2, rejected: 3 });
    expect(withCode(issues, 'unknown-kind-word').map(({ value, details, severity }) => [value, details?.count, severity])).toEqual([
      ['Printer', 2, 'warning'],
      ['', 1, 'warning'],
    ]);
    expect(withCode(issues, 'nothing-made').map(({ row }) => row)).toEqual([3, 4, 5]);
  });
});

describe('the name of a company', () => {
  it('with a comma between two legal forms draws a remark, once per name; a cell that the profile splits there does not', async () => {
    const remarks = async (name: Data) => {
      const { issues, nodes } = await readMapped(
        { things: [{ as: 's', kind: 'Supplier', name }] },
        'Naam;x\n"Alfa GmbH, Beta Ltd";1\n"Brontal Cloud, Inc.";2\n',
      );
      return [nodes.length, withCode(issues, 'comma-between-names').map(({ column: header, value }) => [header, value])];
    };
    expect(await remarks(column('Naam'))).toEqual([2, [['Naam', 'Alfa GmbH, Beta Ltd']]]);
    expect(await remarks(column('Naam', { split: ',' }))).toEqual([4, []]);
  });
});

describe('a country', () => {
  it('is read by code or name, and is one', async () => {
    const { nodes, relations, issues } = await readMapped(
      {
        things: [
          { as: 's', kind: 'Supplier', name: column('Naam') },
          { as: 'land', kind: 'Country', key: [column('Land', { split: ',' })] },
        ],
        relations: [{ type: 'OPERATES_FROM', from: 's', to: 'land' }],
      },
      'Naam;Land\nA;NL\nB;Nederland, Duitsland\nC;EU\nD;Atlantis\n',
    );
    expect(nodes.filter(({ kind }) => kind === 'Country').map(({ id, properties }) => [id, properties])).toEqual([
      ['country:NL', {}],
      ['country:DE', {}],
    ]);
    expect(relations.map(({ to }) => ('id' in to ? to.id : ''))).toEqual(['country:NL', 'country:NL', 'country:DE']);
    expect(issues.map(({ code, row, value }) => [code, row, value])).toEqual([
      ['region-not-country', 3, 'EU'],
      ['unknown-country', 4, 'Atlantis'],
    ]);
  });
});

it('a thing that stands in every row says nothing about a row', async () => {
  const organisation = { as: 'org', kind: 'Organisation', name: { value: 'UWX' } };
  const service = { as: 'svc', kind: 'Service', name: column('Dienst'), properties: { organisation: { thing: 'org' } } };
  const { nodes, rows } = await readMapped({ things: [service, organisation] }, 'Dienst;x\nA;1\n;2\n');
  expect(nodes.map(({ id, references }) => [id, references])).toEqual([
    ['svc:test/a', { organisation: { id: 'org:test/uwx' } }],
    ['org:test/uwx', undefined],
  ]);
  expect(rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
});
