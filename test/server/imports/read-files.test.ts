// How much one import may hold.
import { describe, expect, it } from 'vitest';
import { defaultMaxRows } from '../../../server/imports/read-files';

describe('the rows that one import may have', () => {
  it('are as many as fit in memory, and never more than two million', () => {
    const gigabyte = 1024 ** 3;
    expect([defaultMaxRows(gigabyte), defaultMaxRows(2 * gigabyte), defaultMaxRows(64 * gigabyte)]).toEqual([357_000, 715_000, 2_000_000]);
  });
});
