// What is said about owners that share control: the same reading as the engine's ultimate parents (semantics §2).
import { expect, test } from 'vitest';
import { resolveEstate } from '../../../server/estate/resolve';
import { node, relation, source } from '../../support/estate';

function issuesWith(shares: readonly (readonly [owner: string, share: number | undefined])[]): string[] {
  const owners = shares.map(([owner, share]) => relation(['a', 'OWNED_BY', owner], share === undefined ? {} : { share }));
  const claims = [...['a', 'x', 'y'].map((id) => node(id, 'Supplier')), ...owners];
  return resolveEstate({ sources: [source('test', claims)], judgements: [] }).graph.issues.map(({ code }) => code);
}

test.each([
  ['equal shares', [50, 50], ['joint-control']],
  ['different shares', [60, 50], []],
  ['a known share beside an unknown one, which comes after it', [50, undefined], []],
  ['two unknown shares', [undefined, undefined], ['joint-control']],
  ['shares below half', [40, 40], []],
] as const)('%s', (_, [first, second], codes) => {
  expect(
    issuesWith([
      ['x', first],
      ['y', second],
    ]),
  ).toEqual(codes);
});
