// How KvK numbers are read and shown.
import { expect, it } from 'vitest';
import { isKvkNumber, isSameKvk, paddedKvk, shownKvk } from '../../../../server/model/vocabulary';

it('a KvK number has eight digits that are not all zero', () => {
  expect(['01234567', '99999999'].every(isKvkNumber)).toBe(true);
  expect(['1234567', '012345678', '00000000', 'x1234567', ''].some(isKvkNumber)).toBe(false);
});

it('seven digits are shown with a zero in front and a mark, eight as they are', () => {
  expect(paddedKvk('1234567')).toBe('01234567');
  expect(shownKvk('1234567')).toBe('01234567 (0 + 1234567)');
  expect(shownKvk('01234567')).toBe('01234567');
  expect(paddedKvk('0123456')).toBeUndefined();
});

it('seven digits are no other value than the same with a zero', () => {
  expect(isSameKvk('1234567', '01234567')).toBe(true);
  expect(isSameKvk('01234567', '1234567')).toBe(true);
  expect(isSameKvk('1234567', '1234568')).toBe(false);
  expect(isSameKvk('1234567', '11234567')).toBe(false);
});
