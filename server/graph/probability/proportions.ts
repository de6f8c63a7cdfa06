// 95 % intervals of what was counted: a proportion, and the difference of two.
//
// How: Wilson's interval holds every proportion p for which the count lies within 1.96 of its own spread, √(p(1 − p) ÷ n), from p × n. So it never
// leaves 0 to 1, and is right for few hits too, where the usual interval is too short. Newcombe takes the ends of two such intervals: each
// end of the difference is as far off as the two distances, from the shares to their ends, squared and added.
// Source: Wilson 1927, “Probable inference, the law of succession, and statistical inference”; Newcombe 1998, “Interval estimation for the
// difference between independent proportions”, method 10.

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
