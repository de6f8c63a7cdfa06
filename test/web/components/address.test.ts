// What an address may say: all else is found, with what is wrong, and never read as something else.
import { describe, expect, it } from 'vitest';
import { faultsIn, type Rules, withoutFaults } from '../../../web/components/address';
import { readScenario, scenarioRules, writeScenario } from '../../../web/components/scenario-address';

const flaws = (query: string, rules: Rules = scenarioRules) => faultsIn(new URLSearchParams(query), rules).map(({ flaw }) => flaw);
const event = (value: unknown) => `event=${encodeURIComponent(JSON.stringify(value))}`;

describe('an address', () => {
  it.each([
    ['fail=sup:x&fail=sup:y', []],
    ['fail=', ['empty']],
    ['fial=sup:x', ['unknownWord']],
    ['country-outage=NLD', ['notCountry']],
    ['event=nonsense', ['notJson']],
    ['event=[]', ['notJson']],
    ['event=null', ['notJson']],
    [event({ type: 'nonsense' }), ['noEventType']],
    [event({ type: 'constructor' }), ['noEventType']],
    [event({}), ['noEventType']],
    [event({ type: 'award', contract: 'con:1' }), ['eventLacks']],
    [event({ type: 'disable', relation: { type: 'LOVES', from: 'a', to: 'b' } }), ['eventLacks']],
    [event({ type: 'split-off', supplier: 'a', to: 'b', contracts: [] }), ['eventLacks']],
    [event({ type: 'takeover', supplier: 'a', owner: 'b', country: 'US' }), []],
  ])('%s has the flaws %j', (query, expected) => expect(flaws(query)).toEqual(expected));

  it('has choices, lists, numbers and days checked, and a word that stands twice', () => {
    const rules: Rules = { at: { kind: 'choice', values: ['4'] }, among: { kind: 'list', values: ['A', 'B'] }, n: { kind: 'integer' }, day: { kind: 'date' } };
    expect(flaws('at=4&among=A,B&n=3&day=2026-02-28', rules)).toEqual([]);
    expect(flaws('at=5&among=A,C&n=3.5&day=2026-02-30&n=4', rules)).toEqual(['notOneOf', 'notOneOf', 'notWhole', 'notDate', 'again']);
    expect(flaws('toString=1', rules)).toEqual(['unknownWord']);
  });
  it('keeps what is good of a scenario, and loses its faults only on request', () => {
    const words = new URLSearchParams(`fail=sup:x&${event({ type: 'nonsense' })}&country-outage=zzz`);
    expect(writeScenario(readScenario(words)).toString()).toBe('fail=sup%3Ax');
    expect(withoutFaults(words, faultsIn(words, scenarioRules)).toString()).toBe('fail=sup%3Ax');
  });
});
