// A remembered table that is carried over to columns that are others now.
import { describe, expect, it } from 'vitest';
import type { MappingProfile } from '../../../../server/model/mapping-profile';
import { again, againWith, before, dialect, profile, reasons } from './again';
import { lines } from './suggested';

describe('a column that is gone', () => {
  it('gives its place to a new one of the same meaning, everywhere', () => {
    const found = again(profile, before, {
      'x.csv': lines('Zaaknr;Fase;Leverancier;Einddatum;Bedrag', '1;Loopt;Zaakhost B.V.;31-12-2026;10', '2;Loopt;Mail N.V.;31-12-2027;10'),
    });
    expect(found.changes).toMatchObject([{ gone: ['Wie', 'Tot', 'Kleur'], added: ['Leverancier', 'Einddatum'] }]);
    expect(found.table.things[1]?.name).toEqual({ column: 'Leverancier' });
    expect(found.table.things[0]?.properties).toEqual({ end: { column: 'Einddatum' }, annualValueEur: { column: 'Bedrag' } });
    expect(found.table).toMatchObject({ rows: { only: [{ column: 'Fase', in: ['Loopt'] }] }, relations: profile.tables[0]?.relations, unused: [] });
    expect(reasons(found)[1]).toMatch(/things\[0\]\.properties\.end Einddatum: takes the place of “Tot”, which is gone; the title is/);
    expect(found.open).toEqual([]);
  });
  it('is asked among the new ones that nothing is known of, never guessed, also with --all', () => {
    for (const all of [false, true]) {
      const now = { 'x.csv': lines('Zaaknr;Stand;Firma Q;Tot;Bedrag', '1;Loopt;q;31-12-2026;10') };
      const found = againWith({ profile, before, now, all });
      expect(found.asks).toEqual(['tables[0].rows.only[0]', 'tables[0].things[1].name']);
      expect(found.open[0]?.choices.map(({ value }) => value)).toEqual([{ column: 'Stand', in: ['Loopt'] }, { column: 'Firma Q', in: ['Loopt'] }, null]);
      expect(found.open[1]?.choices[1]?.value).toEqual({ column: 'Firma Q' });
      expect(found.open[1]?.question.en).toBe('“Wie” is gone. Which column takes its place?');
      expect(found.table.rows).toBeUndefined();
      expect(found.table.things[1]).toEqual({ as: 'vendor', kind: 'Supplier' });
    }
  });
  it('of a key is asked with the rest of the key', () => {
    const [table] = profile.tables;
    const double = {
      ...profile,
      tables: [{ ...table, things: [{ as: 'deal', kind: 'Contract', key: [{ column: 'Jaar' }, { column: 'Zaaknr' }] }], relations: [] }],
    } as unknown as MappingProfile;
    const was = { 'contracten-11.csv': lines('Jaar;Zaaknr;Fase', '2026;1;Loopt') };
    const found = again(double, was, { 'contracten-11.csv': lines('Boekjaar Q;Zaaknr;Fase', '2026;1;Loopt') });
    expect(found.asks).toEqual(['tables[0].things[0].key']);
    expect(found.open[0]?.choices.map(({ value }) => value)).toEqual([[{ column: 'Boekjaar Q' }, { column: 'Zaaknr' }], null]);
    expect(found.table.things[0]?.key).toEqual([{ column: 'Zaaknr' }]);
  });
  it('of a relation or a kind is asked where it stands', () => {
    const table = {
      ...{ ...dialect, file: '*', unused: [] },
      things: [{ as: 'item', kind: { column: 'Soort', values: { D: 'Service', A: 'Component' } }, name: { column: 'Naam' } }],
      relations: [{ type: 'DEPENDS_ON', from: 'item', to: { named: ['Component'], column: 'Nodig', split: ',' } }],
    };
    const mixed = { ...profile, tables: [table] } as unknown as MappingProfile;
    const found = again(mixed, { 'a.csv': lines('Naam;Soort;Nodig', 'x;D;y') }, { 'a.csv': lines('Naam;Qq;Zz', 'x;D;y') });
    expect(found.asks).toEqual(['tables[0].things[0].kind', 'tables[0].relations[0]']);
    expect(found.table).toMatchObject({ things: [{ kind: 'Service' }], relations: [] });
    expect(found.open[1]?.choices[1]?.value).toEqual({ type: 'DEPENDS_ON', from: 'item', to: { named: ['Component'], column: 'Zz', split: ',' } });
  });
  it('that said a property only is said to be left out when no new one can say it', () => {
    const found = again(profile, before, { 'contracten-11.csv': lines('Zaaknr;Fase;Wie;Bedrag', '1;Loopt;x;1') });
    expect(found.table.things[0]?.properties).toEqual({ annualValueEur: { column: 'Bedrag' } });
    expect(reasons(found)[1]).toBe('tables[0].things[0].properties.end Tot: the column is gone: left out');
    expect(found.open).toEqual([]);
  });
});

describe('a column that is new', () => {
  it('says a property that its thing had not, stays out when it holds persons, and is named when nothing is known of it', () => {
    const found = again(profile, before, {
      'contracten-11.csv': lines(
        'Zaaknr;Fase;Wie;Tot;Bedrag;Kleur;Begindatum;E-mail;Zz',
        '1;Loopt;x;31-12-2026;1;rood;1-1-2026;a@b.nl;q',
        '2;Loopt;y;31-12-2026;1;rood;1-2-2026;c@d.nl;q',
      ),
    });
    expect(found.table.things[0]?.properties).toMatchObject({ start: { column: 'Begindatum' } });
    expect(found.table.unused).toEqual(['Kleur', 'E-mail']);
    expect(reasons(found).join('\n')).toMatch(/unused E-mail: .*persons[\s\S]*unused Zz: new: nothing is made of it yet/);
  });
});
