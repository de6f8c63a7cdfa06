// Options that take one of some words, or a whole number.
import { describe, expect, it } from 'vitest';
import { oneOf, wholeNumber } from '../../../server/cli/option-values';
import { Fault } from '../../../server/model/faults';

const given = (value?: string) => ({ args: [], options: new Map(value === undefined ? [] : [['x', [value]]]), json: false, asOf: undefined });

function faultOf(work: () => unknown): Pick<Fault, 'code' | 'exit' | 'value' | 'details'> {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('one of some words', () => {
  it('is the word, or nothing when none was given', () => {
    expect(oneOf(given('full'), 'x', ['full', 'partial'])).toBe('full');
    expect(oneOf(given(), 'x', ['full', 'partial'])).toBeUndefined();
  });

  it.each(['some', '', 'FULL', 'full '])('is refused when it is “%s”, with the words that are allowed', (value) => {
    expect(faultOf(() => oneOf(given(value), 'x', ['full', 'partial']))).toMatchObject({
      code: 'bad-parameter',
      exit: 2,
      value,
      details: { parameter: '--x', allowed: 'full, partial' },
    });
  });
});

describe('a whole number', () => {
  it('is the number, or the usual one', () => {
    expect(wholeNumber(given('7'), 'x', { least: 1, usual: 100 })).toBe(7);
    expect(wholeNumber(given('0'), 'x', { least: 0, usual: 100 })).toBe(0);
    expect(wholeNumber(given(), 'x', { least: 1, usual: 100 })).toBe(100);
  });

  it.each(['0', '-1', '1.5', '1e3', ' 7', '0x10', '', '9007199254740993', '٧'])('is refused when it is “%s”, with what is allowed', (value) => {
    expect(faultOf(() => wholeNumber(given(value), 'x', { least: 1, usual: 100 }))).toMatchObject({
      code: 'bad-parameter',
      exit: 2,
      value,
      details: { parameter: '--x', allowed: '1, 2, …' },
    });
  });
});
