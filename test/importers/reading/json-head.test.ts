// The outermost keys of a JSON file from its first bytes: no key of deeper objects, no word within a text.
import { describe, expect, it } from 'vitest';
import { readJsonHead } from '../../../importers/reading/json-head';
import { WorkClock } from '../../support/work';

const keys = (text: string) => Object.fromEntries(readJsonHead(text)?.keys ?? []);

describe('the head of a JSON file', () => {
  it('gives the outermost keys, with their texts', () => {
    expect(keys(' {"format" : "ketenzicht-graph","version":1,"nodes":[{"id":"a","format":"x"}],"c":{"d":"e"}}')).toEqual({
      ...{ format: 'ketenzicht-graph', version: null, nodes: null, c: null },
    });
  });
  it('takes no word for a key that stands within a text or deeper', () => {
    expect(keys('{"note":"\\"format\\": \\"ketenzicht-graph\\"","inner":{"format":"ketenzicht-graph"}}')).toEqual({
      ...{ note: '"format": "ketenzicht-graph"', inner: null },
    });
  });
  it('gives those of the first object of a list', () => {
    expect(readJsonHead('[{"model":"x","fields":{"a":1}},{"other":2}]')).toMatchObject({ shape: 'list' });
    expect(keys('[{"model":"x","fields":{"a":1}},{"other":2}]')).toEqual({ model: 'x', fields: null });
  });
  it.each(['', 'a', '"text"', '<a/>', '  12'])('is none for %j', (text) => expect(readJsonHead(text)).toBeNull());
  it('stops where the text is cut off, and stays linear', () => {
    expect(keys('{"a":1,"b":"unfinished')).toEqual({ a: null, b: null });
    const clock = new WorkClock();
    readJsonHead(`{${'['.repeat(200_000)}`);
    readJsonHead(`{"a":"${'\\"'.repeat(200_000)}`);
    expect(clock.lap()).toBeLessThan(1_000);
  });
});
