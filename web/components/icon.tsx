// Draws the icons of kinds, statuses and actions from path data. An icon without a title is decoration.
import { type Glyph, glyphOf, kindGlyphs, type Status, statusGlyphs } from './glyphs';
import './icon.css';

interface DrawProps {
  readonly glyph: Glyph;
  readonly size: number;
  readonly className?: string;
  readonly title?: string | undefined;
}

function Draw({ glyph, size, className, title }: DrawProps) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 16 16" role="img" aria-hidden={title === undefined}>
      <title>{title ?? ''}</title>
      {glyph.fill && <path d={glyph.fill} fill="currentColor" />}
      {glyph.stroke && (
        <path
          d={glyph.stroke}
          fill="none"
          stroke="currentColor"
          strokeWidth={glyph.width ?? 1.5}
          strokeDasharray={glyph.dash}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {glyph.cut && <path d={glyph.cut} className="icon-cut" fill="none" strokeWidth={1.9} strokeLinecap="round" />}
    </svg>
  );
}

/** The glyph of a kind; `rank` 2 or more, or null (no contract of its own), draws a supplier open. */
export function KindIcon({ kind, rank, size = 14 }: { readonly kind: string; readonly rank?: number | null; readonly size?: number }) {
  return <Draw glyph={kindGlyphs[glyphOf(kind, rank)]} size={size} className="icon-kind" />;
}

/** The sign of a status; its colour comes with it. */
export function StatusIcon({ status, size = 16, title }: { readonly status: Status; readonly size?: number; readonly title?: string }) {
  return <Draw glyph={statusGlyphs[status]} size={size} className={`icon-status ${status}`} title={title} />;
}

const actions = {
  search: { stroke: 'M7 2.2a4.8 4.8 0 1 0 0 9.600A4.8 4.8 0 1 0 7 2.200zM10.6 10.600l3.4 3.4', width: 1.9 },
  close: { stroke: 'M4 4l8 8M12 4l-8 8', width: 1.7 },
  menu: { stroke: 'M2 4h12M2 8h12M2 12h12', width: 1.7 },
  moon: { stroke: 'M13.5 9.700A6 6 0 0 1 6.3 2.500a6 6 0 1 0 7.2 7.200z' },
  sun: {
    stroke: 'M8 5a3 3 0 1 0 0 6 3 3 0 1 0 0-6zM8 1v1.500M8 13.500V15M1 8h1.500M13.5 8H15M3 3l1.1 1.100M11.9 11.900L13 13M13 3l-1.1 1.100M4.1 11.900L3 13',
  },
  plus: { stroke: 'M8 3v10M3 8h10', width: 1.7 },
  minus: { stroke: 'M3 8h10', width: 1.7 },
  check: { stroke: 'M3 8.500l3.3 3.300L13 4.5', width: 1.7 },
  several: { stroke: 'M8 2.500L14.500 13.500h-13zM8 6.500v3.500M8 11.900v.2', width: 1.6 },
  halves: { stroke: 'M2 3.500h12v9H2zM8 3.500v9', width: 1.6 },
  fit: { stroke: 'M2 5.500V2h3.500M10.5 2H14v3.500M14 10.500V14h-3.500M5.5 14H2v-3.5', width: 1.6 },
  chevron: { stroke: 'M6 3.500L10.5 8 6 12.5', width: 1.5 },
  down: { stroke: 'M3.5 6L8 10.5 12.5 6', width: 1.6 },
  up: { stroke: 'M3.5 10L8 5.5 12.5 10', width: 1.6 },
  arrow: { stroke: 'M2.5 8h10.500M9.5 4.500L13 8l-3.5 3.5' },
  back: { stroke: 'M13.5 8H3M6.5 4.500L3 8l3.5 3.5' },
  link: { stroke: 'M6.5 9.500l3-3M7 4.800l1.6-1.600a2.8 2.8 0 0 1 4 4L11 8.800M9 11.200l-1.6 1.600a2.8 2.8 0 0 1-4-4L5 7.2' },
  download: { stroke: 'M8 2v7.500M4.8 6.500L8 9.700l3.2-3.200M2.5 13.500h11', width: 1.6 },
  upload: { stroke: 'M8 10V2.300M4.8 5.500L8 2.300l3.2 3.200M2.5 13.500h11', width: 1.6 },
  undo: { stroke: 'M5.5 3L2.5 6l3 3M2.8 6h6.700a3.8 3.8 0 0 1 0 7.500H6', width: 1.6 },
  lock: { stroke: 'M3.5 7h9v7h-9zM5.5 7V4.800a2.5 2.5 0 0 1 5 0V7' },
} satisfies Readonly<Record<string, Glyph>>;
export type ActionName = keyof typeof actions;

/** The icon of an action; give its button a name. */
export function ActionIcon({ name, size = 16 }: { readonly name: ActionName; readonly size?: number }) {
  return <Draw glyph={actions[name]} size={size} />;
}

/** The mark of the product: square, dot and open hexagon; the last is open because that is what the tool makes visible. */
export function Logo() {
  return (
    <svg className="icon-logo" width="36" height="14" viewBox="0 0 36 14" role="img" aria-hidden="true">
      <path d="M5 7h22" stroke="currentColor" strokeWidth="2" />
      <rect x="0" y="2" width="10" height="10" fill="currentColor" />
      <circle cx="17" cy="7" r="5.2" fill="currentColor" />
      <path d="M26.5 2.500h5L34.5 7l-3 4.500h-5L23.5 7z" className="icon-logo-open" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
    </svg>
  );
}
