// The one order of texts: that of their UTF-8 bytes, so that both stores and every machine agree.
import { describe, expect, it } from 'vitest';
import { compareOptionalText, compareText } from '../../../server/model/text-order';
import { seeded } from '../../bench/generate-estate';

const texts = ['', 'a', 'aa', 'b', 'B', 'é', 'z', '\u0000', '\ud7ff', '\ue000', '\uffff', '😀', '😀a', '\u{10ffff}', 'a😀', 'a\uffff'];

describe('the order of texts', () => {
  it('is that of their UTF-8 bytes, also above U+FFFF where that of JavaScript differs', () => {
    expect('😀' < '\uffff').toBe(true);
    for (const a of texts) {
      for (const b of texts) expect(Math.sign(compareText(a, b)), JSON.stringify([a, b])).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
  });

  it('is one order, of whatever texts: the bytes of a thousand pairs agree', () => {
    const random = seeded(7);
    const letters = ['a', 'b', '\uffff', '😀', '\u{10000}', '\ue000'];
    const draw = () => Array.from({ length: Math.floor(random() * 5) }, () => letters[Math.floor(random() * letters.length)]).join('');
    for (let round = 0; round < 1_000; round += 1) {
      const [a, b] = [draw(), draw()];
      expect(Math.sign(compareText(a, b)), JSON.stringify([a, b])).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
  });

  it('puts what is absent first', () => {
    expect([undefined, 'a', '', undefined].sort(compareOptionalText)).toEqual(['', 'a', undefined, undefined]);
    expect(compareOptionalText(undefined, '')).toBeLessThan(0);
    expect(compareOptionalText('', undefined)).toBeGreaterThan(0);
    expect(compareOptionalText(undefined, undefined)).toBe(0);
    expect(compareOptionalText('b', 'a')).toBeGreaterThan(0);
  });
});
