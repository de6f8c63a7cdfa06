// Comparisons: known answers on drawn estates.
import { describe, expect, test } from 'vitest';
import { compare } from '../../../../server/analysis/compare/compare';
import { whatIf } from '../../../../server/analysis/what-if/what-if';
import type { ScenarioEvent } from '../../../../server/model/scenario';
import { ask, drawn } from '../../../support/drawing';

const file = (events: readonly ScenarioEvent[], given: readonly string[] = []) => ({ events, given });
const fail = (id: string): ScenarioEvent => ({ type: 'fail', id });
const compared = (text: string, scenario: unknown, raw: Record<string, unknown> = {}) => ask(compare, drawn(text), { scenario, ...raw });

const pair = 'svc:s -> 1 of (con:c, con:d) as g\ncon:c -> sup:a\ncon:d -> sup:b\nsvc:t -> con:c\norg:o -> svc:t';

describe('a scenario and today', () => {
  test('tell what is newly hit, each status before and after, and whom it hits', () => {
    const found = compared(pair, file([fail('sup:a')]));
    expect(found.newlyHit).toEqual(['con:c', 'sup:a', 'svc:t']);
    expect(found.spared).toEqual([]);
    expect(found.statusChanges).toEqual([
      { id: 'con:c', kind: 'Contract', before: 'ok', after: 'failed' },
      { id: 'sup:a', kind: 'Supplier', before: 'ok', after: 'failed' },
      { id: 'svc:s', kind: 'Service', before: 'ok', after: 'atRisk' },
      { id: 'svc:t', kind: 'Service', before: 'ok', after: 'failed' },
    ]);
    expect(found.organisations).toEqual([
      { id: 'org:o', before: { failedServices: [], degradedServices: [] }, after: { failedServices: ['svc:t'], degradedServices: [] } },
    ]);
    expect(found.totals.difference).toMatchObject({ failed: 3, atRisk: 1, byKind: { Service: 1, Contract: 1, Supplier: 1 } });
    expect(found.timeline.after).toEqual(ask(whatIf, drawn(pair), { fail: ['sup:a'] }).timeline);
  });

  test('tell the single points that appear while something is out, and which services could not be compared', () => {
    expect(compared(pair, file([fail('sup:a')])).singlePoints).toEqual({
      appear: [{ id: 'sup:b', kind: 'Supplier', services: ['svc:s'] }],
      go: [],
      notCompared: ['svc:t'],
    });
  });

  test('know what a scenario takes as down', () => {
    expect(compared(pair, file([], ['sup:a'])).statusChanges.map(({ id, after }) => [id, after])).toEqual([
      ['con:c', 'alreadyDown'],
      ['sup:a', 'alreadyDown'],
      ['svc:t', 'alreadyDown'],
    ]);
  });
});

describe('two scenarios', () => {
  const spare: ScenarioEvent = { type: 'add-member', relation: { type: 'PROVIDED_BY', from: 'svc:t', to: 'con:d', group: 'g' } };
  const lone: ScenarioEvent = { type: 'disable', relation: { type: 'PROVIDED_BY', from: 'svc:t', to: 'con:c' } };
  const grouped: ScenarioEvent = { type: 'add-member', relation: { type: 'PROVIDED_BY', from: 'svc:t', to: 'con:c', group: 'g' } };

  test('tell what a measure spares', () => {
    const found = compared(pair, file([lone, spare, grouped, fail('sup:a')]), { against: file([fail('sup:a')]) });
    expect(found.newlyHit).toEqual([]);
    expect(found.spared).toEqual(['svc:t']);
    expect(found.organisations).toEqual([
      { id: 'org:o', before: { failedServices: ['svc:t'], degradedServices: [] }, after: { failedServices: [], degradedServices: [] } },
    ]);
  });

  test('tell the single points that go', () => {
    expect(compared(pair, file([lone, spare, grouped])).singlePoints).toEqual({
      appear: [],
      go: [{ id: 'sup:a', kind: 'Supplier', services: ['svc:t'] }],
      notCompared: [],
    });
  });

  test('that are the same differ in nothing', () => {
    const same = file([fail('sup:a'), lone]);
    const found = compared(pair, same, { against: same });
    expect([found.statusChanges, found.organisations, found.singlePoints.appear, found.exposure.services]).toEqual([[], [], [], []]);
    expect(found.totals.after).toEqual(found.totals.before);
  });
});

describe('concentration', () => {
  const two = 'svc:s -> con:c\nsvc:t -> con:d\ncon:c -> sup:a\ncon:d -> sup:a';
  const layer = (found: ReturnType<typeof compared>, name: string) => found.concentration.find((one) => one.layer === name);

  test('falls when part of a supplier is split off', () => {
    const found = layer(compared(two, file([{ type: 'split-off', supplier: 'sup:a', contracts: ['con:d'], to: 'sup:new' }])), 'supplier-1');
    expect(found).toMatchObject({ before: { hhi: 10_000, effectiveNumber: 1, top: [{ id: 'sup:a', share: 1 }] }, after: { hhi: 5000, effectiveNumber: 2 } });
    expect(found?.shares).toEqual([
      { id: 'sup:a', before: 1, after: 0.5 },
      { id: 'sup:new', before: null, after: 0.5 },
    ]);
  });

  test('rises when a contract is awarded to who has the other', () => {
    const text = 'svc:s -> con:c\nsvc:t -> con:d\ncon:c -> sup:a\ncon:d -> sup:b';
    const found = layer(compared(text, file([{ type: 'award', contract: 'con:d', supplier: 'sup:a' }])), 'supplier-1');
    expect([found?.before.hhi, found?.after.hhi]).toEqual([5000, 10_000]);
  });

  test('stays when something only fails', () => {
    expect(compared(two, file([fail('sup:a')])).concentration.every(({ shares }) => shares.length === 0)).toBe(true);
  });
});

describe('a takeover', () => {
  const text = 'org:o -> svc:s\nsvc:s -> con:c\ncon:c -> sup:a\nsup:a seated in country:NL\nsvc:t -> sup:b';

  test('brings another law to services and organisations, and another ultimate parent', () => {
    const found = compared(text, file([{ type: 'takeover', supplier: 'sup:a', owner: 'sup:buyer', country: 'US' }]));
    const gained = { layer: 'country-jurisdiction', gained: ['country:US'], lost: [] };
    expect(found.exposure).toEqual({ services: [{ id: 'svc:s', ...gained }], organisations: [{ id: 'org:o', ...gained }] });
    expect(found.statusChanges.map(({ id, before }) => [id, before])).toEqual([
      ['country:US', null],
      ['sup:buyer', null],
    ]);
    expect(found.concentration.find(({ layer }) => layer === 'ultimate-parent')?.shares.map(({ id }) => id)).toEqual(['sup:a', 'sup:buyer']);
  });
});

describe('a comparison that asks nothing', () => {
  test.each([
    ['no scenario', {}, 'missing-parameter'],
    ['an empty scenario', { scenario: file([]) }, 'no-event'],
    ['an unknown id', { scenario: file([fail('sup:nobody')]) }, 'unknown-id'],
    ['an unknown id to compare with', { scenario: file([fail('sup:a')]), against: file([fail('sup:nobody')]) }, 'unknown-id'],
    ['another shape to compare with', { scenario: file([fail('sup:a')]), against: 'today' }, 'bad-scenario'],
  ])('is refused: %s', (_, raw, code) => {
    expect(() => ask(compare, drawn(pair), raw)).toThrow(expect.objectContaining({ code }));
  });
});
