// The rounds of blast-radius-rounds.cypher say what the engine says, with groups, percentages, cycles, nodes already down and weak impacts.
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../server/model/text-order';
import type { RawGraph } from '../../oracle/brute-force/raw-graph';
import { features } from '../../oracle/features';
import { graphOfCase, knownCases } from '../../oracle/known-cases';
import { ask, subjectOf } from '../../oracle/product';
import { randomEstate, referenceDate } from '../../oracle/random-estates';
import { drawn } from '../../support/drawing';
import { startAnalyst } from './asking';
import { estates, hasSparedDelivery, someCauses } from './estates';
import { failedByRounds } from './rounds';

const analyst = await startAnalyst();
/** So many random estates that at least sixty are wholly sayable. */
const [firstSeed, tried] = [1000, 160];
const sorted = (ids: readonly string[]) => [...ids].sort(compareText);

/** What the engine says is down after a failure, that of before included. */
function failedByEngine(graph: RawGraph): (fail: readonly string[]) => string[] {
  const subject = subjectOf(graph, referenceDate);
  return (fail) => {
    const { failed, alreadyDown } = ask(subject, 'what-if', { fail: [...fail] });
    const ids = [...(failed as { id: string }[]).map(({ id }) => id), ...(alreadyDown as string[])];
    return sorted([...new Set(ids)]);
  };
}

describe('the rounds', () => {
  it.each(knownCases().map((one) => [one.id, one] as const))('agree with the answer-set solver on %s', async (_, known) => {
    await analyst.show(graphOfCase(known));
    expect(sorted((await failedByRounds(analyst, [])).failed)).toEqual(sorted(known.expected.alreadyDown));
    for (const { fail, down } of known.expected.blast) expect(sorted((await failedByRounds(analyst, fail)).failed)).toEqual(sorted(down));
  });

  it('agree with the engine on random estates, and report too much, never too little, only where a delivery is spared', async () => {
    const counts = { estates: 0, exact: 0, causes: 0, tooMuch: 0, wronglyTooMuch: [] as string[], tooLittle: [] as string[] };
    for (const { seed, graph } of estates(firstSeed, tried)) {
      await analyst.show(graph);
      const engine = failedByEngine(graph);
      const isSpared = hasSparedDelivery(graph);
      counts.estates += 1;
      counts.exact += isSpared ? 0 : 1;
      for (const cause of someCauses(graph, { seed, most: 3 })) {
        const expected = engine([cause]);
        const found = (await failedByRounds(analyst, [cause])).failed;
        const missed = expected.filter((id) => !found.includes(id));
        const extra = found.filter((id) => !expected.includes(id));
        counts.causes += 1;
        if (missed.length > 0) counts.tooLittle.push(`seed ${seed}, ${cause}: ${missed.join(', ')}`);
        if (extra.length > 0 && isSpared) counts.tooMuch += 1;
        if (extra.length > 0 && !isSpared) counts.wronglyTooMuch.push(`seed ${seed}, ${cause}: ${extra.join(', ')}`);
      }
    }
    console.log(`rounds: ${counts.estates} random estates, ${counts.exact} of them wholly sayable, ${counts.causes} causes; too much ${counts.tooMuch} times`);
    expect(counts.tooLittle).toEqual([]);
    expect(counts.wronglyTooMuch).toEqual([]);
    expect(counts.exact).toBeGreaterThanOrEqual(60);
  }, 600_000);

  it('were tried on what they must be able to say', () => {
    const sayable = Array.from({ length: tried }, (_, at) => randomEstate(firstSeed + at)).filter(({ graph }) => !hasSparedDelivery(graph));
    const wanted = ['cycle', 'k of n', 'percentage', 'recorded as down', 'degrades', 'impact none', 'scoped chain', 'recipient', 'self relation'];
    for (const name of [...wanted, 'target twice in a group', 'group conflict', 'group unsatisfiable']) {
      expect(sayable.filter((estate) => features[name]?.(estate)).length, name).toBeGreaterThanOrEqual(3);
    }
  });

  it('count a percentage, and again when a member leaves', async () => {
    await analyst.show(drawn('svc:s -> 50% of (cmp:a, cmp:b, cmp:c)').snapshot.graph);
    expect((await failedByRounds(analyst, ['cmp:a'])).failed).toEqual(['cmp:a']);
    expect((await failedByRounds(analyst, ['cmp:a', 'cmp:b'])).failed).toContain('svc:s');
    await analyst.show(drawn('svc:s -> 50% of (cmp:a, cmp:b)\ncmp:c is state up').snapshot.graph);
    expect((await failedByRounds(analyst, ['cmp:a'])).failed).toEqual(['cmp:a']);
  });

  it('count a percentage over a supplier’s own chain whole: a recipient parts groups under a contract only', async () => {
    const member = (to: string, recipient: string) => ({
      type: 'SUBCONTRACTED_TO' as const,
      from: 'sup:s',
      to,
      properties: { group: 'g', required: '100%', recipient },
    });
    const nodes = ['sup:s', 'sup:a', 'sup:b'].map((id) => ({ id, kind: 'Supplier' as const, properties: {} }));
    const graph = { nodes, relations: [member('sup:a', 'sup:b'), member('sup:b', 'sup:a')] };
    await analyst.show(graph);
    expect(failedByEngine(graph)(['sup:a'])).toEqual(['sup:a', 'sup:s']);
    expect(sorted((await failedByRounds(analyst, ['sup:a'])).failed)).toEqual(['sup:a', 'sup:s']);
  });

  it('count a member once, however many relations lead to it', async () => {
    const member = (type: 'DEPENDS_ON' | 'HOSTED_IN', to: string) => ({ type, from: 'svc:s', to, properties: { group: 'g', required: 2 } });
    const nodes = [
      { id: 'svc:s', kind: 'Service' as const, properties: {} },
      { id: 'dc:d', kind: 'Datacenter' as const, properties: {} },
      { id: 'cmp:a', kind: 'Component' as const, properties: {} },
    ];
    await analyst.show({ nodes, relations: [member('DEPENDS_ON', 'dc:d'), member('HOSTED_IN', 'dc:d'), member('DEPENDS_ON', 'cmp:a')] });
    expect((await failedByRounds(analyst, [])).failed).toEqual([]);
    expect(sorted((await failedByRounds(analyst, ['cmp:a'])).failed)).toEqual(['cmp:a', 'svc:s']);
  });

  it('begin with what is recorded as down and with groups that ask for more than they have', async () => {
    await analyst.show(drawn('svc:s -> cmp:a\ncmp:a is state down\nsvc:t -> 3 of (cmp:b, cmp:c)\nsvc:u -> svc:t').snapshot.graph);
    expect(sorted((await failedByRounds(analyst, [])).failed)).toEqual(['cmp:a', 'svc:s', 'svc:t', 'svc:u']);
  });

  it('leave out groups by recipient: a delivery that a group spares is taken for the contract', async () => {
    const spared = 'svc:s -> con:c\ncon:c -> 1 of (sup:a, sup:b)\ncon:c => sup:below for sup:a';
    const graph = drawn(spared).snapshot.graph;
    expect(hasSparedDelivery(graph)).toBe(true);
    await analyst.show(graph);
    expect(failedByEngine(graph)(['sup:below'])).toEqual(['sup:below']);
    expect(sorted((await failedByRounds(analyst, ['sup:below'])).failed)).toEqual(['con:c', 'sup:below', 'svc:s']);
  });

  it('keep groups of two recipients apart', async () => {
    const graph = drawn(
      'con:c -> sup:a\ncon:c -> sup:b\ncon:c => sup:x for sup:a : group g\ncon:c => sup:y for sup:a : group g\ncon:c => sup:x for sup:b : group g\ncon:c => sup:z for sup:b : group g',
    ).snapshot.graph;
    await analyst.show(graph);
    for (const fail of [['sup:x'], ['sup:y', 'sup:z'], ['sup:x', 'sup:y'], ['sup:x', 'sup:z']]) {
      expect(sorted((await failedByRounds(analyst, fail)).failed), fail.join()).toEqual(failedByEngine(graph)(fail));
    }
  });
});
