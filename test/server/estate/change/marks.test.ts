// Marks spread over the claims of nodes, step by step, and over pairs of ids.
import { expect, test } from 'vitest';
import { indexSource, Tokens } from '../../../../server/estate/change/claim-index';
import { closeOverNodes, Marks, partnersOf } from '../../../../server/estate/change/marks';
import { node, relation, source } from '../../../support/estate';

test('all that hangs together by names, numbers and pairs is marked, and nothing else', () => {
  const claims = [
    node('a', 'Supplier', { name: 'Alfa' }),
    node('b', 'Supplier', { name: 'Alfa B.V.', kvk: '12345678' }),
    node('c', 'Organisation', { kvk: '12345678' }),
    node('d', 'Supplier', { name: 'Delta' }),
    node('e', 'Supplier', { name: 'Echo' }),
    relation(['e', 'OWNED_BY', 'a']),
  ];
  const tokens = new Tokens();
  const index = indexSource([source('s', claims)], tokens);
  const partners = partnersOf([['c', 'd']], tokens);
  const marks = new Marks(tokens.size);
  marks.add(tokens.code('#a'));
  closeOverNodes(marks, { indexes: [index], partners });
  expect(['a', 'b', 'c', 'd', 'e'].filter((id) => marks.has(tokens.find(`#${id}`)))).toEqual(['a', 'b', 'c', 'd']);
});
