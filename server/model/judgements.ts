// Declares the words of a person's judgement on a pair of ids (semantics §5), and the one key of a pair.
import { orderPair } from './pairs';

export const verdicts = ['same', 'not-same', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
}

/** The kind of record that judgements are. */
export const judgementKind = 'judgement';

/** The key of what is said of a pair, the same in either order. JSON, so that no id can be taken for two. */
export function judgementKey(a: string, b: string): string {
  return JSON.stringify(orderPair(a, b));
}

/** The judgement that a kept body holds; undefined when it holds none. */
export function readJudgement(body: object): Judgement | undefined {
  const { a, b, verdict }: { a?: unknown; b?: unknown; verdict?: unknown } = body;
  const known = verdicts.find((one) => one === verdict);
  return known && typeof a === 'string' && typeof b === 'string' ? { a, b, verdict: known } : undefined;
}
