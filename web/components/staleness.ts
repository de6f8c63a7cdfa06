// Decides when a statement of a source is too old to lean on: after 90 days by default (design §5).
const staleDays = 90;
const dayLength = 86_400_000;

/** Whole days since a moment, 0 for today. */
export function daysSince(iso: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(iso)) / dayLength));
}

/** Whether what was imported at a moment is past the limit. */
export function isStale(iso: string, now: number): boolean {
  return daysSince(iso, now) > staleDays;
}
