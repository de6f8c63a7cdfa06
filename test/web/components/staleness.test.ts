// The limit past which a source is called stale.
import { describe, expect, it } from 'vitest';
import { daysSince, isStale } from '../../../web/components/staleness';

const now = Date.parse('2026-11-23T09:14:00Z');
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();

describe('staleness', () => {
  it('begins past ninety days, not at them', () => {
    expect([0, 90, 91].map((days) => isStale(daysAgo(days), now))).toEqual([false, false, true]);
  });
  it('counts whole days, and never less than none', () => {
    expect([daysSince(daysAgo(1.9), now), daysSince(daysAgo(-3), now)]).toEqual([1, 0]);
  });
});
