// Gives each status its look on a card: fill, border, block, and the colours of glyph, sign and text (design: graph grammar).
import type { Status } from '../components/glyphs';
import type { Palette } from './palette';

export interface Look {
  readonly fill: string;
  readonly border: string;
  readonly width: number;
  readonly dash?: string;
  readonly block?: string;
  readonly glyph: string;
  readonly sign: string;
  readonly text: string;
}

/** How a status looks (design: graph grammar). */
export function lookOf(status: Status, palette: Palette): Look {
  const plain = { glyph: palette.ink, text: palette.ink };
  const looks: Readonly<Record<Status, Look>> = {
    origin: { fill: palette.origin, border: palette.origin, width: 1.5, glyph: palette['on-origin'], sign: palette['on-origin'], text: palette['on-origin'] },
    failed: {
      fill: palette['failed-soft'],
      border: palette.failed,
      width: 1.5,
      block: palette.failed,
      glyph: palette['on-failed'],
      sign: palette.failed,
      text: palette.ink,
    },
    later: { ...plain, fill: palette.surface, border: palette['failed-text'], width: 1.5, dash: '2 2.5', sign: palette['failed-text'] },
    degraded: {
      fill: palette['degraded-soft'],
      border: palette['degraded-line'],
      width: 1.5,
      block: palette.degraded,
      glyph: palette['on-degraded'],
      sign: palette['degraded-line'],
      text: palette.ink,
    },
    atRisk: {
      fill: palette.risk,
      border: palette['risk-line'],
      width: 1.6,
      dash: '4 2.5',
      glyph: palette['on-risk'],
      sign: palette['risk-line'],
      text: palette['on-risk'],
    },
    ok: { ...plain, fill: palette.surface, border: palette['line-strong'], width: 1.2, sign: palette['line-strong'] },
    unknown: {
      fill: palette.unknown,
      border: palette['unknown-line'],
      width: 1.5,
      dash: '1.5 2.5',
      glyph: palette['unknown-text'],
      sign: palette['unknown-line'],
      text: palette['unknown-text'],
    },
  };
  return looks[status];
}
