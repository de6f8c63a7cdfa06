// What is claimed about few nodes is the same whether the claims are objects or lie in columns, and of columns no other claim is made.
import { expect, it } from 'vitest';
import type { Claim } from '../../../../server/model/claims';
import { claimRowsOf } from '../../../../server/model/columns/claim-list';
import { claimsAbout } from '../../../../server/model/columns/claims-about';
import { columnsOfContent, contentOfColumns } from '../../../../server/store/content-columns';
import { RandomHistory } from '../../../oracle/random-states';
import { node, relation } from '../../../support/estate';

const kept = (claims: readonly Claim[]) =>
  contentOfColumns(columnsOfContent({ claims, issues: [], rows: 0 } as unknown as Parameters<typeof columnsOfContent>[0])).claims;

it('of random claims, in their order', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const claims = new RandomHistory(seed, 3).input().sources.flatMap(({ content }) => content.claims);
    const inColumns = kept(claims);
    expect(claimRowsOf(inColumns)).toBeDefined();
    for (const ids of [['sup:a'], ['sup:b', 'org:n1', 'gone'], ['svc:😀', 'con:\uffee'], []]) {
      expect(claimsAbout(inColumns, new Set(ids)), `seed ${seed}`).toEqual(claimsAbout(claims, new Set(ids)));
    }
  }
});

it('are of nodes only, under each of the ids; also one that is no good Unicode', () => {
  const claims = [
    node('a', 'Supplier', { name: '1' }),
    relation(['a', 'PROVIDED_BY', 'a']),
    node('b', 'Supplier'),
    node('a', 'Supplier', { name: '2' }),
    node('\ud800', 'Supplier'),
  ];
  for (const list of [claims, kept(claims)]) {
    expect(claimsAbout(list, new Set(['a'])).map(({ properties }) => properties.name)).toEqual(['1', '2']);
    expect(claimsAbout(list, new Set(['\ud800', 'a', 'b'])).map(({ id }) => id)).toEqual(['a', 'b', 'a', '\ud800']);
    expect(claimsAbout(list, new Set(['\ufffd']))).toEqual([]);
  }
});
