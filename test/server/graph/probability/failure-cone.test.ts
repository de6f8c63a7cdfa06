// What a target rests on, as small as it gets: what can be lost, what matters, and nothing twice.
import { describe, expect, it } from 'vitest';
import { coneOf } from '../../../support/cones';

describe('the cone of a target', () => {
  it('is empty when the causes together cannot take it down', () => {
    expect(coneOf('svc:s -> 1 of (cmp:a, cmp:b)', 'svc:s', ['cmp:a']).size).toBe(0);
  });

  it('holds one vertex for a chain, and none for what plays no part', () => {
    const cone = coneOf('svc:s -> cmp:a\ncmp:a -> cmp:b\ncmp:b -> sup:x\nsvc:t -> sup:x\nsvc:s -> cmp:z', 'svc:s', ['sup:x']);
    expect([cone.size, cone.target, [...cone.cause]]).toEqual([1, 0, [0]]);
  });

  it('keeps the threshold of a group, and counts an input twice that stands twice', () => {
    const cone = coneOf('svc:s -> 1 of (cmp:a, cmp:b, cmp:c)\ncmp:a -> sup:x\ncmp:b -> sup:x\ncmp:c -> sup:y', 'svc:s', ['sup:x', 'sup:y']);
    const gate = [...cone.threshold.keys()].find((vertex) => cone.threshold[vertex] === 3) ?? -1;
    expect(gate).toBe(cone.target);
    const inputs = [...cone.inputs.items.subarray(cone.inputs.offset[gate], cone.inputs.offset[gate + 1])].map((input) => cone.cause[input]);
    expect(inputs.sort()).toEqual([0, 0, 1]);
  });

  it('lists the stretch of a ring, and only that', () => {
    const text = 'svc:s -> cmp:a\ncmp:a -> 1 of (cmp:b, sup:x)\ncmp:a -> sup:z\ncmp:b -> cmp:a\ncmp:b -> sup:y';
    const { rings, size } = coneOf(text, 'svc:s', ['sup:x', 'sup:y', 'sup:z']);
    expect(rings).toHaveLength(1);
    const [first, last] = rings[0] ?? [0, -1];
    expect(last - first + 1).toBeLessThan(size);
    expect(last).toBeGreaterThan(first);
  });
});
