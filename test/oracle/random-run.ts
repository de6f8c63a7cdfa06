// Holds the product against the brute-force oracle on one random estate after another, and counts what those estates have in them.
import { failedSet } from './brute-force/failure';
import { reachesAny } from './brute-force/what-if';
import { checks } from './compare';
import { features } from './features';
import { type Posed, pose } from './posed';
import { type RandomEstate, randomEstate } from './random-estates';
import { asText, shrink } from './shrink';

/** What a run over random estates found. */
export class Tally {
  estates = 0;
  /** Estates in which what fails is not what leads to a cause. */
  unlikeReachability = 0;
  readonly having = new Map<string, number>(Object.keys(features).map((name) => [name, 0]));

  count(posed: Posed): void {
    this.estates += 1;
    for (const [name, has] of Object.entries(features)) if (has(posed.estate)) this.having.set(name, (this.having.get(name) ?? 0) + 1);
    if (isUnlikeReachability(posed)) this.unlikeReachability += 1;
  }

  /** Estates with a feature, of one hundred. */
  percentageWith(feature: string): number {
    return (100 * (this.having.get(feature) ?? 0)) / this.estates;
  }

  print(): void {
    const rows = [...this.having].map(([name, count]) => `  ${name.padEnd(28)} ${String(count).padStart(6)}  ${this.percentageWith(name).toFixed(1)} %`);
    const unlike = `  ${'unlike plain reachability'.padEnd(28)} ${String(this.unlikeReachability).padStart(6)}  ${((100 * this.unlikeReachability) / this.estates).toFixed(1)} %`;
    process.stdout.write(`${this.estates} random estates compared with the definitions; with\n${[...rows, unlike].join('\n')}\n`);
  }
}

/** Whether the failed nodes differ from those that lead to a cause over what can fail them, groups and deliveries ignored. */
function isUnlikeReachability({ changed: { structure, causes } }: Posed): boolean {
  const failed = [...failedSet(structure, causes)].filter((thing) => structure.kindOf.has(thing));
  const leading = reachesAny(structure, causes);
  return failed.length !== leading.size || failed.some((id) => !leading.has(id));
}

function differencesIn(estate: RandomEstate, check: (posed: Posed) => string[]): string[] {
  try {
    return check(pose(estate));
  } catch (error) {
    return [`it throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

/** The first difference on these seeds, with the estate made as small as it can be; null when product and definitions agree on all. */
export function firstDifference(seeds: { readonly first: number; readonly count: number }, tally: Tally): string | null {
  for (let seed = seeds.first; seed < seeds.first + seeds.count; seed += 1) {
    const estate = randomEstate(seed);
    const posed = pose(estate);
    tally.count(posed);
    for (const [name, check] of Object.entries(checks)) {
      if (differencesIn(estate, () => check(posed)).length === 0) continue;
      const small = shrink(estate, (one) => differencesIn(one, check).length > 0);
      return `seed ${seed}, ${name}:\n${asText(small)}\n${differencesIn(small, check).join('\n')}`;
    }
  }
  return null;
}
