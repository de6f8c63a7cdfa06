// Words of a state.
import { expect, it } from 'vitest';
import { isOutOfUse } from '../../../../importers/mapping/suggest/states';

it('says what is in use no more, or not yet', () => {
  expect(['Uitgefaseerd', 'buiten gebruik', 'Retired', 'Concept'].every(isOutOfUse)).toBe(true);
  expect(['Actief', 'Operationeel', 'In productie', ''].some(isOutOfUse)).toBe(false);
});
