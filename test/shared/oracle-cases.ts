// The reference cases of `../shared/oracles`: their shape, and what a case is as a graph (its README).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeKind } from '../../server/model/vocabulary';

const folder = '../shared/oracles';

export interface Cuts {
  readonly target: string;
  readonly down?: boolean;
  readonly count?: readonly number[];
  readonly sha256?: readonly string[];
  readonly order1?: readonly string[];
  readonly order2?: readonly (readonly string[])[];
  readonly order3?: readonly (readonly string[])[];
}

export interface OracleCase {
  readonly id: string;
  readonly nodes: readonly { readonly id: string }[];
  readonly dependsOn: readonly {
    readonly node: string;
    readonly needs?: string;
    readonly group?: string;
    readonly k?: number;
    readonly of?: readonly string[];
  }[];
  readonly baselineFailed?: readonly string[];
  readonly candidates?: readonly string[];
  readonly expected: {
    readonly alreadyDown?: readonly string[];
    readonly cuts?: readonly Cuts[];
    readonly blast?: readonly { readonly fail: readonly string[]; readonly down: readonly string[] }[];
  };
}

export const caseFiles: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.json'));

export function readCase(file: string): OracleCase {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** The kind of a node: targets Services, all others Components; or, to ask by kind, candidates Components and all others Services. */
export function kindIn(one: OracleCase, byCandidate: boolean): (id: string) => NodeKind {
  const { candidates, expected } = one;
  const targets = new Set((expected.cuts ?? []).map(({ target }) => target));
  if (byCandidate && candidates) return (id) => (candidates.includes(id) ? 'Component' : 'Service');
  return (id) => (targets.has(id) ? 'Service' : 'Component');
}

export interface CaseRelation {
  readonly from: string;
  readonly to: string;
  readonly properties: { readonly group?: string; readonly required?: number };
}

/** `needs` → a relation of its own; `group k of` → one relation per member, duplicates and the node itself kept. */
export function relationsOf({ dependsOn }: OracleCase): CaseRelation[] {
  return dependsOn.flatMap(({ node: from, needs, group = '', k = 1, of = [] }) =>
    needs === undefined ? of.map((to) => ({ from, to, properties: { group, required: k } })) : [{ from, to: needs, properties: {} }],
  );
}

/** Sets as the cases list them: each sorted and joined with `+`, in order of text. */
export function linesOf(sets: readonly (readonly string[])[]): string[] {
  return sets.map((set) => [...set].sort().join('+')).sort();
}

/** “sha256 of all sets, … lines sorted, joined with a newline, final newline” */
export function digestOf(sets: readonly (readonly string[])[]): string {
  return createHash('sha256')
    .update(`${linesOf(sets).join('\n')}\n`)
    .digest('hex');
}

/** Calls back with everything that a case says about the cut sets of one target, order by order. */
export function expectedOfOrder({ order1, order2, order3, count, sha256 }: Cuts, order: 1 | 2 | 3) {
  const sets = [order1?.map((one) => [one]), order2, order3][order - 1];
  return { sets, count: count?.[order - 1], sha256: sha256?.[order - 1] };
}
