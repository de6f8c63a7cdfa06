// Relations of the things of a row, countries and organisations.
import { describe, expect, it } from 'vitest';
import { lines, suggested } from './suggested';

const relations = (name: string, ...rows: readonly string[]) => suggested({ [name]: lines(...rows) }).table.relations;

describe('a country', () => {
  it('is where a supplier is established', () => {
    expect(relations('leveranciers.csv', 'Naam;Land', 'A;NL')).toEqual([{ type: 'ESTABLISHED_IN', from: 'supplier', to: 'country' }]);
  });

  it('is where it works or keeps data, when its title says so', () => {
    expect(relations('leveranciers.csv', 'Naam;Land;Datalocatie', 'A;NL;DE')).toEqual([
      { type: 'ESTABLISHED_IN', from: 'supplier', to: 'country' },
      { type: 'OPERATES_FROM', from: 'supplier', to: 'dataAtRestCountry', properties: { activity: { value: 'dataAtRest' } } },
    ]);
  });

  it('of a site is where it stands', () => {
    expect(relations('datacenters.csv', 'Naam;Land', 'A;NL')).toEqual([{ type: 'LOCATED_IN', from: 'datacenter', to: 'country' }]);
  });

  it('that nothing in the row can have is left out', () => {
    expect(suggested({ 'applicaties.csv': lines('Applicatie;Land', 'A;NL', 'B;NL', 'C;DE') }).table.unused).toEqual(['Land']);
  });
});

it('the organisation of a row is a property of what it is about', () => {
  const { table } = suggested({ 'applicaties.csv': lines('Applicatie;Opdrachtgever;Leverancier', 'A;Gemeente Ede;x', 'B;Gemeente Ede;x') });
  expect(table.things[0]?.properties).toEqual({ organisation: { thing: 'organisation' } });
});

it('subcontractors of a list of suppliers are theirs, and the reason says what that means', () => {
  const { table, decisions } = suggested({ 'leveranciers.csv': lines('Leverancier;Onderaannemers', 'A;B;', 'C;D') });
  expect(table.relations).toEqual([{ type: 'SUBCONTRACTED_TO', from: 'supplier', to: 'subcontractor' }]);
  expect(decisions.find(({ at }) => at === 'tables[0].relations[0]')?.reason.en).toContain('when the subcontractor fails, all of the supplier fails');
});
