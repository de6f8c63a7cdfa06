// What holds of every suggestion: the same each time, whatever the order of columns; a profile that can be read; persons never in it;
// bounded work, whatever is in the file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedTables } from '../../../../importers/mapping/assign';
import { checkProfile } from '../../../../importers/mapping/check-profile';
import { suggestProfile } from '../../../../importers/mapping/suggest/suggest';
import { markTitles } from '../../../../importers/mapping/suggest/titles/marks';
import { ownerTitles, personTitles } from '../../../../importers/mapping/suggest/titles/persons';
import { propertyTitles } from '../../../../importers/mapping/suggest/titles/properties';
import { thingTitles } from '../../../../importers/mapping/suggest/titles/things';
import { foldHeader } from '../../../../importers/reading/headers';
import { mappingProfile } from '../../../../server/model/mapping-profile';
import { inputFile } from '../../../support/input-files';
import { WorkClock } from '../../../support/work';

const titles = [
  ...thingTitles.flatMap(({ titles: known, loose = [] }) => [...known, ...loose]),
  ...propertyTitles.flatMap(({ titles: known, loose = [] }) => [...known, ...loose]),
  ...Object.values(markTitles).flat(),
  ...['Kleur', 'Opmerking', 'Xyz'],
];
const cells = [
  ...['', '', 'Zaakhost B.V.', 'Alfa GmbH; Beta Ltd', 'Mail, Zaak', 'SRV-1', 'SRV-2', 'Zaak', 'Applicatie', 'Server', 'Dienst', 'Actief', 'Uitgefaseerd'],
  ...['31-12-2026', '1-1-2024', '2026-01-02', '1.234,56', '90', '3', '3 maanden', 'NL', 'Duitsland', 'EU', '1234567', '12345678', 'Hoog', 'J. Jansen'],
];
const names = ['contracten.csv', 'leveranciers.csv', 'export.csv', 'assets.csv', 'diensten.csv', 'facturen.csv'];

interface Drawn {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
const drawn = (from: readonly string[]): fc.Arbitrary<Drawn> =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength: 2, maxLength: 9, selector: foldHeader }).chain((header) =>
    fc.record({
      name: fc.constantFrom(...names),
      header: fc.constant(header),
      rows: fc.array(fc.array(fc.constantFrom(...cells), { minLength: header.length, maxLength: header.length }), { maxLength: 7 }),
    }),
  );

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const fileOf = ({ name, header, rows }: Drawn) => inputFile(name, [header, ...rows].map((row) => `${row.map(quoted).join(';')}\n`).join(''));
const suggest = (table: Drawn, all = false) => suggestProfile([fileOf(table)], { all });

/** The suggestion without the order of columns in it. */
function inAnyOrder(table: Drawn) {
  const found = suggest(table);
  const tables = found?.profile.tables.map((one) => ({ ...one, unused: [...one.unused].sort() }));
  const sorted = (list: readonly unknown[] | undefined) => list?.map((one) => JSON.stringify(one)).sort();
  return { tables, decisions: sorted(found?.decisions), asks: sorted(found?.open.map(({ at, question }) => [at, question])) };
}

const runs = { numRuns: 300 };

describe('a suggestion', () => {
  it('is the same each time, byte for byte', () => {
    fc.assert(
      fc.property(drawn(titles), fc.boolean(), (table, all) => {
        expect(JSON.stringify(suggest(table, all))).toBe(JSON.stringify(suggest(table, all)));
      }),
      runs,
    );
  });

  it('does not hang on the order of columns', () => {
    fc.assert(
      fc.property(drawn(titles), (table) => {
        const turned = { ...table, header: [...table.header].reverse(), rows: table.rows.map((row) => [...row].reverse()) };
        expect(inAnyOrder(turned)).toEqual(inAnyOrder(table));
      }),
      runs,
    );
  });

  it('is a sound profile, with every suggestion taken and with nothing open', () => {
    fc.assert(
      fc.property(drawn(titles), fc.boolean(), (table, all) => {
        const found = suggest(table, all);
        if (!found || (!all && found.open.length > 0)) return;
        expect(mappingProfile.safeParse(found.profile).success).toBe(true);
        expect(() => checkProfile(found.profile)).not.toThrow();
        for (const { value } of found.open.flatMap(({ at, choices }) => (at === 'tables[0]' ? choices : []))) {
          expect(() => checkProfile(mappingProfile.parse({ ...found.profile, tables: [value] }))).not.toThrow();
        }
      }),
      runs,
    );
  });

  it('uses each column or leaves it out with a reason, or asks about it', () => {
    fc.assert(
      fc.property(drawn(titles), (table) => {
        const found = suggest(table);
        const [entry] = found?.profile.tables ?? [];
        if (!found || !entry || entry.things.length === 0) return;
        const known = JSON.stringify([entry, found.open]);
        expect(table.header.filter((title) => !known.includes(JSON.stringify(title).slice(1, -1)))).toEqual([]);
      }),
      runs,
    );
  });

  it('never uses a column of persons', () => {
    const persons = [...personTitles, ...ownerTitles, 'Telefoon leverancier', 'E-mailadres contract', 'Contactpersoon leverancier'];
    const folded = new Set(persons.map(foldHeader));
    fc.assert(
      fc.property(drawn([...titles, ...persons, ...persons]), fc.boolean(), (table, all) => {
        const asPersons = {
          ...table,
          rows: table.rows.map((row) => row.map((cell, at) => (folded.has(foldHeader(table.header[at] ?? '')) ? 'J. Jansen' : cell))),
        };
        const found = suggest(asPersons, all);
        const uses = found ? placedTables(found.profile).flatMap((one) => one.uses.flatMap((use) => use.titles)) : [];
        expect(uses.filter((title) => folded.has(foldHeader(title)))).toEqual([]);
        const choices = JSON.stringify(found?.open.flatMap((one) => one.choices) ?? []);
        expect(persons.filter((title) => choices.includes(JSON.stringify({ column: title }).slice(0, -1)))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('work is bounded', () => {
  const spent = (name: string, text: string) => {
    const file = inputFile(name, text);
    const clock = new WorkClock();
    suggestProfile([file]);
    return clock.lap();
  };

  it.each([
    ['a million rows', `Contract;Leverancier;Einddatum\n${'C-1;Zaakhost B.V.;31-12-2026\n'.repeat(1_000_000)}`],
    ['as many columns as a spreadsheet has', `${Array.from({ length: 16_384 }, (_, at) => `k${at}`).join(';')}\n`.slice(0, 60_000)],
    ['one huge cell', `Contract;Leverancier\nC-1;${'x'.repeat(5_000_000)}\n`],
    ['cells that are hard on regular expressions', `Leverancier;E-mail\n${`${'a@'.repeat(400)};${'0-'.repeat(400)} \n`.repeat(40)}`],
    ['lists of quotes and commas', `Contract;Leveranciers\n${`C;${'""","" '.repeat(100)}\n`.repeat(60)}`],
    ['a title of a thousand words', `${'leverancier '.repeat(1_000)};Naam\nx;y\n`],
  ])('with %s', (_, text) => {
    expect(spent('contracten.csv', text)).toBeLessThan(2_000);
  });
});
