// A name that several things have, and the one of them that a person chose.
import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../../importers/mapping/check-profile';
import { mappingImporter } from '../../../importers/mapping/mapping';
import { withCode } from '../../support/input-files';
import { column, profileOf, readMapped } from '../../support/mapping';

const keyed = { as: 's', kind: 'Supplier', key: [column('Nummer')], name: column('Naam') };
const service = { as: 'svc', kind: 'Service', name: column('Dienst') };
const by = { as: 'by', kind: 'Supplier', name: column('Leverancier'), properties: { kvk: column('KvK') } };
const providedBy = { type: 'PROVIDED_BY', from: 'svc', to: 'by' };
const register = 'Nummer;Naam\n1;Alfa\n2;ALFA\n';
const contracts = 'Dienst;Leverancier;KvK\nX;Alfa;12345678\nY;alfa;\nZ;Beta;\n';

const tables = (chosen?: readonly object[]) => [
  { file: 'a', things: [service, by], relations: [providedBy], ...(chosen ? { chosen } : {}) },
  { file: 'b', things: [keyed] },
];
const ends = (relations: readonly { readonly from: object; readonly to: object }[]) => relations.map(({ to }) => to);

describe('a name that two things of the import have', () => {
  it('means the one that a person chose, in every row of that column, and that is said once', async () => {
    const { nodes, relations, issues } = await readMapped(tables([{ column: 'leverancier', name: 'ALFA', id: 'sup:test/2' }]), { a: contracts, b: register });
    expect(ends(relations)).toEqual(expect.arrayContaining([{ id: 'sup:test/2' }, { id: 'sup:test/beta' }]));
    expect(ends(relations).filter((to) => 'id' in to && to.id === 'sup:test/2')).toHaveLength(2);
    expect(nodes.filter(({ id }) => id === 'sup:test/2').map(({ properties }) => properties)).toEqual(
      expect.arrayContaining([{ name: 'ALFA' }, { kvk: '12345678' }]),
    );
    expect(withCode(issues, 'ambiguous-reference')).toEqual([]);
    expect(withCode(issues, 'chosen-name')).toMatchObject([
      { severity: 'info', row: 1, column: 'leverancier', value: 'Alfa', details: { target: 'sup:test/2', count: 2 } },
    ]);
  });
  it('may stand in the cell as the id of the one that is meant', async () => {
    const { nodes, relations } = await readMapped(tables(), { a: 'Dienst;Leverancier;KvK\nX;sup:test/1;\n', b: register });
    expect(ends(relations)).toEqual([{ id: 'sup:test/1' }]);
    expect(nodes.map(({ id }) => id).sort()).toEqual(['sup:test/1', 'sup:test/2', 'svc:test/x']);
  });
  it('is told with the word of the file over it, and with what it may be', async () => {
    const { issues } = await readMapped(
      [
        { file: 'a', things: [by] },
        { file: 'b', things: [keyed] },
      ],
      { a: 'Leverancier;KvK\nAlfa;\n', b: register },
    );
    const [told] = withCode(issues, 'ambiguous-reference');
    expect(told).toMatchObject({ column: 'Leverancier', value: 'Alfa', details: { count: 2, candidates: 'sup:test/1, sup:test/2' } });
  });
});

describe('a name in a cell that means a node elsewhere', () => {
  it('is the chosen id; other names and other columns are looked up as ever', async () => {
    const relation = (title: string) => ({ type: 'DEPENDS_ON', from: 'svc', to: { named: ['Component'], column: title, split: ',' } });
    const table = { things: [service], relations: [relation('Gebruikt'), relation('Draait op')] };
    const chosen = [{ column: 'Gebruikt', name: 'Database', id: 'cmp:cmdb/7' }];
    const { relations } = await readMapped({ ...table, chosen }, 'Dienst;Gebruikt;Draait op\nX;"database, Server";Database\n');
    const name = (text: string) => ({ name: text, kinds: ['Component'], mayBeId: true });
    expect(ends(relations)).toEqual([{ id: 'cmp:cmdb/7' }, name('Server'), name('Database')]);
  });
});

describe('a profile', () => {
  it.each([
    ['that chooses in a column of which nothing comes', [{ column: 'Opmerking', name: 'Alfa', id: 'sup:x' }]],
    [
      'that chooses twice for one name',
      [
        { column: 'Leverancier', name: 'Alfa', id: 'sup:x' },
        { column: 'leverancier', name: 'ALFA', id: 'sup:y' },
      ],
    ],
  ])('%s is refused', (_, chosen) => {
    expect(() => mappingImporter(profileOf({ things: [by], chosen }))).toThrow(expect.objectContaining({ code: 'bad-mapping' }));
  });
  it('without choices stays as it was: its hash is that of what it says', () => {
    const [table] = profileOf({ things: [by] }).tables;
    expect(table && 'chosen' in table).toBe(false);
    expect(parseProfile(profileOf({ things: [by] }), 'x')).toEqual(profileOf({ things: [by] }));
  });
});
