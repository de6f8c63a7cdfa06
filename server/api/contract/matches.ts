// Declares requests and answers about nodes that may be the same (semantics §5, §6).
import { z } from 'zod';
import { matchLists, matchReasons } from '../../engine/matches';
import { evidenceKinds } from '../../matching/compare';
import { likenessNames } from '../../matching/likeness';
import { verdicts } from '../../model/judgements';
import { nodeKindNames } from '../../model/vocabulary';
import { envelope, nodeKind } from './common';

export const matchesQuery = z.object({
  id: z.string().min(1).optional().describe('Only pairs with this node.'),
  kind: z.enum(nodeKindNames).optional().describe('Only pairs that would be a node of this kind.'),
  list: z.enum(matchLists).default('open').describe('open: to judge; judged; all: both.'),
  reason: z.enum(matchReasons).optional().describe('Only pairs that are suggested for this.'),
  least: z.coerce.number().min(0).max(1).optional().describe('Only pairs of which it is at least so sure.'),
  order: z.enum(['weight', 'newest']).default('weight').describe('newest: what was judged last comes first.'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
});

/** What of the queue goes out as a file: all of it that fits. */
export const matchesFileQuery = matchesQuery.pick({ kind: true, list: true, reason: true, least: true });
export type MatchesFileQuery = z.output<typeof matchesFileQuery>;
export type MatchesQuery = z.output<typeof matchesQuery>;

export const matchEvidence = z
  .object({
    by: z.enum(evidenceKinds),
    a: z.string().describe('What a says.'),
    b: z.string(),
    how: z.enum(likenessNames).optional().describe('Of names: in which way they are like each other.'),
  })
  .meta({ id: 'MatchEvidence' });

const match = z
  .object({
    a: z.string(),
    b: z.string(),
    kind: nodeKind,
    score: z.number().nullable().describe('0 to 1; null: they are one node.'),
    weight: z.int().describe('Services that have either in needs, by criticality: vital 8, critical 4, important 2, others 1.'),
    evidence: z.array(matchEvidence).readonly(),
    judgement: z.enum(verdicts).nullable(),
    services: z.int(),
    vital: z.int(),
    names: z.array(z.string()).readonly().describe('Of a and of b: as their own sources call them, also where they are one node.'),
    said: z
      .object({ at: z.string().nullable(), by: z.object({ id: z.string(), name: z.string() }).nullable() })
      .nullable()
      .describe('When the pair was judged, and who did; null: it was not.'),
  })
  .meta({ id: 'Match' });

/** The answer of `matches` (semantics §6). */
export const matchesAnswer = z
  .looseObject({
    ...envelope,
    records: z.string().describe('SHA-256 of the judgements on which it rests.'),
    matches: z.array(match).readonly(),
    total: z.int(),
    counts: z.object({ open: z.int(), unsure: z.int().describe('Among the open ones.'), judged: z.int() }).describe('Of the whole queue.'),
    hanging: z.object({ services: z.int(), vital: z.int() }).describe('Services that have any pair of the queue in needs.'),
    reasons: z.record(z.enum(matchReasons), z.int()).describe('Pairs of the queue by what they are suggested for.'),
    complete: z.boolean().describe('False: of a name or number that very many share not all pairs were compared.'),
  })
  .meta({ id: 'MatchesAnswer' });
export type MatchesAnswer = z.infer<typeof matchesAnswer>;
