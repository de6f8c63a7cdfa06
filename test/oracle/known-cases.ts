// Reads the small cases with answers of independent programs (answer-set solver clingo) kept in `cases/`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { RawGraph, RawNode, RawRelation } from './brute-force/raw-graph';

const ids = z.array(z.string());
const caseShape = z.looseObject({
  id: z.string(),
  title: z.string(),
  nodes: z.array(z.looseObject({ id: z.string() })),
  dependsOn: z.array(
    z.union([z.strictObject({ node: z.string(), needs: z.string() }), z.strictObject({ node: z.string(), group: z.string(), k: z.int(), of: ids })]),
  ),
  baselineFailed: ids.optional(),
  candidates: ids.optional(),
  expected: z.object({
    alreadyDown: ids,
    cuts: z.array(
      z.looseObject({
        target: z.string(),
        count: z.array(z.int()).optional(),
        down: z.boolean().optional(),
        order1: ids.optional(),
        order2: z.array(ids).optional(),
        order3: z.array(ids).optional(),
        sha256: ids.optional(),
      }),
    ),
    blast: z.array(z.object({ fail: ids, down: ids })),
  }),
});
export type KnownCase = z.infer<typeof caseShape>;

const folder = new URL('./cases/', import.meta.url);

/** All cases, by file name. */
export function knownCases(): KnownCase[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => caseShape.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}

/** The case as a graph: `needs` a relation of its own, `k of` a group with duplicate and self members kept, `baselineFailed` as `state: down`. */
export function graphOfCase({ nodes, dependsOn, baselineFailed = [], candidates, expected }: KnownCase): RawGraph {
  const targets = new Set(expected.cuts.map(({ target }) => target));
  const isComponent = (id: string) => (candidates ? candidates.includes(id) : !targets.has(id));
  const stateOf = (id: string): RawNode['properties'] => (baselineFailed.includes(id) ? { state: 'down' } : {});
  const relations = dependsOn.flatMap((one): RawRelation[] => {
    if ('needs' in one) return [{ type: 'DEPENDS_ON', from: one.node, to: one.needs, properties: {} }];
    return one.of.map((to) => ({ type: 'DEPENDS_ON', from: one.node, to, properties: { group: one.group, required: one.k } }));
  });
  return {
    nodes: nodes.map(({ id }) => ({ id, kind: isComponent(id) ? 'Component' : 'Service', properties: stateOf(id) })),
    relations,
  };
}

/** The minimal cut sets that a case expects of one order; undefined for a list too long to keep, of which only the digest is known. */
export function expectedCuts({ order1, order2, order3 }: KnownCase['expected']['cuts'][number], order: 1 | 2 | 3): readonly (readonly string[])[] | undefined {
  return [order1?.map((one) => [one]), order2, order3][order - 1];
}

/** “sha256 of all sets, each its ids sorted and joined with `+`, lines sorted, joined with a newline, final newline” */
export function digestOf(sets: readonly (readonly string[])[]): string {
  const lines = sets.map((set) => [...set].sort().join('+')).sort();
  return createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
}
