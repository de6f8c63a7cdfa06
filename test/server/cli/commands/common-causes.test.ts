// How false redundancy is shown to a reader.
import { expect, it } from 'vitest';
import { commonCauses } from '../../../../server/cli/commands/common-causes';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const estate = 'svc:s -> 1 of (cmp:a, cmp:b) as spare\n cmp:a -> sup:x\n cmp:b -> sup:x';

it('each group names its causes', () => {
  const text = shown(commonCauses, estate);
  expect(text).toMatch(/^1 group with false redundancy: /);
  expect(rowsBelow(text, '')[0]?.slice(0, 3)).toEqual(['svc:s', 'spare', 'sup:x']);
  expect(text).not.toContain('How each cause');
});

it('the way from a cause to each member is shown when it was asked for, and what was left out is counted', () => {
  const answer = answerOf('common-causes', estate, { paths: true });
  const text = commonCauses.print({ ...answer, pathsLeftOut: 1 }, bareNames);
  expect(rowsBelow(text, 'How each cause').slice(0, 2)).toEqual([
    ['svc:s', 'cmp:a', 'sup:x → cmp:a'],
    ['svc:s', 'cmp:b', 'sup:x → cmp:b'],
  ]);
  expect(text).toContain('1 pair of a group and a cause have no path here');
});
