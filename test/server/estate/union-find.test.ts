// Sets of ids that grow together.
import { describe, expect, it } from 'vitest';
import { TextSets } from '../../../server/estate/union-find';
import { seeded } from '../../bench/generate-estate';

describe('sets of texts', () => {
  it('are called by their smallest text, in whatever order they are joined', () => {
    const sets = new TextSets();
    expect(sets.find('c')).toBe('c');
    expect(sets.join('c', 'b')).toBe('b');
    expect(sets.join('d', 'c')).toBe('b');
    expect(sets.join('d', 'a')).toBe('a');
    expect(['a', 'b', 'c', 'd', 'e'].map((one) => sets.find(one))).toEqual(['a', 'a', 'a', 'a', 'e']);
    expect(sets.join('d', 'b')).toBe('a');
  });

  it('are those of slow sets, after as many joins as one likes', () => {
    const random = seeded(3);
    const texts = Array.from({ length: 40 }, (_, at) => `id-${at}`);
    const [sets, slow] = [new TextSets(), new Map(texts.map((one) => [one, new Set([one])]))];
    const draw = () => texts[Math.floor(random() * texts.length)] ?? '';
    for (let round = 0; round < 60; round += 1) {
      const [a, b] = [draw(), draw()];
      sets.join(a, b);
      const joined = new Set([...(slow.get(a) ?? []), ...(slow.get(b) ?? [])]);
      for (const one of joined) slow.set(one, joined);
      for (const one of texts) expect(sets.find(one)).toBe([...(slow.get(one) ?? [])].sort()[0]);
    }
  });

  it('of a long chain are found without a stack', () => {
    const sets = new TextSets();
    for (let at = 100_000; at > 0; at -= 1) sets.join(String(1_000_000 + at), String(1_000_000 + at - 1));
    expect(sets.find('1100000')).toBe('1000000');
  });
});
