// Wrong ways to say what fails: groups, rings, what is already down, chains under a contract, impact and time.
import { type Mutant, tests } from './mutant';

const network = 'server/graph/kernel/network.ts';
const failure = 'server/graph/kernel/failure.ts';
const builder = 'server/graph/compiled/group-builder.ts';
const compile = 'server/graph/compiled/compile.ts';
const trip = '- required[group] + 1;';

/** Loses what cannot start from nothing: the greatest set of failures instead of the least. */
const loseWhatCannotStart = `for (const node of given) this.#lose(node, 0);
    const { members, fails } = this.network;
    const up = new Uint8Array(this.network.vertexCount);
    for (let grew = true; grew; ) {
      grew = false;
      for (let vertex = 0; vertex < up.length; vertex += 1) {
        if (up[vertex] === 1 || this.lost[vertex] === 1) continue;
        let holds = true;
        for (let group = 0; group < trip.length; group += 1) {
          if (owner[group] !== vertex || fails[group] !== 1) continue;
          const own = members.items.subarray(members.offset[group], members.offset[group + 1]);
          holds &&= own.filter((one) => up[one] === 1).length >= own.length - trip[group] + 1;
        }
        if (!holds) continue;
        up[vertex] = 1;
        grew = true;
      }
    }
    for (let vertex = 0; vertex < up.length; vertex += 1) if (up[vertex] === 0) this.#lose(vertex, 0);`;

export const failureMutants: readonly Mutant[] = [
  {
    name: 'a group needs all of its members',
    file: network,
    find: trip,
    replace: '- members.offset[group + 1] + members.offset[group] + 1;',
    tests: [tests.failure],
  },
  { name: 'a group needs one member, whatever it requires', file: network, find: trip, replace: ';', tests: [tests.failure] },
  { name: 'a group loses one member too few to fail', file: network, find: trip, replace: '- required[group];', tests: [tests.failure] },
  { name: 'a group must lose one member too many', file: network, find: trip, replace: '- required[group] + 2;', tests: [tests.failure] },
  {
    name: 'a ring that holds itself up fails by itself (greatest fixpoint)',
    file: failure,
    find: 'for (const node of given) this.#lose(node, 0);',
    replace: loseWhatCannotStart,
    tests: [tests.failure],
  },
  {
    name: 'a node recorded as down counts as up',
    file: compile,
    find: 'if (isDown === 1) down.add(node);',
    replace: '',
    tests: [tests.failure],
  },
  {
    name: 'a node taken as given counts as up',
    file: failure,
    find: 'for (const node of given) this.#lose(node, 0);',
    replace: '',
    tests: [tests.whatIf],
  },
  {
    name: 'a member named twice counts twice',
    file: builder,
    find: 'table.addMember(member, own[0].shown, hours);',
    replace: 'for (const one of own) table.addMember(member, one.shown, hours);',
    tests: [tests.failure],
  },
  {
    name: 'a percentage is taken of the relations, not of the members',
    file: builder,
    find: 'requiredOf(requiredIn(codes, index), byMember.size)',
    replace: 'requiredOf(requiredIn(codes, index), relations.length)',
    tests: [tests.failure, tests.whatIf, tests.random],
  },
  { name: 'a percentage is rounded down', file: builder, find: '* members + 99) / 100', replace: '* members) / 100', tests: [tests.failure, tests.whatIf] },
  {
    name: 'members that state different numbers: the lowest counts',
    file: builder,
    find: 'Math.max(most, requiredOf(requiredIn(codes, index), byMember.size)), 0)',
    replace: 'Math.min(most, requiredOf(requiredIn(codes, index), byMember.size)), 1e9)',
    tests: [tests.failure, tests.random],
  },
  {
    name: 'what only degrades fails',
    file: builder,
    find: 'return type[relation] === madeBy || impact[relation] === impacts.degrades;',
    replace: 'return false;',
    tests: [tests.whatIf],
  },
  {
    name: 'impact none is followed',
    file: compile,
    find: ' && (type[relation] === madeBy || impact[relation] !== impacts.none);',
    replace: ';',
    tests: [tests.whatIf, tests.failure],
  },
  {
    name: 'a tolerance is ignored',
    file: 'server/graph/kernel/loss-times.ts',
    find: 'const hours = toleranceOfMember[entry];',
    replace: 'const hours = 0;',
    tests: [tests.whatIf],
  },
  {
    name: 'a target named twice is missed as late as the last of its relations',
    file: builder,
    find: 'Math.min(least, hoursOf(codes, index)), Number.POSITIVE_INFINITY)',
    replace: 'Math.max(least, hoursOf(codes, index)), 0)',
    tests: [tests.whatIf, tests.random],
  },
  {
    name: 'what is degraded before any event is so only after its tolerance',
    file: 'server/graph/kernel/loss-times.ts',
    find: 'if (weakenedBefore[vertex] === 1) this.#settle(vertex, 0);',
    replace: '',
    tests: [tests.whatIf],
  },
  {
    name: 'times forget what is already down',
    file: 'server/graph/kernel/loss-times.ts',
    find: 'if (down[vertex] !== 1) continue;',
    replace: 'continue;',
    tests: [tests.whatIf, tests.random],
  },
];
