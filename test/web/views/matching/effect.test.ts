// What joining two changes: the three columns add up, and redundancy that was none is found.
import { describe, expect, it } from 'vitest';
import { columnsOf, falselyRedundant } from '../../../../web/views/matching/effect';

const effect = {
  relianceShare: [0.5, 0.5, 0.75],
  directShare: [0.5, 0.25, 0.75],
  services: [['s:a'], ['s:both'], ['s:b']],
  takesDown: [['s:a'], ['s:b'], ['s:a', 's:b', 's:both']],
  singlePoints: [2, 1],
};

describe('what joining two changes', () => {
  it('stands in three columns whose services add up', () => {
    expect(columnsOf(effect)).toEqual([
      { services: ['s:a', 's:both'], share: 0.5, direct: 0.5, takesDown: 1 },
      { services: ['s:both', 's:b'], share: 0.5, direct: 0.25, takesDown: 1 },
      { services: ['s:a', 's:both', 's:b'], share: 0.75, direct: 0.75, takesDown: 3 },
    ]);
  });
  it('tells the services that each spared, and neither spares as one', () => {
    expect(falselyRedundant(effect)).toEqual(['s:both']);
    expect(falselyRedundant({ ...effect, takesDown: [['s:a'], ['s:b'], ['s:a', 's:b']] })).toEqual([]);
  });
});
