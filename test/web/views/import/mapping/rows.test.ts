// The rows of the mapping page: each column with what it becomes, and a choice in a row that changes nothing else in the profile.
import { describe, expect, it } from 'vitest';
import { mappingProfile } from '../../../../../server/model/mapping-profile';
import { type ColumnRow, chooseKey, chooseNewThing, chooseTarget, chooseWays, rowsOf } from '../../../../../web/views/import/mapping/rows';
import { usesOf } from '../../../../../web/views/import/mapping/uses';
import { WorkClock } from '../../../../support/work';
import { header, register, table } from './contract-register';

const row = (title: string, of = table): ColumnRow => {
  const found = rowsOf(of, header).find((one) => one.title === title);
  if (!found) throw new Error(`no row ${title}`);
  return found;
};
const isValid = (changed: typeof table) => mappingProfile.safeParse({ ...register, tables: [changed] }).success;

describe('the rows of a table', () => {
  it('are one per column, in the order of the file, then those that the file lacks', () => {
    expect(rowsOf(table, header).map(({ title }) => title)).toEqual([...header, 'Item']);
    expect(row('Item').index).toBeNull();
  });
  it('say what each column becomes', () => {
    expect(row('Contractnr')).toMatchObject({ main: { target: { what: 'key', alias: 'contract' } }, isKey: true });
    expect(row('Leverancier')).toMatchObject({ main: { target: { what: 'name', alias: 'supplier' } }, isKey: false });
    expect(row('Gebruikt').main?.target).toEqual({ what: 'relation', alias: 'item', type: 'DEPENDS_ON', named: 'to' });
    expect(row('Type').main?.target).toEqual({ what: 'kind', alias: 'item' });
    expect(row('Status').main?.target).toEqual({ what: 'condition' });
    expect(row('Opm. inkoop')).toMatchObject({ main: null, isUnused: true });
  });
  it('find a column by one of its names, without case, spaces and punctuation', () => {
    const titles = header.map((title) => (title === 'Leverancier' ? 'SUPPLIER ' : title));
    expect(rowsOf(table, titles)[2]?.main?.target).toEqual({ what: 'name', alias: 'supplier' });
  });
  it('hold every use of the profile, so that nothing it says is out of sight', () => {
    const shown = rowsOf(table, header).flatMap(({ main, others, isKey }) => [main, ...others, ...(isKey && main?.target.what !== 'key' ? ['key'] : [])]);
    expect(shown.filter(Boolean)).toHaveLength(usesOf(table).length);
  });
  it('are made of sixteen thousand columns at once', () => {
    const wide = Array.from({ length: 16_384 }, (_, at) => `kolom ${at}`);
    const clock = new WorkClock();
    expect(rowsOf({ ...table, unused: wide }, wide)).toHaveLength(16_384 + usesOf(table).length);
    expect(clock.lap()).toBeLessThan(3_000);
  });
});

describe('a choice in a row', () => {
  it('that changes nothing leaves the profile as it is, in every row', () => {
    for (const one of rowsOf(table, header)) {
      expect(chooseTarget(table, one, one.main?.target ?? { what: 'none' })).toEqual(table);
      expect(chooseKey(table, one, one.isKey)).toEqual(table);
    }
  });
  it('gives the same profile back after another choice and the first again, save what only the first meaning had', () => {
    for (const title of ['Leverancier', 'KvK', 'Omschrijving', 'Land', 'Gebruikt']) {
      const before = row(title);
      const gone = chooseTarget(table, before, { what: 'none' });
      expect(rowsOf(gone, header).find((one) => one.title === title)).toMatchObject({ main: null, isUnused: true });
      const back = chooseTarget(gone, row(title, gone), before.main?.target ?? { what: 'none' });
      expect(row(title, back).main?.target).toEqual(before.main?.target);
      expect(back.unused).toEqual(table.unused);
      expect(isValid(back)).toBe(true);
    }
  });
  it('keeps the separator where several values can stand, and leaves the words of the old meaning', () => {
    const changed = chooseTarget(table, row('Onderaannemers'), { what: 'property', alias: 'supplier', property: 'aliases' });
    expect(changed.things[2]?.properties?.aliases).toEqual({ column: 'Onderaannemers', split: ';' });
    const single = chooseTarget(table, row('Onderaannemers'), { what: 'property', alias: 'contract', property: 'alternatives' });
    expect(single.things[0]?.properties?.alternatives).toEqual({ column: 'Onderaannemers' });
    expect(changed.things[3]?.name).toBeUndefined();
    const words = chooseTarget(table, row('Keten compl.'), { what: 'property', alias: 'contract', property: 'agreement' });
    expect(words.things[0]?.properties?.agreement).toEqual({ column: 'Keten compl.' });
  });
  it('reads what belongs to another thing by its name', () => {
    const changed = chooseTarget(table, row('Opm. inkoop'), { what: 'property', alias: 'item', property: 'organisation' });
    expect(changed.things[5]?.properties).toEqual({ organisation: { named: ['Organisation'], column: 'Opm. inkoop' } });
  });
  it('adds a relation with what the cell names, of the kinds that the rows make', () => {
    const changed = chooseTarget(table, row('Opm. inkoop'), { what: 'relation', alias: 'contract', type: 'DEPENDS_ON', named: 'to' });
    expect(changed.relations.at(-1)).toEqual({
      type: 'DEPENDS_ON',
      from: 'contract',
      to: { named: ['Service', 'Component', 'Contract'], column: 'Opm. inkoop' },
    });
    expect(changed.unused).toEqual([]);
  });
  it('makes a column part of the key, and takes it out again', () => {
    const keyed = chooseKey(table, row('Leverancier'), true);
    expect(keyed.things[2]?.key).toEqual([{ column: 'Leverancier' }]);
    expect(row('Leverancier', keyed).isKey).toBe(true);
    expect(chooseKey(keyed, row('Leverancier', keyed), false)).toEqual({ ...table, things: table.things });
    const lost = chooseKey(table, row('Contractnr'), false);
    expect(lost.things[0]?.key).toBeUndefined();
    expect(lost.unused).toContain('Contractnr');
  });
  it('takes the cell in another way', () => {
    const [main] = [row('Onderaannemers').main];
    if (!main) throw new Error('has a use');
    expect(chooseWays(table, main, { split: '\n' }).things[3]?.name).toEqual({ column: 'Onderaannemers', split: '\n' });
    expect(chooseWays(table, main, { split: undefined }).things[3]?.name).toEqual({ column: 'Onderaannemers' });
  });
});

describe('a new thing that a column names', () => {
  it('comes with the relation that such things usually have', () => {
    const changed = chooseNewThing(table, row('Opm. inkoop'), 'Service');
    expect(changed.things.at(-1)).toEqual({ as: 'service', kind: 'Service', name: { column: 'Opm. inkoop' } });
    expect(changed.relations.at(-1)).toEqual({ type: 'PROVIDED_BY', from: 'service', to: 'contract' });
    expect(isValid(changed)).toBe(true);
  });
  it('is a subcontractor beside a supplier, has a name of its own, and a country is known by its key', () => {
    const second = chooseNewThing(table, row('Opm. inkoop'), 'Supplier');
    expect(second.relations.at(-1)).toEqual({ type: 'SUBCONTRACTED_TO', from: 'contract', to: 'supplier2' });
    const country = chooseNewThing(table, row('Opm. inkoop'), 'Country');
    expect(country.things.at(-1)).toEqual({ as: 'country', kind: 'Country', key: [{ column: 'Opm. inkoop' }] });
  });
  it('owns the first thing when it is an organisation', () => {
    const bare = { ...table, things: [{ as: 'contract', kind: 'Contract' as const, key: [{ column: 'Contractnr' }] }], relations: [] };
    const changed = chooseNewThing(bare, row('Opdrachtgever', bare), 'Organisation');
    expect(changed.things[0]?.properties).toEqual({ organisation: { thing: 'organisation' } });
    expect(changed.relations).toEqual([]);
  });
});
