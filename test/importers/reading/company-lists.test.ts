// A comma between two legal forms draws a remark; one that belongs to a name does not.
import { describe, expect, it } from 'vitest';
import { hasCommaBetweenForms, remarkOnCommas } from '../../../importers/reading/company-lists';
import { headOf, place, toldContext } from '../../support/table-sources';

describe('a cell that names companies', () => {
  it.each([
    'Alfa GmbH, Beta Ltd',
    'Alfa B.V., Beta N.V., Gamma',
    'Alfa, Inc., Beta, LLC',
    'Zaakhost B.V.,Databoer N.V.',
    'Alfa Sp. z o.o., Beta s.r.o.',
    'Merel Platforms, Inc., Veldkamp LLC',
  ])('%s may be two', (text) => {
    expect(hasCommaBetweenForms(text)).toBe(true);
  });

  it.each(['Brontal Cloud, Inc.', 'Beta Ltd, London', 'Alfa GmbH', 'Alfa, Beta', 'Acme Co., Ltd.', 'Acme GmbH & Co., KG', 'Amersfoort, Ede', '', ','])(
    '%s is one',
    (text) => {
      expect(hasCommaBetweenForms(text)).toBe(false);
    },
  );

  it('draws one remark per name, with how often it stands there', () => {
    const [told, head] = [toldContext(), headOf('Leverancier')];
    for (const names of [['Alfa GmbH, Beta Ltd', 'Brontal Cloud, Inc.'], ['Alfa GmbH, Beta Ltd']])
      remarkOnCommas(names, { place, column: 'Leverancier' }, head);
    head.tally.flush(told.context.issue);
    expect(told.issues.map(({ code, column, value, details }) => [code, column, value, details?.count])).toEqual([
      ['comma-between-names', 'Leverancier', 'Alfa GmbH, Beta Ltd', 2],
    ]);
  });
});
