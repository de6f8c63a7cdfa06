// Properties outside the model: counted with what they hold; a list is one cell of lines.
import { describe, expect, it } from 'vitest';
import { UnusedProperties } from '../../../../importers/reading/interchange/unused-properties';
import { toldContext } from '../../../support/table-sources';

describe('properties that are not used', () => {
  it('are told with their list, in the order in which they were met', () => {
    const unused = new UnusedProperties();
    unused.add('uses', { value: ['A', 5, 'B'], isOwnName: false });
    unused.add('size', { value: 12, isOwnName: false });
    unused.add('uses', { value: 'A', isOwnName: false });
    unused.add('uses', { value: 'own', isOwnName: true });
    const told = toldContext();
    unused.tell({ file: 'a.json', sheet: 'nodes' }, told.context);
    expect(told.unused).toEqual([
      {
        file: 'a.json',
        sheet: 'nodes',
        column: 'uses',
        filled: 3,
        cells: new Map([
          ['A\nB', 1],
          ['A', 1],
        ]),
        complete: true,
      },
      { file: 'a.json', sheet: 'nodes', column: 'size', filled: 1, cells: new Map([['', 1]]), complete: true },
    ]);
  });
});
