// Declares the result of importance: the probability of a service, and how much each supplier matters to it.
import { z } from 'zod';
import type { DeepReadonly } from '../../model/shapes';
import { alreadyDown, ids } from '../shapes';

const figure = z.number().nullable();
const interval = z.tuple([z.number(), z.number()]).nullable();

const supplierImportance = z.strictObject({
  id: z.string(),
  failureProbability: z.number().describe('Per year, as stated.'),
  singlePoint: z.boolean().describe('Takes down the service alone.'),
  birnbaum: figure.describe('P(service | supplier fails) − P(service | it does not).'),
  birnbaumInterval: interval.describe('95 % interval of an estimate (Newcombe); null when exact.'),
  fussellVesely: figure.describe('1 − P(service | supplier does not fail) ÷ P(service).'),
  riskAchievement: figure.describe('P(service | supplier fails) ÷ P(service).'),
  riskReduction: figure.describe('P(service) ÷ P(service | supplier does not fail); null: without bound, or unknown.'),
});

export const importanceResult = z.strictObject({
  service: z.string(),
  probability: figure.describe('That the service fails within a year through its suppliers; null when it cannot be given, see `basis`.'),
  interval: interval.describe('95 % interval of an estimate (Wilson); null when exact.'),
  method: z.enum(['exact', 'estimated']).nullable(),
  basis: z
    .enum(['fits-max-nodes', 'over-max-nodes', 'missing-probability', 'already-down'])
    .describe('Why the answer is exact, estimated, or without numbers.'),
  diagramNodes: z.int().nullable().describe('Nodes of the decision diagram when exact.'),
  sampled: z
    .strictObject({ samples: z.int(), failed: z.int() })
    .nullable()
    .describe('Samples, and those in which the service failed though no single point did.'),
  suppliers: z.array(supplierImportance),
  missing: ids.describe('Suppliers that the service needs without a failure probability; then there are no numbers.'),
  notFailing: ids.describe('Organisations that provide: they count as not failing.'),
  alreadyDown,
});
export type ImportanceResult = DeepReadonly<z.infer<typeof importanceResult>>;
export type SupplierImportance = DeepReadonly<z.infer<typeof supplierImportance>>;
export type ImportanceBasis = ImportanceResult['basis'];
