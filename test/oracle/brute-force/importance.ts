// The brute-force oracle's reading of “Importance” (semantics §3): every subset of the suppliers is failed and weighed with its probability.
import { compareText } from '../../../server/model/text-order';
import { alreadyDown, failedSet } from './failure';
import { needsOf, numberAt, walkable } from './needs';
import type { Structure } from './structure';

export interface SupplierImportance {
  readonly id: string;
  readonly birnbaum: number;
  readonly fussellVesely: number | null;
  readonly riskAchievement: number | null;
  readonly riskReduction: number | null;
}

export interface ImportanceFound {
  /** Null: the target is down from the start, or a probability is missing. */
  readonly probability: number | null;
  readonly suppliers: readonly SupplierImportance[];
  readonly missing: readonly string[];
  readonly notFailing: readonly string[];
}

/** “only suppliers fail; every Supplier in needs(s) needs one”; the supplier that is asked about fails too. What is already down is no cause. */
export function suppliersFor(structure: Structure, target: string): string[] {
  const reached = [target, ...needsOf(walkable(structure.graph), target).nodes.keys()];
  return reached.filter((id) => structure.kindOf.get(id) === 'Supplier' && !alreadyDown(structure).has(id)).sort(compareText);
}

function organisationsFor(structure: Structure, target: string): string[] {
  const { nodes, providers } = needsOf(walkable(structure.graph), target);
  const reached = new Set([target, ...nodes.keys(), ...providers.keys()]);
  return [...reached].filter((id) => structure.kindOf.get(id) === 'Organisation' && !alreadyDown(structure).has(id)).sort(compareText);
}

/** Whether the target fails, for each subset of the suppliers: bit i of the index is supplier i. */
function outcomes(structure: Structure, target: string, suppliers: readonly string[]): boolean[] {
  return Array.from({ length: 2 ** suppliers.length }, (_, subset) =>
    failedSet(
      structure,
      suppliers.filter((_id, at) => (subset >> at) & 1),
    ).has(target),
  );
}

/** P(target) when each supplier fails independently with its chance. */
function expectation(failing: readonly boolean[], chances: readonly number[]): number {
  return failing.reduce((sum, fails, subset) => {
    if (!fails) return sum;
    return sum + chances.reduce((product, chance, at) => product * ((subset >> at) & 1 ? chance : 1 - chance), 1);
  }, 0);
}

/** P(target), and per supplier what its definitions say, from P with its chance set to 1 and to 0. */
export function importanceOf(structure: Structure, target: string): ImportanceFound {
  const suppliers = suppliersFor(structure, target);
  const missing = suppliers.filter((id) => numberAt(structure.graph, id, 'failureProbability') === null);
  const notFailing = organisationsFor(structure, target);
  if (alreadyDown(structure).has(target) || missing.length > 0) return { probability: null, suppliers: [], missing, notFailing };
  const chances = suppliers.map((id) => numberAt(structure.graph, id, 'failureProbability') ?? 0);
  const failing = outcomes(structure, target, suppliers);
  const probability = expectation(failing, chances);
  const rows = suppliers.map((id, index): SupplierImportance => {
    const given = (chance: number) =>
      expectation(
        failing,
        chances.map((own, at) => (at === index ? chance : own)),
      );
    const [fails, works] = [given(1), given(0)];
    return {
      id,
      birnbaum: fails - works,
      fussellVesely: probability === 0 ? null : 1 - works / probability,
      riskAchievement: probability === 0 ? null : fails / probability,
      riskReduction: probability === 0 || works === 0 ? null : probability / works,
    };
  });
  return { probability, suppliers: rows, missing, notFailing };
}
