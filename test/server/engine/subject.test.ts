// What analyses compute on: compiled once for a snapshot, at its own reference date or another.
import { describe, expect, it } from 'vitest';
import { atDate, subjectOf } from '../../../server/engine/subject';
import { graphOf, node } from '../../support/estate';

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
