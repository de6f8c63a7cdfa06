// Decides where an arrow key leads: right to what a node needs, left to what needs it, up and down its lane.
import type { Link, PlacedItem } from './types';

export interface MoveInput {
  readonly key: string;
  readonly items: readonly PlacedItem[];
  readonly links: readonly Link[];
}

/** The item that a key leads to; the same one when there is none. Along the chosen path first, then the nearest. */
export function neighbourInDirection(current: PlacedItem, { key, items, links }: MoveInput): PlacedItem {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const lane = items.filter(({ lane: name }) => name === current.lane).sort((a, b) => a.y - b.y);
    const at = lane.findIndex(({ id }) => id === current.id);
    return lane[at + (key === 'ArrowDown' ? 1 : -1)] ?? current;
  }
  const isRight = key === 'ArrowRight';
  const tied = links.filter(({ from, to }) => (isRight ? from : to) === current.id);
  const ends = tied.flatMap((link) => {
    const item = items.find(({ id }) => id === (isRight ? link.to : link.from));
    return item ? [{ item, isOnPath: link.isOnPath }] : [];
  });
  ends.sort((a, b) => Number(b.isOnPath) - Number(a.isOnPath) || Math.abs(a.item.y - current.y) - Math.abs(b.item.y - current.y));
  return ends[0]?.item ?? current;
}
