// Draws a share of a whole as a bar. Its segments differ in pattern too, so that grey print and colour blindness lose nothing.
import type { CSSProperties } from 'react';
import { useFormat } from '../i18n/format';
import './bar.css';

export type BarLook = 'direct' | 'hidden' | 'second' | 'third' | 'other' | 'unknown' | 'none';

export interface BarSegment {
  readonly key: string;
  /** 0 to 1, of the whole bar. */
  readonly share: number;
  readonly look: BarLook;
  /** What the part is, for the tooltip and read aloud. */
  readonly label: string;
  /** Shown inside when there is room. */
  readonly text?: string;
}

export interface BarProps {
  readonly segments: readonly BarSegment[];
  readonly height?: number;
  /** What it says, when the segments are drawn to another scale than the whole. */
  readonly name?: string;
}

/** Parts side by side from 0; what they leave open stays empty. The same figures always stand beside it in words. */
export function Bar({ segments, height = 12, name }: BarProps) {
  const format = useFormat();
  const words = segments.map(({ label, share }) => `${label} ${format.percent(share, 1)}`).join(', ');
  const style: CSSProperties = { height };
  return (
    <div className="bar" style={style} role="img" aria-label={name ?? words}>
      {segments.map(({ key, share, look, label, text }) => (
        <span key={key} className={`bar-part ${look}`} style={{ width: `${share * 100}%` }} title={name ?? `${label}: ${format.percent(share, 1)}`}>
          {text && <span className="bar-text">{text}</span>}
        </span>
      ))}
    </div>
  );
}

/** A square with the pattern of a part and what it means. */
export function BarLegend({ items }: { readonly items: readonly { readonly look: BarLook; readonly label: string }[] }) {
  return (
    <ul className="bar-legend">
      {items.map(({ look, label }) => (
        <li key={label}>
          <span className={`bar-part ${look}`} />
          {label}
        </li>
      ))}
    </ul>
  );
}
