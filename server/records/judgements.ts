// Makes and checks judgements as records: what a person says of a pair of ids, one record a pair (semantics §5).
import { z } from 'zod';
import { type Judgement, judgementKey, judgementKind, verdicts } from '../model/judgements';
import { orderPair } from '../model/pairs';
import type { RevisionChange } from '../store/store';
import { type Author, type RecordKind, sayRecord, withdrawRecord } from './records';

export const judgements: RecordKind<Judgement> = {
  name: judgementKind,
  body: z.object({ a: z.string(), b: z.string(), verdict: z.enum(verdicts) }),
};

/** The change by which a person judges a pair; the newest judgement of a pair holds, whatever the order of its ids. */
export function judge({ a, b, verdict }: Judgement, author: Author): RevisionChange {
  const [first, second] = orderPair(a, b);
  return sayRecord(judgements, { key: judgementKey(a, b), body: { a: first, b: second, verdict } }, author);
}

/** The change by which a judgement is taken back. */
export function withdrawJudgement(a: string, b: string, author: Author): RevisionChange {
  return withdrawRecord(judgements, judgementKey(a, b), author);
}
