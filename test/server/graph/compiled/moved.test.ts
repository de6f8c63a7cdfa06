// Members that stay are found at their new places, whatever left and came around them.
import { expect, it } from 'vitest';
import { Moved } from '../../../../server/graph/compiled/moved';
import { randomFrom } from '../../../../server/graph/kernel/random';

it('of random lists what stayed stands where it is, and its values with it', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomFrom(seed);
    const some = (share: number) => Array.from({ length: 40 }, (_, at) => at).filter(() => random() < share);
    const [before, now] = [some(random()), some(random())];
    const places = (list: readonly number[], other: readonly number[]) => list.flatMap((one, at) => (other.includes(one) ? [] : [at]));
    const moved = new Moved(before.length, { gone: places(before, now), come: places(now, before) });
    expect([moved.size, [...moved.to]]).toEqual([now.length, before.map((one) => now.indexOf(one))]);
    expect([...moved.copied(Int32Array.from(before))]).toEqual(now.map((one) => (before.includes(one) ? one : 0)));
  }
});
