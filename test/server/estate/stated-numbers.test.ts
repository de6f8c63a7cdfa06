// When registered numbers forbid that two nodes are one.
import { describe, expect, it } from 'vitest';
import { StatedNumbers } from '../../../server/estate/stated-numbers';

const states = (kvk: readonly string[], lei?: string) => new StatedNumbers({ kvk, properties: lei === undefined ? {} : { lei } });

describe('two nodes', () => {
  it.for([
    ['with one number', states(['1']), states(['1']), null],
    ['of which one states nothing', states([]), states(['1'], 'L'), null],
    ['with two numbers', states(['2']), states(['1']), { scheme: 'KvK', values: ['1', '2'] }],
    ['of which one states only what the other states too', states(['1']), states(['1', '2']), null],
    ['that each state one more', states(['1', '2']), states(['1', '3']), { scheme: 'KvK', values: ['1', '2', '3'] }],
    ['with two LEIs, which come first', states(['1'], 'LA'), states(['2'], 'LB'), { scheme: 'LEI', values: ['LA', 'LB'] }],
    ['with one LEI in two cases', states([], 'la'), states([], 'LA'), null],
  ] as const)('%s', ([, one, other, contradiction]) => {
    expect(one.contradiction(other)).toEqual(contradiction);
    expect(other.contradiction(one)).toEqual(contradiction);
    expect(one.contradicts(other)).toBe(contradiction !== null);
  });

  it('of two companies are not tied by an id that states the numbers of both', () => {
    const first = states(['1']);
    first.add(states(['1', '2']));
    expect(first.contradicts(states(['2']))).toBe(true);
    expect(first.contradicts(states(['1']))).toBe(false);
  });

  it('that a person joined still differ where only one states a number', () => {
    expect(states(['1']).difference(states(['1', '2']))).toEqual({ scheme: 'KvK', values: ['1', '2'] });
    expect(states(['1']).difference(states(['1']))).toBeNull();
    expect(states(['1']).difference(states([]))).toBeNull();
  });
});

it('how much is stated grows with what is taken in', () => {
  const one = states(['1'], 'L');
  one.add(states(['1', '2'], 'L'));
  expect(one.size).toBe(3);
});
