// Normal forms: as Unicode has them, and in time proportional to the length of the text.
import { describe, expect, it } from 'vitest';
import { foldName, normalForm, tidyName } from '../../../server/model/normal-form';
import { WorkClock } from '../../support/work';

const forms = ['NFC', 'NFKD'] as const;
/** Two signs that combine and stand in the wrong order, again and again. */
const outOfOrder = (length: number) => `a${'\u0301\u0316'.repeat(length / 2)}`;

/** Whether a sign is sorted among those that combine: some go before U+0345 (class 240), that class itself goes behind U+0334 (class 1). */
const isSorted = (sign: string) =>
  /^\p{Mark}$/u.test(sign) && (`\u0345${sign}`.normalize('NFD').endsWith('\u0345') || `${sign}\u0334`.normalize('NFD').startsWith('\u0334'));

describe('a normal form', () => {
  it.each(forms)('%s is that of Unicode for whatever people write', (form) => {
    for (const text of ['Café', 'Cafe\u0301', 'Ångström Ⅳ ﬁn', 'किताब', 'שָׁלוֹם', '한국어', '', 'x'.repeat(100_000), outOfOrder(30)]) {
      expect(normalForm(text, form)).toBe(text.normalize(form));
    }
  });

  it.each(forms)('%s of hundreds of thousands of combining signs takes no longer than in proportion to them', (form) => {
    for (const run of [outOfOrder(320_000), `a${'\u0301\uff9e'.repeat(160_000)}`]) {
      const clock = new WorkClock();
      normalForm(run, form);
      expect(clock.lap()).toBeLessThan(2_000);
    }
  });

  it.each(forms)('%s knows every sign that combines in it', (form) => {
    const starts: string[] = [];
    for (let code = 0; code < 0x110000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const sign = String.fromCodePoint(code);
      const [first = ''] = sign.normalize(form);
      if (isSorted(first) && !/[\p{Mark}\uff9e\uff9f]/u.test(sign)) starts.push(code.toString(16));
    }
    expect(starts).toEqual([]);
  });
});

describe('a name as it is compared', () => {
  it('is trimmed, without case, and the same however its accents are written', () => {
    expect(foldName(' CAFE\u0301 ')).toBe(foldName('café'));
  });

  it.each([
    'Zaakhost\u00a0B.V.',
    'Zaakhost  B.V.',
    'Zaakhost\nB.V.',
    'Zaakhost\r\nB.V.',
    'Zaakhost\u202fB.V. ',
    'Zaak\u00adhost B.V.',
    'Zaakhost\t B.V.\u200b',
  ])('%j is the name with one space', (name) => {
    expect([foldName(name), tidyName(name)]).toEqual(['zaakhost b.v.', 'Zaakhost B.V.']);
  });

  it('other signs stay', () => {
    expect(tidyName(' Zaak-Host\u200d & Zn. ')).toBe('Zaak-Host\u200d & Zn.');
  });
});
