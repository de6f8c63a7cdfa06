// The supplier with which a first question after an import begins.
import { expect, it } from 'vitest';
import type { ConcentrationAnswer } from '../../../../server/api/contract';
import { firstProvider, largestOf } from '../../../../web/views/import/largest-supplier';

const layer = (name: string, members: readonly (readonly [string, number])[]) =>
  ({ layer: name, members: members.map(([id, directShare]) => ({ id, directShare })) }) as unknown as ConcentrationAnswer['layers'][number];

it('is the one on which most services rest directly, of equals the first id', () => {
  expect(
    largestOf({
      layers: [
        layer('datacenter', [['dc:x', 1]]),
        layer('supplier-1', [
          ['sup:c', 0.2],
          ['sup:b', 0.4],
          ['sup:a', 0.4],
        ]),
      ],
    }),
  ).toBe('sup:a');
});

it('is nobody without suppliers', () => {
  expect([largestOf({ layers: [] }), largestOf({ layers: [layer('supplier-1', [])] })]).toEqual([null, null]);
});

it('is, where no service is known, one that the first rows name', () => {
  const row = { file: 'a.csv', sheet: null, row: 1, sheetRow: 2, nodes: [] };
  const relations = [
    { type: 'ESTABLISHED_IN' as const, from: 'sup:a', to: 'country:NL' },
    { type: 'SUPPLIED_BY' as const, from: 'con:1', to: 'sup:a' },
  ];
  expect([firstProvider({ samples: [{ ...row, relations }] }), firstProvider({ samples: [] })]).toEqual(['sup:a', null]);
});
