// Lists the glyphs of kinds and statuses as path data on a grid of 16. Screens and picture draw from this one list.
import type { NodeKind } from '../../server/model/vocabulary';

/** One glyph: filled and stroked paths; strokes are 1.5 px unless a width says otherwise. */
export interface Glyph {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  /** Stroke dashes. */
  readonly dash?: string;
  /** Drawn on top in the colour of the ground. */
  readonly cut?: string;
}

const hexagon = 'M4.6 3h6.8L15 8l-3.6 5H4.6L1 8z';

export const kindGlyphs: Readonly<Record<NodeKind | 'Subcontractor', Glyph>> = {
  Organisation: { fill: 'M2.5 2.5h11v11h-11z' },
  Service: { fill: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2z' },
  Component: { stroke: 'M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3z', fill: 'M5.8 5.8h4.4v4.4H5.8z' },
  Contract: { stroke: 'M3.2 1.8h6.1l3.5 3.5v8.9H3.2zM9.2 1.8v3.6h3.6M5.6 8.4h4.8M5.6 11.2h4.8', width: 1.4 },
  Supplier: { fill: hexagon },
  Subcontractor: { stroke: 'M5 3.6h6L14.2 8 11 12.4H5L1.8 8z', width: 1.7 },
  Datacenter: {
    stroke: 'M3 3.9v8.2c0 1.1 2.2 2 5 2s5-.9 5-2V3.9M3 7.9c0 1.1 2.2 2 5 2s5-.9 5-2',
    fill: 'M8 1.6c-2.9 0-5.2 1-5.2 2.3S5.1 6.2 8 6.200s5.2-1 5.2-2.300S10.9 1.6 8 1.600z',
  },
  Country: { stroke: 'M3.4 1.800v12.6', fill: 'M3.4 2.600h10.200l-2.6 3.3 2.6 3.300H3.400z' },
  Technology: { fill: 'M8 1.300L14.7 8 8 14.7 1.3 8z' },
};

export type Status = 'origin' | 'failed' | 'later' | 'degraded' | 'atRisk' | 'ok' | 'unknown';

export const statusGlyphs: Readonly<Record<Status, Glyph>> = {
  origin: { fill: 'M9.6 1L3.4 9h3.900L6.2 15l6.4-8.300H8.700z' },
  failed: { fill: 'M1.5 1.500h13v13h-13z', cut: 'M4.9 4.900l6.2 6.200M11.1 4.900l-6.2 6.2' },
  later: { stroke: 'M8 1.800a6.2 6.2 0 1 0 0 12.400A6.2 6.2 0 1 0 8 1.800zM8 4.400V8l2.3 1.9' },
  degraded: { stroke: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2z', fill: 'M2 8h12a6 6 0 0 1-12 0z' },
  atRisk: { stroke: 'M8 2.200l6.3 11.300H1.700zM8 6.300v3.400M8 11.600v.2' },
  ok: { stroke: 'M8 1.800a6.2 6.2 0 1 0 0 12.400A6.2 6.2 0 1 0 8 1.800zM5.2 8.200l2 2 3.7-4' },
  unknown: {
    stroke: 'M8 1.500a6.5 6.5 0 1 0 0 13A6.5 6.5 0 1 0 8 1.500z',
    dash: '1.8 1.7',
    fill: 'M6.1 6.600a1.9 1.9 0 1 1 2.7 1.700c-.5.3-.8.6-.8 1.200h-1c0-1 .4-1.5 1.1-1.9.6-.3.9-.6.9-1a1 1 0 0 0-2 0zM7 10.600h1.200v1.200H7z',
  },
};

/** The glyph key of a node: a supplier that nobody contracts directly is an open hexagon. */
export function glyphOf(kind: string, rank: number | null | undefined): keyof typeof kindGlyphs {
  if (kind === 'Supplier') return rank === 1 || rank === undefined ? 'Supplier' : 'Subcontractor';
  return Object.hasOwn(kindGlyphs, kind) ? (kind as NodeKind) : 'Component';
}
