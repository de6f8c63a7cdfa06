// Which relation carries a loss from one node to the next, and whose deliveries lie in between.
import { describe, expect, it } from 'vitest';
import { findStep } from '../../../../server/graph/failure/steps';
import { drawn } from '../../../support/drawing';

function stepIn(text: string, [lost, next]: readonly [string, string], isLost: (group: string | null) => boolean = () => true) {
  const { snapshot, estate } = drawn(text);
  const nodeOf = (id: string) => estate.indexOf.get(id) ?? -1;
  const step = findStep(estate, [nodeOf(lost), nodeOf(next)], { isLost: (group) => isLost(estate.groups[group]?.group ?? null) });
  const relation = step && snapshot.graph.relations[step.relation];
  return step && { type: relation?.type, from: relation?.from, to: relation?.to, passed: step.passed.map((node) => estate.ids[node]) };
}

describe('a step of a path', () => {
  it('is the relation of the next node that names the lost one', () => {
    expect(stepIn('svc:s -> cmp:a\nsvc:s -> cmp:b', ['cmp:b', 'svc:s'])).toEqual({ type: 'DEPENDS_ON', from: 'svc:s', to: 'cmp:b', passed: [] });
  });

  it('passes the deliveries that lie between a subcontractor and the contract', () => {
    const text = 'con:c -> sup:a\ncon:c => sup:b for sup:a\ncon:c => sup:x for sup:b';
    expect(stepIn(text, ['sup:x', 'con:c'])).toEqual({ type: 'SUBCONTRACTED_TO', from: 'con:c', to: 'sup:x', passed: ['sup:b', 'sup:a'] });
  });

  it('takes the way past the fewest deliveries', () => {
    const text = 'con:c -> sup:a\ncon:c => sup:x for sup:a\ncon:c => sup:x';
    expect(stepIn(text, ['sup:x', 'con:c'])?.passed).toEqual([]);
  });

  it('is there for lost groups only', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b) as g';
    expect(stepIn(text, ['cmp:a', 'svc:s'], (group) => group !== 'g')).toBeNull();
    expect(stepIn(text, ['cmp:z', 'svc:s'])).toBeNull();
  });
});
