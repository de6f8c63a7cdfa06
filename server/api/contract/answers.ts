// Answers of the analyses (semantics §6), as the command line prints them with --json. Keys may be added, none removed.
import { z } from 'zod';
import { compareAnswer } from './answers-compare';
import { cutPairsAnswer } from './answers-cut-pairs';
import { findingsAnswer } from './answers-findings';
import { importanceAnswer } from './answers-importance';
import { measuresAnswer } from './answers-measures';
import { overlapAnswer } from './answers-overlap';
import { coldStartAnswer, recoveryAnswer } from './answers-scenarios';
import { spareCapacityAnswer } from './answers-spare-capacity';
import { whatHelpsAnswer } from './answers-what-helps';
import { envelope, nodeKind, provenance, relationType } from './common';

const ids = z.array(z.string());
const lostGroup = z.looseObject({
  group: z.string().nullable().describe('Null: a lone relation.'),
  required: z.int(),
  members: z.int(),
  lost: ids,
});
const hit = z.looseObject({
  id: z.string(),
  kind: nodeKind,
  atHours: z.number(),
  path: ids.describe('Witness path, from a node that failed initially to this one.'),
  lost: z.array(lostGroup),
});
const sum = z.object({ sum: z.number(), unknown: z.int() });
const tally = z.record(z.string(), z.unknown());

export const whatIfAnswer = z
  .looseObject({
    ...envelope,
    scenario: z.unknown(),
    alreadyDown: ids,
    failed: z.array(hit),
    degraded: z.array(hit),
    atRisk: z.array(z.looseObject({ id: z.string(), kind: nodeKind, lost: z.array(lostGroup) })),
    organisations: z.array(z.looseObject({ id: z.string(), failedServices: ids, degradedServices: ids })),
    totals: z.looseObject({
      failed: z.int(),
      degraded: z.int(),
      atRisk: z.int(),
      byKind: tally,
      byCriticality: tally,
      bySubDomain: tally,
      users: sum,
      contractValueEur: sum,
    }),
    timeline: z.array(z.looseObject({ hours: z.number(), servicesDown: z.int(), servicesDownTested: z.int(), servicesDownOnPaper: z.int() })),
    pathsLeftOut: z.int().optional().describe('Hits with an empty path, because all paths together are too long; `why` gives each.'),
  })
  .meta({ id: 'WhatIfAnswer' });
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;

export const whyAnswer = z
  .looseObject({
    ...envelope,
    id: z.string(),
    status: z.string(),
    path: z.unknown(),
    steps: z.array(
      z.looseObject({
        from: z.string(),
        to: z.string(),
        type: relationType,
        sources: z.array(provenance.pick({ source: true, file: true, sheet: true, row: true, sheetRow: true })),
      }),
    ),
    held: z.array(z.looseObject({ group: z.string().nullable(), required: z.int(), members: z.int(), left: ids })),
  })
  .meta({ id: 'WhyAnswer' });
export type WhyAnswer = z.infer<typeof whyAnswer>;

export const singlePointsAnswer = z
  .looseObject({
    ...envelope,
    singlePoints: z.array(
      z.looseObject({ id: z.string(), kind: nodeKind, takesDown: ids, fails: z.int().optional().describe('All nodes that fail with it.') }),
    ),
  })
  .meta({ id: 'SinglePointsAnswer' });
export type SinglePointsAnswer = z.infer<typeof singlePointsAnswer>;

export const cutSetsAnswer = z
  .looseObject({
    ...envelope,
    service: z.string(),
    maxOrder: z.int(),
    among: z.array(nodeKind),
    complete: z.boolean(),
    counts: z.array(z.int()),
    cutSets: z.array(ids).optional(),
    classes: z.array(z.array(ids)).optional(),
  })
  .meta({ id: 'CutSetsAnswer' });
export type CutSetsAnswer = z.infer<typeof cutSetsAnswer>;

export const commonCausesAnswer = z
  .looseObject({
    ...envelope,
    commonCauses: z.array(
      z.looseObject({
        dependent: z.string(),
        group: z.string().nullable(),
        shared: ids,
        ownMembers: ids,
        paths: z
          .array(z.looseObject({ cause: z.string(), member: z.string(), path: ids }))
          .optional()
          .describe('With `paths`: the witness path from each cause to each member that it takes down.'),
      }),
    ),
    pathsLeftOut: z.int().optional().describe('With `paths`: pairs of a group and a cause that have none because there are too many.'),
  })
  .meta({ id: 'CommonCausesAnswer' });
export type CommonCausesAnswer = z.infer<typeof commonCausesAnswer>;

const share = z.number().nullable();
export const concentrationAnswer = z
  .looseObject({
    ...envelope,
    layers: z.array(
      z.looseObject({
        layer: z.string(),
        hhi: share,
        effectiveNumber: share,
        unknownShare: share,
        noneShare: share,
        partlyUnknownShare: share,
        members: z.array(z.looseObject({ id: z.string(), share, relianceShare: share, directShare: share, hiddenShare: share })),
      }),
    ),
    hidden: z.array(z.looseObject({ id: z.string(), via: ids, hiddenShare: share, services: ids, paths: z.array(ids) })),
    hiddenFound: z.int().optional().describe('All hidden concentrations (with `about`: those that concern it), however many are listed.'),
    hiddenAll: z
      .array(z.looseObject({ id: z.string(), hiddenShare: share, via: z.int().describe('Direct providers that it stands behind.') }))
      .optional()
      .describe('With `limit`: every hidden concentration in brief.'),
    apparentNumber: z.int().optional().describe('Direct providers: what the effective numbers of deeper layers are held against.'),
  })
  .meta({ id: 'ConcentrationAnswer' });
export type ConcentrationAnswer = z.infer<typeof concentrationAnswer>;

export const anyAnswer = z.looseObject(envelope).meta({ id: 'Answer', description: 'The same text as `ketenzicht <name> … --json` prints.' });
export type AnyAnswer = z.infer<typeof anyAnswer>;

/** Answer shapes by analysis; an analysis that is not here answers with the common keys and its own. */
export const answerSchemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['what-if', whatIfAnswer],
  ['why', whyAnswer],
  ['single-points', singlePointsAnswer],
  ['cut-sets', cutSetsAnswer],
  ['cut-pairs', cutPairsAnswer],
  ['common-causes', commonCausesAnswer],
  ['concentration', concentrationAnswer],
  ['importance', importanceAnswer],
  ['findings', findingsAnswer],
  ['recovery', recoveryAnswer],
  ['overlap', overlapAnswer],
  ['cold-start', coldStartAnswer],
  ['spare-capacity', spareCapacityAnswer],
  ['compare', compareAnswer],
  ['measures', measuresAnswer],
  ['what-helps', whatHelpsAnswer],
]);
