// Decides whether a measure counts as tested: its test passed, in the 12 calendar months before the reference date (semantics §2, §4, §7).

export interface Test {
  readonly on: string | undefined;
  readonly result: string | undefined;
}

/** Why a test does not count. `testAhead`: dated after the reference date, so that it had not been held by then. */
export type TestFault = 'notTested' | 'testResultUnknown' | 'testDateUnknown' | 'testFailed' | 'testPartly' | 'testStale' | 'testAhead';

/** The same day twelve calendar months earlier; of 29 February the 28th. `date`: YYYY-MM-DD. */
export function yearBefore(date: string): string {
  const earlier = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
  return earlier.endsWith('-02-29') ? `${earlier.slice(0, 8)}28` : earlier;
}

/** What keeps a test from counting; null: it passed on a day from a year before `asOf` up to and including `asOf`. Dates compare as texts. */
export function testFaultOf({ on, result }: Test, asOf: string | null): TestFault | null {
  if (result === 'failed') return 'testFailed';
  if (result === 'partly') return 'testPartly';
  if (result !== 'passed') return on === undefined ? 'notTested' : 'testResultUnknown';
  if (on === undefined || asOf === null) return 'testDateUnknown';
  if (on < yearBefore(asOf)) return 'testStale';
  return on > asOf ? 'testAhead' : null;
}

/** True when the test passed on a day from a year before `asOf` up to and including `asOf`. */
export function isTestedWithinYear(test: Test, asOf: string | null): boolean {
  return testFaultOf(test, asOf) === null;
}
