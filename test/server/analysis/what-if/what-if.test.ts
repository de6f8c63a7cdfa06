// What if: statuses, lost groups, witness paths, failure times and recovery with known answers on drawn estates (semantics §2, §3).
import { describe, expect, test } from 'vitest';
import { whatIf } from '../../../../server/analysis/what-if/what-if';
import { ask, drawn } from '../../../support/drawing';

const asked = (text: string, raw: Record<string, unknown>) => ask(whatIf, drawn(text), raw);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const lists = (text: string, raw: Record<string, unknown>) => {
  const { failed, degraded, atRisk } = asked(text, raw);
  return { failed: ids(failed), degraded: ids(degraded), atRisk: ids(atRisk) };
};
/** Hour per failed or degraded node. */
const hours = (text: string, raw: Record<string, unknown>, list: 'failed' | 'degraded' = 'failed') =>
  Object.fromEntries(asked(text, raw)[list].map(({ id, atHours }) => [id, atHours]));
const pathTo = (text: string, raw: Record<string, unknown>, id: string) => {
  const { failed, degraded } = asked(text, raw);
  return [...failed, ...degraded].find((one) => one.id === id)?.path;
};

describe('status', () => {
  test('a node is degraded by a lost group that degrades, and what rests on it is degraded too', () => {
    const text = 'svc:s -> cmp:a\ncmp:a -> cmp:b : degrades\nsvc:t -> 1 of (cmp:a, cmp:c)';
    expect(lists(text, { fail: ['cmp:b'] })).toEqual({ failed: ['cmp:b'], degraded: ['cmp:a', 'svc:s'], atRisk: ['svc:t'] });
  });

  test('the maker of a technology degrades it', () => {
    expect(lists('svc:s -> tec:t\ntec:t -> sup:m', { fail: ['sup:m'] })).toEqual({ failed: ['sup:m'], degraded: ['svc:s', 'tec:t'], atRisk: [] });
  });

  test('one failed and one degraded member together lose a group that needs one of two: degraded, not failed', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:b -> cmp:x : degrades';
    expect(lists(text, { fail: ['cmp:a', 'cmp:x'] })).toEqual({ failed: ['cmp:a', 'cmp:x'], degraded: ['cmp:b', 'svc:s'], atRisk: [] });
  });

  test('a ring of degrading relations degrades nobody by itself', () => {
    const text = 'cmp:a -> cmp:b : degrades\ncmp:b -> cmp:a : degrades\nsvc:s -> cmp:z';
    expect(lists(text, { fail: ['cmp:z'] })).toEqual({ failed: ['cmp:z', 'svc:s'], degraded: [], atRisk: [] });
  });

  test('what was degraded or at risk before is listed only when it gets worse', () => {
    const text = 'cmp:a -> 3 of (cmp:b, cmp:c) : degrades\nsvc:s -> cmp:a\nsvc:t -> 1 of (cmp:a, cmp:d)';
    expect(lists(text, { fail: ['cmp:b'] })).toEqual({ failed: ['cmp:b'], degraded: [], atRisk: [] });
    expect(lists(text, { fail: ['cmp:a'] })).toEqual({ failed: ['cmp:a', 'svc:s'], degraded: [], atRisk: [] });
    expect(lists(text, { fail: ['cmp:d'] })).toEqual({ failed: ['cmp:d'], degraded: ['svc:t'], atRisk: [] });
  });

  test('what is down already is listed apart, is never a cause, and groups count without it', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\nsvc:t -> cmp:b\ncmp:b is state down';
    const found = asked(text, { fail: ['cmp:a', 'cmp:b'] });
    expect(found.alreadyDown).toEqual(['cmp:b', 'svc:t']);
    expect(ids(found.failed)).toEqual(['cmp:a', 'svc:s']);
    expect(found.failed[1]?.lost).toEqual([{ group: 'g1', required: 1, members: 1, lost: ['cmp:a'] }]);
    expect(found.withoutEffect).toEqual(['cmp:b']);
    expect(asked(text, { fail: ['cmp:b'] }).failed).toEqual([]);
  });

  test('given nodes count as down already, with what follows from them', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:b -> dc:d';
    const found = asked(text, { fail: ['cmp:a'], given: ['dc:d'] });
    expect(found.alreadyDown).toEqual(['cmp:b', 'dc:d']);
    expect(ids(found.failed)).toEqual(['cmp:a', 'svc:s']);
  });

  test('a delivery that is hurt while its contract is not shows the contract at risk', () => {
    const failing = 'con:c -> sup:a\ncon:c => 1 of (sup:x, sup:y) as g for sup:a\nsvc:s -> con:c';
    expect(lists(failing, { fail: ['sup:x'] })).toEqual({ failed: ['sup:x'], degraded: [], atRisk: ['con:c'] });
    const spared = 'con:c -> 1 of (sup:a, sup:b) as g\ncon:c => sup:x for sup:a : degrades\nsvc:s -> con:c';
    expect(lists(spared, { fail: ['sup:x'] })).toEqual({ failed: ['sup:x'], degraded: [], atRisk: ['con:c'] });
    const degraded = 'con:c -> sup:a\ncon:c => sup:x for sup:a : degrades\nsvc:s -> con:c';
    expect(lists(degraded, { fail: ['sup:x'] })).toEqual({ failed: ['sup:x'], degraded: ['con:c', 'svc:s'], atRisk: [] });
  });
});

describe('lost groups', () => {
  test('name the group, what it requires, its members and which are lost; a lone relation has no name', () => {
    const text = 'svc:s -> 2 of (cmp:a, cmp:b, cmp:c) as pool\nsvc:s -> dc:d';
    expect(asked(text, { fail: ['cmp:a', 'cmp:c', 'dc:d'] }).failed.find(({ id }) => id === 'svc:s')?.lost).toEqual([
      { group: null, required: 1, members: 1, lost: ['dc:d'] },
      { group: 'pool', required: 2, members: 3, lost: ['cmp:a', 'cmp:c'] },
    ]);
  });

  test('of a delivery stand under the contract, with the recipient beside them', () => {
    const text = 'con:c -> sup:a\ncon:c => 1 of (sup:x, sup:y) as g for sup:a';
    expect(asked(text, { fail: ['sup:x', 'sup:y'] }).failed.find(({ id }) => id === 'con:c')?.lost).toContainEqual({
      group: 'g',
      required: 1,
      members: 2,
      lost: ['sup:x', 'sup:y'],
      recipient: 'sup:a',
    });
    expect(asked(text, { fail: ['sup:y'] }).atRisk).toEqual([
      { id: 'con:c', kind: 'Contract', lost: [{ group: 'g', required: 1, members: 2, lost: ['sup:y'], recipient: 'sup:a' }] },
    ]);
  });

  test('of a failed node are those that failed it, not those that would only degrade it', () => {
    const text = 'svc:s -> cmp:a\nsvc:s -> cmp:b : degrades';
    expect(asked(text, { fail: ['cmp:a', 'cmp:b'] }).failed.find(({ id }) => id === 'svc:s')?.lost).toEqual([
      { group: null, required: 1, members: 1, lost: ['cmp:a'] },
    ]);
  });
});

describe('witness paths', () => {
  test('run from a node that failed first to the node, both included; that of a cause is the cause', () => {
    const text = 'svc:s -> cmp:a\ncmp:a -> dc:d';
    expect(pathTo(text, { fail: ['dc:d'] }, 'svc:s')).toEqual(['dc:d', 'cmp:a', 'svc:s']);
    expect(pathTo(text, { fail: ['dc:d'] }, 'dc:d')).toEqual(['dc:d']);
  });

  test('are the shortest, then the smallest sequence of ids', () => {
    expect(pathTo('svc:s -> cmp:b\nsvc:s -> cmp:a\ncmp:a -> dc:d\ncmp:b -> dc:d', { fail: ['dc:d'] }, 'svc:s')).toEqual(['dc:d', 'cmp:a', 'svc:s']);
    expect(pathTo('svc:s -> cmp:a\nsvc:s -> dc:z\ncmp:a -> dc:d', { fail: ['dc:d', 'dc:z'] }, 'svc:s')).toEqual(['dc:z', 'svc:s']);
  });

  test('pass only what failed in an earlier wave because of the one before', () => {
    // s fails in wave 1 through d; the longer way over a comes too late to be why.
    const text = 'svc:s -> dc:d\nsvc:s -> cmp:a\ncmp:a -> dc:c';
    expect(pathTo(text, { fail: ['dc:c', 'dc:d'] }, 'svc:s')).toEqual(['dc:d', 'svc:s']);
    // A group that held is no reason, however small its ids.
    expect(pathTo('svc:s -> 1 of (cmp:a, cmp:b)\nsvc:s -> dc:d', { fail: ['cmp:a', 'dc:d'] }, 'svc:s')).toEqual(['dc:d', 'svc:s']);
  });

  test('do not pass a member of a lost group that failed in the same wave, though the way over it is shorter', () => {
    const chain = (name: string) => `cmp:${name} -> cmp:${name}1\ncmp:${name}1 -> cmp:${name}2\ncmp:${name}2 -> dc:d\n`;
    const text = `${chain('x')}${chain('y')}svc:s -> 2 of (cmp:a, cmp:x, cmp:y)\ncmp:a -> 2 of (dc:d, cmp:x, cmp:z)`;
    // a and s both fail in wave 4, a by dc:d and x.
    expect(pathTo(text, { fail: ['dc:d'] }, 'cmp:a')).toEqual(['dc:d', 'cmp:a']);
    expect(pathTo(text, { fail: ['dc:d'] }, 'svc:s')).toEqual(['dc:d', 'cmp:x2', 'cmp:x1', 'cmp:x', 'svc:s']);
  });

  test('do not pass what was only degraded before', () => {
    const text = 'svc:s -> sup:z\nsvc:s -> 1 of (cmp:a, cmp:b)\ncmp:b -> 2 of (cmp:c, cmp:c) : degrades';
    expect(pathTo(text, { fail: ['cmp:a', 'sup:z'] }, 'svc:s')).toEqual(['sup:z', 'svc:s']);
  });

  test('pass over deliveries', () => {
    const text = 'svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:b for sup:a\ncon:c => sup:d for sup:b';
    expect(pathTo(text, { fail: ['sup:d'] }, 'svc:s')).toEqual(['sup:d', 'con:c', 'svc:s']);
  });

  test('to degraded nodes go on after the waves of failure', () => {
    const text = 'svc:s -> cmp:b : degrades\ncmp:b -> cmp:c\ncmp:c -> dc:d\nsvc:s -> cmp:e\ncmp:e -> dc:a : degrades';
    expect(pathTo(text, { fail: ['dc:d'] }, 'svc:s')).toEqual(['dc:d', 'cmp:c', 'cmp:b', 'svc:s']);
    // e is degraded in the first wave after those of failure, s in the same wave: s is not because of e.
    expect(pathTo(text, { fail: ['dc:a', 'dc:d'] }, 'svc:s')).toEqual(['dc:d', 'cmp:c', 'cmp:b', 'svc:s']);
  });
});

describe('failure times', () => {
  test('add up tolerances along a chain; a cause fails at 0', () => {
    expect(hours('svc:s -> cmp:a : toleranceHours 4\ncmp:a -> dc:d : toleranceHours 24', { fail: ['dc:d'] })).toEqual({ 'dc:d': 0, 'cmp:a': 24, 'svc:s': 28 });
  });

  test('are the earliest over groups: the shortest tolerance counts', () => {
    expect(hours('svc:s -> cmp:a : toleranceHours 8\nsvc:s -> cmp:b : toleranceHours 3', { fail: ['cmp:a', 'cmp:b'] })['svc:s']).toBe(3);
  });

  test('of a group are those of the member that it could not miss: of 2 of 3 the second', () => {
    const text = `
      svc:s -> cmp:a : group g, required 2, toleranceHours 1
      svc:s -> cmp:b : group g, required 2, toleranceHours 10
      svc:s -> cmp:c : group g, required 2, toleranceHours 5`;
    expect(hours(text, { fail: ['cmp:a', 'cmp:b', 'cmp:c'] })['svc:s']).toBe(5);
    expect(hours(text, { fail: ['cmp:a', 'cmp:b'] })['svc:s']).toBe(10);
    expect(hours(text, { fail: ['cmp:a'], given: ['cmp:c'] })['svc:s']).toBe(1);
  });

  test('of a target named twice in a group are those of the shorter tolerance', () => {
    const text = 'con:c -> sup:a : group g, serviceType x, toleranceHours 9\ncon:c -> sup:a : group g, serviceType y, toleranceHours 2';
    expect(hours(text, { fail: ['sup:a'] })['con:c']).toBe(2);
  });

  test('a ring is never its own cause: the outside cause sets the clock', () => {
    const text = 'cmp:a -> cmp:b\ncmp:b -> cmp:a\ncmp:a -> dc:d : toleranceHours 24\nsvc:s -> cmp:b : toleranceHours 2';
    expect(hours(text, { fail: ['dc:d'] })).toEqual({ 'dc:d': 0, 'cmp:a': 24, 'cmp:b': 24, 'svc:s': 26 });
  });

  test('of degraded nodes count failed and degraded members over all groups', () => {
    const text = 'svc:s -> cmp:a : toleranceHours 2\ncmp:a -> cmp:b : degrades, toleranceHours 5\ncmp:b -> dc:d : toleranceHours 1';
    expect(hours(text, { fail: ['dc:d'] }, 'degraded')).toEqual({ 'cmp:a': 6, 'svc:s': 8 });
  });

  test('of what was degraded before any event begin at 0, whatever it could have lasted', () => {
    const text = 'cmp:n -> 2 of (cmp:z) : degrades\ncmp:m -> cmp:n : toleranceHours 24\nsvc:x -> 1 of (cmp:m, cmp:y) as g';
    expect(hours(text, { fail: ['cmp:y'] }, 'degraded')).toEqual({ 'svc:x': 0 });
    const given = 'cmp:n -> sup:a : degrades\ncmp:m -> cmp:n : toleranceHours 24\nsvc:x -> 1 of (cmp:m, cmp:y) as g : toleranceHours 2';
    expect(hours(given, { fail: ['cmp:y'], given: ['sup:a'] }, 'degraded')).toEqual({ 'svc:x': 2 });
  });

  test('the lists are in order of hour, then id', () => {
    const text = 'svc:a -> dc:d : toleranceHours 9\nsvc:b -> dc:d\nsvc:c -> dc:d';
    expect(ids(asked(text, { fail: ['dc:d'] }).failed)).toEqual(['dc:d', 'svc:b', 'svc:c', 'svc:a']);
  });

  test('a scoped chain keeps its tolerances', () => {
    const text = 'con:c -> sup:a : toleranceHours 1\ncon:c => sup:b for sup:a : toleranceHours 10';
    expect(hours(text, { fail: ['sup:b'] })).toEqual({ 'sup:b': 0, 'con:c': 11 });
    expect(hours(text, { fail: ['sup:a'] })).toEqual({ 'sup:a': 0, 'con:c': 1 });
  });
});

describe('the timeline', () => {
  const down = (text: string, raw: Record<string, unknown>, as: 'servicesDown' | 'servicesDownTested' | 'servicesDownOnPaper') =>
    asked(text, raw).timeline.map((moment) => moment[as]);
  const tested = 'testedOn 2026-06-01, testResult passed';

  test('has six moments, inclusive', () => {
    const text = 'svc:a -> dc:d\nsvc:b -> dc:d : toleranceHours 4\nsvc:c -> dc:d : toleranceHours 5\nsvc:d -> dc:d : toleranceHours 2160';
    const found = asked(text, { fail: ['dc:d'] }).timeline;
    expect(found.map((moment) => moment.hours)).toEqual([0, 4, 24, 168, 720, 2160]);
    expect(found.map(({ servicesDown }) => servicesDown)).toEqual([1, 2, 3, 3, 3, 4]);
  });

  test('a tested fallback brings a node back after its activation, and what rests on it', () => {
    const text = `svc:s -> con:c\ncon:c -> sup:a\ncon:c ~> sup:spare : activationHours 24, ${tested}`;
    expect(down(text, { fail: ['sup:a'] }, 'servicesDown')).toEqual([1, 1, 1, 1, 1, 1]);
    expect(down(text, { fail: ['sup:a'] }, 'servicesDownTested')).toEqual([1, 1, 0, 0, 0, 0]);
  });

  test.each([
    ['testedOn 2025-11-01, testResult passed', 0],
    ['testedOn 2025-10-31, testResult passed', 1],
    ['testedOn 2026-11-02, testResult passed', 1],
    ['testedOn 2026-06-01, testResult partly', 1],
    ['testResult passed', 1],
  ])('with %s the tested figure after a day is %i; on paper it is back either way', (test, left) => {
    const text = `svc:s -> con:c\ncon:c ~> sup:spare : activationHours 1, ${test}`;
    expect(down(text, { fail: ['con:c'] }, 'servicesDownTested')[2]).toBe(left);
    expect(down(text, { fail: ['con:c'] }, 'servicesDownOnPaper')[2]).toBe(0);
  });

  test('a fallback without a time never shortens anything', () => {
    expect(down(`svc:s -> con:c\ncon:c ~> sup:spare : ${tested}`, { fail: ['con:c'] }, 'servicesDownOnPaper')).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test.each([
    ['failed', 'sup:spare -> cmp:x', 'cmp:x'],
    ['degraded', 'tec:t -> sup:m\nsup:spare -> tec:t', 'sup:m'],
  ])('a fallback whose target is %s is of no use', (_, more, cause) => {
    const text = `svc:s -> con:c\ncon:c ~> sup:spare : activationHours 1, ${tested}\n${more}`;
    expect(down(text, { fail: ['con:c', cause] }, 'servicesDownOnPaper')).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('a fallback whose target is down already is of no use', () => {
    const text = `svc:s -> con:c\ncon:c ~> sup:spare : activationHours 1, ${tested}`;
    expect(down(text, { fail: ['con:c'], given: ['sup:spare'] }, 'servicesDownOnPaper')).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('activation runs from the moment of failure, and the best fallback counts', () => {
    const text = `
      svc:s -> con:c
      con:c -> sup:a : toleranceHours 4
      con:c ~> sup:b : activationHours 20
      con:c ~> sup:d : activationHours 300`;
    expect(down(text, { fail: ['sup:a'] }, 'servicesDownOnPaper')).toEqual([0, 1, 0, 0, 0, 0]);
  });

  test('a ring restarts together once its outside cause is back', () => {
    const text = `svc:s -> cmp:a\ncmp:a -> cmp:b\ncmp:b -> cmp:a\ncmp:a -> con:c\ncon:c ~> sup:spare : activationHours 24, ${tested}`;
    expect(down(text, { fail: ['con:c'] }, 'servicesDownTested')).toEqual([1, 1, 0, 0, 0, 0]);
  });

  test('a group holds again when enough members are back', () => {
    const text = `
      svc:s -> 2 of (con:a, con:b, con:c)
      con:a ~> sup:x : activationHours 4
      con:b ~> sup:x : activationHours 168`;
    expect(down(text, { fail: ['con:a', 'con:b', 'con:c'] }, 'servicesDownOnPaper')).toEqual([1, 1, 1, 0, 0, 0]);
    expect(down(text, { fail: ['con:a', 'con:b'] }, 'servicesDownOnPaper')).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test('what failed by itself is back by its own fallback only', () => {
    expect(down('svc:s -> cmp:a', { fail: ['svc:s'] }, 'servicesDownOnPaper')).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('whom it hits', () => {
  test('organisations by services that they use or own; components of theirs do not count', () => {
    const text = `
      org:a
      org:d
      svc:s is organisation org:a
      org:b -> svc:s
      org:c -> svc:t
      cmp:x is organisation org:d
      svc:s -> cmp:x
      svc:t -> cmp:x : degrades`;
    expect(asked(text, { fail: ['cmp:x'] }).organisations).toEqual([
      { id: 'org:a', failedServices: ['svc:s'], degradedServices: [] },
      { id: 'org:b', failedServices: ['svc:s'], degradedServices: [] },
      { id: 'org:c', failedServices: [], degradedServices: ['svc:t'] },
    ]);
  });

  test('totals count all that failed, with what is unknown apart', () => {
    const text = `
      svc:s is criticality vital, users 10, subDomain 3
      svc:t is users 5
      con:c is annualValueEur 1000
      svc:s -> con:c
      svc:t -> con:c
      svc:u -> con:c
      con:c -> sup:a
      con:d -> sup:a`;
    expect(asked(text, { fail: ['sup:a'] }).totals).toEqual({
      failed: 6,
      degraded: 0,
      atRisk: 0,
      byKind: { Service: 3, Contract: 2, Supplier: 1 },
      byCriticality: { vital: 1, unknown: 2 },
      bySubDomain: { 3: 1, unknown: 2 },
      users: { sum: 15, unknown: 1 },
      contractValueEur: { sum: 1000, unknown: 1 },
    });
  });
});
