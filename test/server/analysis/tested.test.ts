// When a measure counts as tested.
import { describe, expect, it } from 'vitest';
import { isTestedWithinYear, testFaultOf, yearBefore } from '../../../server/analysis/tested';

describe('a year before', () => {
  it.each([
    ['2026-11-01', '2025-11-01'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
    ['2000-01-01', '1999-01-01'],
    ['0001-05-05', '0000-05-05'],
  ])('%s is %s', (date, before) => {
    expect(yearBefore(date)).toBe(before);
  });
});

describe('a test', () => {
  const asOf = '2026-11-01';

  it.each([
    ['2026-11-01', 'passed', null],
    ['2025-11-01', 'passed', null],
    ['2025-10-31', 'passed', 'testStale'],
    ['2026-11-02', 'passed', 'testAhead'],
    [undefined, 'passed', 'testDateUnknown'],
    ['2026-10-01', undefined, 'testResultUnknown'],
    [undefined, undefined, 'notTested'],
    ['2026-10-01', 'failed', 'testFailed'],
    [undefined, 'partly', 'testPartly'],
  ] as const)('of %s that %s has the fault %s', (on, result, fault) => {
    expect(testFaultOf({ on, result }, asOf)).toBe(fault);
    expect(isTestedWithinYear({ on, result }, asOf)).toBe(fault === null);
  });

  it('counts for nothing when there is no reference date', () => {
    expect(testFaultOf({ on: '2026-10-01', result: 'passed' }, null)).toBe('testDateUnknown');
  });
});
