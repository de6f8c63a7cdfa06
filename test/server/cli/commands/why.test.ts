// How why is shown to a reader.
import { expect, it } from 'vitest';
import { why } from '../../../../server/cli/commands/why';
import { rowsBelow, shown } from '../shown';

const ask = (id: string, cause: string) => ({ id, scenario: { events: [{ type: 'fail', id: cause }], given: [] } });
const estate = 'svc:s -> cmp:a\n cmp:a -> sup:a\n svc:t -> 1 of (cmp:a, cmp:b) as spare\n svc:u -> cmp:c';

it('the path goes from the cause on, each step with who says so', () => {
  const text = shown(why, estate, ask('svc:s', 'sup:a'));
  expect(text).toMatch(/^svc:s: failed\.\n/);
  expect(rowsBelow(text, 'From the cause on').map(([needs, , needed]) => [needs, needed])).toEqual([
    ['cmp:a', 'sup:a'],
    ['svc:s', 'cmp:a'],
  ]);
  expect(rowsBelow(text, 'From the cause on')[0]?.[3]).toMatch(/^test, test\.json, /);
});

it('what holds shows the group that lost a member', () => {
  const text = shown(why, estate, ask('svc:t', 'sup:a'));
  expect(text).toMatch(/^svc:t: at risk: it lost spare capacity and holds\.\n/);
  expect(rowsBelow(text, 'Groups that lost')).toEqual([['spare', '1', '2', 'cmp:b']]);
});

it('what is not hit says so, without a path', () => {
  const text = shown(why, estate, ask('svc:u', 'sup:a'));
  expect(text).toMatch(/^svc:u: not hit\.\n/);
  expect(text).not.toContain('From the cause on');
});
