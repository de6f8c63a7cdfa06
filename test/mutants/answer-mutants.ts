// Wrong ways to say what follows from it: single points, minimal cut sets, common causes, concentration and recovery.
import { type Mutant, tests } from './mutant';

const must = 'server/graph/kernel/must.ts';
const mustGraph = 'server/graph/kernel/must-graph.ts';
const living = 'server/graph/kernel/living-groups.ts';
const cutSets = 'server/graph/sets/cut-sets.ts';
const cutSearch = 'server/graph/sets/cut-search.ts';
const concentration = 'server/graph/layers/concentration.ts';
const reach = 'server/graph/kernel/reach.ts';
const measures = 'server/analysis/continuity-measures.ts';
const rewind = `pending[at] |= 1 << (to & 31);
      if (at < word) word = at;`;

export const answerMutants: readonly Mutant[] = [
  {
    name: 'single points: a ring is gone round once',
    file: must,
    find: rewind,
    replace: 'if (to > position) pending[at] |= 1 << (to & 31);',
    tests: [tests.singlePoints],
  },
  {
    name: 'single points: the scan does not go back on a ring',
    file: must,
    find: rewind,
    replace: 'pending[at] |= 1 << (to & 31);',
    tests: [tests.singlePoints],
  },
  {
    name: 'single points: a group spares one more',
    file: living,
    find: 'let left = trip[group];',
    replace: 'let left = trip[group] + 1;',
    tests: [tests.singlePoints],
  },
  {
    name: 'single points: a group spares one less',
    file: living,
    find: 'let left = trip[group];',
    replace: 'let left = trip[group] - 1;',
    tests: [tests.singlePoints],
  },
  {
    name: 'single points: groups still count what is already down',
    file: living,
    find: 'left -= down[members.items[at]];',
    replace: 'left -= 0;',
    tests: [tests.singlePoints, tests.oracles],
  },
  {
    name: 'single points: groups alike in members share a gate, whatever they require',
    file: living,
    find: 'new GateNumbers(members, down, threshold)',
    replace: 'new GateNumbers(members, down, new Int32Array(groupCount))',
    tests: [tests.singlePoints, tests.oracles, tests.random],
  },
  {
    name: 'single points: members on one ring count once in a group',
    file: mustGraph,
    find: `if (vertex < vertexCount) {
          if (input`,
    replace: `{
          if (input`,
    tests: [tests.singlePoints, tests.random],
  },
  {
    name: 'single points: a node on a ring takes over the answer of the only one that rests on it',
    file: 'server/graph/kernel/chains.ts',
    find: ' && inRing[position] === 0;',
    replace: ';',
    tests: [tests.singlePoints, tests.random],
  },
  {
    name: 'single points: a chain ends in a group with spare capacity',
    file: 'server/graph/kernel/chains.ts',
    find: 'threshold[only] === 1 && ',
    replace: '',
    tests: [tests.singlePoints, tests.random],
  },
  {
    name: 'single points: a node is its own single point',
    file: 'server/graph/sets/single-points.ts',
    find: 'isTarget[node] === 1 ? list.filter((target) => target !== node) : list',
    replace: 'list',
    tests: [tests.singlePoints],
  },
  {
    name: 'common causes: the dependent is a cause of its own group',
    file: 'server/graph/sets/common-causes.ts',
    find: 'cause === dependent || ',
    replace: '',
    tests: [tests.commonCauses, tests.random],
  },
  {
    name: 'cut sets: the scan does not go back on a ring',
    file: 'server/graph/kernel/must-state.ts',
    find: 'if (back >> 5 < word) word = back >> 5;',
    replace: '',
    tests: [tests.cutSets, tests.cutPairs, tests.oracles, tests.random],
  },
  {
    name: 'cut sets: a group keeps its whole threshold after a loss',
    file: 'server/graph/kernel/must-state.ts',
    find: ' - this.#lost[position];',
    replace: ';',
    tests: [tests.cutSets, tests.oracles],
  },
  {
    name: 'cut sets: a triple may hold a pair with the first',
    file: cutSearch,
    find: '!left.has(z) && !isIn(partners, z) && ',
    replace: '!left.has(z) && ',
    tests: [tests.cutSets, tests.oracles],
  },
  {
    name: 'cut sets: a triple may hold a pair without the first',
    file: cutSearch,
    find: ' && !isIn(withY, z)) triples',
    replace: ') triples',
    tests: [tests.cutSets, tests.oracles],
  },
  {
    name: 'pairs of several: what takes down one alone is left out for all',
    file: cutSets,
    find: '!field.alone.every(',
    replace: '!field.alone.some(',
    tests: [tests.cutPairs, tests.random],
  },
  {
    name: 'pairs of several: classes do not tell targets apart',
    file: cutSets,
    find: '{ targets: field.places, checkpoint }',
    replace: '{ checkpoint }',
    tests: [tests.cutPairs, tests.random],
  },
  {
    name: 'pairs: both of one witness are told twice',
    file: cutSearch,
    find: 'if (y !== x && !(y < x && inWitness.has(y)))',
    replace: 'if (y !== x)',
    tests: [tests.cutSets, tests.oracles],
  },
  {
    name: 'concentration: unknown services count in the shares',
    file: concentration,
    find: 'member.portion / known',
    replace: 'member.portion / this.total',
    tests: [tests.concentration],
  },
  {
    name: 'concentration: a service counts in full for each of its members',
    file: concentration,
    find: 'portions[layer * blockSize + bit] = weight / count;',
    replace: 'portions[layer * blockSize + bit] = weight;',
    tests: [tests.concentration],
  },
  {
    name: 'concentration: nothing known is read as none',
    file: concentration,
    find: 'isIn(this.hasContract, bit) && ',
    replace: '',
    tests: [tests.concentration],
  },
  {
    name: 'concentration: a third provider is not told from a second',
    file: reach,
    find: 'Math.min(sum, mostPassed)',
    replace: 'sum > 1 ? 2 : sum',
    tests: [tests.concentration, tests.random],
  },
  {
    name: 'concentration: services of the block before are still there',
    file: reach,
    find: 'this.rows.fill(0, 0, this.#used);',
    replace: '',
    tests: [tests.manyServices],
  },
  {
    name: 'concentration: of a ring only the first time around counts',
    file: reach,
    find: 'if (back < word) word = back;',
    replace: '',
    tests: [tests.concentration],
  },
  {
    name: 'recovery: a fallback works although its target failed',
    file: measures,
    find: `if (failed.lost[target] === 1) return ['targetFailed'];
  return`,
    replace: `if (failed.lost[target] === 1) return [];
  return`,
    tests: [tests.recovery, tests.whatIf],
  },
  {
    name: 'recovery: a fallback works although its target is degraded',
    file: measures,
    find: "return weakened.lost[target] === 1 ? ['targetDegraded'] : [];",
    replace: 'return [];',
    tests: [tests.recovery, tests.whatIf, tests.random],
  },
  {
    name: 'recovery: an untested measure counts as tested',
    file: measures,
    find: 'tested: onPaper && test === null',
    replace: 'tested: onPaper',
    tests: [tests.recovery, tests.whatIf],
  },
  {
    name: 'recovery: a cause is back with what it rests on',
    file: 'server/graph/failure/recovery.ts',
    find: '!fallback || this.#causes.has(vertex) || ',
    replace: '!fallback || ',
    tests: [tests.recovery, tests.whatIf, tests.random],
  },
  {
    name: 'cold start: rings that hold each other up start by themselves',
    file: 'server/graph/failure/cold-start.ts',
    find: 'down[vertex] === 0 && this.#unmet[vertex] === 0',
    replace: 'down[vertex] === 0',
    tests: [tests.coldStart],
  },
];
