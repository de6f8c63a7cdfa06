// Recovery: known answers on drawn estates (semantics §2 “Recovery”). The reference date of drawn estates is 2026-11-01.
import { describe, expect, test } from 'vitest';
import { recovery } from '../../../../server/analysis/recovery/recovery';
import { whatIf } from '../../../../server/analysis/what-if/what-if';
import type { Fault } from '../../../../server/model/faults';
import { ask, drawn } from '../../../support/drawing';

const found = (text: string, raw: Record<string, unknown> = { fail: ['sup:a'] }) => ask(recovery, drawn(text), raw);
const back = (text: string, raw?: Record<string, unknown>) =>
  Object.fromEntries(found(text, raw).recovery.map(({ id, atHours, backTested, backOnPaper }) => [id, [atHours, backTested, backOnPaper]]));
const faults = (text: string, raw?: Record<string, unknown>) => found(text, raw).fallbacks.map((one) => one.faults);

const passed = 'testedOn 2026-06-01, testResult passed';
const chain = 'svc:s -> con:c : toleranceHours 24\ncon:c -> sup:a';

describe('recovery', () => {
  test('gives per failed node the hour it fails and the hours it is back, by hour and id', () => {
    expect(back(`${chain}\ncon:c ~> con:d : activationHours 8, ${passed}`)).toEqual({ 'con:c': [0, 8, 8], 'sup:a': [0, null, null], 'svc:s': [24, 24, 24] });
    expect(found(`${chain}\ncon:c ~> con:d : activationHours 8`).recovery.map(({ id }) => id)).toEqual(['con:c', 'sup:a', 'svc:s']);
  });

  test('tells tested measures from those on paper', () => {
    expect(back(`${chain}\ncon:c ~> con:d : activationHours 48`)).toEqual({ 'con:c': [0, null, 48], 'sup:a': [0, null, null], 'svc:s': [24, null, 48] });
  });

  test('has the timeline of what-if', () => {
    const subject = drawn(`${chain}\ncon:c ~> con:d : activationHours 48`);
    expect(ask(recovery, subject, { fail: ['sup:a'] }).timeline).toEqual(ask(whatIf, subject, { fail: ['sup:a'] }).timeline);
  });

  test('needs an event', () => {
    expect(() => found(chain, {})).toThrow(expect.objectContaining({ code: 'no-event' }) as Fault);
  });
});

describe('a fallback of what fails', () => {
  test.each([
    ['its target fails along', 'con:d -> sup:a\ncon:c ~> con:d : activationHours 8', ['targetFailed', 'notTested']],
    ['its target is degraded', `con:d -> sup:a : degrades\ncon:c ~> con:d : activationHours 8, ${passed}`, ['targetDegraded']],
    ['its target was down already', `con:d is state down\ncon:c ~> con:d : activationHours 8, ${passed}`, ['targetAlreadyDown']],
    ['nobody knows how long it takes', `con:c ~> con:d : ${passed}`, ['noActivationTime']],
    ['it was never tested', 'con:c ~> con:d : activationHours 8', ['notTested']],
    ['nobody knows how the test went', 'con:c ~> con:d : activationHours 8, testedOn 2026-06-01', ['testResultUnknown']],
    ['nobody knows when it was tested', 'con:c ~> con:d : activationHours 8, testResult passed', ['testDateUnknown']],
    ['the test failed', 'con:c ~> con:d : activationHours 8, testedOn 2026-06-01, testResult failed', ['testFailed']],
    ['the test passed in part', 'con:c ~> con:d : activationHours 8, testedOn 2026-06-01, testResult partly', ['testPartly']],
    ['the test is over a year old', 'con:c ~> con:d : activationHours 8, testedOn 2025-10-31, testResult passed', ['testStale']],
    ['the test is still to come', 'con:c ~> con:d : activationHours 8, testedOn 2026-11-02, testResult passed', ['testAhead']],
    ['it is tested a year ago to the day', 'con:c ~> con:d : activationHours 8, testedOn 2025-11-01, testResult passed', []],
  ])('says that %s', (_, text, expected) => {
    expect(faults(`${chain}\n${text}`)).toEqual([expected]);
  });

  test('shows how the failure reaches its target', () => {
    const [fallback] = found(`${chain}\ncon:d -> sup:b\nsup:b => sup:a\ncon:c ~> con:d : activationHours 8`).fallbacks;
    expect(fallback).toMatchObject({ from: 'con:c', to: 'con:d', onPaper: false, tested: false, path: ['sup:a', 'sup:b', 'con:d'] });
  });

  test('that only a clause promises is on paper, time unknown, and brings nothing back', () => {
    const text = `${chain}\ncon:c is fallback yes, fallbackTestedOn 2026-06-01, fallbackTestResult passed`;
    expect(found(text).fallbacks).toEqual([
      { from: 'con:c', to: null, activationHours: null, onPaper: false, tested: false, faults: ['noActivationTime'], path: [] },
    ]);
    expect(back(text)['con:c']).toEqual([0, null, null]);
    expect(found(`${text}\ncon:c ~> con:d`).fallbacks.map(({ to }) => to)).toEqual(['con:d']);
  });

  test('is left out when what it stands in for does not fail', () => {
    expect(found(`${chain}\ncon:e ~> con:d`).fallbacks).toEqual([]);
  });
});

describe('fallbacks that share a single point with what they are to replace', () => {
  const shared = (text: string, raw?: Record<string, unknown>) => found(text, raw).sharedFallbacks;

  test('are found all over the estate, whatever fails', () => {
    const text = 'sup:a\ncon:c -> sup:x\ncon:d -> sup:y\nsup:y => sup:x\ncon:c ~> con:d\ncon:c ~> con:e';
    expect(shared(text)).toEqual([{ from: 'con:c', to: 'con:d', shared: ['sup:x'] }]);
    expect(shared(text, { fail: ['sup:a'], among: 'Datacenter' })).toEqual([]);
  });

  test('count one that rests on what it is to replace, and one that this rests on', () => {
    expect(shared('sup:a\ncmp:c -> cmp:d\ncmp:c ~> cmp:d')).toEqual([{ from: 'cmp:c', to: 'cmp:d', shared: ['cmp:d'] }]);
    expect(shared('sup:a\ncmp:d -> cmp:c\ncmp:c ~> cmp:d')).toEqual([{ from: 'cmp:c', to: 'cmp:d', shared: ['cmp:c'] }]);
  });

  test('do not count what is down already, nor what a group spares', () => {
    const text = 'sup:a\ncon:c -> sup:x\ncon:d -> 1 of (sup:x, sup:z)\ncon:c ~> con:d';
    expect(shared(text)).toEqual([]);
    expect(shared(text, { fail: ['sup:a'], given: ['sup:z'] })).toEqual([{ from: 'con:c', to: 'con:d', shared: ['sup:x'] }]);
  });
});
