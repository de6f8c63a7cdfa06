// How critical a service is: order and weight.
import { expect, it } from 'vitest';
import { criticalities, isCriticality, orderOfCriticality, weightOfCriticality } from '../../../../server/model/vocabulary/criticality';

it('a worse service comes first and weighs more', () => {
  const words = [...criticalities];
  expect([...words].reverse().sort((a, b) => orderOfCriticality(a) - orderOfCriticality(b))).toEqual(words);
  expect(words.map(weightOfCriticality)).toEqual([8, 4, 2, 1]);
});

it.each([undefined, null, '', 'VITAL', 'toString', 'unknown'])('%s is no criticality: it comes last, and weighs as a supporting one', (word) => {
  expect(isCriticality(word)).toBe(false);
  expect(orderOfCriticality(word)).toBe(criticalities.length);
  expect(weightOfCriticality(word)).toBe(1);
});
