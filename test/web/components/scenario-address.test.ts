// A scenario in an address, and back.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../../server/model/scenario';
import { faultsIn } from '../../../web/components/address';
import {
  comparisonAddress,
  lastScenario,
  readScenario,
  rememberScenario,
  scenarioAddress,
  scenarioRules,
  writeScenario,
} from '../../../web/components/scenario-address';
import { withStorage } from '../page';

const scenario: Scenario = {
  events: [
    { type: 'fail', id: 'sup:a & b=c?#%' },
    { type: 'country-outage', code: 'NL' },
    { type: 'add-member', relation: { type: 'DEPENDS_ON', from: 'svc:s', to: 'new:1', group: 'g“' } as never, kind: 'Component' },
    { type: 'fail-group', id: 'sup:é' },
    { type: 'takeover', supplier: 'a', owner: 'b', country: 'US' },
  ],
  given: ['dc:1', 'dc:2'],
};

describe('a scenario', () => {
  it('comes back from its address as it was, in its order', () => {
    const address = scenarioAddress(scenario);
    expect(readScenario(new URLSearchParams(address.slice(address.indexOf('?'))))).toEqual(scenario);
    expect(JSON.parse(new URLSearchParams(comparisonAddress(scenario).split('?')[1]).get('scenario') ?? '')).toEqual(scenario);
  });

  it('that was written has no faults', () => {
    expect(faultsIn(writeScenario(scenario), scenarioRules)).toEqual([]);
  });

  it.each(['fail=', 'fail=%20', 'given=', 'given=%20', 'country-outage=NLD', 'country-sanction=', 'event={', 'event={"type":"fail"}', 'other=1'])(
    'takes nothing from %s, and the page says so',
    (text) => {
      const words = new URLSearchParams(text);
      expect(readScenario(words)).toEqual({ events: [], given: [] });
      expect(faultsIn(words, scenarioRules)).toHaveLength(1);
    },
  );
});

describe('the scenario that was looked at last', () => {
  beforeEach(withStorage);
  afterEach(() => vi.unstubAllGlobals());

  it('is remembered, and one without events does not take its place', () => {
    expect(lastScenario()).toBeNull();
    rememberScenario(scenario);
    rememberScenario({ events: [], given: ['dc:1'] });
    expect(lastScenario()).toEqual(scenario);
  });
});
