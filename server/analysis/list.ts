// Lists every analysis of the product, in the order in which they are offered. To add one: one folder, and one line here.
import type { Analysis, Effort } from './analysis';
import { coldStart } from './cold-start/cold-start';
import { commonCauses } from './common-causes/common-causes';
import { compare } from './compare/compare';
import { concentration } from './concentration/concentration';
import { cutPairs } from './cut-pairs/cut-pairs';
import { cutSets } from './cut-sets/cut-sets';
import { findings } from './findings/findings';
import { importance } from './importance/importance';
import { measures } from './measures/measures';
import { overlap } from './overlap/overlap';
import { recovery } from './recovery/recovery';
import { singlePoints } from './single-points/single-points';
import { spareCapacity } from './spare-capacity/spare-capacity';
import { whatHelps } from './what-helps/what-helps';
import { whatIf } from './what-if/what-if';
import { why } from './why/why';

export const analyses: readonly Analysis[] = [
  whatIf,
  why,
  singlePoints,
  cutSets,
  cutPairs,
  commonCauses,
  concentration,
  importance,
  findings,
  recovery,
  overlap,
  coldStart,
  spareCapacity,
  compare,
  measures,
  whatHelps,
];

/** How long the analysis of this name may take; undefined: there is none. */
export function effortOf(name: unknown): Effort | undefined {
  return analyses.find((one) => one.name === name)?.effort;
}
