// Turns the answer `concentration` into what is drawn: segments of a bar, bands, dots on a log line, and one list of who is relied on.
import type { ConcentrationAnswer } from '../../../server/api/contract';

export type Layer = ConcentrationAnswer['layers'][number];
export type Member = Layer['members'][number];

/** Bounds of the bands for HHI. A convention, no standard: said wherever a band is shown. */
export const bandLimits = { moderate: 1500, high: 2500 } as const;
/** From this unknown share on, no band is given. */
const tooLittleKnown = 0.5;

export type Band = 'low' | 'moderate' | 'high' | 'too-little-known';

/** The band of a layer; undefined: nothing known, nothing unknown (no services). */
export function bandOf({ hhi, unknownShare }: Pick<Layer, 'hhi' | 'unknownShare'>): Band | undefined {
  if ((unknownShare ?? 0) > tooLittleKnown) return 'too-little-known';
  if (hhi === null) return unknownShare === null || unknownShare === 0 ? undefined : 'too-little-known';
  if (hhi >= bandLimits.high) return 'high';
  return hhi >= bandLimits.moderate ? 'moderate' : 'low';
}

export interface Segment {
  readonly what: 'member' | 'others' | 'none' | 'unknown';
  /** 0 to 1 of the whole: the segments of a bar add up to 1. */
  readonly share: number;
  /** Id of the member; absent for the rest. */
  readonly id?: string;
  /** Members in `others`. */
  readonly count?: number;
}

/** Members largest first, then by place in the answer (which is by id). */
function largestFirst(members: readonly Member[]): Member[] {
  return [...members].filter(({ share }) => (share ?? 0) > 0).sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

/**
 * The bar of a layer: the three largest, the others together, then none and unknown.
 * Shares of members are of the known part (semantics §3); here they are brought back to the whole.
 */
export function segmentsOf(layer: Layer, named = 3): Segment[] {
  const unknown = layer.unknownShare ?? 0;
  const none = layer.noneShare ?? 0;
  const known = Math.max(0, 1 - unknown - none);
  const members = largestFirst(layer.members);
  const rest = members.slice(named);
  const segments: Segment[] = members.slice(0, named).map(({ id, share }) => ({ what: 'member', id, share: (share ?? 0) * known }));
  if (rest.length > 0) segments.push({ what: 'others', count: rest.length, share: rest.reduce((sum, { share }) => sum + (share ?? 0), 0) * known });
  if (none > 0) segments.push({ what: 'none', share: none });
  if (unknown > 0) segments.push({ what: 'unknown', share: unknown });
  return segments;
}

/**
 * The share of services for which there may be more members than are known: the chain of a contract, or the ownership of a provider, is not
 * declared. Who has the contracts is known whatever stands behind them, so in the first layer there is none.
 */
export function mayBeMore({ layer, partlyUnknownShare }: Pick<Layer, 'layer' | 'partlyUnknownShare'>): number {
  return layer === 'supplier-1' ? 0 : (partlyUnknownShare ?? 0);
}

/** How many share the layer: the apparent number beside the effective one. */
export function apparentNumber({ members }: Layer): number {
  return members.filter(({ share }) => (share ?? 0) > 0).length;
}

/** Place of a number on a log line from 1 to `most`, 0 to 1. */
export function onLogLine(value: number, most: number): number {
  if (most <= 1) return 0;
  return Math.min(1, Math.max(0, Math.log(value) / Math.log(most)));
}

/** End of the log line: a round number that nothing exceeds, at least 10. */
export function logLineEnd(layers: readonly Layer[]): number {
  const most = Math.max(10, ...layers.map(apparentNumber));
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((end) => end >= most) ?? most;
}

/** What one can rely on, by the word of the choice on screen. Countries stay apart: where it runs, who runs it and who decides are three answers. */
export const families = {
  providers: ['supplier-1', 'supplier-2', 'supplier-3plus'],
  'ultimate-parent': ['ultimate-parent'],
  datacenter: ['datacenter'],
  technology: ['technology'],
  'country-location': ['country-location'],
  'country-operation': ['country-operation'],
  'country-jurisdiction': ['country-jurisdiction'],
} as const;
export type Family = keyof typeof families;

export interface Reliance {
  readonly id: string;
  readonly layers: readonly string[];
  readonly reliance: number;
  readonly direct: number;
  readonly hidden: number;
}

/** Who is relied on in these layers, most first. A member of several layers is one row: its shares are of the estate, not of the layer. */
export function reliancesOf(layers: readonly Layer[], wanted: readonly string[]): Reliance[] {
  const rows = new Map<string, Reliance>();
  for (const layer of layers) {
    if (!wanted.includes(layer.layer)) continue;
    for (const { id, relianceShare, directShare, hiddenShare } of layer.members) {
      const known = rows.get(id);
      rows.set(id, {
        id,
        layers: [...(known?.layers ?? []), layer.layer],
        reliance: Math.max(known?.reliance ?? 0, relianceShare ?? 0),
        direct: Math.max(known?.direct ?? 0, directShare ?? 0),
        hidden: Math.max(known?.hidden ?? 0, hiddenShare ?? 0),
      });
    }
  }
  return [...rows.values()].sort((a, b) => b.reliance - a.reliance);
}

/** Every id the answer names, once. */
export function idsOf(answer: ConcentrationAnswer | undefined): string[] {
  const ids = new Set<string>();
  for (const { members } of answer?.layers ?? []) for (const { id } of members) ids.add(id);
  for (const { id, via, services, paths } of answer?.hidden ?? []) {
    for (const each of [id, ...via, ...services, ...paths.flat()]) ids.add(each);
  }
  return [...ids];
}
