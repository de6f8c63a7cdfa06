// Wrong counts and figures: how many nodes fail, who controls whom, what is tested, how likely a failure is.
import { type Mutant, tests } from './mutant';

const ownership = 'server/graph/compiled/ownership.ts';
const tested = 'server/analysis/tested.ts';
const status = 'server/graph/failure/status.ts';
const blast = 'server/graph/kernel/blast.ts';
const ranks = 'server/graph/compiled/ranks.ts';

export const figureMutants: readonly Mutant[] = [
  {
    name: 'counts: a delivery under a contract counts as a node',
    file: 'server/graph/sets/single-points.ts',
    find: 'vertices.items[at] < nodeCount',
    replace: 'true',
    tests: [tests.singlePoints, tests.random],
  },
  {
    name: 'status: what degrades leaves the rest untouched',
    file: status,
    find: "{ given, reach: 'weakened', pace }",
    replace: '{ given, pace }',
    tests: [tests.whatIf],
  },
  {
    name: 'status: what was degraded before counts as worse',
    file: status,
    find: 'now === alreadyDown || now > before[node]',
    replace: 'true',
    tests: [tests.whatIf, tests.random],
  },
  { name: 'ownership: 50 % does not control', file: ownership, find: 'share >= 50', replace: 'share > 50', tests: [tests.ownership] },
  {
    name: 'ownership: an unknown share does not control',
    file: ownership,
    find: 'share === undefined || share',
    replace: 'share !== undefined && share',
    tests: [tests.ownership],
  },
  {
    name: 'ranks: a subcontractor has the rank of its recipient',
    file: ranks,
    find: 'found.push(here + 1,',
    replace: 'found.push(here,',
    tests: [tests.concentration, tests.random],
  },
  {
    name: 'ranks: what is stated does not count',
    file: ranks,
    find: "numberIn(codes, 'rank', relation) ?? ",
    replace: '',
    tests: [tests.concentration, tests.random],
  },
  {
    name: 'tests: an old one counts',
    file: tested,
    find: "if (on < yearBefore(asOf)) return 'testStale';",
    replace: '',
    tests: [tests.recovery, tests.whatIf],
  },
  {
    name: 'tests: one of exactly a year ago does not count',
    file: tested,
    find: 'on < yearBefore(asOf)',
    replace: 'on <= yearBefore(asOf)',
    tests: [tests.recovery, tests.whatIf, tests.random],
  },
  {
    name: 'spare capacity: a group that can spare nothing is looked at',
    file: 'server/graph/sets/spare-capacity.ts',
    find: 'columns.required[group] >= living',
    replace: 'columns.required[group] > living',
    tests: [tests.spareCapacity, tests.random],
  },
  {
    name: 'importance: nothing is said to take down alone',
    file: 'server/graph/probability/importance.ts',
    find: 'return new Set(found.sort((a, b) => a - b));',
    replace: 'return new Set(found.slice(0, 0));',
    tests: [tests.importance],
  },
  {
    name: 'effect: a group must lose one member too many',
    file: blast,
    find: 'if (gone < needed) continue;',
    replace: 'if (gone <= needed) continue;',
    tests: [tests.blast],
  },
  { name: 'effect: pulled once round a ring', file: blast, find: 'grew = end - position > 1;', replace: '', tests: [tests.blast] },
  {
    name: 'effect: groups remember the failure before',
    file: blast,
    find: 'this.#lost[this.#touchedGates[at]] = 0;',
    replace: '{}',
    tests: [tests.blast],
  },
];
