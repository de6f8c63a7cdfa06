// Wrong ways to read the chain of a contract: who hangs under it, whose groups they are, which deliveries count, and what an award leaves known.
import { type Mutant, tests } from './mutant';

const builder = 'server/graph/compiled/group-builder.ts';
const compile = 'server/graph/compiled/compile.ts';
const recipients = 'server/model/chain-recipients.ts';
const checks = 'server/estate/chain-checks.ts';
const status = 'server/graph/failure/status.ts';

export const chainMutants: readonly Mutant[] = [
  {
    name: 'a subcontractor under one contract fails its recipient everywhere',
    file: compile,
    find: 'const owner = chain ? chain.ownerFor(recipient) : node;',
    replace: 'const owner = chain && recipient >= 0 ? recipient : node;',
    tests: [tests.failure],
  },
  {
    name: 'a recipient that is no provider under the contract is not hung under it',
    file: 'server/graph/compiled/delivery-chains.ts',
    find: 'return recipient === noRecipient || this.#hanging.has(recipient) ?',
    replace: 'return recipient < 0 ?',
    tests: [tests.failure, tests.whatIf, tests.random],
  },
  {
    name: 'groups of different recipients are one group',
    file: builder,
    find: 'addTo(byName, `',
    replace: "addTo(byName, ' ' + name || `",
    tests: [tests.failure, tests.whatIf, tests.random],
  },
  {
    name: 'a recipient that no source knows counts as none: its groups are those of the contract',
    file: compile,
    find: ': this.table.unknownRecipient(this.#codes.textAt(besideOf(recipient)));',
    replace: ': noRecipient;',
    tests: [tests.chains],
  },
  {
    name: 'a recipient that no source knows rejects its row',
    file: 'server/estate/resolve-relations.ts',
    find: 'const { recipient, byName = false',
    replace: `const named = referencesOf(claim, ['recipient'])[0]?.[1];
  const sought = named && findTarget(nodes, source.name, { claim, column: 'recipient', reference: named });
  if (sought && 'problem' in sought) return sought;
  const { recipient, byName = false`,
    tests: [tests.chainChecks, tests.chains],
  },
  {
    name: 'who delivers by a relation with impact none is a provider',
    file: checks,
    find: "if (!isScoped(relation, isContract) || relation.properties.impact === 'none') continue;",
    replace: 'if (!isScoped(relation, isContract)) continue;',
    tests: [tests.chainChecks],
  },
  {
    name: 'a ring that nothing ties to the contract stays in the air',
    file: recipients,
    find: 'if (loose.length === 0) return hanging;',
    replace: 'return hanging;',
    tests: [tests.recipients, tests.chains],
  },
  {
    name: 'everything below a loose ring hangs as well',
    file: recipients,
    find: "for (const one of topRings(loose, below, above)) hanging.set(one, 'loose-ring');",
    replace: "for (const one of loose) hanging.set(one, 'loose-ring');",
    tests: [tests.recipients, tests.chains],
  },
  {
    name: 'the ring that is met first hangs, though another stands above it',
    file: recipients,
    find: 'of starts.reverse())',
    replace: 'of starts)',
    tests: [tests.recipients],
  },
  {
    name: 'a broken chain is told of what stands below it too',
    file: checks,
    find: 'const why = recipient === null ? undefined : hanging.get(recipient);',
    replace: "const why = recipient === null || chain.suppliers.includes(recipient) ? undefined : (hanging.get(recipient) ?? 'delivers-nothing');",
    tests: [tests.chainChecks],
  },
  {
    name: 'a delivery that is hurt puts its contract at risk though the contract rests on it no more',
    file: status,
    find: ' && flags.idle[delivery] === 0',
    replace: " && statusNames[statuses[delivery] ?? 0] !== 'alreadyDown'",
    tests: [tests.chains, tests.random],
  },
  {
    name: 'a delivery that is hurt puts nobody at risk',
    file: status,
    find: 'statuses[delivery] !== ok && flags',
    replace: 'statuses[delivery] === alreadyDown && flags',
    tests: [tests.whatIf],
  },
  {
    name: 'groups of deliveries that change nothing stand in the lists',
    file: 'server/graph/failure/lost-groups.ts',
    find: 'if (flags.idle[owner] === 1) continue;',
    replace: '',
    tests: [tests.chains],
  },
  {
    name: 'cold start: deliveries that hold each other up name a contract that can start',
    file: 'server/graph/failure/cold-start.ts',
    find: 'filter(([first]) => reached[first] === 1)',
    replace: 'filter((ring) => down[describer.nodesOf(ring)[0] ?? 0] === 0)',
    tests: [tests.coldStart],
  },
  {
    name: 'spare capacity: a company counts as a member though its delivery is down already',
    file: 'server/graph/sets/spare-capacity.ts',
    find: 'filter((_, at) => down[members[at]] === 0)',
    replace: 'filter(() => members.length > 0 && down.length > 0)',
    tests: [tests.spareCapacity],
  },
  {
    name: 'a row of a losing kind loses its state',
    file: 'server/estate/node-claims.ts',
    find: 'if (!fits(by.claim.kind, kind)) unfit(by);',
    replace: `if (!fits(by.claim.kind, kind)) {
      unfit(by);
      continue;
    }`,
    tests: [tests.nodeClaims, tests.random],
  },
  {
    name: 'completeness counts what an awarded contract had before as known',
    file: 'server/analysis/known-after.ts',
    find: '!suppliers.has(from) || !needsTypes.has(type)',
    replace: "!suppliers.has(from) || type !== 'SUPPLIED_BY'",
    tests: [tests.scenario],
  },
  {
    name: 'who joins a group outside a contract misses it when its rows name a recipient',
    file: 'server/analysis/scenario-changes.ts',
    find: "(isContract && one === 'SUBCONTRACTED_TO' ? stated : undefined)",
    replace: 'stated',
    tests: [tests.scenario],
  },
];
