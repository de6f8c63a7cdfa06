// Places in a profile: read, replaced, taken out; nothing else changes.
import { describe, expect, it } from 'vitest';
import { readAt, stepsOf, writeAt } from '../../../../../web/views/import/mapping/profile-path';

const whole = { tables: [{ things: [{ as: 'a' }, { as: 'b', properties: { kvk: 1, end: 2 } }] }], name: 'n' };

describe('a place in a profile', () => {
  it('is a path of names and numbers', () => {
    expect(stepsOf('tables[0].things[1].properties.kvk')).toEqual(['tables', 0, 'things', 1, 'properties', 'kvk']);
    expect(readAt(whole, 'tables[0].things[1].properties.kvk')).toBe(1);
    expect(readAt(whole, 'tables[3].things')).toBeUndefined();
  });
  it('is replaced in a copy, in the order of keys', () => {
    const next = writeAt(whole, 'tables[0].things[1].properties.kvk', 9);
    expect(JSON.stringify(next)).toBe(JSON.stringify(whole).replace('"kvk":1', '"kvk":9'));
    expect(readAt(whole, 'tables[0].things[1].properties.kvk')).toBe(1);
  });
  it('is taken out by undefined, of lists too', () => {
    expect(writeAt(whole, 'tables[0].things[0]', undefined).tables[0]?.things).toEqual([whole.tables[0]?.things[1]]);
    expect(writeAt(whole, 'tables[0].things[1].properties.kvk', undefined).tables[0]?.things[1]).toEqual({ as: 'b', properties: { end: 2 } });
  });
  it('is made when it is not there', () => {
    expect(writeAt<unknown>({}, 'key[0].column', 'x')).toEqual({ key: [{ column: 'x' }] });
    expect(writeAt<unknown>({ key: [1] }, 'key[1]', 2)).toEqual({ key: [1, 2] });
  });
});
