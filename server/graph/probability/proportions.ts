// 95 % intervals of what was counted: a proportion (Wilson 1927), and the difference of two (Newcombe 1998, method 10).

export type Interval = readonly [low: number, high: number];

/** 97.5 % of the standard normal distribution lies below this. */
const z = 1.959963984540054;

/** Wilson's score interval; from nothing counted, everything is possible. */
export function wilson(hits: number, total: number): Interval {
  if (total === 0) return [0, 1];
  const proportion = hits / total;
  const spread = (z * z) / total;
  const centre = proportion + spread / 2;
  const half = z * Math.sqrt((proportion * (1 - proportion)) / total + spread / (4 * total));
  const low = hits === 0 ? 0 : (centre - half) / (1 + spread);
  const high = hits === total ? 1 : (centre + half) / (1 + spread);
  return [Math.max(0, low), Math.min(1, high)];
}

export interface Counted {
  readonly hits: number;
  readonly total: number;
}

/** Newcombe's interval for the proportion of `a` minus that of `b`. */
export function newcombe(a: Counted, b: Counted): Interval {
  const [lowA, highA] = wilson(a.hits, a.total);
  const [lowB, highB] = wilson(b.hits, b.total);
  if (a.total === 0 || b.total === 0) return [lowA - highB, highA - lowB];
  const [pa, pb] = [a.hits / a.total, b.hits / b.total];
  const difference = pa - pb;
  return [difference - Math.hypot(pa - lowA, highB - pb), difference + Math.hypot(highA - pa, pb - lowB)];
}
