// Claims are found by a text as they are by looking at all of them, also in versions that follow each other.
import { expect, test } from 'vitest';
import { codesOf, indexSource, type SourceIndex, Tokens } from '../../../../server/estate/change/claim-index';
import { followPostings, type Having, type Postings, postingsOf } from '../../../../server/estate/change/postings';
import type { Claim } from '../../../../server/model/claims';
import { sharedRuns } from '../../../../server/model/runs';
import { seeded } from '../../../bench/generate-estate';
import { node, relation, source } from '../../../support/estate';

const havings: readonly Having[] = ['nodes own', 'nodes referred', 'relations own', 'relations referred'];

/** Every claim by every text that it has, found by looking at all claims. */
function looked(index: SourceIndex, size: number): string[] {
  const found: string[] = [];
  for (let code = 0; code < size; code += 1)
    for (const having of havings) {
      const [claims, how] = having.split(' ') as ['nodes', 'own'];
      for (const at of index[claims]) if (codesOf(index[how], at).includes(code)) found.push(`${having} ${code} ${at}`);
    }
  return found.sort();
}

function posted(postings: Postings, size: number): string[] {
  const found: string[] = [];
  for (let code = 0; code < size + 3; code += 1) for (const having of havings) postings.each(having, code, (at) => found.push(`${having} ${code} ${at}`));
  return found.sort();
}

const claimOf = (next: () => number): Claim => {
  const id = () => `n${Math.floor(next() * 12)}`;
  return next() < 0.5 ? node(id(), 'Component', { name: id(), organisation: id() }) : relation([id(), 'DEPENDS_ON', id()]);
};

test('in random histories of a source, each version looked up in the one before, all claims are found by all their texts', () => {
  const next = seeded(21);
  const tokens = new Tokens();
  let claims = Array.from({ length: 60 }, () => claimOf(next));
  let index = indexSource([source('s', claims)], tokens);
  let steps = 0;
  for (let version = 0; version < 40; version += 1) {
    const later = claims.flatMap((claim) => (next() < 0.05 ? [] : next() < 0.05 ? [claimOf(next), claim] : [claim]));
    const runs = sharedRuns(claims, later);
    const after = indexSource([source('s', later)], tokens, { index, runs });
    followPostings(index, after, runs);
    steps = Math.max(steps, postingsOf(after).steps);
    expect(posted(postingsOf(after), tokens.size)).toEqual(looked(after, tokens.size));
    [claims, index] = [later, after];
  }
  // Beyond it the lists are made anew.
  expect(steps).toBe(16);
});
