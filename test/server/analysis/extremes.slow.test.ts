// Every question on estates of extreme size and shape ends, with the exact answer: no recursion limit, nothing that grows with the square.
// `npm test` takes some of the shapes, by a printed seed; `npm run test:slow` all.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Analysis, Subject } from '../../../server/analysis/analysis';
import { answer } from '../../../server/analysis/answer';
import { analyses } from '../../../server/analysis/list';
import { broad, broadGroup, chain, contractChain, hub, parallel, ring, supplierChain, unrelated } from '../../support/extreme-estates';
import { questionOf } from '../../support/questions';
import { shareOf } from '../../support/share';
import { WorkClock } from '../../support/work';

/** Milliseconds of work. A minute would be far too long already: the square of 100,000 takes longer than this anywhere. */
const patience = 180_000;
const control = { checkpoint: () => undefined, progress: () => undefined };

const length = (value: unknown) => (Array.isArray(value) ? value.length : -1);
const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {});

/** Questions that bound their work by a parameter are asked with little of it, so that what is tested is the shape and not the machine. */
const bounds: Readonly<Record<string, unknown>> = { effort: 20_000_000, pivots: 200 };

function boundedQuestion(analysis: Analysis, subject: Subject): Record<string, unknown> {
  const bounded = Object.fromEntries(analysis.parameters.flatMap(({ name }) => (name in bounds ? [[name, bounds[name]]] : [])));
  return { ...questionOf(analysis, subject), ...bounded };
}

type Answer = Record<string, unknown>;
type Expected = Readonly<Record<string, (found: Answer) => void>>;

const size = 100_000;
/** What holds on a ring and on a chain: one supplier below takes all down, and so does each component. */
const allFail: Expected = {
  'what-if': (found) => {
    expect(length(found.failed)).toBe(size + 2);
    // The paths of 100,000 failures along one chain are 5,000 million steps: the first are there, the rest is counted.
    expect(found.pathsLeftOut).toBeGreaterThan(0);
  },
  'single-points': (found) => expect(length(found.singlePoints)).toBe(size + 1),
  'cut-sets': (found) => expect(found).toMatchObject({ counts: [size + 1, 0, 0], complete: true }),
  'common-causes': (found) => expect(found.commonCauses).toEqual([]),
  why: (found) => expect(found.status).toBe('failed'),
};

const shapes: readonly (readonly [string, () => Subject, Expected])[] = [
  ['a ring of 100,000', () => ring(size), { ...allFail, 'cold-start': (found) => expect(length(found.rings)).toBe(1) }],
  ['a chain 100,000 deep', () => chain(size), { ...allFail, why: (found) => expect(length(found.path)).toBe(size + 2) }],
  [
    'a chain of 100,000 subcontractors',
    () => supplierChain(size),
    {
      'single-points': (found) => expect(length(found.singlePoints)).toBe(size),
      // Nobody stands behind two direct suppliers, however many stand behind one.
      concentration: (found) => expect(found).toMatchObject({ hidden: [], apparentNumber: 1 }),
      overlap: (found) => expect(found).toMatchObject({ providers: 1, pairs: 0 }),
    },
  ],
  [
    'a contract with a chain of 30,000 subcontractors',
    () => contractChain(30_000),
    {
      'single-points': (found) => expect(length(found.singlePoints)).toBe(30_000),
      concentration: (found) => expect(found).toMatchObject({ hidden: [], apparentNumber: 1 }),
    },
  ],
  [
    'a hub with 500,000 relations',
    () => hub(500_000),
    {
      'what-if': (found) => {
        expect(length(found.failed)).toBe(500_002);
        expect(found.pathsLeftOut).toBeUndefined();
      },
      measures: (found) => expect(record(found.network)).toMatchObject({ nodes: 500_002, edges: 500_001 }),
    },
  ],
  ['a service on 500,000 components', () => broad(500_000), { 'cut-sets': (found) => expect(found).toMatchObject({ counts: [500_000, 0, 0] }) }],
  [
    'any one of 10,000 in one group',
    () => broadGroup(10_000),
    {
      'cut-sets': (found) => expect(found).toMatchObject({ counts: [0, 0, 0] }),
      // Every member against every member: more work than a question about the whole estate may take, and that is said.
      'spare-capacity': (found) => expect(found).toMatchObject({ complete: false, counts: { groups: 0, groupsLeftOut: 1, pairs: 0 } }),
    },
  ],
  ['1,000 parallel relations between two nodes', () => parallel(1000), { 'single-points': (found) => expect(length(found.singlePoints)).toBe(1) }],
  [
    'a million nodes that nothing joins',
    () => unrelated(1_000_000),
    {
      'what-if': (found) => expect(length(found.failed)).toBe(1),
      'single-points': (found) => expect(found.singlePoints).toEqual([]),
      measures: (found) => expect(record(found.network)).toMatchObject({ nodes: 0, unconnected: 1_000_000 }),
      overlap: (found) => expect(found).toMatchObject({ providers: 0, scope: { services: 500_000 } }),
    },
  ],
];

describe.each(shareOf(shapes, 4))('%s', (_, make, expected) => {
  let subject: Subject | undefined;
  beforeAll(() => {
    subject = make();
  });
  afterAll(() => {
    subject = undefined;
  });

  test.each(analyses.map((analysis) => ({ name: analysis.name, analysis })))('$name ends with the exact answer', ({ name, analysis }) => {
    if (!subject) throw new Error('the estate was not made');
    const clock = new WorkClock();
    const found: Answer = Object.fromEntries(Object.entries(answer(analysis, subject, { raw: boundedQuestion(analysis, subject), control })));
    expect(clock.lap()).toBeLessThan(patience);
    expect(found.question).toBe(name);
    expected[name]?.(found);
  });
});

test('a search that would not fit in memory is refused, and single points are still told', () => {
  // 250,000 causes that no other can stand in for, over as many parts of the chain: 8 GB of rows.
  const subject = broadGroup(250_000);
  const cutSets = analyses.find(({ name }) => name === 'cut-sets');
  if (!cutSets) throw new Error('there are no cut sets');
  const ask = (maxOrder: number) => answer(cutSets, subject, { raw: { service: 'svc:s', maxOrder }, control });
  expect(() => ask(2)).toThrow(expect.objectContaining({ code: 'too-much-to-search', value: '250000' }));
  expect(ask(1)).toMatchObject({ counts: [0], complete: true });
});
