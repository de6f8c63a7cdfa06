// Scenarios in words: what they add has a name, changes are no failures, and a relation that is put in a group is no spare.
import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioEvent } from '../../../server/model/scenario';
import { addedNodes } from '../../../web/api/added-nodes';
import { eventTarget, eventWord, idsOfScenario, isChange, spokenEvents } from '../../../web/components/scenario-words';
import { wordsOf } from '../../../web/i18n/words';

const lone = { type: 'PROVIDED_BY', from: 'dc:a', to: 'sup:b' } as const;
const disable: ScenarioEvent = { type: 'disable', relation: lone };
const regroup: ScenarioEvent = { type: 'add-member', relation: { ...lone, group: 'spare' } };
const spare: ScenarioEvent = { type: 'add-member', relation: { ...lone, to: 'new:supplier', group: 'spare' }, kind: 'Supplier' };
const fallback: ScenarioEvent = { type: 'add-member', relation: { type: 'FALLS_BACK_TO', from: 'con:c', to: 'new:contract-2' }, kind: 'Contract' };
const takeover: ScenarioEvent = { type: 'takeover', supplier: 'sup:b', owner: 'sup:buyer', country: 'US' };
const split: ScenarioEvent = { type: 'split-off', supplier: 'sup:b', contracts: ['con:c'], to: 'sup:part' };
const scenario: Scenario = { events: [disable, regroup, spare, fallback, takeover, split, { type: 'fail', id: 'sup:z' }], given: ['sup:g'] };

describe('what a scenario adds', () => {
  it('is named by its kind, in both languages, and an id of a person’s own stands', () => {
    const nl = addedNodes([scenario], wordsOf('nl'));
    expect([...nl].map(([id, { kind, name }]) => [id, kind, name])).toEqual([
      ['new:supplier', 'Supplier', 'Leverancier (nieuw)'],
      ['new:contract-2', 'Contract', 'Contract 2 (nieuw)'],
      ['sup:buyer', 'Supplier', 'sup:buyer (nieuw)'],
      ['sup:part', 'Supplier', 'sup:part (nieuw)'],
    ]);
    const en = addedNodes([scenario], wordsOf('en'));
    expect(eventTarget(spare, { nodeOf: (id) => en.get(id), language: 'en' })).toBe('dc:a – Supplier (new)');
    expect(eventTarget(split, { nodeOf: (id) => en.get(id), language: 'en' })).toBe('sup:b – sup:part (new)');
  });
});

describe('the events', () => {
  it('name all their ids, those of relations too', () => {
    expect([...new Set(idsOfScenario(scenario))].sort()).toEqual(
      ['con:c', 'dc:a', 'new:contract-2', 'new:supplier', 'sup:b', 'sup:buyer', 'sup:g', 'sup:part', 'sup:z'].sort(),
    );
  });

  it('are changes or failures', () => {
    expect(scenario.events.map(isChange)).toEqual([true, true, true, true, true, true, false]);
  });

  it('call a spare a spare, a fallback a fallback, and a relation in a group neither', () => {
    expect(scenario.events.map((event) => eventWord(event, scenario.events))).toEqual([
      'event.disable',
      'event.regroup',
      'event.add-member',
      'event.add-fallback',
      'event.takeover',
      'event.split-off',
      'event.fail',
    ]);
  });

  it('are told without what only moves into a group, unless that is all', () => {
    expect(spokenEvents([disable, regroup, spare])).toEqual([spare]);
    expect(spokenEvents([disable, regroup])).toEqual([disable, regroup]);
    expect(spokenEvents([disable])).toEqual([disable]);
  });
});
