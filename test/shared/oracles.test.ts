// The reference cases of `../shared/oracles`: answers of independent programs, compared with those of the engine.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileEstate } from '../../server/graph/compile';
import type { CompiledEstate } from '../../server/graph/compiled';
import { firstSets } from '../../server/graph/cut-set-lists';
import { countsOf, cutSets } from '../../server/graph/cut-sets';
import { downFromTheStart, Failure } from '../../server/graph/kernel/failure';
import { singlePoints } from '../../server/graph/single-points';
import { compareText } from '../../server/model/text-order';
import type { NodeKind } from '../../server/model/vocabulary';
import { graphOf, node, relation } from '../support/estate';

const folder = '../shared/oracles';

interface Cuts {
  readonly target: string;
  readonly down?: boolean;
  readonly count?: readonly number[];
  readonly sha256?: readonly string[];
  readonly order1?: readonly string[];
  readonly order2?: readonly (readonly string[])[];
  readonly order3?: readonly (readonly string[])[];
}
interface Case {
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

/** Every node a Component, the targets Services (the README of the cases). */
function estateOf({ nodes, dependsOn, baselineFailed = [], expected }: Case): CompiledEstate {
  const targets = new Set((expected.cuts ?? []).map(({ target }) => target));
  const kind = (id: string): NodeKind => (targets.has(id) ? 'Service' : 'Component');
  return compileEstate(
    graphOf([
      ...nodes.map(({ id }) => node(id, kind(id), baselineFailed.includes(id) ? { state: 'down' } : {})),
      ...dependsOn.flatMap(({ node: from, needs, group = '', k = 1, of = [] }) =>
        needs === undefined ? of.map((member) => relation([from, 'DEPENDS_ON', member], { group, required: k })) : [relation([from, 'DEPENDS_ON', needs])],
      ),
    ]),
  );
}

const sha256 = (sets: readonly (readonly string[])[]): string => {
  const lines = sets.map((set) => [...set].sort().join('+')).sort();
  return createHash('sha256')
    .update(lines.length === 0 ? '\n' : `${lines.join('\n')}\n`)
    .digest('hex');
};

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('finds the reference cases', () => {
  expect(files.filter((name) => name.startsWith('aralia-')).length).toBeGreaterThanOrEqual(7);
  expect(files.length).toBe(36);
});

describe.each(files)('%s', (file) => {
  const one: Case = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const estate = estateOf(one);
  const down = downFromTheStart(estate);
  const idOf = (index: number) => estate.ids[index] ?? '';
  const indexOf = (id: string) => estate.indexOf.get(id) ?? -1;
  // “candidates as a list of ids is given to the engine directly”; without one every node may be a cause.
  const candidates = Int32Array.from((one.candidates ?? estate.ids).map(indexOf))
    .filter((index) => down[index] === 0)
    .sort();

  it('has the same nodes down from the start', () => {
    if (one.expected.alreadyDown) expect(estate.ids.filter((_, index) => down[index] === 1)).toEqual([...one.expected.alreadyDown].sort(compareText));
  });

  it.each(one.expected.blast ?? [])('loses the same when $fail fail', ({ fail, down: expected }) => {
    const failure = new Failure(estate);
    failure.run(fail.map(indexOf));
    expect(estate.ids.filter((_, index) => failure.lost[index] === 1)).toEqual([...expected].sort(compareText));
  });

  it.each(one.expected.cuts ?? [])('has the same minimal cut sets of $target', (expected) => {
    const target = indexOf(expected.target);
    expect(down[target] === 1).toBe(expected.down ?? false);
    const products = cutSets(estate, { target, maxOrder: 3, candidates, down, checkpoint: () => {} });
    if (expected.down) {
      expect(countsOf(products)).toEqual([0, 0, 0]);
      return;
    }
    expect(countsOf(products)).toEqual(expected.count);
    const sets = firstSets(products, 1_000_000, () => {}).map((set) => set.map(idOf));
    const byOrder = [1, 2, 3].map((order) => sets.filter(({ length }) => length === order));
    const lines = (list: readonly (readonly string[])[]) => list.map((set) => [...set].sort(compareText).join('+')).sort(compareText);
    if (expected.order1) expect(lines(byOrder[0] ?? [])).toEqual(lines(expected.order1.map((id) => [id])));
    if (expected.order2) expect(lines(byOrder[1] ?? [])).toEqual(lines(expected.order2));
    if (expected.order3) expect(lines(byOrder[2] ?? [])).toEqual(lines(expected.order3));
    if (expected.sha256) expect(byOrder.map(sha256)).toEqual(expected.sha256);
  });

  it('has the same single points for all targets at once', () => {
    const cuts = (one.expected.cuts ?? []).filter((cut) => !cut.down);
    const points = singlePoints(estate, { candidates, targets: cuts.map(({ target }) => indexOf(target)), down, checkpoint: () => {} });
    const found = points.flatMap(({ node: cause, takesDown }) => takesDown.map((target) => `${idOf(target)} ← ${idOf(cause)}`));
    const expected = cuts.flatMap(({ target, order1 = [] }) => order1.map((cause) => `${target} ← ${cause}`));
    expect(found.sort(compareText)).toEqual(expected.sort(compareText));
  });
});
