// How recovery is shown to a reader.
import { expect, it } from 'vitest';
import { recovery } from '../../../../server/cli/commands/recovery';
import { rowsBelow, shown } from '../shown';

const fails = (id: string) => ({ scenario: { events: [{ type: 'fail', id }], given: [] } });
const estate = `
  svc:s -> cmp:a
  svc:t -> cmp:b
  cmp:a -> sup:x
  cmp:b -> sup:x
  cmp:a ~> cmp:c : activationHours 8
  cmp:b ~> sup:x : activationHours 4`;

it('it begins with what never comes back, on paper and as tested', () => {
  const text = shown(recovery, estate, fails('sup:x'));
  expect(text).toMatch(/^2 services down; never back with tested measures 2, with all on paper 1\.\n/);
});

it('a service is back at the hour of its fallback, or never', () => {
  const text = shown(recovery, estate, fails('sup:x'));
  const rows = text.split('\n').filter((line) => /^svc:[st] /.test(line));
  expect(rows[0]).toMatch(/0 +never +8$/);
  expect(rows[1]).toMatch(/0 +never +never$/);
});

it('a fallback says why it does not count', () => {
  const rows = rowsBelow(shown(recovery, estate, fails('sup:x')), 'Fallbacks of what fails');
  expect(rows[0]?.slice(0, 5)).toEqual(['cmp:a', 'cmp:c', '8', 'on paper', 'not tested']);
  expect(rows[1]?.slice(0, 5)).toEqual(['cmp:b', 'sup:x', '4', 'no', 'fails along, not tested']);
});

it('fallbacks that share their cause are listed whatever fails', () => {
  expect(rowsBelow(shown(recovery, estate, fails('cmp:c')), 'All over the estate')).toEqual([['cmp:b', 'sup:x', 'sup:x']]);
});
