// How it is found that no text that a file or a client sends makes a regular expression take longer than in proportion to its length;
// `patterns.slow.test.ts` tries them all.
import { describe, expect, it } from 'vitest';
import { distinctPatterns, patternsOf, productSources, slowText } from './patterns';

const sources = productSources();
const found = sources.map(({ path, text }) => patternsOf(path, text));
const distinct = distinctPatterns(found.flatMap((one) => one.patterns));

describe('the regular expressions of the product', () => {
  it('are found, also in files with types and elements', () => {
    expect(patternsOf('a.tsx', 'const a = (b: string) => <p title={b.replace(/x+$/g, "")} />; new RegExp(a); RegExp("b");')).toMatchObject({
      patterns: [{ regex: /x+$/g }],
      made: 2,
    });
    expect(distinct.length).toBeGreaterThan(90);
  });

  it('are all written out, so that they can be looked at', () => {
    expect(sources.filter((_, at) => (found[at]?.made ?? 0) > 0).map(({ path }) => path)).toEqual([]);
  });

  // Those that were here, and the classes of fault that books name.
  it.each([
    /\s+%$/,
    /^(?:€|eur)\s*|\s*(?:€|eur|%)$/gi,
    /(?:\.(?:csv|tsv|txt))+$/i,
    /_+$/,
    /\/what-if\?(\S+)$/,
    /^(a+)+$/,
    /^(?:a|aa)+$/,
    /^\d+\.?\d+-$/,
    /^-[^;]*;?[^;]*!$/,
  ])('would be caught where they are not: %s', (regex) => {
    expect(slowText(regex)).not.toBeNull();
  });
});

describe('the normal forms of Unicode', () => {
  it('are made in one place, which is linear', () => {
    expect(sources.filter(({ path, text }) => /\.normalize\(/.test(text) && path !== 'server/model/normal-form.ts').map(({ path }) => path)).toEqual([]);
  });
});
