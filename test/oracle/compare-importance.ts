// Holds the product's probabilities and importances against the brute-force oracle's. Numbers may differ by what the last digits lose.
import { type ImportanceFound, importanceOf, suppliersFor } from './brute-force/importance';
import type { Structure } from './brute-force/structure';
import { differences, type Posed } from './posed';
import { ask } from './product';

const measures = ['birnbaum', 'fussellVesely', 'riskAchievement', 'riskReduction'] as const;

/** What the answer and the definitions both say, the numbers apart. */
type Comparable = { readonly words: unknown; readonly numbers: readonly (number | null)[] };

function expected({ probability, suppliers, missing, notFailing }: ImportanceFound): Comparable {
  return {
    words: [suppliers.map(({ id }) => id), missing, notFailing],
    numbers: [probability, ...suppliers.flatMap((one) => measures.map((name) => one[name]))],
  };
}

const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function answered(answer: Record<string, unknown>): Comparable {
  const rows: readonly Record<string, unknown>[] = Array.isArray(answer.suppliers) ? answer.suppliers : [];
  return {
    words: [rows.map(({ id }) => id), answer.missing, answer.notFailing],
    numbers: [asNumber(answer.probability), ...rows.flatMap((row) => measures.map((name) => asNumber(row[name])))],
  };
}

/** Equal to eight digits; both nothing; or a ratio beyond what the digits of its parts allow. */
function isClose(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b || Math.abs(a ?? b ?? 0) > 1e9;
  return Math.abs(a - b) <= 1e-8 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12;
}

/** What differs for one target; `parameters` besides the service. */
export function differencesFor({ subject, structure, estate }: Pick<Posed, 'subject' | 'structure' | 'estate'>, target: string): string[] {
  const answer = ask(subject, 'importance', { service: target, given: [...estate.given] });
  const [product, oracle] = [answered(answer), expected(importanceOf(structure, target))];
  const words = differences(`importance for ${target}`, [product.words, oracle.words]);
  const isEqual = product.numbers.length === oracle.numbers.length && product.numbers.every((one, at) => isClose(one, oracle.numbers[at] ?? null));
  const method = oracle.numbers[0] === null ? null : 'exact';
  return [
    ...words,
    ...(isEqual ? [] : differences(`numbers of importance for ${target}`, [product.numbers, oracle.numbers])),
    ...differences(`method for ${target}`, [answer.method, method]),
  ];
}

const mostSuppliers = 8;

function targetsOf(structure: Structure): string[] {
  return [...structure.kindOf].filter(([, kind]) => kind !== 'Country').map(([id]) => id);
}

/** The target of a seed: of two, one is the first service. Those that rest on too many suppliers to try all sets of are left to another test. */
export function checkImportance(posed: Posed): string[] {
  const { estate, structure } = posed;
  const targets = targetsOf(structure);
  const service = targets.find((id) => structure.kindOf.get(id) === 'Service');
  const target = (estate.seed % 2 === 0 ? service : undefined) ?? targets[estate.seed % targets.length] ?? '';
  return suppliersFor(structure, target).length > mostSuppliers ? [] : differencesFor(posed, target);
}
