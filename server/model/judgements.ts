// Declares the words of a person's judgement on a pair of ids (semantics §5), and the one key of a pair.
import { orderPair } from './pairs';
import { compareText } from './text-order';

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

/** What was said of a pair once, under the key of the pair; a body of null: it was taken back. */
export interface SaidOfPair {
  readonly key: string;
  readonly body: object | null;
}

/** The judgements in force after more was said, the oldest first, in the order of their pairs; undefined when one that holds cannot be read. */
export function judgementsAfter(before: readonly Judgement[], said: readonly SaidOfPair[]): Judgement[] | undefined {
  const judgements = new Map(before.map((one) => [judgementKey(one.a, one.b), one]));
  for (const [key, body] of new Map(said.map((one) => [one.key, one.body]))) {
    const judgement = body === null ? null : readJudgement(body);
    if (judgement === undefined) return undefined;
    if (judgement) judgements.set(key, judgement);
    else judgements.delete(key);
  }
  return [...judgements.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}
