// Words of a state.
import { expect, it } from 'vitest';
import { isOutOfUse } from '../../../../importers/mapping/suggest/states';

it('says what is in use no more, or not yet', () => {
  expect(['Uitgefaseerd', 'buiten gebruik', 'Uit gebruik', 'Retired', 'Concept', 'Außer Betrieb', 'Hors service'].every(isOutOfUse)).toBe(true);
  expect(['Actief', 'Operationeel', 'In productie', 'In gebruik', 'In Betrieb', 'En service', ''].some(isOutOfUse)).toBe(false);
});
