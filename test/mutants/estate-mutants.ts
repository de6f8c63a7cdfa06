// Wrong graphs: two companies made one, one made two, an order that counts, a pair that an export forgets.
import { type Mutant, tests } from './mutant';

const numbers = 'server/estate/stated-numbers.ts';
const keys = 'server/estate/decisive-keys.ts';
const identity = 'server/estate/identity.ts';
const matcher = 'server/estate/matcher.ts';
const resolve = 'server/estate/resolve.ts';

export const estateMutants: readonly Mutant[] = [
  {
    name: 'identity: who states two KvK numbers ties the companies that state one each',
    file: numbers,
    find: ' || differ(this.#sure, other.#sure)',
    replace: '',
    tests: [tests.identity, tests.identities],
  },
  {
    name: 'identity: who states two KvK numbers joins by them',
    file: identity,
    find: 'isKvkKey(key) ? joinByKvk(matcher, byId, ids) : joinByKey(matcher, ids).refused',
    replace: 'joinByKey(matcher, ids).refused',
    tests: [tests.identity, tests.identities],
  },
  {
    name: 'identity: a KvK number that lost does not count',
    file: resolve,
    find: 'kvk: kvkOf(kind, own)',
    replace: 'kvk: kvkNumbers(properties)',
    tests: [tests.identity, tests.identities],
  },
  {
    name: 'identity: seven digits are a number',
    file: keys,
    find: "if (name === 'kvk') digits = value;",
    replace: "if (name === 'kvk') digits = paddedKvk(value) ?? value;",
    tests: [tests.identity, tests.identities],
  },
  {
    name: 'identity: numbers outweigh a person',
    file: matcher,
    find: "if (authority === 'person') return null;",
    replace: '',
    tests: [tests.identity, tests.identities],
  },
  {
    name: 'identity: what a source keeps apart outweighs a person',
    file: matcher,
    find: "authority === 'person' ? this.#judgedApart('person', a, b) : this.keptApart(a, b)",
    replace: 'this.keptApart(a, b)',
    tests: [tests.identities],
  },
  {
    name: 'identity: what is kept apart is forgotten when ids join',
    file: matcher,
    find: "for (const authority of ['person', 'identifier'] as const) this.#mergeApart",
    replace: "for (const authority of [] as ('person' | 'identifier')[]) this.#mergeApart",
    tests: [tests.identity, tests.identities],
  },
  {
    name: 'sources: the later import of a source counts',
    file: resolve,
    find: 'if (source.name !== name) order += 1;',
    replace: 'order += 1;',
    tests: [tests.identity, tests.identities],
  },
  {
    name: 'export: what is kept apart is not named',
    file: 'server/estate/canonical.ts',
    find: 'const apart = apartPairs(graph.nodes);',
    replace: 'const apart = apartPairs([]);',
    tests: [tests.identities],
  },
  {
    name: 'references: of two ids in one source the first row counts',
    file: 'server/estate/node-references.ts',
    find: 'const by of byPrecedence(referring)',
    replace: 'const by of referring',
    tests: [tests.identities],
  },
];
