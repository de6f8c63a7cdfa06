// Offers a choice of a few things side by side: a row of buttons, of which one is pressed.
import type { ReactNode } from 'react';
import './segmented.css';

export interface Segment<K extends string> {
  readonly key: K;
  readonly label: ReactNode;
}

export interface SegmentedProps<K extends string> {
  readonly label: string;
  readonly segments: readonly Segment<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
}

export function Segmented<K extends string>({ label, segments, chosen, onChoose }: SegmentedProps<K>) {
  return (
    <fieldset className="segmented" aria-label={label}>
      {segments.map((segment) => (
        <button key={segment.key} type="button" aria-pressed={segment.key === chosen} onClick={() => onChoose(segment.key)}>
          {segment.label}
        </button>
      ))}
    </fieldset>
  );
}
