// Why and why not: known answers on drawn estates (semantics §3).
import { describe, expect, test } from 'vitest';
import { why } from '../../../../server/analysis/why/why';
import { ask, drawn } from '../../../support/drawing';

const asked = (text: string, id: string, raw: Record<string, unknown>) => ask(why, drawn(text), { id, ...raw });

describe('why', () => {
  test('goes step by step from the cause, each with the relation and who says so', () => {
    const found = asked('svc:s -> con:c\ncon:c -> sup:a', 'svc:s', { fail: ['sup:a'] });
    expect(found).toMatchObject({ status: 'failed', path: ['sup:a', 'con:c', 'svc:s'] });
    expect(found.steps.map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual(['con:c SUPPLIED_BY sup:a', 'svc:s PROVIDED_BY con:c']);
    expect(found.steps[0]?.sources).toEqual([{ source: 'test', file: 'test.json', sheet: null, row: 1, sheetRow: null }]);
  });

  test('names the providers that a step under a contract passes', () => {
    const found = asked('con:c -> sup:a\ncon:c => sup:b for sup:a\ncon:c => sup:d for sup:b', 'con:c', { fail: ['sup:d'] });
    expect(found.path).toEqual(['sup:d', 'con:c']);
    expect(found.steps).toHaveLength(1);
    expect(found.steps[0]).toMatchObject({ from: 'con:c', to: 'sup:d', type: 'SUBCONTRACTED_TO', passed: ['sup:b', 'sup:a'] });
  });
});

describe('why not', () => {
  test('lists each group that lost a member but held, with what is left and what is required', () => {
    const found = asked('svc:s -> 2 of (cmp:a, cmp:b, cmp:c) as pool\nsvc:s -> 1 of (dc:d, dc:e) as sites', 'svc:s', { fail: ['cmp:b'] });
    expect(found).toMatchObject({ status: 'atRisk', path: [], steps: [] });
    expect(found.held).toEqual([{ group: 'pool', required: 2, members: 3, left: ['cmp:a', 'cmp:c'] }]);
  });

  test('counts members that are degraded as lost, and those down already not at all', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b, cmp:c) as pool\ncmp:a -> cmp:x : degrades\ncmp:c is state down';
    expect(asked(text, 'svc:s', { fail: ['cmp:x'] }).held).toEqual([{ group: 'pool', required: 1, members: 2, left: ['cmp:b'] }]);
  });

  test('shows groups of a contract’s deliveries with the recipient', () => {
    const text = 'con:c -> sup:a\ncon:c => 1 of (sup:x, sup:y) as g for sup:a';
    expect(asked(text, 'con:c', { fail: ['sup:x'] }).held).toEqual([{ group: 'g', required: 1, members: 2, left: ['sup:y'], recipient: 'sup:a' }]);
  });

  test('is empty for a node that nothing touches', () => {
    expect(asked('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:z', 'svc:s', { fail: ['cmp:z'] })).toMatchObject({ status: 'ok', path: [], steps: [], held: [] });
  });
});

describe('what the scenario adds', () => {
  const spare = { type: 'add-member', relation: { type: 'DEPENDS_ON', from: 'svc:s', to: 'new:component', group: 'pool' }, kind: 'Component' };
  const text = 'svc:s -> 1 of (cmp:a, cmp:b) as pool\nsup:x';

  test('can be asked about: as the cause itself, and as what fails along', () => {
    const itself = asked(text, 'new:component', { scenario: { events: [spare, { type: 'fail', id: 'new:component' }] } });
    expect(itself).toMatchObject({ id: 'new:component', status: 'failed', path: ['new:component'] });
    const untouched = asked(text, 'new:component', { scenario: { events: [spare, { type: 'fail', id: 'cmp:a' }] } });
    expect(untouched).toMatchObject({ status: 'ok', path: [], held: [] });
    const owner = { type: 'takeover', supplier: 'sup:x', owner: 'sup:new', country: 'US' };
    const taken = asked(text, 'sup:new', { scenario: { events: [owner, { type: 'fail-group', id: 'sup:new' }] } });
    expect(taken).toMatchObject({ status: 'failed', path: ['sup:new'] });
  });

  test('is unknown to a scenario that does not add it', () => {
    expect(() => asked(text, 'new:component', { fail: ['sup:x'] })).toThrow(expect.objectContaining({ code: 'unknown-id', value: 'new:component' }));
  });
});
