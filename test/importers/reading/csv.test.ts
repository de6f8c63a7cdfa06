// CSV as records: line and row of each, whatever the pieces; and the record behind which nothing can be read.
import { describe, expect, it } from 'vitest';
import { type CsvRecord, csvRecords, firstRecords, longestRecord, newlineOf } from '../../../importers/reading/csv';
import { WorkClock } from '../../support/work';

async function read(pieces: readonly string[], more: { newline?: '\n' | '\r'; namesDelimiter?: boolean } = {}) {
  async function* stream() {
    yield* pieces;
  }
  const records: CsvRecord[] = [];
  for await (const batch of csvRecords(stream(), { delimiter: ';', newline: '\n', ...more })) records.push(...batch);
  return records;
}
const places = (records: readonly CsvRecord[]) => records.map(({ cells, line, sheetRow }) => [cells.join('/'), line, sheetRow]);

describe('the records of a CSV', () => {
  it('have their physical line and the row that a spreadsheet shows, cut anywhere', async () => {
    const text = 'a;b\r\n"c\r\nd";e\r\n\r\nf;g';
    const expected = [
      ['a/b', 1, 1],
      ['c\r\nd/e', 2, 2],
      ['', 4, 3],
      ['f/g', 5, 4],
    ];
    for (let at = 0; at <= text.length; at += 1) expect(places(await read([text.slice(0, at), text.slice(at)]))).toEqual(expected);
  });

  it('have no row of a spreadsheet for a line that names the delimiter', async () => {
    expect(places(await read(['sep=;\na;b\n'], { namesDelimiter: true }))).toEqual([
      ['sep=/', 1, 0],
      ['a/b', 2, 1],
    ]);
  });

  it('tell a quote that goes on after its end, and one that never ends', async () => {
    expect((await read(['"a"x";b\nc;d\n'])).map(({ strayQuote }) => strayQuote)).toEqual([true, false]);
    expect((await read(['a;b\nc;"d\n'])).map(({ broken }) => broken)).toEqual([undefined, 'open-quote']);
  });

  it('end at one that is longer than any', async () => {
    const records = await read(['a;b\n', `"${'x'.repeat(longestRecord + 10)}`, 'y']);
    expect(records.map(({ broken }) => broken)).toEqual([undefined, 'too-long']);
  });

  it('end where quotes and spaces would take minutes', async () => {
    const clock = new WorkClock();
    const records = await read([`"${'a"b'.repeat(100_000)}${' '.repeat(100_000)}";x\n`]);
    expect(records.at(-1)?.broken).toBe('too-many-quotes');
    expect(clock.lap()).toBeLessThan(10_000);
  });
});

describe('the start of a CSV', () => {
  it('is the first records; the last may be cut', () => {
    expect(firstRecords('a;b\nc;d\ne;f', ';', 2).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('ends its lines with line feeds, or the lone returns of old files', () => {
    expect(['a\nb', 'a\r\nb', 'a\rb', 'ab'].map(newlineOf)).toEqual(['\n', '\n', '\r', '\n']);
  });
});
