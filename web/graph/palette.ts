// Reads the colours of the picture from the custom properties of the page, again when the theme changes.
import type { Theme } from '../components/theme';

const names = [
  'ground',
  'surface',
  'select',
  'line',
  'line-strong',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'accent-soft',
  'failed',
  'on-failed',
  'failed-text',
  'failed-soft',
  'degraded',
  'on-degraded',
  'degraded-line',
  'degraded-soft',
  'risk',
  'on-risk',
  'risk-line',
  'unknown',
  'unknown-line',
  'unknown-text',
  'origin',
  'on-origin',
] as const;
export type Colour = (typeof names)[number];
export type Palette = Readonly<Record<Colour, string>>;

const read = new Map<Theme, Palette>();

/** The palette of the theme that is in force; read once a theme. */
export function readPalette(theme: Theme): Palette {
  const known = read.get(theme);
  if (known) return known;
  const style = getComputedStyle(document.documentElement);
  const palette = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
  read.set(theme, palette);
  return palette;
}
