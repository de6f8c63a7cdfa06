// Whether a measure counts as tested: passed, in the 12 calendar months before the reference date (semantics §2, §4, §7).

export interface Test {
  readonly on: string | undefined;
  readonly result: string | undefined;
}

/** The same day twelve calendar months earlier; of 29 February the 28th. `date`: YYYY-MM-DD. */
export function yearBefore(date: string): string {
  const earlier = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
  return earlier.endsWith('-02-29') ? `${earlier.slice(0, 8)}28` : earlier;
}

/** True when the test passed on a day from a year before `asOf` up to and including `asOf`. Dates compare as texts. */
export function isTestedWithinYear({ on, result }: Test, asOf: string | null): boolean {
  if (asOf === null || on === undefined || result !== 'passed') return false;
  return on >= yearBefore(asOf) && on <= asOf;
}
