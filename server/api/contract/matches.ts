// Declares requests and answers about nodes that may be the same (semantics §5, §6).
import { z } from 'zod';
import { matchLists } from '../../engine/matches';
import { evidenceKinds } from '../../matching/compare';
import { likenessNames } from '../../matching/likeness';
import { verdicts } from '../../model/judgements';
import { nodeKindNames } from '../../model/vocabulary';
import { envelope, nodeKind } from './common';

export const matchesQuery = z.object({
  id: z.string().min(1).optional().describe('Only pairs with this node.'),
  kind: z.enum(nodeKindNames).optional().describe('Only pairs that would be a node of this kind.'),
  list: z.enum(matchLists).default('open').describe('open: to judge; judged; all: both.'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
});
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
  })
  .meta({ id: 'Match' });

/** The answer of `matches` (semantics §6). */
export const matchesAnswer = z
  .looseObject({
    ...envelope,
    records: z.string().describe('SHA-256 of the judgements on which it rests.'),
    matches: z.array(match).readonly(),
    total: z.int(),
    complete: z.boolean().describe('False: of a name or number that very many share not all pairs were compared.'),
  })
  .meta({ id: 'MatchesAnswer' });
export type MatchesAnswer = z.infer<typeof matchesAnswer>;
