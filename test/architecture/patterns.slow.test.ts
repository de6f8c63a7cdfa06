// No text that a file or a client sends makes a regular expression take longer than in proportion to its length.
import { expect, it } from 'vitest';
import { distinctPatterns, patternsOf, productSources, slowText } from './patterns';

it('the regular expressions of the product are all linear', () => {
  const patterns = distinctPatterns(productSources().flatMap(({ path, text }) => patternsOf(path, text).patterns));
  const slow = patterns.map(({ file, regex }) => ({ file, regex: String(regex), text: slowText(regex) })).filter(({ text }) => text !== null);
  expect(patterns.length).toBeGreaterThan(90);
  expect(slow).toEqual([]);
});
