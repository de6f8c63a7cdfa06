// What analyses compute on: compiled once for a snapshot, at its own reference date or another.
import { describe, expect, it } from 'vitest';
import { atDate, subjectOf, subjectSince } from '../../../server/engine/subject';
import { changeEstate, knownEstate } from '../../../server/estate/change/change-estate';
import { changedPlaces } from '../../../server/estate/change/patch';
import { resolveEstate } from '../../../server/estate/resolve';
import { compileEstate } from '../../../server/graph/compiled/compile';
import type { Claim } from '../../../server/model/claims';
import type { Snapshot } from '../../../server/model/graph';
import { graphOf, node, relation, source } from '../../support/estate';

const snapshot = () => ({ id: 'one', asOf: '2026-11-01', graph: graphOf([node('a', 'Component')]) });

it('a snapshot is compiled once; another snapshot anew', () => {
  const one = snapshot();
  expect(subjectOf(one)).toBe(subjectOf(one));
  expect(subjectOf(snapshot())).not.toBe(subjectOf(one));
});

describe('the reference date', () => {
  const subject = subjectOf(snapshot());

  it.each([undefined, null])('is its own when none is asked for: %s', (asOf) => {
    expect(atDate(subject, asOf)).toBe(subject);
  });

  it('is the one that is asked for, on the same estate', () => {
    const other = atDate(subject, '2024-02-29');
    expect([other.asOf, other.estate === subject.estate, subject.asOf]).toEqual(['2024-02-29', true, '2026-11-01']);
  });

  it.each(['2026-02-29', '2026-13-01', '01-11-2026', '2026-11-1', '', 'today', 20261101, {}])('is refused when it is no day of the calendar: %j', (asOf) => {
    expect(() => atDate(subject, asOf)).toThrow(expect.objectContaining({ code: 'bad-parameter', exit: 2 }));
  });
});

it('compiles when something is computed on it, once for all dates', () => {
  const one = snapshot();
  let looks = 0;
  const watched = {
    ...one,
    graph: new Proxy(one.graph, {
      get: (graph, key) => {
        if (key === 'relations') looks += 1;
        return Reflect.get(graph, key);
      },
    }),
  };
  const subject = atDate(subjectOf(watched), '2026-01-01');
  expect([subject.asOf, looks]).toEqual(['2026-01-01', 0]);
  expect(subject.estate).toBe(subjectOf(watched).estate);
  expect([subject.estate.nodeCount, looks > 0]).toEqual([one.graph.nodes.length, true]);
});

/** A snapshot, that after one more claim of another source, and how the one became the other. */
function changed(claim: Claim) {
  const said = [...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => node(id, 'Component')), relation(['a', 'DEPENDS_ON', 'b'])];
  const input = { sources: [source('cmdb', said)], judgements: [] };
  const { graph: before } = resolveEstate(input);
  const change = changeEstate(knownEstate(input, before), { ...input, sources: [...input.sources, source('edits', [claim], 1)] }, 1);
  const places = change && changedPlaces(before, change.graph, change.patch);
  if (!places) throw new Error('computed as a whole');
  const [old, now] = [snapshot(), snapshot()].map((one, at) => ({ ...one, graph: at === 0 ? before : change.graph })) as [Snapshot, Snapshot];
  return { before: old, after: now, step: () => ({ before, after: change.graph, places }) };
}

describe('after a change', () => {
  it('what was compiled before is taken over where the change leaves it as it is', () => {
    const { before, after, step } = changed(node('a', 'Component', { name: 'Another name' }));
    const { estate } = subjectOf(before);
    expect(subjectSince(before, after, step).estate).toBe(estate);
    expect(subjectOf(after).estate).toBe(estate);
  });

  it('of another relation, and where nothing was compiled before or nobody knows the change, it is compiled', () => {
    const { before, after, step } = changed(relation(['b', 'DEPENDS_ON', 'c']));
    const { estate } = subjectOf(before);
    expect(subjectSince(before, after, step).estate).not.toBe(estate);
    expect(subjectOf(after).estate.columns).toEqual(compileEstate({ ...after.graph }).columns);
    const one = changed(node('a', 'Component', { name: 'Another name' }));
    expect(subjectSince(one.before, one.after, one.step).estate).not.toBe(subjectOf(one.before).estate);
    const other = changed(node('a', 'Component', { name: 'Another name' }));
    const compiled = subjectOf(other.before).estate;
    expect(subjectSince(other.before, other.after, () => undefined).estate).not.toBe(compiled);
  });
});
