// Values of properties as text, and when two say the same.
import { expect, it } from 'vitest';
import { isSameValue, valueText } from '../../../server/model/values';

it('a set is one text whatever the order in which a source lists it, and keeps its own order', () => {
  const set = ['b', 'a'];
  expect(valueText(set)).toBe('a | b');
  expect(set).toEqual(['b', 'a']);
  expect(valueText(0.5)).toBe('0.5');
});

it('two claims say the same when their texts are', () => {
  expect(isSameValue('name', 'a', 'a')).toBe(true);
  expect(isSameValue('name', 'a', 'A')).toBe(false);
  expect(isSameValue('alsoKnownAs', ['a', 'b'], ['b', 'a'])).toBe(true);
});

it('a KvK number that lost its zero is no other value; a seven-digit value of another property is', () => {
  expect(isSameValue('kvk', '1234567', '01234567')).toBe(true);
  expect(isSameValue('kvk', '1234567', '11234567')).toBe(false);
  expect(isSameValue('branch', '1234567', '01234567')).toBe(false);
});
