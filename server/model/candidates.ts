// Tells apart what has one name, so that a person can choose: what each is, who states it, and in what they differ.
import { z } from 'zod';
import type { PropertyValue } from './claims';
import { getOrMake } from './get-or-make';
import type { DeepReadonly } from './shapes';
import { nodeKind } from './shapes';

export const candidate = z.object({
  id: z.string(),
  kind: nodeKind,
  name: z.string(),
  sources: z.array(z.string()).readonly().describe('Those that state it, at most three.'),
  said: z.record(z.string(), z.union([z.string(), z.number()])).describe('Properties in which the candidates differ, at most three.'),
});
export type Candidate = DeepReadonly<z.infer<typeof candidate>>;

type Words = Readonly<Record<string, string | number>>;

/** Candidates that an issue names; it counts all. */
export const mostCandidates = 10;

/** Words of an issue about a name that several have. `count`: of all, when not all are given. Plain texts, so that they travel everywhere. */
export function candidateDetails(found: readonly Candidate[], count = found.length): Words {
  const named = found.slice(0, mostCandidates);
  const ids = named.map(({ id }) => id).join(', ');
  return { count, candidates: count > named.length ? `${ids}, …` : ids, known: JSON.stringify(named) };
}

/** Candidates by the words that hold them: many issues share theirs, when many cells name what many things are called. */
const read = new WeakMap<Words, readonly Candidate[] | null>();

function readCandidates(known: string): readonly Candidate[] | null {
  const parsed = z.array(candidate).safeParse(JSON.parse(known));
  return parsed.success ? parsed.data : null;
}

/** The candidates that an issue names; undefined when it names none, or was kept by an older version. */
export function candidatesIn(details: Words | undefined): readonly Candidate[] | undefined {
  const known = details?.known;
  if (!details || typeof known !== 'string') return undefined;
  return getOrMake(read, details, () => readCandidates(known)) ?? undefined;
}

/** Values that a person can read at a glance. */
export function isBrief(said: PropertyValue | undefined): said is string | number {
  return typeof said === 'number' || (typeof said === 'string' && said !== '' && said.length <= 60);
}
