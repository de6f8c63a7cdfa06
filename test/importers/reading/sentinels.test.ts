// Words that say nothing, and words for unknown.
import { describe, expect, it } from 'vitest';
import { isUnknownWord, saysNothing, stated } from '../../../importers/reading/sentinels';

describe('words for no value', () => {
  it('knows words for nothing, and words for unknown only where a definite value is meant', () => {
    expect(['-', 'n.v.t.', 'Not applicable', 'eba_GA:qx2007', ''].every(saysNothing)).toBe(true);
    expect([saysNothing('onbekend'), isUnknownWord('Onbekend'), isUnknownWord('Zaakhost')]).toEqual([false, true, false]);
  });

  it('state nothing; what says something is stated as it is', () => {
    expect(['', '-', 'onbekend', 'Zaakhost', 'geen idee'].map(stated)).toEqual(['', '', '', 'Zaakhost', 'geen idee']);
  });
});
