// Numbers with a comma or a point, and those of which that is in doubt.
import { describe, expect, it } from 'vitest';
import { fitsDecimal, readNumber } from '../../../importers/reading/numbers';

describe('numbers', () => {
  it.each([
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['€ 1.234,50', 1234.5],
    ['12 %', 12],
    ['1 234 567', 1234567],
    ['-5', -5],
    ['1.234.567', 1234567],
    ['0,125', 0.125],
    ['1e3', 1000],
    ['€ 1.200,-', 1200],
    ['1.200,--', 1200],
    ['1200,–', 1200],
    ['€ 1,200.-', 1200],
    ['EUR 1.200,00', 1200],
    ['€\u00a01.234.567,- ', 1234567],
  ])('reads %s without doubt', (text, number) => {
    expect(readNumber(text, ',')).toEqual({ number, ambiguous: false });
    expect(readNumber(text, '.')).toEqual({ number, ambiguous: false });
  });
  it('says of 1.234 and 1,234 that they are ambiguous, and follows the file', () => {
    expect(readNumber('1.234', ',')).toEqual({ number: 1234, ambiguous: true });
    expect(readNumber('1.234', '.')).toEqual({ number: 1.234, ambiguous: true });
    expect(readNumber('1,234', ',')).toEqual({ number: 1.234, ambiguous: true });
    expect(readNumber('1,234', '.')).toEqual({ number: 1234, ambiguous: true });
  });
  it.each([
    '1.23.4',
    '1,2,3',
    'twelve',
    '1.234,567.8',
    '12 34',
    '',
    '--5',
    'NaN',
    'Infinity',
    '1e999',
    '€1.2 mln',
    '1,5,-',
    '1.2,-',
    ',-',
    '5-',
    '1.200,- p.j.',
  ])('refuses %j', (text) => {
    expect(readNumber(text, ',')).toBeNull();
  });
});

it.each([
  ['1.234,50', ',', true],
  ['1.234,50', '.', false],
  ['12.50', '.', true],
  ['12.50', ',', false],
  ['€ 1.234', ',', true],
  ['1.234', '.', true],
  ['€ 1.200,-', ',', true],
  ['€ 1.200,-', '.', false],
  ['veel', ',', false],
] as const)('%s is written with “%s”: %s', (text, decimal, fits) => {
  expect(fitsDecimal(text, decimal)).toBe(fits);
});
