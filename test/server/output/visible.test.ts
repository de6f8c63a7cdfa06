// Text from files is shown, never followed.
import { describe, expect, it } from 'vitest';
import { visible, visibleData, visibleLines } from '../../../server/output/visible';

/** Characters that a terminal obeys, hides or reorders by; the last is beyond the first plane. */
const unseen = ['\u0000', '\u0007', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009b', '\u00ad', '\u061c', '\u200b', '\u200d', '\u200f'].concat([
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2060',
  '\u2066',
  '\ufeff',
  '\u{e0041}',
]);

describe('what is not seen', () => {
  it.each(unseen.map((character) => [JSON.stringify(character), character]))('%s is written out, and JSON with it stays the same JSON', (_name, character) => {
    const shown = visible(`a${character}b`);
    expect(shown).toMatch(/^a(\\u[0-9a-f]{4})+b$/);
    expect(JSON.parse(`"${shown}"`)).toBe(`a${character}b`);
    const json = JSON.stringify({ [`k${character}`]: [`v${character}`] });
    expect(JSON.parse(visible(json))).toEqual(JSON.parse(json));
    expect(visible(shown)).toBe(shown);
  });

  it('letters of any script, marks and signs stay', () => {
    const text = 'Geërfde Hosting – „Žiža“ 東京 Ελλάδα عربي ☎ 🏛 e\u0301';
    expect(visible(text)).toBe(text);
  });

  it('lines stay lines only where they are asked for', () => {
    expect(visibleLines('a\u001b\nb')).toBe('a\\u001b\nb');
    expect(visible('a\nb')).toBe('a\\u000ab');
  });
});

describe('data', () => {
  it('is made visible at every depth, keys too', () => {
    expect(visibleData({ a: ['x\n', { 'k\u001b': 1, b: null }], n: 3 })).toEqual({ a: ['x\\u000a', { 'k\\u001b': 1, b: null }], n: 3 });
  });

  it('is handed back uncopied when all of it shows itself', () => {
    const data = { a: ['x', { b: null }], n: 3 };
    expect(visibleData(data)).toBe(data);
  });
});
