// The one scale of certainty: the part of the marks that were seen; only all of them is certain.
import { describe, expect, it } from 'vitest';
import { importers } from '../../../importers/list';
import { certain, columnNames, type Mark, notItsShape, weigh } from '../../../importers/reading/certainty';
import { productSources } from '../../architecture/patterns';
import { inputFile } from '../../support/input-files';

const mark = (name: string, isSeen: boolean, isNeeded = false): Mark => ({ isSeen, isNeeded, missing: { en: name, nl: name } });

describe('how certain a format is of a file', () => {
  it('is the part of its marks that were seen, with those that are missing', () => {
    expect(weigh([mark('a', true), mark('b', false), mark('c', false, true), mark('d', true)], { table: 'x' })).toEqual({
      confidence: 0.5,
      seen: { table: 'x' },
      missing: [
        { en: 'b', nl: 'b' },
        { en: 'c', nl: 'c' },
      ],
      lacks: [{ en: 'c', nl: 'c' }],
    });
    expect(weigh([mark('a', true)], {}).confidence).toBe(certain);
  });

  it('is weighed nowhere else: no format and nobody who asks computes a confidence of its own', () => {
    const own = productSources().filter(({ path, text }) => path !== 'importers/reading/certainty.ts' && /\bconfidence:\s*(?:\d|\(|[a-z]\w* [*/+])/.test(text));
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  it('is nothing, with nothing missing, for a file that is not of the shape of any format', () => {
    for (const { accepts, format } of importers) expect([format, accepts(inputFile('a.pdf', '%PDF-1.4\n'))]).toEqual([format, notItsShape]);
  });
});

describe('the names of columns', () => {
  it('are one, or several with the last behind “and”', () => {
    expect([columnNames(['id']).en, columnNames(['from', 'to']).nl, columnNames(['a', 'b', 'c']).en]).toEqual([
      'column “id”',
      'kolommen “from” en “to”',
      'columns “a”, “b” and “c”',
    ]);
  });
});
