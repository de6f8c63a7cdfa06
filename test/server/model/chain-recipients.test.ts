// Which recipients hang directly under their contract: known answers, and rings too long for anything but one look at each.
import { describe, expect, test } from 'vitest';
import { hangingRecipients } from '../../../server/model/chain-recipients';
import { WorkClock } from '../../support/work';

/** Links as text: “b>a” is b, who delivers to a; “b” has no recipient. */
function hanging(suppliers: string, links: string): Record<string, string> {
  const chain = links.split(' ').map((one) => {
    const [provider = '', recipient = null] = one.split('>');
    return { provider, recipient };
  });
  return Object.fromEntries(hangingRecipients(suppliers.split(' '), chain));
}

describe('a recipient', () => {
  test('below a supplier, or below who has no recipient, hangs nowhere', () => {
    expect(hanging('a', 'b>a c>b d e>d')).toEqual({});
  });

  test('that delivers nothing hangs; who delivers to it is tied by that', () => {
    expect(hanging('a', 'b>typo c>b d>typo')).toEqual({ typo: 'delivers-nothing' });
  });

  test('in a ring hangs when nothing ties the ring, in whatever order its rows come', () => {
    const ring = { x: 'loose-ring', y: 'loose-ring', z: 'loose-ring' };
    expect(hanging('a', 'x>y y>z z>x')).toEqual(ring);
    expect(hanging('a', 'low>x x>y lower>low y>z z>x')).toEqual(ring);
    expect(hanging('a', 'lower>low low>x z>x y>z x>y')).toEqual(ring);
    expect(hanging('a', 'x>y y>z z>x x>a')).toEqual({});
    expect(hanging('a', 'x>y y>z z>x x>typo')).toEqual({ typo: 'delivers-nothing' });
  });

  test('in a ring below another ring does not hang, and two rings side by side both do', () => {
    expect(hanging('a', 'low>low2 low2>low low>x x>y y>x')).toEqual({ x: 'loose-ring', y: 'loose-ring' });
    expect(hanging('a', 'x>y y>x p>q q>p low>x low>q mid>low low>mid')).toEqual({ p: 'loose-ring', q: 'loose-ring', x: 'loose-ring', y: 'loose-ring' });
  });

  test('that delivers to itself hangs', () => {
    expect(hanging('a', 'x>x b>x')).toEqual({ x: 'loose-ring' });
  });
});

test('a loose ring of 200,000 with as many below it is looked at once', () => {
  const count = 200_000;
  const ring = Array.from({ length: count }, (_, at) => ({ provider: at, recipient: (at + 1) % count }));
  const tail = Array.from({ length: count }, (_, at) => ({ provider: count + at, recipient: count + at - 1 }));
  const clock = new WorkClock();
  const found = hangingRecipients([-5], [...tail.reverse(), ...ring]);
  expect(clock.lap()).toBeLessThan(10_000);
  expect([found.size, new Set(found.values())]).toEqual([count, new Set(['loose-ring'])]);
});
