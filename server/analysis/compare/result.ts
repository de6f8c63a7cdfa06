// Declares the result of compare: two scenarios side by side.
import { z } from 'zod';
import { statusNames } from '../../graph/failure/status';
import { countryLayers, layerNames } from '../../graph/layers/layers';
import type { DeepReadonly } from '../../model/shapes';
import { affectedOrganisation, ids, kind, share, timelineMoment, totals } from '../shapes';

const beforeAfter = <T extends z.ZodType>(shape: T) => ({ before: shape, after: shape });

const status = z.enum(statusNames).nullable().describe('Null: the node is not there.');
const statusChange = z.strictObject({ id: z.string(), kind, ...beforeAfter(status) });
const organisationChange = z.strictObject({ id: z.string(), ...beforeAfter(affectedOrganisation.omit({ id: true })) });
const comparedTotals = z.strictObject({ alreadyDown: z.int(), ...totals.shape });
const pointChange = z.strictObject({ id: z.string(), kind, services: ids });
const layerFigures = z.strictObject({
  hhi: share,
  effectiveNumber: share,
  unknownShare: share,
  noneShare: share,
  partlyUnknownShare: share,
  members: z.int(),
  top: z.array(z.strictObject({ id: z.string(), share })),
});
const layerChange = z.strictObject({
  layer: z.enum(layerNames),
  ...beforeAfter(layerFigures),
  shares: z.array(z.strictObject({ id: z.string(), ...beforeAfter(share) })).describe('Every member whose share differs, by id; null: it is no member.'),
});
const exposureChange = z.strictObject({ id: z.string(), layer: z.enum(countryLayers), gained: ids, lost: ids });

export const compareResult = z.strictObject({
  newlyHit: ids.describe('Degraded, failed or down after, and not before.'),
  spared: ids.describe('Degraded, failed or down before, and not after.'),
  statusChanges: z.array(statusChange),
  organisations: z.array(organisationChange),
  totals: z.strictObject({ ...beforeAfter(comparedTotals), difference: comparedTotals }),
  timeline: z.strictObject(beforeAfter(z.array(timelineMoment))),
  singlePoints: z.strictObject({
    appear: z.array(pointChange),
    go: z.array(pointChange),
    notCompared: ids.describe('Services that are down in one of the two: what is down has no single points.'),
  }),
  concentration: z.array(layerChange),
  exposure: z.strictObject({
    services: z.array(exposureChange),
    organisations: z.array(exposureChange).describe('Over all services that are its own or that it uses.'),
  }),
});
export type Comparison = DeepReadonly<z.infer<typeof compareResult>>;
export type StatusChange = DeepReadonly<z.infer<typeof statusChange>>;
export type OrganisationChange = DeepReadonly<z.infer<typeof organisationChange>>;
export type ComparedTotals = DeepReadonly<z.infer<typeof comparedTotals>>;
export type PointChange = DeepReadonly<z.infer<typeof pointChange>>;
export type PointChanges = Comparison['singlePoints'];
export type LayerFigures = DeepReadonly<z.infer<typeof layerFigures>>;
export type LayerChange = DeepReadonly<z.infer<typeof layerChange>>;
export type ExposureChange = DeepReadonly<z.infer<typeof exposureChange>>;
export type ExposureChanges = Comparison['exposure'];
