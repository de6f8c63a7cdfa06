// A list in JSON is cut into its elements, wherever the pieces of its text end.
import { describe, expect, it } from 'vitest';
import { BrokenList, ElementCutter, longestElement } from '../../../importers/reading/json-elements';

function cut(text: string, piece = text.length): [number, unknown][] {
  const cutter = new ElementCutter();
  const found: [number, unknown][] = [];
  for (let at = 0; at < text.length; at += piece) for (const one of cutter.take(text.slice(at, at + piece))) found.push([one.line, JSON.parse(one.text)]);
  cutter.end();
  return found;
}

describe('a list', () => {
  const list = [{ a: 'x, ]} \\" é', b: [1, { c: null }] }, 'text, with "quotes"', 5, true, null, [], {}];
  it.each([1, 2, 3, 7, 1000])('is cut into its elements in pieces of %i', (piece) => {
    expect(cut(JSON.stringify(list, null, 1), piece).map(([, one]) => one)).toEqual(list);
    expect(cut(JSON.stringify(list), piece).map(([, one]) => one)).toEqual(list);
  });

  it('tells the line on which each starts; an empty one has none', () => {
    expect(cut('[\n  {"a": 1},\n\n {"b":\n2}\n]\n')).toEqual([
      [2, { a: 1 }],
      [4, { b: 2 }],
    ]);
    expect(cut(' [ ] ')).toEqual([]);
  });

  it.each(['[{}', '[{"a": 1}, {"b": "', '{}', '[{},,{}]', '[{}] x', '"a"', ''])('is refused where it is broken: %j', (text) => {
    for (const piece of [1, 100]) expect(() => cut(text, piece)).toThrow(BrokenList);
  });

  it('is refused where an element has no end, before it fills the memory', () => {
    const cutter = new ElementCutter();
    const feed = () => {
      for (let at = 0; at < 100; at += 1) for (const _ of cutter.take(at === 0 ? '[{"a": "' : 'x'.repeat(65_536)));
    };
    expect(feed).toThrow(BrokenList);
    expect(longestElement).toBeLessThan(65_536 * 99);
  });
});
