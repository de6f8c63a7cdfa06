// Reads the types of cmdb_rel_ci: `<parent descriptor>::<child descriptor>`, read parent → child with the first half (formats §2).

/** How a type is read. Between the first and the second half of its entry: */
export type Reading =
  /** the first half stands at the dependent. */
  | 'dependency'
  /** the first half stands at a group, the second at its members. */
  | 'members'
  /** a container and its part: who needs whom depends on what the container is. */
  | 'containment'
  /** no dependency. */
  | 'other';

const pairs: readonly (readonly [first: string, second: string, reading: Reading])[] = [
  ['depends on', 'used by', 'dependency'],
  ['runs on', 'runs', 'dependency'],
  ['hosted on', 'hosts', 'dependency'],
  ['uses', 'used by', 'dependency'],
  ['consumes', 'consumed by', 'dependency'],
  ['virtualized by', 'virtualizes', 'dependency'],
  ['gets resources from', 'defines resources for', 'dependency'],
  ['provided by', 'provides', 'dependency'],
  ['impacted by', 'impacts', 'dependency'],
  ['powered by', 'powers', 'dependency'],
  ['cooled by', 'cools', 'dependency'],
  ['members', 'member of', 'members'],
  ['cluster of', 'cluster', 'members'],
  ['contains', 'contained by', 'containment'],
  ['owns', 'owned by', 'other'],
  ['manages', 'managed by', 'other'],
  ['connects to', 'connected by', 'other'],
  ['exchanges data with', 'exchanges data with', 'other'],
  ['sends data to', 'receives data from', 'other'],
  ['replicates to', 'replicated by', 'other'],
  ['monitors', 'monitored by', 'other'],
  ['does backup for', 'backup done by', 'other'],
  ['ip connection', 'ip connection', 'other'],
  ['use end point to', 'use end point from', 'other'],
  ['implement end point to', 'implement end point from', 'other'],
  ['applicative flow to', 'applicative flow from', 'other'],
];

/** A type as it stands in a row. `isReversed`: the child has the part of the first half. */
export interface ReadType {
  readonly reading: Reading;
  readonly isReversed: boolean;
}

const byText = new Map<string, ReadType>();
for (const [first, second, reading] of pairs) {
  byText.set(`${first}::${second}`, { reading, isReversed: false });
  if (first !== second) byText.set(`${second}::${first}`, { reading, isReversed: true });
}

/** Reads a type, whatever its case, spaces and order of halves; null for one that is not known. */
export function readType(text: string): ReadType | null {
  const halves = text.toLowerCase().split('::');
  if (halves.length !== 2) return null;
  return byText.get(halves.map((half) => half.trim().replace(/\s+/g, ' ')).join('::')) ?? null;
}
