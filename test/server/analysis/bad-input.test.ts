// Every question on estates and parameters that make no sense, or hardly any: an exact answer or a clear error, never a crash.
import { describe, expect, test } from 'vitest';
import type { Analysis, Subject } from '../../../server/analysis/analysis';
import { answer } from '../../../server/analysis/answer';
import { analyses } from '../../../server/analysis/list';
import { Fault } from '../../../server/model/faults';
import { chain, hub, nothing, oneNode, parallel, ring, selfDependent, unsatisfiable } from '../../support/extreme-estates';
import { questionOf } from '../../support/questions';

const control = { checkpoint: () => undefined, progress: () => undefined };
const ask = (analysis: Analysis, subject: Subject, raw: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answer(analysis, subject, { raw, control })));

/** The answer; or the code of the Fault that refuses it. Anything else that is thrown is a failure of the test. */
function answerOrCode(analysis: Analysis, subject: Subject, raw: Record<string, unknown>): Record<string, unknown> | string {
  try {
    return ask(analysis, subject, raw);
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

const named = (name: string): Analysis => {
  const found = analyses.find((one) => one.name === name);
  if (!found) throw new Error(`no analysis is called ${name}`);
  return found;
};

const estates: readonly (readonly [string, () => Subject])[] = [
  ['no node', nothing],
  ['one node', oneNode],
  ['a node that depends on itself', selfDependent],
  ['a group that requires more than it has', unsatisfiable],
  ['a thousand parallel relations', () => parallel(1000)],
  ['a ring of 300', () => ring(300)],
  ['a chain of 300', () => chain(300)],
  ['a hub of 1,000', () => hub(1000)],
];

describe.each(analyses.map((analysis) => ({ name: analysis.name, analysis })))('$name', ({ analysis }) => {
  test.each(estates)('of %s is answered, twice the same, or refused with a code', (_, make) => {
    const subject = make();
    const first = answerOrCode(analysis, subject, questionOf(analysis, subject));
    expect(answerOrCode(analysis, make(), questionOf(analysis, subject))).toEqual(first);
    if (typeof first === 'string') expect(first).toMatch(/^(no-event|missing-parameter|bad-scenario|bad-parameter)$/);
    if (typeof first === 'string') expect(subject.estate.nodeCount).toBe(0);
  });

  test('refuses an id that nobody has, a parameter that it does not have, and a value that is none', () => {
    const subject = selfDependent();
    const raw = questionOf(analysis, subject);
    expect(answerOrCode(analysis, subject, { ...raw, nonsense: 'x' })).toBe('bad-parameter');
    for (const spec of analysis.parameters) {
      const list = spec.type === 'ids' ? ['nobody'] : 'nobody';
      if (spec.type === 'id' || spec.type === 'ids') expect(answerOrCode(analysis, subject, { ...raw, [spec.name]: list }), spec.name).toBe('unknown-id');
      if (spec.type === 'integer' || spec.type === 'number') {
        for (const value of [-1, 'many', '1e999', Number.NaN])
          expect(answerOrCode(analysis, subject, { ...raw, [spec.name]: value }), spec.name).toBe('bad-parameter');
      }
      if (spec.type === 'kinds') expect(answerOrCode(analysis, subject, { ...raw, [spec.name]: 'Country' }), spec.name).toBe('bad-parameter');
      if (spec.type === 'choice') expect(answerOrCode(analysis, subject, { ...raw, [spec.name]: 'nonsense' }), spec.name).toBe('bad-parameter');
    }
  });
});

describe('an impossible question', () => {
  test.each([0, 4, 1.5, -1, '3x'])('cut sets of order %s are refused', (maxOrder) => {
    expect(answerOrCode(named('cut-sets'), oneNode(), { service: 'svc:s', maxOrder })).toBe('bad-parameter');
  });

  test.each([
    ['no event at all', {}, 'no-event'],
    ['an empty scenario', { scenario: { events: [], given: [] } }, 'no-event'],
    ['an event without an id', { scenario: { events: [{ type: 'fail' }], given: [] } }, 'bad-scenario'],
    ['an event of an unknown type', { scenario: { events: [{ type: 'explode', id: 'svc:s' }], given: [] } }, 'bad-scenario'],
    ['the failure of nobody', { fail: ['nobody'] }, 'unknown-id'],
  ])('what-if of %s is refused', (_, raw, code) => {
    expect(answerOrCode(named('what-if'), oneNode(), raw)).toBe(code);
  });

  test('an outage of a country that the estate does not know is refused', () => {
    expect(answerOrCode(named('what-if'), oneNode(), { countryOutage: ['ZZ'] })).toBe('unknown-country-code');
  });
});

describe('known answers on estates of odd shape', () => {
  test('a node that depends on itself fails with itself only, and once', () => {
    const subject = selfDependent();
    expect(ask(named('what-if'), subject, { fail: ['cmp:c'] })).toMatchObject({ failed: [{ id: 'cmp:c' }, { id: 'svc:s', path: ['cmp:c', 'svc:s'] }] });
    expect(ask(named('single-points'), subject, {})).toMatchObject({ singlePoints: [{ id: 'cmp:c', takesDown: ['svc:s'] }] });
    expect(ask(named('cut-sets'), subject, { service: 'svc:s' })).toMatchObject({ counts: [1, 0, 0], cutSets: [['cmp:c']], complete: true });
  });

  test('a group that requires more than it has is down from the start, and all that follows', () => {
    const subject = unsatisfiable();
    expect(ask(named('what-if'), subject, { fail: ['sup:a'] })).toMatchObject({ alreadyDown: ['cmp:c', 'svc:s'], failed: [{ id: 'sup:a' }] });
    expect(ask(named('single-points'), subject, {})).toMatchObject({ singlePoints: [] });
    expect(ask(named('cut-sets'), subject, { service: 'svc:s' })).toMatchObject({ counts: [0, 0, 0], alreadyDown: ['cmp:c', 'svc:s'] });
    expect(ask(named('common-causes'), subject, {})).toMatchObject({ commonCauses: [] });
  });

  test('a thousand parallel relations are one dependency', () => {
    const subject = parallel(1000);
    expect(ask(named('single-points'), subject, {})).toMatchObject({ singlePoints: [{ id: 'sup:x', takesDown: ['svc:s'] }] });
    expect(ask(named('cut-sets'), subject, { service: 'svc:s' })).toMatchObject({ cutSets: [['sup:x']] });
    expect(ask(named('measures'), subject, {})).toMatchObject({ network: { nodes: 3, edges: 2 } });
    expect(ask(named('concentration'), subject, { layer: 'supplier-1' })).toMatchObject({ layers: [{ hhi: 10_000, members: [{ id: 'sup:x' }] }] });
  });
});
