// Lines are handed on in larger pieces, and none is lost.
import { expect, it } from 'vitest';
import { gathered } from '../../../server/exports/export-format';

it('many lines become few pieces, the last one too', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `line ${at}\n`);
  const pieces = [...gathered(lines)];
  expect(pieces.length).toBeLessThan(5);
  expect(pieces.join('')).toBe(lines.join(''));
});

it('nothing gives no piece', () => {
  expect([...gathered([])]).toEqual([]);
});
