// The events and changes of a scenario, with known answers on drawn estates (semantics §2 “Scenario”).
import { describe, expect, test } from 'vitest';
import { concentration } from '../../../../server/analysis/concentration/concentration';
import { whatIf } from '../../../../server/analysis/what-if/what-if';
import { Fault } from '../../../../server/model/faults';
import type { ScenarioEvent } from '../../../../server/model/scenario';
import { ask, drawn } from '../../../support/drawing';

const causes = (text: string, raw: Record<string, unknown>) => ask(whatIf, drawn(text), raw).causes;
const failed = (text: string, events: readonly ScenarioEvent[], raw: Record<string, unknown> = {}) =>
  ask(whatIf, drawn(text), { scenario: { events }, ...raw })
    .failed.map(({ id }) => id)
    .sort();

describe('fail-group', () => {
  const owners = 'sup:a owned by sup:top : share 50\nsup:b owned by sup:top\nsup:c owned by sup:top : share 49\nsup:d owned by sup:a : share 60';

  test('fails the supplier and all that it controls: half or more, or an unknown share, over any distance', () => {
    expect(causes(owners, { failGroup: ['sup:top'] })).toEqual(['sup:a', 'sup:b', 'sup:d', 'sup:top']);
    expect(causes(owners, { failGroup: ['sup:a'] })).toEqual(['sup:a', 'sup:d']);
  });

  test('goes round a ring of owners once', () => {
    expect(causes('sup:a owned by sup:b : share 60\nsup:b owned by sup:a : share 60', { failGroup: ['sup:a'] })).toEqual(['sup:a', 'sup:b']);
  });
});

describe('country-outage', () => {
  test('fails the datacenters located there and who operates from there, not who is established there', () => {
    const text = 'dc:a -> country:NL\ndc:b -> country:DE\nsup:a -> country:NL\ncon:c -> country:NL\nsup:d seated in country:NL';
    expect(causes(text, { countryOutage: ['NL'] })).toEqual(['con:c', 'dc:a', 'sup:a']);
    expect(causes(text, { countryOutage: ['nl'] })).toEqual(['con:c', 'dc:a', 'sup:a']);
  });

  test('without a group each country is needed; a group holds while enough countries are left', () => {
    const lone = 'sup:a -> country:NL\nsup:a -> country:DE';
    expect(causes(lone, { countryOutage: ['DE'] })).toEqual(['sup:a']);
    const spare = 'sup:a -> 1 of (country:NL, country:DE)';
    expect(causes(spare, { countryOutage: ['DE'] })).toEqual([]);
    expect(causes(spare, { countryOutage: ['DE', 'NL'] })).toEqual(['sup:a']);
    expect(causes('sup:a -> 67% of (country:NL, country:DE, country:BE)', { countryOutage: ['DE'] })).toEqual(['sup:a']);
    expect(causes('sup:a -> 66% of (country:NL, country:DE, country:BE)', { countryOutage: ['DE'] })).toEqual([]);
  });

  test('a country named twice in a group counts once', () => {
    const text =
      'sup:a -> country:NL : group g, required 2, activity operation\nsup:a -> country:NL : group g, required 2, activity processing\nsup:a -> country:DE : group g, required 2\nsup:a -> country:BE : group g, required 2';
    expect(causes(text, { countryOutage: ['DE'] })).toEqual([]);
    expect(causes(text, { countryOutage: ['DE', 'NL'] })).toEqual(['sup:a']);
  });

  test('a group of countries has nothing to do with a group of the same name among what is needed', () => {
    const text = 'sup:a -> 1 of (country:NL, country:DE) as g\nsup:a -> cmp:x : group g, required 1';
    expect(causes(text, { countryOutage: ['DE', 'NL'] })).toEqual(['sup:a']);
  });
});

describe('country-sanction', () => {
  test('fails who is established there, who is controlled from there, and who operates from there, groups or not', () => {
    const text = `
      sup:us seated in country:US
      sup:nl seated in country:NL
      sup:nl owned by sup:us : share 80
      sup:free owned by sup:us : share 20
      con:c -> 1 of (country:US, country:NL)
      dc:d -> country:US`;
    expect(causes(text, { countrySanction: ['US'] })).toEqual(['con:c', 'sup:nl', 'sup:us']);
  });

  test('fails an organisation only where it provides', () => {
    const text = 'org:a seated in country:US\norg:b seated in country:US\nsvc:s -> org:b\nsup:c owned by org:a : share 100';
    expect(causes(text, { countrySanction: ['US'] })).toEqual(['org:b', 'sup:c']);
  });
});

describe('a country', () => {
  test('is no cause by itself', () => {
    const refusal = () => causes('dc:d -> country:NL', { fail: ['country:NL'] });
    try {
      refusal();
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'country-as-cause', exit: 2, value: 'country:NL' });
    }
  });
});

describe('changes', () => {
  test('disable: without the relation its target takes nothing down; the data stays as it is', () => {
    const text = 'svc:s -> cmp:a';
    const subject = drawn(text);
    const events: ScenarioEvent[] = [
      { type: 'disable', relation: { type: 'DEPENDS_ON', from: 'svc:s', to: 'cmp:a' } },
      { type: 'fail', id: 'cmp:a' },
    ];
    const found = ask(whatIf, subject, { scenario: { events } });
    expect(found.failed.map(({ id }) => id)).toEqual(['cmp:a']);
    expect(found.before?.failed).toEqual(['cmp:a', 'svc:s']);
    expect(ask(whatIf, subject, { fail: ['cmp:a'] }).failed).toHaveLength(2);
  });

  test('percentages are counted again when a member comes or goes', () => {
    const text = 'svc:s -> 50% of (cmp:a, cmp:b)\ncmp:c\ncmp:d';
    const add = (to: string): ScenarioEvent => ({ type: 'add-member', relation: { type: 'DEPENDS_ON', from: 'svc:s', to, group: 'g1' } });
    // 50% of 2 is 1, of 3 is 2, of 4 is 2.
    expect(failed(text, [{ type: 'fail', id: 'cmp:a' }])).toEqual(['cmp:a']);
    expect(failed(text, [add('cmp:c'), { type: 'fail', id: 'cmp:a' }, { type: 'fail', id: 'cmp:b' }])).toContain('svc:s');
    expect(failed(text, [add('cmp:c'), add('cmp:d'), { type: 'fail', id: 'cmp:a' }, { type: 'fail', id: 'cmp:b' }])).not.toContain('svc:s');
    const gone: ScenarioEvent = { type: 'disable', relation: { type: 'DEPENDS_ON', from: 'svc:s', to: 'cmp:c', group: 'g1' } };
    const three = 'svc:s -> 50% of (cmp:a, cmp:b, cmp:c)';
    expect(failed(three, [gone, { type: 'fail', id: 'cmp:a' }])).not.toContain('svc:s');
    expect(
      failed(three, [
        { type: 'fail', id: 'cmp:a' },
        { type: 'fail', id: 'cmp:b' },
      ]),
    ).toContain('svc:s');
  });

  test('add-member: outside a contract a recipient means nothing, also for the group that is joined', () => {
    const text = 'sup:a => 2 of (sup:b, sup:d) as g for sup:x : degrades\nsvc:s -> sup:a\nsup:e';
    const add: ScenarioEvent = { type: 'add-member', relation: { type: 'SUBCONTRACTED_TO', from: 'sup:a', to: 'sup:e', group: 'g' } };
    expect(failed(text, [add, { type: 'fail', id: 'sup:b' }, { type: 'fail', id: 'sup:d' }])).toEqual(['sup:b', 'sup:d']);
  });

  test('name a recipient that no source knows where the relation is there, and nowhere else', () => {
    const text = 'svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:b for “Typo”';
    const relation = { type: 'SUBCONTRACTED_TO', from: 'con:c', to: 'sup:b', recipient: '“Typo”' } as const;
    const fail: ScenarioEvent = { type: 'fail', id: 'sup:b' };
    expect(failed(text, [fail])).toEqual(['con:c', 'sup:b', 'svc:s']);
    expect(failed(text, [{ type: 'disable', relation }, fail])).toEqual(['sup:b']);
    const refusal = (event: ScenarioEvent) => {
      try {
        return failed(text, [event]);
      } catch (error) {
        return error;
      }
    };
    expect(refusal({ type: 'disable', relation: { ...relation, recipient: 'Typo' } })).toMatchObject({ code: 'unknown-relation', exit: 2 });
    expect(refusal({ type: 'add-member', relation })).toMatchObject({ code: 'unknown-id', exit: 2, value: '“Typo”' });
  });

  test('disable comes before add, whatever the order in the file', () => {
    const relation = { type: 'DEPENDS_ON', from: 'svc:s', to: 'cmp:a', group: 'g1' } as const;
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)';
    const events: ScenarioEvent[] = [
      { type: 'fail', id: 'cmp:b' },
      { type: 'add-member', relation },
      { type: 'disable', relation },
    ];
    expect(failed(text, events)).toEqual(['cmp:b']);
  });

  test('award: the new supplier alone delivers; the old chain is gone', () => {
    const text = 'svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:b for sup:a\nsup:new';
    const award: ScenarioEvent = { type: 'award', contract: 'con:c', supplier: 'sup:new' };
    expect(failed(text, [award, { type: 'fail', id: 'sup:a' }, { type: 'fail', id: 'sup:b' }])).toEqual(['sup:a', 'sup:b']);
    expect(failed(text, [award, { type: 'fail', id: 'sup:new' }])).toEqual(['con:c', 'sup:new', 'svc:s']);
  });

  test('award: sites and what the contract depends on stay, and completeness counts them as unknown', () => {
    const text = `
      svc:s -> con:c
      con:c is chainDeclared complete
      con:c -> sup:a
      con:c -> dc:site
      con:c -> con:frame
      con:frame is chainDeclared complete
      con:frame -> sup:f
      sup:a is ownershipDeclared complete
      sup:f is ownershipDeclared complete
      sup:new`;
    const subject = drawn(text);
    const known = (events: ScenarioEvent[]) => (ask(whatIf, subject, { scenario: { events } }) as unknown as { completeness: object }).completeness;
    const loss: ScenarioEvent = { type: 'fail', id: 'dc:site' };
    const award: ScenarioEvent = { type: 'award', contract: 'con:c', supplier: 'sup:new' };
    expect(known([loss])).toEqual({ services: 1, withProvider: 1, withDeclaredChain: 1, withLocation: 1, withOwnership: 1 });
    expect(failed(text, [award, loss])).toEqual(['con:c', 'dc:site', 'svc:s']);
    expect(known([award, loss])).toEqual({ services: 1, withProvider: 1, withDeclaredChain: 0, withLocation: 0, withOwnership: 0 });
    expect(known([{ ...award, supplier: 'sup:a' }, loss])).toMatchObject({ withDeclaredChain: 0, withOwnership: 1 });
  });

  test('a contract is awarded before it is split off', () => {
    const text = 'svc:s -> con:c\ncon:c -> sup:a\nsup:new';
    const events: ScenarioEvent[] = [
      { type: 'split-off', supplier: 'sup:new', contracts: ['con:c'], to: 'sup:part' },
      { type: 'award', contract: 'con:c', supplier: 'sup:new' },
    ];
    expect(failed(text, [...events, { type: 'fail', id: 'sup:new' }])).toEqual(['sup:new']);
    expect(failed(text, [...events, { type: 'fail', id: 'sup:part' }])).toEqual(['con:c', 'sup:part', 'svc:s']);
  });

  test('takeover: nothing fails by itself; a sanction on the owner’s country now reaches the supplier', () => {
    const text = 'svc:s -> sup:a\nsup:a owned by sup:old : share 100\nsup:old seated in country:NL\nsup:us seated in country:US';
    const takeover: ScenarioEvent = { type: 'takeover', supplier: 'sup:a', owner: 'sup:us', country: 'US' };
    expect(failed(text, [takeover])).toEqual([]);
    expect(failed(text, [takeover], { countrySanction: ['US'] })).toEqual(['sup:a', 'sup:us', 'svc:s']);
    expect(failed(text, [takeover], { countrySanction: ['NL'] })).toEqual(['sup:old']);
    expect(failed(text, [{ ...takeover, owner: 'sup:unheard' }], { failGroup: ['sup:old'] })).toEqual(['sup:old']);
  });

  test('split-off: the named contracts have the new supplier, also as recipient in their chains', () => {
    const text = 'svc:s -> con:c\nsvc:t -> con:d\ncon:c -> 1 of (sup:a, sup:z)\ncon:c => sup:b for sup:a\ncon:d -> sup:a';
    const split: ScenarioEvent = { type: 'split-off', supplier: 'sup:a', contracts: ['con:c'], to: 'sup:part' };
    expect(failed(text, [split, { type: 'fail', id: 'sup:a' }])).toEqual(['con:d', 'sup:a', 'svc:t']);
    expect(failed(text, [split, { type: 'fail', id: 'sup:part' }, { type: 'fail', id: 'sup:z' }])).toContain('con:c');
    // b still delivers to whoever has its place: with z it takes the contract down, alone it does not.
    expect(failed(text, [split, { type: 'fail', id: 'sup:b' }])).toEqual(['sup:b']);
    expect(failed(text, [split, { type: 'fail', id: 'sup:b' }, { type: 'fail', id: 'sup:z' }])).toContain('con:c');
  });

  test('what a change adds may fail too; before the change it is not there', () => {
    const events: ScenarioEvent[] = [
      { type: 'takeover', supplier: 'sup:a', owner: 'sup:new', country: 'KR' },
      { type: 'country-sanction', code: 'KR' },
    ];
    const found = ask(whatIf, drawn('svc:s -> sup:a'), { scenario: { events } });
    expect(found.causes).toEqual(['sup:a', 'sup:new']);
    expect(found.before).toEqual({ alreadyDown: [], failed: [], degraded: [], atRisk: [] });
    expect(
      failed('svc:s -> sup:a', [
        { type: 'takeover', supplier: 'sup:a', owner: 'sup:new', country: 'KR' },
        { type: 'fail-group', id: 'sup:new' },
      ]),
    ).toEqual(['sup:a', 'sup:new', 'svc:s']);
  });

  test.each([
    [{ type: 'disable', relation: { type: 'DEPENDS_ON', from: 'svc:s', to: 'sup:a' } }, 'unknown-relation'],
    [{ type: 'add-member', relation: { type: 'HOSTED_IN', from: 'svc:s', to: 'sup:a', group: 'g' } }, 'bad-scenario'],
    [{ type: 'split-off', supplier: 'sup:b', contracts: ['con:c'], to: 'sup:part' }, 'bad-scenario'],
    [{ type: 'award', contract: 'svc:s', supplier: 'sup:a' }, 'wrong-kind'],
    [{ type: 'fail', id: 'sup:none' }, 'unknown-id'],
  ] as const)('%j is refused: %s', (event, code) => {
    const text = 'svc:s -> con:c\ncon:c -> sup:a\nsup:b';
    const refusal = () => ask(whatIf, drawn(text), { scenario: { events: [event] } });
    expect(refusal).toThrow(Fault);
    try {
      refusal();
    } catch (error) {
      expect(error).toMatchObject({ code, exit: 2 });
    }
  });
});

test('a scenario never changes what other questions see', () => {
  const subject = drawn('svc:s -> con:c\ncon:c -> sup:a\nsup:new');
  const before = ask(concentration, subject);
  ask(whatIf, subject, { scenario: { events: [{ type: 'award', contract: 'con:c', supplier: 'sup:new' }] } });
  expect(ask(concentration, subject)).toEqual(before);
});
