// Rows without a number that fall together: what they are about, when that is said, and when not.
import { describe, expect, it } from 'vitest';
import { mainThingOf } from '../../../importers/mapping/repeats';
import { withCode } from '../../support/input-files';
import { column, type Data, profileOf, readMapped } from '../../support/mapping';

const item: Data = { as: 'item', kind: 'Component', name: column('Naam') };
const site: Data = { as: 'site', kind: 'Datacenter', name: column('Plek') };
const hosted = { things: [site, item], relations: [{ type: 'HOSTED_IN', from: 'item', to: 'site' }] };
const told = async (table: Data, text: string) =>
  withCode((await readMapped(table, text)).issues, 'same-name').map((one) => [one.column, one.value, one.details?.count, one.details?.as]);

describe('rows without a number that share class and name', () => {
  it('count as one, with one warning for the table that says so, as in ServiceNow', async () => {
    const { issues, nodes } = await readMapped(
      hosted,
      `Naam;Plek;Tag\n${['1', '2', '3'].map((tag) => `Laptop;Ede;${tag}`).join('\n')}\nlaptop;Ede;4\nPC;;5\nPC;;6\n`,
    );
    expect(nodes.filter(({ kind }) => kind === 'Component')).toHaveLength(2);
    const [only, ...others] = withCode(issues, 'same-name');
    expect([only?.column, only?.value, only?.details?.count, only?.details?.as, only?.row, others.length]).toEqual(['Naam', 'Laptop', 6, 2, null, 0]);
    expect([only?.details?.key, only?.details?.keyNl]).toEqual(['a number, as key in the mapping', 'een nummer, als sleutel in het profiel']);
  });

  it('are several rows about one thing where each relates it to something else', async () => {
    expect(await told(hosted, 'Naam;Plek\nLaptop;Ede\nLaptop;Wijchen\n')).toEqual([]);
    expect(await told(hosted, 'Naam;Plek\nLaptop;Ede\nLaptop;Wijchen\nLaptop;Ede\n')).toEqual([['Naam', 'Laptop', 3, 'one']]);
    const uses = { things: [item], relations: [{ type: 'DEPENDS_ON', from: 'item', to: { named: ['Component'], column: 'Gebruikt' } }] };
    expect(await told(uses, 'Naam;Gebruikt\nLaptop;A\nLaptop;B\n')).toEqual([]);
    expect(await told(uses, 'Naam;Gebruikt\nLaptop;A\nLaptop;A\n')).toHaveLength(1);
  });

  it('have no number where the key is class and name, is partly empty, or is empty in that row', async () => {
    const keyed = (...key: string[]) => ({ things: [{ ...item, key: key.map((title) => column(title)) }] });
    expect(await told(keyed('Soort', 'Naam'), 'Soort;Naam\nPC;A\nPC;A\nLaptop;A\n')).toEqual([['Naam', 'A', 2, 'one']]);
    expect(await told(keyed('Nr', 'Lot'), 'Nr;Lot;Naam\n1;a;A\n1;a;A\n2;;B\n3;;B\n')).toEqual([['Naam', 'B', 2, 'one']]);
    expect(await told(keyed('Nr'), 'Nr;Naam\n1;A\n1;A\n;B\n;B\n2;B\n')).toEqual([['Naam', 'B', 2, 'one']]);
  });

  it('are none where rows are about what has a number: that two of them name one supplier is no news', async () => {
    const contract: Data = { as: 'contract', kind: 'Contract', key: [column('Nr')], properties: { title: column('Titel') } };
    const supplier: Data = { as: 'supplier', kind: 'Supplier', name: column('Leverancier') };
    const register = { things: [contract, supplier], relations: [{ type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' }] };
    expect(await told(register, 'Nr;Titel;Leverancier\n1;A;Zaakhost\n1;A;Zaakhost\n2;B;Zaakhost\n')).toEqual([]);
  });

  it('are not counted over files that tell more of one thing, nor for what rows only mention', async () => {
    const { issues } = await readMapped([hosted], { 'a.csv': 'Naam;Plek\nA;Ede\n', 'b.csv': 'Naam;Plek\nA;Ede\n' });
    expect(withCode(issues, 'same-name')).toEqual([]);
    expect(await told(hosted, 'Naam;Plek\nA;Ede\nB;Ede\n')).toEqual([]);
  });
});

describe('what rows are about', () => {
  const main = (things: readonly Data[], relations: readonly Data[]) => {
    const [table] = profileOf({ things, relations }).tables;
    return table && mainThingOf(table);
  };
  const body: Data = { as: 'body', kind: 'Organisation', name: column('Klant') };
  const service: Data = { as: 'service', kind: 'Service', name: column('Dienst') };

  it('is what nothing else in the row has or needs, one a row', () => {
    expect(main([site, item], [{ type: 'HOSTED_IN', from: 'item', to: 'site' }])).toBe('item');
    expect(main([body, service], [{ type: 'USES', from: 'body', to: 'service' }])).toBe('service');
    expect(main([body, { ...service, properties: { organisation: { thing: 'body' } } }], [])).toBe('service');
    const supplier: Data = { as: 'supplier', kind: 'Supplier', name: column('Naam') };
    const delivers = { ...service, name: column('Levert', { split: ',' }) };
    expect(main([delivers, supplier], [{ type: 'PROVIDED_BY', from: 'service', to: 'supplier' }])).toBe('supplier');
    expect(main([delivers], [])).toBeUndefined();
    const contract: Data = { as: 'contract', kind: 'Contract', key: [column('Nr')] };
    expect(main([supplier, contract], [{ type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' }])).toBe('contract');
    const several = { ...contract, key: [column('Nr', { split: ',' })] };
    expect(main([several, supplier], [{ type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' }])).toBe('supplier');
  });
});
