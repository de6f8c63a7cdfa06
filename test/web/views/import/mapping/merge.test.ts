// A suggestion that was made anew for one table, beside what a person decided before.
import { describe, expect, it } from 'vitest';
import { type MappingProfile, mappingProfile } from '../../../../../server/model/mapping-profile';
import type { MappingBody } from '../../../../../web/api/mapping';
import { mergeMapping } from '../../../../../web/views/import/mapping/merge';
import { chooseTarget, rowsOf } from '../../../../../web/views/import/mapping/rows';

const thing = (name: string, properties: object = {}) => ({ as: 'supplier', kind: 'Supplier', name: { column: name }, properties });
const profileOf = (tables: readonly object[], open: readonly object[] = []): MappingProfile =>
  mappingProfile.parse({ format: 'ketenzicht-mapping', version: 1, name: 'x', tables, open });
const view = (file: string, header: readonly string[]) => ({
  file,
  sheet: null,
  header,
  headerRow: 1,
  delimiter: ';',
  encoding: 'utf-8',
  top: [],
  words: [],
  rows: [],
});
const body = (profile: MappingProfile, headers: Readonly<Record<string, readonly string[]>>): MappingBody => ({
  ...{ profile, decisions: [], sampled: [], presets: [], remembered: null, fitting: [], hidden: [] },
  tables: Object.entries(headers).map(([file, header]) => view(file, header)),
});
const question = (at: string) => ({ at, question: `${at}?`, choices: [] });
const again = { file: 'b.csv', sheet: null, headerRow: 2, delimiter: null, encoding: null };

const suggested = profileOf(
  [
    { file: 'a.csv', things: [thing('Naam')] },
    { file: 'b.csv', things: [], unused: [] },
  ],
  [question('tables[0].things[0].key'), question('tables[1]')],
);
const answer = body(suggested, { 'a.csv': ['Naam', 'KvK'], 'b.csv': ['Lijst 2026'] });

describe('a table that is read in another way', () => {
  const header = ['Naam', 'Kleur', 'KvK'];
  const next = body(
    profileOf(
      [
        { file: 'a.csv', things: [thing('Naam')] },
        { file: 'b.csv', things: [thing('Naam', { kvk: { column: 'KvK' } })], unused: ['Kleur'] },
      ],
      [question('tables[1].things[0].key')],
    ),
    {
      'a.csv': ['Naam', 'KvK'],
      'b.csv': header,
    },
  );
  it('is as it is suggested, with how it is written; the others stay as a person decided, with what is asked of them', () => {
    const decided = { ...suggested, tables: suggested.tables.with(0, { ...(suggested.tables[0] as (typeof suggested.tables)[number]), unused: ['KvK'] }) };
    const merged = mergeMapping({ answer, profile: decided }, next, again);
    expect(merged.tables[0]?.unused).toEqual(['KvK']);
    expect(merged.tables[1]).toMatchObject({ headerRow: 2, things: [{ properties: { kvk: { column: 'KvK' } } }], unused: ['Kleur'] });
    expect(merged.open.map(({ at }) => at)).toEqual(['tables[0].things[0].key', 'tables[1].things[0].key']);
  });
  it('keeps what was decided about columns that are still there', () => {
    const before = body(next.profile, { 'a.csv': ['Naam'], 'b.csv': [...header, 'Weg'] });
    const [a, b] = next.profile.tables as readonly [MappingProfile['tables'][number], MappingProfile['tables'][number]];
    const row = (title: string) => rowsOf(b, [...header, 'Weg']).find((one) => one.title === title) as ReturnType<typeof rowsOf>[number];
    const chosen = chooseTarget(b, row('Kleur'), { what: 'property', alias: 'supplier', property: 'legalName' });
    const whole = mergeMapping({ answer: before, profile: { ...next.profile, tables: [a, chosen] } }, next, { ...again, delimiter: ';' });
    expect(whole.tables[1]).toEqual({ ...chosen, headerRow: 2, delimiter: ';' });
    // A column that it used is gone: the suggestion counts, but for what a person decided about the others.
    const more = chooseTarget(chosen, row('Weg'), { what: 'property', alias: 'supplier', property: 'vat' });
    const part = mergeMapping({ answer: before, profile: { ...next.profile, tables: [a, more] } }, next, again);
    expect(part.tables[1]?.things[0]?.properties).toEqual({ kvk: { column: 'KvK' }, legalName: { column: 'Kleur' } });
    expect(part.tables[1]?.unused).toEqual([]);
  });
});

describe('a sheet that is taken in', () => {
  it('comes behind the others with its questions, and one that is not taken any more goes', () => {
    const next = body(
      profileOf(
        [
          { file: 'a.csv', things: [thing('Naam')] },
          { file: 'c.csv', things: [thing('Wie')] },
        ],
        [question('tables[1].things[0].key')],
      ),
      {
        'a.csv': ['Naam', 'KvK'],
        'c.csv': ['Wie'],
      },
    );
    const merged = mergeMapping({ answer, profile: suggested }, next, null);
    expect(merged.tables.map(({ file }) => file)).toEqual(['a.csv', 'c.csv']);
    expect(merged.open.map(({ at }) => at)).toEqual(['tables[0].things[0].key', 'tables[1].things[0].key']);
  });
});
