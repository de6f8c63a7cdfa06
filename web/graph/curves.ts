// Computes the curve of a line, an S from the right edge of the dependent to the left edge of what it needs.
import type { Box } from './types';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line as Cytoscape takes it: ends relative to the middles, control points as weight along and distance from the straight line. */
export interface Curve {
  readonly start: string;
  readonly end: string;
  readonly weights: string;
  readonly distances: string;
}

const bulge = 26;

/** What a line runs between. */
export interface Ends {
  readonly from: Box & { readonly lane: string };
  readonly to: Box & { readonly lane: string };
}

function controls(from: Point, to: Point, points: readonly Point[]): Pick<Curve, 'weights' | 'distances'> {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const offsets = points.map(({ x, y }) => ({ x: x - from.x, y: y - from.y }));
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    weights: offsets.map(({ x, y }) => round((x * dx + y * dy) / (length * length))).join(' '),
    distances: offsets.map(({ x, y }) => round((-x * dy + y * dx) / length)).join(' '),
  };
}

/** Between lanes an S; within a lane a bow through the gap on its right; back to an earlier lane an S from left to right. */
export function curveOf({ from, to }: Ends): Curve {
  const isSameLane = from.lane === to.lane;
  const isForward = from.x < to.x;
  const startX = isSameLane || isForward ? from.width / 2 : -from.width / 2;
  const endX = isSameLane || !isForward ? to.width / 2 : -to.width / 2;
  const [a, b] = [
    { x: from.x + startX, y: from.y },
    { x: to.x + endX, y: to.y },
  ];
  const reach = isSameLane ? { first: a.x + bulge, second: b.x + bulge } : { first: a.x + 0.4 * (b.x - a.x), second: a.x + 0.6 * (b.x - a.x) };
  return {
    start: `${startX}px 0px`,
    end: `${endX}px 0px`,
    ...controls(a, b, [
      { x: reach.first, y: a.y },
      { x: reach.second, y: b.y },
    ]),
  };
}
